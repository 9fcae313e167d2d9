import { Textarea } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import { useProblemText } from '../i18n/use-problem-text.ts';
import type { FieldProps } from './field-props.ts';

interface Props<Values extends FieldValues, Context, Transformed> extends FieldProps<Values, Context, Transformed> {
  readonly placeholder?: string;
  readonly minRows?: number;
  readonly maxRows?: number;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onBlur?: () => void;
  readonly className?: string;
}

/** Several lines of text; grows with them. */
export function TextAreaField<Values extends FieldValues, Context, Transformed>(props: Props<Values, Context, Transformed>) {
  const { control, name, label, hint, onBlur, minRows = 2, maxRows = 10, ...rest } = props;
  const explain = useProblemText();
  const { field, fieldState } = useController({ control, name });
  return (
    <Textarea
      {...rest} {...field} value={field.value ?? ''} label={label} description={hint} autosize minRows={minRows} maxRows={maxRows}
      error={fieldState.error && explain(fieldState.error.message ?? '')}
      onBlur={() => {
        field.onBlur();
        onBlur?.();
      }}
    />
  );
}
