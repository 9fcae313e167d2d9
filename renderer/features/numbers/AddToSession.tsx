import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenWay } from '#shared/follow/chosen';
import type { HoldReason } from '#shared/follow/hold-reason';
import { HoldBadge } from '../../components/HoldBadge.tsx';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import type { GuestEntry } from '../../data/book.ts';
import { useBook } from '../../data/book-provider.tsx';
import { choosableOf } from '../../data/chosen.ts';
import { useShop, useToday } from '../../data/shop-provider.tsx';
import { usePlans } from '../../data/use-plans.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './GroupsPart.module.css';

/** As many as one sitting can bear. Pressed again, the next ones follow. */
const atOnce = 30;

interface Props {
  /** Dearest first. */
  readonly guests: readonly GuestEntry[];
  readonly way: ChosenWay;
}

/** 今日の30分に入れる: the guests who may hear from the shop become due today; who is held is named with the reason and is not chosen. */
export function AddToSession({ guests, way }: Props) {
  const { t } = useTranslation(['numbers', 'common']);
  const book = useBook();
  const shop = useShop();
  const today = useToday();
  const plans = usePlans();
  const { addressed } = useFormat();
  const sorted = useMemo(() => sortedOut(guests, choosableOf(book, { shop, plans, today }), way), [guests, book, shop, today, way, plans]);
  const next = sorted.open.slice(0, atOnce);
  const add = async (): Promise<void> => {
    const ids = next.map(({ id }) => id);
    const chosen = await book.chosen.choose(ids, way, today);
    if (chosen.ok) offerUndo(t('numbers:groups.added', { count: ids.length }), async () => (await book.chosen.takeBack(ids, way, today)).ok);
    else sayDone(t('common:notSaved'));
  };
  return (
    <div>
      <Button onClick={() => void add()} disabled={next.length === 0}>{t(`numbers:groups.add.${way}`, { count: next.length })}</Button>
      {sorted.open.length > atOnce && <p className={styles['note']}>{t('numbers:groups.addMore', { count: sorted.open.length - atOnce, most: atOnce })}</p>}
      {sorted.noStep > 0 && <p className={styles['note']}>{t('numbers:groups.noStep')} <a href="#/plans">{t('numbers:groups.toPlans')}</a></p>}
      {sorted.waiting > 0 && <p className={styles['note']}>{t('numbers:groups.waiting', { count: sorted.waiting })} <a href="#/session">{t('numbers:groups.toSession')}</a></p>}
      {sorted.held.length > 0 && (
        <details className={styles['note']}>
          <summary>{t('numbers:groups.heldBack', { count: sorted.held.length })}</summary>
          <ul className={styles['heldBack']}>{sorted.held.map(({ guest, hold }) => <li key={guest.id}><a href={`#/guests/${guest.id}`}>{addressed(guest)}</a> <HoldBadge reason={hold} /></li>)}</ul>
        </details>
      )}
    </div>
  );
}

interface Sorted { readonly open: readonly GuestEntry[]; readonly held: readonly { readonly guest: GuestEntry; readonly hold: HoldReason }[]; readonly waiting: number; readonly noStep: number }

function sortedOut(guests: readonly GuestEntry[], ask: ReturnType<typeof choosableOf>, way: ChosenWay): Sorted {
  const asked = guests.map((guest) => ({ guest, answer: ask(guest, way) }));
  const count = (kind: string): number => asked.filter(({ answer }) => answer.kind === kind).length;
  return {
    open: asked.filter(({ answer }) => answer.kind === 'open').map(({ guest }) => guest),
    held: asked.flatMap(({ guest, answer }) => (answer.kind === 'held' ? [{ guest, hold: answer.hold }] : [])),
    waiting: count('waiting'), noStep: count('no-step'),
  };
}
