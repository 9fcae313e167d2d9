import { useFormContext, type FieldPath, type FieldValues } from 'react-hook-form';
import { TextField } from './TextField.tsx';
import { useFurigana } from './use-furigana.ts';

interface Props<Values extends FieldValues> {
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly kana: FieldPath<Values>;
}

/** A name field that fills the reading beside it (`kana`, its own field) from the keystrokes of the input method. Needs a FormProvider around it. */
export function NameField<Values extends FieldValues>({ name, label, kana }: Props<Values>) {
  const { control, getValues, setValue } = useFormContext<Values>();
  const furigana = useFurigana({
    read: () => String(getValues(kana)),
    write: (reading) => setValue(kana, reading as never, { shouldDirty: true }),
  });
  return <div {...furigana}><TextField control={control} name={name} label={label} /></div>;
}
