import { eventKindOf, type StepKey } from '#shared/model/event';
import type { Plan, Step } from '#shared/model/plan';

/**
 * The step that a decision or a letter was filed under; undefined where no plan knows it any more. A plan at work before one at rest, and of those the
 * first, as in the due list.
 */
export function stepOf({ eventId, stepId }: StepKey, plans: readonly Plan[]): Step | undefined {
  const kind = eventKindOf(eventId);
  const having = plans.filter((plan) => plan.event === kind && plan.steps.some(({ id }) => id === stepId));
  return (having.find(({ active }) => active) ?? having[0])?.steps.find(({ id }) => id === stepId);
}
