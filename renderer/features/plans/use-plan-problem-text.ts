import { useTranslation } from 'react-i18next';
import type { OfPlan, PlanProblem } from '#shared/follow/check-plans';
import type { Plan } from '#shared/model/plan';
import { shippedPlans } from '../../data/shipped-plans.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTemplateName } from './use-template-name.ts';

export interface PlanProblemText {
  /** What is wrong, where plan and step are in front of him. */
  readonly here: (problem: PlanProblem) => string;
  /** The same with the plan and the step, each as he calls it. */
  readonly whole: (problem: PlanProblem) => string;
  /** The name of the plan; never its id. */
  readonly nameOf: (of: Pick<OfPlan, 'plan' | 'title' | 'place'>) => string;
}

/** A problem of a plan in the owner's words. */
export function usePlanProblemText(plans: readonly Plan[]): PlanProblemText {
  const { t } = useTranslation(['plans', 'common']);
  const { language } = useFormat();
  const known = (id: string | null): string | undefined => [...plans, ...shippedPlans].find((plan) => plan.id === id)?.name[language];
  const nameOf: PlanProblemText['nameOf'] = ({ plan, title, place }) => title?.[language] ?? known(plan) ?? t('plans:problem.unnamed', { number: place + 1 });
  const wordsOf = useTemplateName();
  const here = (problem: PlanProblem): string => {
    const plan = nameOf(problem);
    switch (problem.kind) {
      case 'not-a-plan': return t('plans:problem.notAPlan', { plan });
      case 'too-many-steps': return t('plans:problem.tooManySteps', { plan, steps: problem.steps, limit: problem.limit });
      case 'no-steps': return t('plans:problem.noSteps', { plan });
      case 'plan-twice': return t('plans:problem.planTwice', { plan });
      case 'not-a-step': return t('plans:problem.notAStep');
      case 'negative-window': return t('plans:problem.negativeWindow');
      case 'step-twice': return problem.other === problem.plan ? t('plans:problem.stepTwiceHere') : t('plans:problem.stepTwice', { other: known(problem.other) ?? t('plans:problem.otherPlan') });
      case 'before-the-unforeseen': return t('plans:problem.beforeTheUnforeseen');
      case 'unknown-template': return t('plans:problem.unknownTemplate', { template: wordsOf(problem.template) });
    }
  };
  const whole = (problem: PlanProblem): string => {
    if (!('step' in problem)) return here(problem);
    const of = { plan: nameOf(problem), number: problem.stepPlace + 1, said: here(problem) };
    return problem.touch === null ? t('plans:problem.ofStep', of) : t('plans:problem.ofKnownStep', { ...of, kind: t(`common:kind.${problem.touch}`) });
  };
  return { here, whole, nameOf };
}
