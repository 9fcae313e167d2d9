import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenWay } from '#shared/follow/chosen';
import { holdReasonOf } from '#shared/follow/hold-reason';
import { csvText } from '#shared/lib/csv-text';
import { playOf, type Segment } from '#shared/numbers/rfm-segments';
import { HoldBadge } from '../../components/HoldBadge.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import type { GuestEntry } from '../../data/guests-contract.ts';
import { useBook } from '../../data/book-provider.tsx';
import { rememberedLabels, rememberLabels } from '../../data/label-choice.ts';
import { useToday } from '../../data/shop-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { navigate } from '../../platform/navigate.ts';
import { AddToSession } from './AddToSession.tsx';
import styles from './GroupsPart.module.css';
import { useSaveFile } from './use-save-file.ts';

/** Only so many rows are drawn: the group of a large book has thousands, and the file holds them all. */
const shownRows = 200;

/** Who used to come often, or came once and stayed away, reads that it has been long; at risk he is asked by telephone. */
const wayOf: Readonly<Record<Segment, ChosenWay>> = { best: 'card', regular: 'card', new: 'card', occasional: 'card', 'one-time': 'again', dormant: 'again', 'at-risk': 'call' };

/** What the list is for: a greeting by post. */
const card = { channel: 'postcard', purpose: 'greeting', when: 'every-visit' } as const;

/** The guests of one group, dearest first, and what may go out to them. The gate decides as it does for every mailing: who is held stands in the list with the reason. */
export function GuestGroup({ segment, guests }: { readonly segment: Segment; readonly guests: readonly GuestEntry[] }) {
  const { t } = useTranslation('numbers');
  const book = useBook();
  const today = useToday();
  const { day, yen, count, addressed } = useFormat();
  const save = useSaveFile();
  const rows = useMemo(() => guests.map((guest) => ({ guest, hold: holdReasonOf(guest, card, undefined, today) })), [guests, today]);
  const open = rows.filter(({ hold }) => hold === null).map(({ guest }) => guest);
  const toLabels = (): void => {
    rememberLabels({ ...rememberedLabels(), purpose: 'greeting', ticked: new Set(open.map(({ id }) => id)) });
    navigate('/guests/labels');
  };
  const saveList = async (): Promise<void> => {
    const full = await book.guests.readMany(open.map(({ id }) => id));
    await save(`goencho-${segment}-${today}.csv`, csvText([
      t('groups.columns').split(','),
      ...full.map((guest) => [
        guest.familyName, guest.givenName, t(`honorific.${guest.honorific}`, { ns: 'common' }), guest.company.name, guest.company.department, guest.company.title,
        guest.address.postalCode, guest.address.street, guest.address.building,
      ]),
    ]));
  };
  return (
    <Sheet title={t('groups.of', { name: t(`groups.segment.${segment}`), count: guests.length })}>
      <p className={styles['purpose']}>{t(`groups.advice.${playOf[segment]}`)}</p>
      {guests.length === 0 ? <p className={styles['quiet']}>{t('groups.nobody')}</p> : (
        <>
          <AddToSession guests={guests} way={wayOf[segment]} />
          <div className={styles['acts']}>
            <Button variant="default" onClick={toLabels} disabled={open.length === 0}>{t('groups.labels', { count: open.length })}</Button>
            <Button variant="default" onClick={() => void saveList()} disabled={open.length === 0}>{t('groups.list', { count: open.length })}</Button>
          </div>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls must be reached by the keyboard */}
          <ul className={styles['list']} tabIndex={0} aria-label={t('groups.of', { name: t(`groups.segment.${segment}`), count: guests.length })}>
            {rows.slice(0, shownRows).map(({ guest, hold }) => (
              <li key={guest.id} className={styles['guest']}>
                <a href={`#/guests/${guest.id}`}>{addressed(guest)}</a>
                <span>{t('groups.visits', { count: guest.totals.visits })}</span>
                {guest.totals.spend > 0 && <span>{yen(guest.totals.spend)}</span>}
                {guest.totals.lastOn !== null && <span className={styles['quiet']}>{t('groups.last', { day: day(guest.totals.lastOn, today) })}</span>}
                {hold !== null && <HoldBadge reason={hold} />}
              </li>
            ))}
          </ul>
          {rows.length > shownRows && <p className={styles['note']}>{t('groups.more', { count: rows.length - shownRows, shown: count(shownRows) })}</p>}
        </>
      )}
    </Sheet>
  );
}
