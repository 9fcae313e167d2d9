import { useEffect, useRef, useState, type FocusEvent } from 'react';
import { useFormContext, useWatch, type FieldPath, type FieldValues } from 'react-hook-form';
import { findPostalCode } from '#shared/address/find-postal-code';
import type { PostalTable } from '#shared/address/postal-table';
import { typedPostalCode, writtenPostalCode } from '#shared/model/typed-postal-code';
import { postalChoices, type PostalChoice } from './postal-choices.ts';

/** The fields of an address in a form; `office` is that of the company. */
export interface PostalNames<Values extends FieldValues> {
  readonly code: FieldPath<Values>;
  readonly street: FieldPath<Values>;
  readonly building?: FieldPath<Values>;
  readonly office: FieldPath<Values>;
}

/** What a code brings into the fields of an address, and what the address says about its code. Needs a FormProvider around it. */
export function usePostalFilling<Values extends FieldValues>(names: PostalNames<Values>, table: PostalTable | null) {
  const { text, textOf, put } = useFields(names);
  const code = typedPostalCode(text.code);
  const seen = useRef(code);
  /** What a code put there; his own again as soon as he touches it. */
  const filled = useRef<PostalChoice | null>(null);
  const [answered, setAnswered] = useState('');
  const choices = postalChoices(table, code);

  const fill = (choice: PostalChoice): void => {
    const building = textOf(names.building);
    put(names.street, choice.street);
    if (building === '' || building === filled.current?.building) put(names.building, choice.building);
    filled.current = choice;
  };
  useEffect(() => {
    if (!table || seen.current === code) return;
    seen.current = code;
    if (choices.length === 0 || (text.street !== '' && text.street !== filled.current?.street)) return;
    if (choices[0] && choices.length === 1) fill(choices[0]);
    else put(names.street, '');
  });

  return {
    fill,
    open: text.street === '' || choices.some(({ street }) => street === text.street) ? choices : [],
    answered: answered === code,
    answer: () => setAnswered(code),
    codes: codesFor(table, { ...text, code, building: textOf(names.building) }),
    office: text.office.trim() === '' ? officeOf(choices, text.street) : '',
    takeCode: (found: string) => {
      seen.current = found;
      put(names.code, writtenPostalCode(found));
    },
    takeOffice: (name: string) => put(names.office, name),
    /** The number of the house comes next: the caret waits behind the town, where moving on by Enter would have marked it to be typed over. */
    atFilledStreet: ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLInputElement) || target.value === '' || target.value !== filled.current?.street) return;
      queueMicrotask(() => target.setSelectionRange(target.value.length, target.value.length));
    },
  };
}

function useFields<Values extends FieldValues>(names: PostalNames<Values>) {
  const { control, setValue, getValues } = useFormContext<Values>();
  const [code, street, office] = useWatch({ control, name: [names.code, names.street, names.office] });
  return {
    text: { code: String(code ?? ''), street: String(street ?? ''), office: String(office ?? '') },
    textOf: (name: FieldPath<Values> | undefined): string => (name === undefined ? '' : String(getValues(name) ?? '')),
    put: (name: FieldPath<Values> | undefined, value: string): void => {
      if (name !== undefined) setValue(name, value as never, { shouldDirty: true });
    },
  };
}

function codesFor(table: PostalTable | null, { code, street, building }: { readonly code: string; readonly street: string; readonly building: string }): readonly string[] {
  return table && code === '' && street !== '' ? findPostalCode(table, { street, building }).map((found) => found.code) : [];
}

/** The office whose code it is, while its address still stands there. */
function officeOf(choices: readonly PostalChoice[], street: string): string {
  const [only, ...others] = choices;
  return only && others.length === 0 && street.startsWith(only.street) ? only.office : '';
}
