import { useId } from 'react';
import styles from './Check.module.css';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** One yes or no. The whole line is the target. */
export function Check({ label, hint, checked, onChange }: Props) {
  const id = useId();
  return (
    <div>
      <label className={styles['check']}>
        <input
          type="checkbox" className={styles['box']} checked={checked} aria-describedby={hint === undefined ? undefined : id}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {label}
      </label>
      {hint !== undefined && <p id={id} className={styles['hint']}>{hint}</p>}
    </div>
  );
}
