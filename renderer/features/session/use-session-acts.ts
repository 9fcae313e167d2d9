import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueItem } from '#shared/follow/due-items';
import type { PlainDate } from '#shared/lib/plain-date';
import { offerUndo, sayDone, undoable } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { closeAsDone, closeByDecision, type Closed } from '../../data/close-items.ts';
import { useToday } from '../../data/shop-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useSessionRun } from './running-session.tsx';

export interface SessionActs {
  readonly done: (item: DueItem, text: string) => Promise<boolean>;
  readonly later: (item: DueItem, until: PlainDate) => Promise<boolean>;
  readonly skip: (item: DueItem, reason: string) => Promise<boolean>;
  readonly release: (item: DueItem) => Promise<boolean>;
}

/**
 * What closes an item. Each is counted for the session, says what happened and offers to take it back; false means that nothing was written. `onBack`: an
 * item was taken back, and is the one to look at.
 */
export function useSessionActs(onBack?: (item: DueItem) => void): SessionActs {
  const { t } = useTranslation(['due', 'common']);
  const book = useBook();
  const today = useToday();
  const format = useFormat();
  const run = useSessionRun();

  const nameOf = (item: DueItem): string => {
    const guest = book.directory.entry(item.guestId);
    return guest ? format.addressed(guest) : '';
  };

  /** One at a time: a second press before the first is written would close the next item unseen. */
  const pending = useRef(false);
  const act = async (item: DueItem, work: () => Promise<Closed>, said: string, counted: () => void): Promise<boolean> => {
    if (pending.current) return false;
    pending.current = true;
    try {
      return await undoable(async () => {
        const closed = await work();
        if (closed.ok) {
          counted();
          offerUndo(said, async () => {
            const back = await closed.value();
            if (back) onBack?.(item);
            return back;
          });
        } else sayDone(t(`due:failed.${closed.error.kind}`));
        return closed.ok;
      });
    } finally {
      pending.current = false;
    }
  };

  return {
    done: (item, text) => act(item, () => closeAsDone(book, item, today, text), t('due:said.done', { name: nameOf(item), kind: t(`common:kind.${item.kind}`) }), () => run.close(item, 'done')),
    later: (item, until) => act(item, () => closeByDecision(book, item, { kind: 'later', until }), t('due:said.later', { name: nameOf(item), day: format.day(until, today) }), () => run.close(item, 'later')),
    skip: (item, reason) => act(item, () => closeByDecision(book, item, { kind: 'skipped', reason }), t('due:said.skipped', { name: nameOf(item) }), () => run.close(item, 'skipped')),
    release: (item) => act(item, () => closeByDecision(book, item, { kind: 'released' }), t('due:said.released', { name: nameOf(item) }), () => {}),
  };
}
