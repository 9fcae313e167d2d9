import type { PlanProblem } from '#shared/follow/check-plans';
import { stepOf } from '#shared/follow/step-of';
import type { StepKey } from '#shared/model/event';
import type { Plan } from '#shared/model/plan';
import { useBook } from './book-provider.tsx';
import { useDirectory } from './use-live.ts';

/** The plans as they stand, also those at rest; the same array until one of them changes, which the directory announces. */
export function usePlans(): readonly Plan[] {
  const { plans } = useBook();
  useDirectory();
  return plans.current();
}

/** What of the plans makes no sense and is not followed. */
export function usePlanProblems(): readonly PlanProblem[] {
  const { plans } = useBook();
  useDirectory();
  return plans.problems();
}

/** Whose words a due item takes (`Step.template`); null: the ordinary ones of its kind. */
export const useStepTemplate = (key: StepKey): string | null => stepOf(key, usePlans())?.template ?? null;
