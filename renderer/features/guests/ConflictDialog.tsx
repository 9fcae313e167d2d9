import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog.tsx';
import { ChoiceRow } from './ChoiceRow.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { factsOf, type GuestFacts } from './guest-form.ts';
import { useFactText } from './use-fact-text.ts';
import type { Conflict } from './use-guest-form.ts';
import styles from './conflict.module.css';

interface Props {
  readonly conflict: Conflict;
  readonly onSettle: (facts: GuestFacts) => void;
  readonly onClose: () => void;
}

type Side = 'mine' | 'theirs';

/** Both values side by side, field by field. Neither window is right by being later. */
export function ConflictDialog({ conflict, onSettle, onClose }: Props) {
  const { t } = useTranslation('guests');
  const { pair } = useFormat();
  const factText = useFactText();
  const [choice, setChoice] = useState<Partial<Record<keyof GuestFacts, Side>>>({});
  const theirs = factsOf(conflict.theirs);
  const settled = Object.fromEntries(conflict.fields.map((field) => [field, (choice[field] === 'theirs' ? theirs : conflict.mine)[field]]));
  return (
    <Dialog title={t('conflict.title')} onClose={onClose}>
      <p className={styles['text']}>{t('conflict.text')}</p>
      {conflict.fields.map((field) => (
        <ChoiceRow<Side>
          key={field} look="stacked" legend={t(`conflict.field.${field}`)} value={choice[field] ?? 'mine'} onChange={(side) => setChoice({ ...choice, [field]: side })}
          options={[
            { value: 'mine', label: pair(t('conflict.mine'), factText(field, conflict.mine)) },
            { value: 'theirs', label: pair(t('conflict.theirs'), factText(field, theirs)) },
          ]}
        />
      ))}
      <div className={styles['buttons']}>
        <Button type="button" onClick={() => onSettle({ ...conflict.mine, ...settled })}>{t('conflict.save')}</Button>
      </div>
    </Dialog>
  );
}
