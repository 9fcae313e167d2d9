import { TextInput } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, parsePlainDate, type PlainDate } from '#shared/lib/plain-date';
import { useFormat } from '../i18n/use-format.ts';
import { parseTypedDate, type Lean } from '#shared/model/typed-date';
import styles from './field-row.module.css';
import { isComposing } from './is-composing.ts';

interface Props {
  readonly label: string;
  /** An ISO day; null when empty. Text that is no day is handed on as it is, so that the form's parser names the problem. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly today: PlainDate;
  /** Which year `3/10` means. */
  readonly lean?: Lean;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly name?: string;
  readonly ref?: Ref<HTMLInputElement>;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
}

/** `2026-11-21` → `11/21`, with the year when it is another one. */
function asTyped(value: string | null, today: PlainDate): string {
  const parsed = value === null ? undefined : parsePlainDate(value);
  if (!parsed?.ok) return value ?? '';
  const [year, month, day] = parsed.value.split('-').map(Number);
  return year === Number(today.slice(0, 4)) ? `${month}/${day}` : `${year}/${month}/${day}`;
}

const withReading = (reading: ReactNode) => (input: ReactNode) => (
  <div className={styles['row']}>{input}<output className={styles['reading']}>{reading}</output></div>
);

/** A day, typed: 11/21, 昨日, 2026-11-21. What was understood stands beside it as 11月21日(土). ↑ and ↓ move by one day. */
export function DateInput({ value, onChange, today, lean = 'nearest', hint, onBlur, onKeyDown, label, error, ...rest }: Props) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const parsed = value === null ? undefined : parsePlainDate(value);
  const date = parsed?.ok ? parsed.value : undefined;

  const step = (event: KeyboardEvent<HTMLInputElement>): void => {
    onKeyDown?.(event);
    if (event.defaultPrevented || isComposing(event) || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    setTyped(null);
    onChange(addDays(date ?? today, event.key === 'ArrowUp' ? 1 : -1));
  };

  return (
    <TextInput
      {...rest} label={label} description={hint ?? t('date.hint')} error={error} autoComplete="off" value={typed ?? asTyped(value, today)}
      onKeyDown={step}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onChange(text.trim() === '' ? null : parseTypedDate(text, today, lean) ?? text);
      }}
      onBlur={() => {
        setTyped(null);
        onBlur?.();
      }}
      inputContainer={withReading(date === undefined ? null : <>{format.day(date, today)}<span className={styles['relative']}>{format.relativeDay(date, today)}</span></>)}
    />
  );
}
