import type { Control, FieldPath, FieldValues } from 'react-hook-form';

/** What every field of a form takes: where its value lives, and the words around it. */
export interface FieldProps<Values extends FieldValues, Context, Transformed> {
  readonly control: Control<Values, Context, Transformed>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly hint?: string;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
}
