import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenWay } from '#shared/follow/chosen';
import type { HoldReason } from '#shared/follow/hold-reason';
import { HoldBadge } from '../../components/HoldBadge.tsx';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import type { GuestEntry } from '../../data/guests-contract.ts';
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
  const add = async (): Promise<void> => {
    const ids = sorted.open.map(({ id }) => id);
    const chosen = await book.chosen.choose(ids, way, today);
    if (chosen.ok) offerUndo(t('numbers:groups.added', { count: ids.length }), async () => (await book.chosen.takeBack(ids, way, today)).ok);
    else sayDone(t('common:notSaved'));
  };
  return (
    <div className={styles['add']}>
      <Button onClick={() => void add()} disabled={sorted.open.length === 0}>{t(`numbers:groups.add.${way}`, { count: sorted.open.length })}</Button>
      {sorted.rest > 0 && !sorted.noStep && <p className={styles['note']}>{t('numbers:groups.addMore', { count: sorted.rest, most: atOnce })}</p>}
      {sorted.noStep && <p className={styles['note']}>{t('numbers:groups.noStep')} <a href="#/plans">{t('numbers:groups.toPlans')}</a></p>}
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

interface Sorted {
  readonly open: readonly GuestEntry[];
  readonly held: readonly { readonly guest: GuestEntry; readonly hold: HoldReason }[];
  readonly waiting: number;
  readonly noStep: boolean;
  /** Guests behind the last one who was asked about. */
  readonly rest: number;
}

/** Asked one after the other until the press is full: a group may hold thousands, and each answer is a look at all that is due to that guest. */
function sortedOut(guests: readonly GuestEntry[], ask: ReturnType<typeof choosableOf>, way: ChosenWay): Sorted {
  const open: GuestEntry[] = [];
  const held: { guest: GuestEntry; hold: HoldReason }[] = [];
  let [waiting, noStep, asked] = [0, false, 0];
  for (const guest of guests) {
    if (open.length === atOnce || noStep) break;
    asked += 1;
    const answer = ask(guest, way);
    if (answer.kind === 'open') open.push(guest);
    else if (answer.kind === 'held') held.push({ guest, hold: answer.hold });
    else if (answer.kind === 'waiting') waiting += 1;
    else noStep = true;
  }
  return { open, held, waiting, noStep, rest: guests.length - asked };
}
