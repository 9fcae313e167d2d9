import { useRef } from 'react';
import type { DueItem } from '#shared/follow/due-items';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Result } from '#shared/lib/result';
import type { Outcome } from '#shared/model/decision';
import { stepKeyOf } from '#shared/model/event';
import { useFormat } from '../i18n/use-format.ts';
import { useWordsNow } from '../i18n/use-words-now.ts';
import { offerUndo, sayDone, undoable, type Said } from './offer-undo.ts';

export interface ItemActs {
  /** A line of the ledger and the item done, in one act. `text`: the words as they went out, or the memo of a call. */
  readonly done: (item: DueItem, text: string) => Promise<boolean>;
  readonly later: (item: DueItem, until: PlainDate) => Promise<boolean>;
  readonly skip: (item: DueItem, reason: string) => Promise<boolean>;
  readonly release: (item: DueItem) => Promise<boolean>;
}

/** What closes an item; the value takes it back. */
type Closed = Result<() => Promise<boolean>, { readonly kind: 'invalid' | 'not-found' | 'disk-full' }>;

interface Ways {
  readonly asDone: (item: DueItem, text: string) => Promise<Closed>;
  readonly byDecision: (item: DueItem, outcome: Outcome) => Promise<Closed>;
  readonly nameOf: (item: DueItem) => string;
  readonly today: PlainDate;
}

interface Around {
  /** Before an item is closed; false, and nothing is written. */
  readonly before?: (item: DueItem) => Promise<boolean>;
  /** An item was taken back, and is the one to look at. */
  readonly onBack?: (item: DueItem) => void;
}

const always = async (): Promise<boolean> => true;

/** What he can do with an item. Each says what happened and offers to take it back; false means that nothing was written. */
export function useItemActs({ asDone, byDecision, nameOf, today }: Ways, { before = always, onBack }: Around = {}): ItemActs {
  const t = useWordsNow(['due', 'common']);
  const { day } = useFormat();

  /** Each once: a second press before the first is written would close it twice. The next item may stand there before the act is quite over, and is then free. */
  const pending = useRef(new Set<string>());
  const act = async (item: DueItem, work: () => Promise<Closed>, said: Said): Promise<boolean> => {
    const key = stepKeyOf(item);
    if (pending.current.has(key)) return false;
    pending.current.add(key);
    try {
      return await undoable(async () => {
        if (!await before(item)) return false;
        const closed = await work();
        if (closed.ok) {
          offerUndo(said, async () => {
            const back = await closed.value();
            if (back) onBack?.(item);
            return back;
          });
        } else sayDone(() => t(`due:failed.${closed.error.kind}`));
        return closed.ok;
      });
    } finally {
      pending.current.delete(key);
    }
  };

  return {
    done: (item, text) => act(item, () => asDone(item, text), () => t('due:said.done', { name: nameOf(item), kind: t(`common:kind.${item.kind}`) })),
    later: (item, until) => act(item, () => byDecision(item, { kind: 'later', until }), () => t('due:said.later', { name: nameOf(item), day: day(until, today) })),
    skip: (item, reason) => act(item, () => byDecision(item, { kind: 'skipped', reason }), () => t('due:said.skipped', { name: nameOf(item) })),
    release: (item) => act(item, () => byDecision(item, { kind: 'released' }), () => t(item.byArm ? 'due:said.toCard' : 'due:said.released', { name: nameOf(item) })),
  };
}
