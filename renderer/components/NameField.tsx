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
  /** The field that keeps what was proposed and not confirmed (`guessed-kana.ts`). */
  readonly guess?: FieldPath<Values>;
  /** What the dictionary knows of a name, likeliest first. */
  readonly known?: (name: string) => readonly string[];
}

/** A name field that fills the reading beside it (`kana`, its own field) from the keystrokes of the input method, or from the dictionary. Needs a FormProvider around it. */
export function NameField<Values extends FieldValues>({ name, label, kana, guess, known }: Props<Values>) {
  const { control, getValues, setValue } = useFormContext<Values>();
  const [proposal, setProposal] = useState<ProposedReading | null>(null);
  const write = (field: FieldPath<Values>, reading: string): void => setValue(field, reading as never, { shouldDirty: true });
  const mark = (reading: string): void => {
    if (guess !== undefined && String(getValues(guess)) !== reading) write(guess, reading);
  };
  const propose = (proposed: ProposedReading): void => {
    setProposal(proposed);
    mark(proposed.isGuess ? proposed.reading : '');
  };
  const furigana = useFurigana({ read: () => String(getValues(kana)), write: (reading) => write(kana, reading), ...(known ? { known, onProposed: propose } : {}) });
  const now = String(useWatch({ control, name: kana }) ?? '');
  const marked = String(useWatch({ control, name: guess ?? kana }) ?? '');
  const open = openProposal(now, { proposal, marked: guess === undefined ? '' : marked });
  const settle = (reading: string): void => {
    setProposal(null);
    mark('');
    if (reading !== now) write(kana, reading);
  };
  return (
    <div {...furigana}>
      <TextField control={control} name={name} label={label} />
      {open && <ReadingProposal proposal={open} onSettle={settle} />}
    </div>
  );
}

/** What he writes into the reading himself is no guess any more. `marked`: what was proposed on another day. */
function openProposal(now: string, { proposal, marked }: { readonly proposal: ProposedReading | null; readonly marked: string }): ProposedReading | null {
  if (now === '') return null;
  if (proposal?.reading === now && (proposal.isGuess || proposal.others.length > 0)) return proposal;
  return marked === now ? { reading: now, isGuess: true, others: [] } : null;
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
