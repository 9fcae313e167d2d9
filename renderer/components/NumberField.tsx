import { TextInput } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import { parseTypedNumber } from '#shared/model/typed-number';
import { useFormat } from '../i18n/use-format.ts';
import { useProblemText } from '../i18n/use-problem-text.ts';
import type { FieldProps } from './field-props.ts';
import styles from './field-row.module.css';

interface Props<Values extends FieldValues, Context, Transformed> extends FieldProps<Values, Context, Transformed> {
  /** 円, 名, mm: stands behind the field. */
  readonly unit?: string;
  readonly placeholder?: string;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onBlur?: () => void;
  readonly className?: string;
}

const withUnit = (unit: string | undefined) => (input: ReactNode) => (
  <div className={`${styles['row']} ${styles['withUnit']}`}>{input}{unit !== undefined && <span className={styles['unit']}>{unit}</span>}</div>
);

/** A number, null, or NaN for what is no number (the parser of the model then names it). A text field, because the browser's number field refuses full-width digits and commas and changes on the wheel. */
export function NumberField<Values extends FieldValues, Context, Transformed>(props: Props<Values, Context, Transformed>) {
  const { control, name, label, hint, unit, onBlur, ...rest } = props;
  const explain = useProblemText();
  const { count } = useFormat();
  const { field: { ref, ...field }, fieldState } = useController({ control, name });
  const value = field.value as number | null | undefined;
  /** What he is typing; null while the field rests and shows the number. */
  const [typed, setTyped] = useState<string | null>(null);
  const written = value === null || value === undefined || Number.isNaN(value) ? '' : count(value);
  return (
    <TextInput
      {...rest} ref={ref} name={field.name} label={label} description={hint} autoComplete="off" inputMode="decimal"
      value={typed ?? written} error={fieldState.error && explain(fieldState.error.message ?? '')}
      classNames={{ input: styles['number'] ?? '' }}
      inputContainer={withUnit(unit)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        const parsed = parseTypedNumber(event.currentTarget.value);
        field.onChange(parsed.ok ? parsed.value : Number.NaN);
      }}
      onBlur={() => {
        // What is no number stays as it was typed, under its message.
        if (!Number.isNaN(value)) setTyped(null);
        field.onBlur();
        onBlur?.();
      }}
    />
  );
}
