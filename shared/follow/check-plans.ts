import { planSchema, type Plan, type Step } from '#shared/model/plan';

/** Why a plan, or a step of it, cannot be followed. The rest of the list is followed all the same. */
export type PlanProblem =
  /** Broken: `where` names the field (`steps.2.afterDays`). `plan` is its id where it has one. */
  | { readonly kind: 'not-a-plan'; readonly plan: string | null; readonly place: number; readonly where: string }
  | { readonly kind: 'too-many-steps'; readonly plan: string; readonly steps: number; readonly limit: number }
  | { readonly kind: 'no-steps'; readonly plan: string }
  | { readonly kind: 'negative-window'; readonly plan: string; readonly step: string }
  | { readonly kind: 'plan-twice'; readonly plan: string }
  /** Decisions are filed under event and step, so two steps of one name would settle each other. `other` is the plan that keeps it. */
  | { readonly kind: 'step-twice'; readonly plan: string; readonly step: string; readonly other: string }
  /** Nobody can act before something that is not known beforehand: a visit, an introduction, an absence. */
  | { readonly kind: 'before-the-unforeseen'; readonly plan: string; readonly step: string }
  /** Its words come from a file that is not there any more; the ordinary words of its kind are taken. */
  | { readonly kind: 'unknown-template'; readonly plan: string; readonly step: string; readonly template: string };

export interface CheckedPlans {
  /** What can be followed, in the given order, resting plans included. */
  readonly plans: readonly Plan[];
  readonly problems: readonly PlanProblem[];
}

/** More promises than a guest can bear, and enough to tell a slip from a plan. */
export const mostSteps = 40;

/**
 * Sorts out what makes no sense, from wherever it comes: a form, a backup, a book that another program wrote. Never throws. `templates`:
 * the names that exist; null leaves them unchecked. Of two of one name the first stands.
 */
export function checkPlans(given: readonly unknown[], templates: ReadonlySet<string> | null = null): CheckedPlans {
  const problems: PlanProblem[] = [];
  const plans: Plan[] = [];
  const planIds = new Set<string>();
  const owners = new Map<string, string>();
  for (const [place, value] of given.entries()) {
    const read = readPlan(value, place);
    if ('kind' in read) {
      problems.push(read);
    } else if (planIds.has(read.id)) {
      problems.push({ kind: 'plan-twice', plan: read.id });
    } else {
      planIds.add(read.id);
      const found = checkSteps(read, owners, templates);
      problems.push(...found.problems);
      if (found.steps.length > 0) plans.push(found.steps.length === read.steps.length ? read : { ...read, steps: found.steps });
      else if (found.problems.length === 0) problems.push({ kind: 'no-steps', plan: read.id });
    }
  }
  return { plans, problems };
}

function readPlan(value: unknown, place: number): Plan | PlanProblem {
  const named = isNamed(value) ? value : null;
  const plain = named && plainProblem(named.id, named.steps);
  if (plain !== null) return plain;
  const parsed = planSchema.safeParse(value);
  return parsed.success ? parsed.data : { kind: 'not-a-plan', plan: named?.id ?? null, place, where: parsed.error.issues[0]?.path.join('.') ?? '' };
}

/** Enough to call a broken plan by its name. */
const isNamed = (value: unknown): value is { readonly id: string; readonly steps: readonly unknown[] } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'steps' in value && Array.isArray(value.steps);

/** What can be said more plainly than the parser says it. */
function plainProblem(plan: string, steps: readonly unknown[]): PlanProblem | null {
  if (steps.length > mostSteps) return { kind: 'too-many-steps', plan, steps: steps.length, limit: mostSteps };
  if (steps.length === 0) return { kind: 'no-steps', plan };
  const negative = steps.find(hasNegativeWindow);
  return negative === undefined ? null : { kind: 'negative-window', plan, step: String(negative.id) };
}

const hasNegativeWindow = (step: unknown): step is { readonly id: unknown } =>
  typeof step === 'object' && step !== null && 'id' in step && 'windowDays' in step && typeof step.windowDays === 'number' && step.windowDays < 0;

const unforeseen: ReadonlySet<Plan['event']> = new Set(['visit', 'introduction', 'drying']);

/** `owners`: which plan holds a step of this name for this kind of event; filled here. A plan at rest claims nothing from one at work. */
function checkSteps(plan: Plan, owners: Map<string, string>, templates: ReadonlySet<string> | null): { readonly steps: readonly Step[]; readonly problems: readonly PlanProblem[] } {
  const problems: PlanProblem[] = [];
  const own = new Set<string>();
  const steps = plan.steps.filter((step) => {
    const key = `${plan.event} ${step.id}`;
    const other = own.has(step.id) ? plan.id : plan.active ? owners.get(key) : undefined;
    own.add(step.id);
    if (other !== undefined) problems.push({ kind: 'step-twice', plan: plan.id, step: step.id, other });
    else if (step.afterDays < 0 && unforeseen.has(plan.event)) problems.push({ kind: 'before-the-unforeseen', plan: plan.id, step: step.id });
    else if (plan.active) owners.set(key, plan.id);
    return other === undefined && !(step.afterDays < 0 && unforeseen.has(plan.event));
  });
  for (const { id, template } of steps) {
    if (template !== null && templates !== null && !templates.has(template)) problems.push({ kind: 'unknown-template', plan: plan.id, step: id, template });
  }
  return { steps, problems };
}
