import { TextInput } from '@mantine/core';
import { useState, type InputHTMLAttributes } from 'react';
import type { z } from 'zod';
import { isComposing } from '../../components/is-composing.ts';
import { useProblemText } from '../../i18n/use-problem-text.ts';
import { withUnit } from './with-unit.tsx';

interface Props<Value> {
  readonly label: string;
  readonly hint?: string;
  readonly unit?: string;
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  /** What stands in the book, as it is written in the field. */
  readonly stored: string;
  /** Typed text → value; the schema then judges it. */
  readonly read: (text: string) => unknown;
  readonly schema: z.ZodType<Value>;
  readonly onSave: (value: Value) => Promise<boolean>;
  readonly className?: string;
}

/** A field that keeps itself: saved when he leaves it or presses Enter. Bad input stays in the field, under its message; the book keeps the good one. */
export function SavedField<Value>({ label, hint, unit, inputMode, stored, read, schema, onSave, className }: Props<Value>) {
  const explain = useProblemText();
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();

  const keep = async (): Promise<void> => {
    if (typed === null) return;
    const parsed = schema.safeParse(read(typed));
    setProblem(parsed.success ? undefined : explain(parsed.error.issues[0]?.message ?? ''));
    if (parsed.success && (typed === stored || await onSave(parsed.data))) setTyped(null);
  };

  return (
    <TextInput
      label={label} description={hint} error={problem} value={typed ?? stored} inputMode={inputMode} autoComplete="off"
      className={className ?? ''} inputContainer={withUnit(unit)}
      onChange={(event) => setTyped(event.currentTarget.value)} onBlur={() => void keep()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isComposing(event)) void keep();
      }}
    />
  );
}
