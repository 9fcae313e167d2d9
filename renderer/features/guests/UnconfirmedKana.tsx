import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Guest } from '#shared/model/guest';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { factsOf } from './guest-form.ts';
import styles from './guest-page.module.css';

/** A reading that the dictionary proposed and nobody looked at. One press confirms it; where it is wrong he edits it. */
export function UnconfirmedKana({ guest }: { readonly guest: Guest }) {
  const { t } = useTranslation(['guests', 'common']);
  const { guests } = useBook();
  if (guest.unconfirmedKana.length === 0) return null;
  const reading = guest.unconfirmedKana.map((field) => guest[field]).join(' ');
  const confirm = async (): Promise<void> => {
    const saved = await guests.save({ ...factsOf(guest), id: guest.id, unconfirmedKana: [] }, guest.updatedAt);
    if (!saved.ok) return sayDone(t('common:notSaved'));
    const { updatedAt } = saved.value;
    offerUndo(t('guests:page.kanaConfirmed', { reading }), async () => (await guests.save({ ...factsOf(guest), id: guest.id }, updatedAt)).ok);
  };
  return (
    <p className={styles['unconfirmed']}>
      <span>{t('common:reading.guess', { reading })}</span>
      <Button variant="default" onClick={() => void confirm()}>{t('common:reading.right')}</Button>
    </p>
  );
}
