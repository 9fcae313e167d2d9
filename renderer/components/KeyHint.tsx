import styles from './KeyHint.module.css';

/** The key that does the same as the control it stands in. Silent for screen readers: give the control `aria-keyshortcuts`. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return <kbd className={styles['key']} aria-hidden="true">{keys}</kbd>;
}
