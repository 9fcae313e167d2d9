import { useRef, type KeyboardEvent } from 'react';
import { useFormContext, type FieldValues } from 'react-hook-form';
import type { PostalTable } from '#shared/address/postal-table';
import { isComposing } from './is-composing.ts';
import { PostalCodeField } from './PostalCodeField.tsx';
import { PostalProposal } from './PostalProposal.tsx';
import { TextField } from './TextField.tsx';
import { usePostalFilling, type PostalNames } from './use-postal-filling.ts';

interface Props<Values extends FieldValues> {
  readonly names: PostalNames<Values>;
  readonly labels: { readonly code: string; readonly street: string; readonly streetHint: string };
  readonly postal: { readonly table: PostalTable | null; readonly need: () => void };
  readonly className: string;
}

/**
 * Postal code and street, each of which brings the other. What he typed is never overwritten: a code fills an empty street, or the one that a code had filled before;
 * a street only proposes its code. Needs a FormProvider around it.
 */
export function PostalFields<Values extends FieldValues>({ names, labels, postal, className }: Props<Values>) {
  const { control } = useFormContext<Values>();
  const filling = usePostalFilling(names, postal.table);
  const proposal = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || event.code !== 'KeyY' || isComposing(event)) return;
    event.preventDefault();
    proposal.current?.querySelector('button')?.click();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of its own fields
    <div onFocus={(event) => { postal.need(); filling.atFilledStreet(event); }} onKeyDown={onKeyDown}>
      <div className={className}>
        <PostalCodeField
          control={control} name={names.code} label={labels.code} choices={filling.open} onPick={filling.fill} answered={filling.answered} onAnswered={filling.answer}
        />
        <TextField control={control} name={names.street} label={labels.street} placeholder={labels.streetHint} />
      </div>
      <div ref={proposal}>
        <PostalProposal codes={filling.codes} streets={[]} office={filling.office} onCode={filling.takeCode} onStreet={() => {}} onOffice={filling.takeOffice} />
      </div>
    </div>
  );
}
