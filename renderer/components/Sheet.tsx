import { useId, type ReactNode } from 'react';
import styles from './Sheet.module.css';

interface Props {
  readonly title?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A white sheet on the counter: what belongs together. */
export function Sheet({ title, aside, children }: Props) {
  const heading = useId();
  return (
    <section className={styles['sheet']} {...(title === undefined ? {} : { 'aria-labelledby': heading })}>
      {title !== undefined && (
        <div className={styles['head']}>
          <h2 id={heading} className={styles['title']}>{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
