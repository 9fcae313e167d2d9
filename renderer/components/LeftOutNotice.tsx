import type { ReactNode } from 'react';
import styles from './LeftOutNotice.module.css';

/** What stands in the book and cannot be read: named, since it is not followed, and with what he can do about it. */
export function LeftOutNotice({ children }: { readonly children: ReactNode }) {
  return <div className={styles['leftOut']} role="alert">{children}</div>;
}
