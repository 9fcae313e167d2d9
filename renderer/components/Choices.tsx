import { useId } from 'react';
import styles from './Choices.module.css';
import { usePicked } from './use-picked.ts';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface Props<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  /** In a narrow place: side by side in twos, each as wide as the others. */
  readonly inTwos?: boolean;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** A few words to choose one from, all in sight: radio buttons that look like a row of tabs. */
export function Choices<Value extends string>({ label, hint, inTwos = false, choices, value, onChange }: Props<Value>) {
  const id = useId();
  const [picked, pick] = usePicked(value);
  return (
    <fieldset className={styles['choices']} aria-describedby={hint === undefined ? undefined : `${id}-hint`}>
      <legend className={styles['label']}>{label}</legend>
      {hint !== undefined && <p id={`${id}-hint`} className={styles['hint']}>{hint}</p>}
      <div className={inTwos ? styles['twos'] : styles['row']}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles['choice']}>
            <input
              type="radio" name={id} className={styles['input']} checked={choice.value === picked}
              onChange={() => {
                pick(choice.value);
                onChange(choice.value);
              }}
            />
            <span className={styles['word']}>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
