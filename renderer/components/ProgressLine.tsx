import { useId } from 'react';
import styles from './ProgressLine.module.css';

/** How far a piece of work is, said in words too. `share` from 0 to 1. */
export function ProgressLine({ label, share }: { readonly label: string; readonly share: number }) {
  const id = useId();
  return (
    <div className={styles['line']}>
      <p id={id} role="status" className={styles['label']}>{label}</p>
      <progress className={styles['bar']} value={share} max={1} aria-labelledby={id} />
    </div>
  );
}
