import { TextInput } from '@mantine/core';
import type { HTMLInputAutoCompleteAttribute, InputHTMLAttributes, KeyboardEvent, ReactNode } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import { useProblemText } from '../i18n/use-problem-text.ts';
import type { FieldProps } from './field-props.ts';
import { isComposing } from './is-composing.ts';

interface Props<Values extends FieldValues, Context, Transformed> extends FieldProps<Values, Context, Transformed> {
  readonly placeholder?: string;
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly leftSection?: ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onBlur?: () => void;
  readonly className?: string;
}

/** One line of text. */
export function TextField<Values extends FieldValues, Context, Transformed>(props: Props<Values, Context, Transformed>) {
  const { control, name, label, hint, onBlur, onKeyDown, autoComplete = 'off', ...rest } = props;
  const explain = useProblemText();
  const { field, fieldState } = useController({ control, name });
  return (
    <TextInput
      {...rest} {...field} value={field.value ?? ''} label={label} description={hint} autoComplete={autoComplete}
      error={fieldState.error && explain(fieldState.error.message ?? '')}
      onKeyDown={(event) => {
        // The Enter that ends a composition never submits the form.
        if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
        onKeyDown?.(event);
      }}
      onBlur={() => {
        field.onBlur();
        onBlur?.();
      }}
    />
  );
}
