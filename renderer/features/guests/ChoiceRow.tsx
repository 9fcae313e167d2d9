import { useId } from 'react';
import styles from './choice-row.module.css';

interface Props<Value extends string> {
  readonly legend: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  /** `inline`: the legend stands before the choices; `stacked`: one choice a line, for long ones. */
  readonly look?: 'row' | 'inline' | 'stacked';
}

/** One of a few, all in sight: native radio buttons, so that the arrow keys do what they always do. */
export function ChoiceRow<Value extends string>({ legend, value, options, onChange, look = 'row' }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={styles['choice']} data-look={look}>
      <legend className={styles['legend']}>{legend}</legend>
      <div className={styles['options']}>
        {options.map((option) => (
          <label key={option.value} className={styles['option']}>
            <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
