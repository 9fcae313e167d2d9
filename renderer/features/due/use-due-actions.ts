import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueItem } from '#shared/follow/due-items';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Result } from '#shared/lib/result';
import type { Outcome } from '#shared/model/decision';
import { stepKeyOf } from '#shared/model/event';
import { offerUndo, sayDone } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';

export interface DueActions {
  /** A line of the ledger and the item done, in one act. */
  readonly done: (item: DueItem, memo: string) => Promise<boolean>;
  readonly later: (item: DueItem, until: PlainDate) => Promise<boolean>;
  readonly skip: (item: DueItem, reason: string) => Promise<boolean>;
  readonly release: (item: DueItem) => Promise<boolean>;
}

type Failure = { readonly kind: 'invalid' | 'not-found' | 'disk-full' };

/** What he can do with an item. Each says what happened and offers to take it back; false means that nothing was written. */
export function useDueActions(): DueActions {
  const { t } = useTranslation(['due', 'common']);
  const book = useBook();
  const today = useToday();
  const format = useFormat();

  const nameOf = (item: DueItem): string => {
    const guest = book.directory.entry(item.guestId);
    return guest ? format.addressed(guest) : '';
  };

  /** One at a time: a second press before the first is written would write a second line. */
  const pending = useRef(false);
  const alone = async (act: () => Promise<boolean>): Promise<boolean> => {
    if (pending.current) return false;
    pending.current = true;
    try {
      return await act();
    } finally {
      pending.current = false;
    }
  };

  const settle = <T>(result: Result<T, Failure>, said: string, undo: (value: T) => Promise<boolean>): boolean => {
    if (result.ok) offerUndo(said, () => undo(result.value));
    else sayDone(t(`failed.${result.error.kind}`));
    return result.ok;
  };

  const decide = (item: DueItem, outcome: Outcome, said: string): Promise<boolean> => alone(async () => {
    const { eventId, stepId, guestId } = item;
    const before = book.directory.entry(guestId)?.totals.outcomes[stepKeyOf(item)];
    const decided = await book.decisions.decide({ eventId, stepId, guestId, outcome });
    // Taking back a decision that had replaced another one brings that one back.
    return settle(decided, said, async () => (
      before ? (await book.decisions.decide({ eventId, stepId, guestId, outcome: before })).ok : (await book.decisions.undo(eventId, stepId)).ok
    ));
  });

  return {
    done: (item, memo) => alone(async () => {
      const { guestId, eventId, visitId, stepId, kind, channel, purpose } = item;
      const touch = { guestId, visitId, kind, channel, purpose, on: today, text: memo, letterId: null };
      const recorded = await book.touches.record(touch, { eventId, stepId });
      const said = t('said.done', { name: nameOf(item), kind: t(`common:kind.${kind}`) });
      return settle(recorded, said, async ({ id }) => (await book.touches.remove(id)).ok);
    }),
    later: (item, until) => decide(item, { kind: 'later', until }, t('said.later', { name: nameOf(item), day: format.day(until, today) })),
    skip: (item, reason) => decide(item, { kind: 'skipped', reason }, t('said.skipped', { name: nameOf(item) })),
    release: (item) => decide(item, { kind: 'released' }, t('said.released', { name: nameOf(item) })),
  };
}
