import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueItem } from '#shared/follow/due-items';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Outcome } from '#shared/model/decision';
import { offerUndo, sayDone, undoable } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { closeAsDone, closeByDecision, type Closed } from '../../data/close-items.ts';
import { useToday } from '../../data/shop-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';

export interface DueActions {
  /** A line of the ledger and the item done, in one act. */
  readonly done: (item: DueItem, memo: string) => Promise<boolean>;
  readonly later: (item: DueItem, until: PlainDate) => Promise<boolean>;
  readonly skip: (item: DueItem, reason: string) => Promise<boolean>;
  readonly release: (item: DueItem) => Promise<boolean>;
}

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
      return await undoable(act);
    } finally {
      pending.current = false;
    }
  };

  const settle = (result: Closed, said: string): boolean => {
    if (result.ok) offerUndo(said, result.value);
    else sayDone(t(`failed.${result.error.kind}`));
    return result.ok;
  };

  const decide = (item: DueItem, outcome: Outcome, said: string): Promise<boolean> => alone(async () => settle(await closeByDecision(book, item, outcome), said));

  return {
    done: (item, memo) => alone(async () => settle(await closeAsDone(book, item, today, memo), t('said.done', { name: nameOf(item), kind: t(`common:kind.${item.kind}`) }))),
    later: (item, until) => decide(item, { kind: 'later', until }, t('said.later', { name: nameOf(item), day: format.day(until, today) })),
    skip: (item, reason) => decide(item, { kind: 'skipped', reason }, t('said.skipped', { name: nameOf(item) })),
    release: (item) => decide(item, { kind: 'released' }, t(item.byArm ? 'said.toCard' : 'said.released', { name: nameOf(item) })),
  };
}
