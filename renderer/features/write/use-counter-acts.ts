import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueuedCard } from '#shared/follow/card-queue';
import type { PlainDate } from '#shared/lib/plain-date';
import { offerUndo, undoable } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import { cardKeyOf, type CardKey } from './card-key.ts';
import { takeMarkBack } from './mail-cards.ts';
import type { Mailing } from './use-mailing.ts';
import type { Selection } from './use-selection.ts';

export interface Marks {
  readonly marked: ReadonlySet<CardKey>;
  readonly mark: (keys: readonly CardKey[], on: boolean) => void;
  readonly only: (keys: readonly CardKey[]) => void;
}

export function useMarks(): Marks {
  const [marked, setMarked] = useState<ReadonlySet<CardKey>>(new Set());
  return {
    marked,
    mark: (keys, on) => setMarked((now) => new Set(on ? [...now, ...keys] : [...now].filter((key) => !keys.includes(key)))),
    only: (keys) => setMarked(new Set(keys)),
  };
}

/** What he decides at the counter. Nothing asks “are you sure”: each can be taken back. */
export function useCounterActs(mailing: Mailing, selection: Selection, marks: Marks) {
  const { t } = useTranslation('write');
  const book = useBook();
  const nameOf = ({ guestId }: QueuedCard): string => book.directory.entry(guestId)?.name ?? '';

  return {
    nameOf,
    release: (card: QueuedCard): Promise<void> => undoable(async () => {
      const { guestId, eventId, stepId } = card;
      const before = (await book.decisions.of(eventId)).find((decision) => decision.stepId === stepId)?.outcome;
      const released = await book.decisions.decide({ guestId, eventId, stepId, outcome: { kind: 'released' } });
      if (!released.ok) return mailing.failed(released.error.kind);
      selection.select(cardKeyOf(card));
      // He may have put it off before: that decision comes back.
      return offerUndo(t('held.released', { name: nameOf(card) }), async () => (
        before ? (await book.decisions.decide({ guestId, eventId, stepId, outcome: before })).ok : (await book.decisions.undo(eventId, stepId)).ok
      ));
    }),
    printed: (targets: readonly QueuedCard[]): Promise<void> => undoable(async () => {
      const mark = await mailing.printed(targets);
      if (mark) offerUndo(t('steps.markedPrinted', { count: mark.before.length }), async () => mailing.undo(await takeMarkBack(book, mark)));
    }),
    posted: (targets: readonly QueuedCard[], on: PlainDate): Promise<void> => undoable(async () => {
      if (mailing.busy) return undefined;
      const keys = targets.map(cardKeyOf);
      const before = selection.key;
      // He leaves the cards first: the book tells the list that they are gone before it tells this function that they are posted.
      selection.leave(keys);
      const ids = await mailing.posted(targets, on);
      if (!ids) return before === null ? undefined : selection.select(before);
      marks.mark(keys, false);
      return offerUndo(t('steps.recorded', { count: ids.length }), async () => mailing.undo(await book.letters.unpost(ids)));
    }),
  };
}
