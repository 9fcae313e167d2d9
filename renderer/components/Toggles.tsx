import styles from './Choices.module.css';

interface Props<Value extends string | number> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** Any number of a few words: check boxes in a row. */
export function Toggles<Value extends string | number>({ label, choices, values, onChange }: Props<Value>) {
  return (
    <fieldset className={styles['choices']}>
      <legend className={styles['label']}>{label}</legend>
      <div className={styles['row']}>
        {choices.map(({ value, label: word }) => (
          <label key={value} className={styles['choice']}>
            <input
              type="checkbox" className={styles['input']} checked={values.includes(value)}
              onChange={(event) => onChange(choices.map((choice) => choice.value).filter((each) => (each === value ? event.currentTarget.checked : values.includes(each))))}
            />
            <span className={styles['word']}>{word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
