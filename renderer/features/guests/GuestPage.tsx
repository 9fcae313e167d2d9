import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { displayName, type Guest } from '#shared/model/guest';
import { KeyHint } from '../../components/KeyHint.tsx';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { navigate } from '../../platform/navigate.ts';
import { AboutGuest } from './AboutGuest.tsx';
import { GuestAnswers } from './GuestAnswers.tsx';
import { GuestFlags } from './GuestFlags.tsx';
import { Photos } from './Photos.tsx';
import { Promises } from './Promises.tsx';
import { Timeline } from './Timeline.tsx';
import { UnconfirmedKana } from './UnconfirmedKana.tsx';
import styles from './guest-page.module.css';

/** What he wants to see before the guest sits down: the last talk, what must not be served, the next promise. */
export function GuestPage({ guest, onEdit }: { readonly guest: Guest; readonly onEdit: () => void }) {
  const { t } = useTranslation(['guests', 'common']);
  const book = useBook();
  const name = displayName(guest);
  const { addressed, spaced } = useFormat();
  useKeys({ e: onEdit });

  const remove = async (): Promise<void> => {
    const removed = await book.guests.remove(guest.id);
    if (!removed.ok) {
      sayDone(t(removed.error.kind === 'disk-full' ? 'common:notSaved' : 'guests:page.notFound'));
      return;
    }
    navigate('/guests');
    offerUndo(t('guests:page.removed', { name: addressed({ name, honorific: guest.honorific }) }), async () => (await book.undo(removed.value)).ok);
  };

  const kana = [guest.familyKana, guest.givenKana].filter(Boolean).join(' ');
  const { company } = guest;
  const work = [company.name === name ? '' : company.name, company.department, company.title].filter(Boolean).join(' ');
  return (
    <>
      <PageHeader
        title={name} purpose={spaced([kana, work]) || t('guests:page.purpose')}
        actions={(
          <>
            <a className={styles['main']} href={`#/record?guest=${guest.id}`}>{t('guests:page.record')}</a>
            <Button component="a" href={`#/papers?sheet=tonight&guest=${guest.id}`} variant="default">{t('guests:page.tonight')}</Button>
            <Button variant="default" onClick={onEdit} aria-keyshortcuts="E">{t('guests:page.edit')}<span className={styles['key']}><KeyHint keys="E" /></span></Button>
          </>
        )}
      />
      <GuestFlags guest={guest} />
      <UnconfirmedKana guest={guest} />
      <div className={styles['columns']}>
        <div>
          <Promises guestId={guest.id} />
          <GuestAnswers guest={{ id: guest.id, honorific: guest.honorific, name }} />
          <Timeline guestId={guest.id} />
        </div>
        <div>
          <AboutGuest guest={guest} />
          <Photos guestId={guest.id} name={addressed({ name, honorific: guest.honorific })} />
        </div>
      </div>
      <p className={styles['end']}><button type="button" className={styles['remove']} onClick={() => void remove()}>{t('guests:page.remove')}</button></p>
    </>
  );
}
