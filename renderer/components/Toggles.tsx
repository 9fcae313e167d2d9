import styles from './Choices.module.css';
import { usePicked } from './use-picked.ts';

interface Props<Value extends string | number> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** Any number of a few words: check boxes in a row. */
export function Toggles<Value extends string | number>({ label, choices, values, onChange }: Props<Value>) {
  const [picked, pick] = usePicked(values);
  const change = (value: Value, on: boolean): void => {
    const next = choices.map((choice) => choice.value).filter((each) => (each === value ? on : picked.includes(each)));
    pick(next);
    onChange(next);
  };
  return (
    <fieldset className={styles['choices']}>
      <legend className={styles['label']}>{label}</legend>
      <div className={styles['row']}>
        {choices.map(({ value, label: word }) => (
          <label key={value} className={styles['choice']}>
            <input type="checkbox" className={styles['input']} checked={picked.includes(value)} onChange={(event) => change(value, event.currentTarget.checked)} />
            <span className={styles['word']}>{word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
