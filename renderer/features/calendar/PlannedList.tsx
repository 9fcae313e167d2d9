import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueItem } from '#shared/follow/due-items';
import type { PlannedWeek, QuarterKind } from '#shared/follow/quarter-plan';
import { addDays } from '#shared/lib/plain-date';
import { stepKeyOf } from '#shared/model/event';
import { HoldBadge } from '../../components/HoldBadge.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { pathToCard } from '../../platform/navigate.ts';
import styles from './QuarterGrid.module.css';

const shownAtFirst = 30;
/** So far ahead the writing counter takes a card (use-card-queue.ts), and the list of promises anything. */
const inReachDays = 7;

/** One week of one kind, by name. What can be done now leads to where it is done, what is further off to the guest. */
export function PlannedList({ kind, week: { from, to, items } }: { readonly kind: QuarterKind; readonly week: PlannedWeek }) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const today = useToday();
  const [all, setAll] = useState(false);
  // What he can act on first: those who wait for a consent may be most guests of the book.
  const ordered = [...items.filter(({ hold }) => hold === null), ...items.filter(({ hold }) => hold !== null)];
  const shown = all ? ordered : ordered.slice(0, shownAtFirst);
  return (
    <section className={styles['planned']}>
      <h3 className={styles['plannedTitle']}>{t('quarter.list', { kind: t(`quarter.${kind}`), days: from === to ? format.day(from, today) : t('span', { from: format.day(from, today), to: format.day(to, today) }) })}</h3>
      <ul className={styles['list']}>{shown.map((item) => <PlannedItem key={stepKeyOf(item)} item={item} />)}</ul>
      {shown.length < items.length && <Button variant="subtle" onClick={() => setAll(true)}>{t('quarter.more', { count: items.length - shown.length })}</Button>}
    </section>
  );
}

function PlannedItem({ item }: { readonly item: DueItem }) {
  const { t } = useTranslation(['calendar', 'common']);
  const { directory } = useBook();
  const format = useFormat();
  const today = useToday();
  const guest = directory.entry(item.guestId);
  if (!guest) return null;
  const name = format.addressed(guest);
  const inReach = item.dueOn <= addDays(today, inReachDays);
  const act = item.hold === null && inReach ? (item.channel === 'postcard' ? 'write' : 'due') : null;
  return (
    <li>
      <a href={`#/guests/${guest.id}`} className={styles['name']}>{name}</a>
      <span className={styles['what']}>{t(`common:kind.${item.kind}`)}<span className={styles['quiet']}>{format.day(item.dueOn, today)}</span></span>
      {item.hold !== null && <HoldBadge reason={item.hold} />}
      {act !== null && (
        <Button component="a" size="compact-md" variant="default" className={styles['act']} href={act === 'write' ? `#${pathToCard(item)}` : '#/due'} aria-label={format.pair(name, t(`quarter.${act}`))}>{t(`quarter.${act}`)}</Button>
      )}
    </li>
  );
}
