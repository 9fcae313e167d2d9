import { useId } from 'react';
import styles from './Check.module.css';
import { usePicked } from './use-picked.ts';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** One yes or no. The whole line is the target. */
export function Check({ label, hint, checked, onChange }: Props) {
  const id = useId();
  const [picked, pick] = usePicked(checked);
  return (
    <div>
      <label className={styles['check']}>
        <input
          type="checkbox" className={styles['box']} checked={picked} aria-describedby={hint === undefined ? undefined : id}
          onChange={(event) => {
            pick(event.currentTarget.checked);
            onChange(event.currentTarget.checked);
          }}
        />
        {label}
      </label>
      {hint !== undefined && <p id={id} className={styles['hint']}>{hint}</p>}
    </div>
  );
}
