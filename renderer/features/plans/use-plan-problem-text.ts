import { useTranslation } from 'react-i18next';
import type { PlanProblem } from '#shared/follow/check-plans';
import type { Plan } from '#shared/model/plan';
import { useFormat } from '../../i18n/use-format.ts';

/** A problem of a plan in the owner's words. */
export function usePlanProblemText(plans: readonly Plan[]): (problem: PlanProblem) => string {
  const { t } = useTranslation('plans');
  const { language } = useFormat();
  const nameOf = (id: string | null): string => plans.find((plan) => plan.id === id)?.name[language] ?? id ?? t('problem.unnamed');
  return (problem) => {
    switch (problem.kind) {
      case 'not-a-plan': return t('problem.notAPlan', { plan: nameOf(problem.plan) });
      case 'too-many-steps': return t('problem.tooManySteps', { plan: nameOf(problem.plan), steps: problem.steps, limit: problem.limit });
      case 'no-steps': return t('problem.noSteps', { plan: nameOf(problem.plan) });
      case 'negative-window': return t('problem.negativeWindow');
      case 'plan-twice': return t('problem.planTwice', { plan: nameOf(problem.plan) });
      case 'step-twice': return t('problem.stepTwice', { other: nameOf(problem.other) });
      case 'before-the-unforeseen': return t('problem.beforeTheUnforeseen');
      case 'unknown-template': return t('problem.unknownTemplate', { template: problem.template });
    }
  };
}
