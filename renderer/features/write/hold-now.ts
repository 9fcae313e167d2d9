import { followSubjectOf } from '#shared/follow/follow-subject';
import { holdReasonOf, type HoldReason } from '#shared/follow/hold-reason';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Guest } from '#shared/model/guest';
import type { Book, StepRef } from '../../data/book.ts';
import { restaurantPlan } from '../../data/restaurant-plan.ts';

/** The gate, asked of the book at the moment of the act: since the list was drawn, another window may have heard that a guest wants no more cards. */
export async function holdNow(book: Book, { visitId, stepId }: StepRef, guest: Guest, today: PlainDate): Promise<HoldReason | null> {
  const step = restaurantPlan.steps.find(({ id }) => id === stepId);
  const decision = (await book.decisions.of(visitId)).find((each) => each.stepId === stepId);
  return step ? holdReasonOf(followSubjectOf(guest, [], []), step, decision?.outcome, today) : null;
}
