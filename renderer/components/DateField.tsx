import type { KeyboardEvent } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Lean } from '#shared/model/typed-date';
import { useProblemText } from '../i18n/use-problem-text.ts';
import { DateInput } from './DateInput.tsx';
import type { FieldProps } from './field-props.ts';

interface Props<Values extends FieldValues, Context, Transformed> extends FieldProps<Values, Context, Transformed> {
  /** The business day: 昨日 means the day before it. */
  readonly today: PlainDate;
  readonly lean?: Lean;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly className?: string;
}

/** DateInput in a form. Its value is an ISO day, null, or the text that is no day (the parser then says `not-a-date`). */
export function DateField<Values extends FieldValues, Context, Transformed>(props: Props<Values, Context, Transformed>) {
  const { control, name, ...rest } = props;
  const explain = useProblemText();
  const { field: { ref, ...field }, fieldState } = useController({ control, name });
  return (
    <DateInput
      {...rest} ref={ref} name={field.name} value={(field.value as string | null | undefined) ?? null} onChange={field.onChange}
      onBlur={field.onBlur} error={fieldState.error && explain(fieldState.error.message ?? '')}
    />
  );
}
