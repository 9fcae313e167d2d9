import type { Plan } from '#shared/model/plan';
import { checkPlans } from '#shared/follow/check-plans';

/** A plan at work, and how far from today its events may lie. */
export interface UsablePlan extends Plan {
  /** Days for which a step may still be open after its event. */
  readonly openAfter: number;
  /** Days by which a step may be due before its event. */
  readonly openBefore: number;
  /** Nothing in its steps asks who the guest is: one event day gives the same days for all guests. */
  readonly sameForAll: boolean;
}

/** Closing days and the post move a step by that much at the most; a longer pause than six weeks is unknown to the trade. */
const slackDays = 45;

/** The plans that are at work, without what makes no sense. Remembered per array: pass the same one again and again. */
export function usablePlans(plans: readonly Plan[]): readonly UsablePlan[] {
  let usable = remembered.get(plans);
  if (usable === undefined) remembered.set(plans, usable = checkPlans(plans).plans.filter(({ active }) => active).map(withReach));
  return usable;
}

const remembered = new WeakMap<readonly Plan[], readonly UsablePlan[]>();

const withReach = (plan: Plan): UsablePlan => ({
  ...plan,
  openAfter: Math.max(...plan.steps.map(({ afterDays, windowDays, restDays }) => afterDays + windowDays + Math.min(restDays, windowDays))) + slackDays,
  sameForAll: plan.steps.every(({ when, nth, restDays }) => when === 'every-visit' && nth.length === 0 && restDays === 0),
  openBefore: Math.max(0, ...plan.steps.map(({ afterDays }) => (afterDays < 0 ? -afterDays + slackDays : 0))),
});
