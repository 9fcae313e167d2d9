import type { DueItem } from '#shared/follow/due-items';
import type { PlainDate } from '#shared/lib/plain-date';
import { ok, type Result } from '#shared/lib/result';
import type { Outcome } from '#shared/model/decision';
import { stepKeyOf } from '#shared/model/event';
import type { Book } from './book.ts';

export type ClosingFailure = { readonly kind: 'invalid' | 'not-found' | 'disk-full' };
/** What takes the closing back exactly; false when it could not. */
export type TakeBack = () => Promise<boolean>;
export type Closed = Result<TakeBack, ClosingFailure>;

/** A line of the ledger and the item done, in one act. `text`: the words as they went out, or the memo of a call. */
export async function closeAsDone(book: Book, item: DueItem, on: PlainDate, text: string): Promise<Closed> {
  const { guestId, eventId, visitId, stepId, kind, channel, purpose } = item;
  const recorded = await book.touches.record({ guestId, visitId, kind, channel, purpose, on, text, letterId: null }, { eventId, stepId });
  return recorded.ok ? ok(async () => (await book.touches.remove(recorded.value.id)).ok) : recorded;
}

/** Later, skipped or released. Taking it back brings back a decision that stood there before. */
export async function closeByDecision(book: Book, item: DueItem, outcome: Outcome): Promise<Closed> {
  const { eventId, stepId, guestId } = item;
  const before = book.directory.entry(guestId)?.totals.outcomes[stepKeyOf(item)];
  const decided = await book.decisions.decide({ eventId, stepId, guestId, outcome });
  if (!decided.ok) return decided;
  return ok(async () => (
    before ? (await book.decisions.decide({ eventId, stepId, guestId, outcome: before })).ok : (await book.decisions.undo(eventId, stepId)).ok
  ));
}
