import { eventKindOf, type StepKey } from '#shared/model/event';
import type { Plan, Step } from '#shared/model/plan';

/** The step that a decision or a letter was filed under; undefined where no plan knows it any more. The first plan wins, as in the due list. */
export function stepOf({ eventId, stepId }: StepKey, plans: readonly Plan[]): Step | undefined {
  const kind = eventKindOf(eventId);
  for (const plan of plans) {
    const step = plan.event === kind ? plan.steps.find(({ id }) => id === stepId) : undefined;
    if (step) return step;
  }
  return undefined;
}
