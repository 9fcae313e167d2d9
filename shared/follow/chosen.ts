import type { PlainDate } from '#shared/lib/plain-date';
import type { Outcome } from '#shared/model/decision';
import { occasionId, stepKeyOf, type OccasionId, type StepKey } from '#shared/model/event';
import type { GuestId } from '#shared/model/ids';
import type { Plan } from '#shared/model/plan';
import type { DueItem } from '#shared/follow/due-items';
import { dueItemsOf, type FollowContext } from '#shared/follow/due-items-of';
import type { FollowSubject } from '#shared/follow/follow-subject';

/** A card; a card to somebody who has long been away; a call. In a plan they are `nth` 1, 2, 3. */
export const chosenWays = ['card', 'again', 'call'] as const;
export type ChosenWay = (typeof chosenWays)[number];

const chosenId = (way: ChosenWay, on: PlainDate, guestId: GuestId): OccasionId => occasionId('chosen', `${on}-${way}`, guestId);

/** Under which it is noted that he chose this guest. Not a step of any plan: what he does with the item is decided under the step. */
export const chosenKey = (way: ChosenWay, on: PlainDate, guestId: GuestId): StepKey => ({ eventId: chosenId(way, on, guestId), stepId: 'chosen' });
export const chosenOutcome: Outcome = { kind: 'chosen' };

/**
 * Whether the guest can be chosen today: the gate and the budget asked as for every mailing, by deriving what would be due.
 *
 *   open     would stand in the session
 *   held     would be held, with the reason
 *   waiting  was chosen before and is still open
 *   no-step  no plan at work has a step for it
 */
export type Choosable = { readonly kind: 'open' | 'waiting' | 'no-step' } | { readonly kind: 'held'; readonly hold: NonNullable<DueItem['hold']> };

export function choosable(subject: FollowSubject, way: ChosenWay, { plans, context, today }: { readonly plans: readonly Plan[]; readonly context: FollowContext; readonly today: PlainDate }): Choosable {
  if (dueItemsOf(subject, plans, context, today).some(({ event }) => event === 'chosen')) return { kind: 'waiting' };
  const key = chosenKey(way, today, subject.guestId);
  const chosen: FollowSubject = { ...subject, outcomes: { ...subject.outcomes, [stepKeyOf(key)]: chosenOutcome } };
  const item = dueItemsOf(chosen, plans, context, today).find(({ eventId }) => eventId === key.eventId);
  if (item === undefined) return { kind: 'no-step' };
  return item.hold === null ? { kind: 'open' } : { kind: 'held', hold: item.hold };
}
