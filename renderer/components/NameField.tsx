import { useState } from 'react';
import { useFormContext, useWatch, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ProposedReading } from '#shared/address/propose-reading';
import styles from './NameField.module.css';
import { TextField } from './TextField.tsx';
import { useFurigana } from './use-furigana.ts';

interface Props<Values extends FieldValues> {
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly kana: FieldPath<Values>;
  /** What the dictionary knows of a name, likeliest first. */
  readonly known?: (name: string) => readonly string[];
}

/** A name field that fills the reading beside it (`kana`, its own field) from the keystrokes of the input method, or from the dictionary. Needs a FormProvider around it. */
export function NameField<Values extends FieldValues>({ name, label, kana, known }: Props<Values>) {
  const { control, getValues, setValue } = useFormContext<Values>();
  const [proposal, setProposal] = useState<ProposedReading | null>(null);
  const write = (reading: string): void => setValue(kana, reading as never, { shouldDirty: true });
  const furigana = useFurigana({ read: () => String(getValues(kana)), write, ...(known ? { known, onProposed: setProposal } : {}) });
  // What he writes into the reading himself is no guess any more.
  const now = String(useWatch({ control, name: kana }) ?? '');
  const open = proposal !== null && proposal.reading === now && now !== '' && (proposal.isGuess || proposal.others.length > 0);
  const settle = (reading: string): void => {
    setProposal(null);
    if (reading !== now) write(reading);
  };
  return (
    <div {...furigana}>
      <TextField control={control} name={name} label={label} />
      {open && <ReadingProposal proposal={proposal} onSettle={settle} />}
    </div>
  );
}

function ReadingProposal({ proposal, onSettle }: { readonly proposal: ProposedReading; readonly onSettle: (reading: string) => void }) {
  const { t } = useTranslation('common');
  const { reading, isGuess, others } = proposal;
  return (
    <div className={styles['proposal']} role="status">
      <span>{t(isGuess ? 'reading.guess' : 'reading.orElse', { reading })}</span>
      <button type="button" className={styles['take']} onClick={() => onSettle(reading)}>{t('reading.right')}</button>
      {others.map((other) => <button key={other} type="button" className={styles['take']} aria-label={t('reading.take', { reading: other })} onClick={() => onSettle(other)}>{other}</button>)}
    </div>
  );
}
