import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { parseTypedNumber } from '#shared/model/typed-number';
import styles from './plans.module.css';

interface Props {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly error: string | null;
  readonly onChange: (value: number) => void;
}

const withUnit = (unit: string) => (input: ReactNode) => <div className={styles['withUnit']}>{input}<span className={styles['quiet']}>{unit}</span></div>;

/** A number as he types it, full-width too; what is no number stays in the field under its message. */
export function TypedNumber({ label, unit, value, error, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      label={label} value={typed ?? (Number.isNaN(value) ? '' : String(value))} error={error} autoComplete="off" inputMode="numeric" className={styles['number'] ?? ''}
      inputContainer={withUnit(unit)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const parsed = parseTypedNumber(text);
        setTyped(text);
        onChange(parsed.ok && parsed.value !== null ? parsed.value : Number.NaN);
      }}
      onBlur={() => {
        if (!Number.isNaN(value)) setTyped(null);
      }}
    />
  );
}
