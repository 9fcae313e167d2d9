import { guestFlagsOf } from '#shared/follow/follow-subject';
import { holdReasonOf, type HoldReason } from '#shared/follow/hold-reason';
import { stepOf } from '#shared/follow/step-of';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Guest } from '#shared/model/guest';
import type { Book, StepRef } from '../../data/book.ts';

/** The gate, asked of the book at the moment of the act: since the list was drawn, another window may have heard that a guest wants no more cards. */
export async function holdNow(book: Book, { eventId, stepId }: StepRef, guest: Guest, today: PlainDate): Promise<HoldReason | null> {
  const step = stepOf({ eventId, stepId }, book.plans.current());
  const decision = (await book.decisions.of(eventId)).find((each) => each.stepId === stepId);
  return step ? holdReasonOf(guestFlagsOf(guest), step, decision?.outcome, today) : null;
}
