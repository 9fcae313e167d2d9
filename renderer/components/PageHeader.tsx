import type { ReactNode } from 'react';
import styles from './PageHeader.module.css';

interface Props {
  readonly title: string;
  /** One line: what this screen is for. */
  readonly purpose: string;
  readonly actions?: ReactNode;
}

/** The head of every screen. The heading takes the focus when the screen opens, so that a screen reader says where he is. */
export function PageHeader({ title, purpose, actions }: Props) {
  return (
    <header className={styles['header']}>
      <div>
        <h1 className={styles['title']} tabIndex={-1} data-page-title>{title}</h1>
        <p className={styles['purpose']}>{purpose}</p>
      </div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </header>
  );
}
