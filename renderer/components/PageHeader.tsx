import { useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from './PageHeader.module.css';

interface Props {
  readonly title: string;
  /** One line: what this screen is for. */
  readonly purpose: string;
  readonly actions?: ReactNode;
}

/** The head of every screen. The heading takes the focus when the screen opens (a new screen starts at its top), so that a screen reader says where he is. */
export function PageHeader({ title, purpose, actions }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // With the screen, not after its paint: a Tab pressed as soon as it is seen goes on from here.
  useLayoutEffect(() => {
    // A field of the screen that asked for the focus keeps it.
    if (!document.querySelector('main')?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <header className={styles['header']}>
      <div>
        <h1 className={styles['title']} ref={heading} tabIndex={-1}>{title}</h1>
        <p className={styles['purpose']}>{purpose}</p>
      </div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </header>
  );
}
