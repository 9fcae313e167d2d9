import { z } from 'zod';
import { planSchema, stepSchema, type Plan, type Step } from '#shared/model/plan';

/** A number as it stands in a field: NaN for what is no number. The checks of shared/follow name the problem. */
const typedNumber = z.number().or(z.nan());

/** What stands in the form, however wrong; kept as a draft while he types. Every other field of a step is as the model has it. */
const editedStepSchema = stepSchema.unwrap().extend({ id: z.string(), afterDays: typedNumber, windowDays: typedNumber, restDays: typedNumber, nth: z.array(typedNumber).readonly() }).readonly();
const editedPlanSchema = planSchema.unwrap().extend({ name: z.object({ ja: z.string(), en: z.string() }), steps: z.array(editedStepSchema).readonly() }).readonly();

/** What is being edited, and the plans from which he started: where others stand by the time he saves, another window was quicker. */
export interface EditedPlans { readonly base: readonly Plan[]; readonly plans: readonly Plan[] }

const draftSchema = z.object({ base: z.array(planSchema).readonly(), plans: z.array(editedPlanSchema).readonly() });
export const parseEditedPlans = (value: unknown): EditedPlans | null => draftSchema.safeParse(value).data ?? null;

/** What the fields of a step take; the ranges stand in the message. */
export type NumberOfStep = 'afterDays' | 'windowDays' | 'restDays';
const shape = stepSchema.unwrap().shape;
export const isGoodNumber = (field: NumberOfStep, value: number): boolean => shape[field].safeParse(value).success;
export const areGoodTurns = (nth: readonly number[]): boolean => shape.nth.safeParse(nth).success;

/** An id that no step of these plans has: decisions are filed under it, so it never comes back either. `seed` makes it new. */
export function freshId(taken: ReadonlySet<string>, beginning: string, seed: string): string {
  const short = seed.replaceAll('-', '').slice(-10);
  const id = `${beginning}-${short}`;
  return taken.has(id) ? `${id}-2` : id;
}

export const stepIds = (plans: readonly Plan[]): ReadonlySet<string> => new Set(plans.flatMap(({ steps }) => steps.map(({ id }) => id)));

export const newStep = (id: string, afterDays: number): Step => ({
  id, kind: 'hello-call', channel: 'phone', purpose: 'greeting', afterDays, onBusinessDay: true, windowDays: 7, when: 'every-visit', nth: [], restDays: 0, template: null,
});
