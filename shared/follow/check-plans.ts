import { mostSteps, planSchema, stepSchema, type Plan, type Step } from '#shared/model/plan';
import { touchKindSchema, type Channel, type TouchKind } from '#shared/model/touch';

/** Which plan: `title` as far as it can be read, since the owner knows no ids; `place` among all that were given, from 0. */
export interface OfPlan { readonly plan: string | null; readonly place: number; readonly title: Plan['name'] | null }
/** Which of its steps: its place from 0, and what is to be done where that can be read. */
export interface OfStep extends OfPlan { readonly step: string | null; readonly stepPlace: number; readonly touch: TouchKind | null }

/** Why a plan, or a step of it, cannot be followed. The rest of the list is followed all the same. */
export type PlanProblem = OfPlan & (
  /** Broken as a whole: `where` names the field (`name.ja`). */
  | { readonly kind: 'not-a-plan'; readonly where: string }
  | { readonly kind: 'too-many-steps'; readonly steps: number; readonly limit: number }
  | { readonly kind: 'no-steps' }
  /** The first of that id stands. */
  | { readonly kind: 'plan-twice' }
) | OfStep & (
  /** Broken: `where` names the field (`channel`). */
  | { readonly kind: 'not-a-step'; readonly where: string }
  | { readonly kind: 'negative-window' }
  /** Decisions are filed under event and step, so two steps of one name would settle each other. `other` is the plan that keeps it. */
  | { readonly kind: 'step-twice'; readonly other: string }
  /** Nobody can act before something that is not known beforehand: a visit, an introduction, an absence. */
  | { readonly kind: 'before-the-unforeseen' }
  /** The words that it names are not there any more; the step is followed with the ordinary words of its kind. */
  | { readonly kind: 'unknown-template'; readonly template: string }
);

export interface CheckedPlans {
  /** What can be followed, in the given order, resting plans included; a plan without its bad steps. */
  readonly plans: readonly Plan[];
  readonly problems: readonly PlanProblem[];
  /** Places of what gave no plan at all. */
  readonly unread: readonly number[];
}

export interface PlanRules {
  /** The words that a step of this channel may name; absent: unchecked. */
  readonly templates?: (channel: Channel) => ReadonlySet<string>;
  /** Plans that keep their steps whoever else claims one: those that ship, against a foreign plan that stands before them. */
  readonly first?: ReadonlySet<string>;
}

/**
 * Sorts out what makes no sense, from wherever it comes: a form, a backup, a book that another program wrote. Never throws. A bad step is
 * left out, and its plan goes on without it; of two plans of one id the first stands.
 */
export function checkPlans(given: readonly unknown[], { templates, first }: PlanRules = {}): CheckedPlans {
  const ids = new Set<string>();
  const drafts = given.map((value, place): Draft => {
    const draft = readPlan(value, place);
    if (draft.plan === null) return draft;
    if (ids.has(draft.plan.id)) return { plan: null, problems: [{ ...ofPlan(value, place), kind: 'plan-twice' }] };
    ids.add(draft.plan.id);
    return draft;
  });
  const owners = new Map<string, string>();
  for (const { plan, steps } of drafts) if (plan?.active && first?.has(plan.id)) for (const { step } of steps) claim(owners, plan, step);
  const checked = drafts.map((draft) => (draft.plan === null ? draft : checkSteps(draft, owners, templates)));
  return {
    plans: checked.flatMap(({ plan }) => (plan === null ? [] : [plan])), problems: checked.flatMap(({ problems }) => problems),
    unread: checked.flatMap(({ plan }, place) => (plan === null ? [place] : [])),
  };
}

/** A step that could be read, and how a problem names it. */
interface ReadStep { readonly step: Step; readonly of: OfStep }
type Draft = { readonly plan: null; readonly problems: readonly PlanProblem[]; readonly steps?: undefined }
  | { readonly plan: Plan; readonly problems: readonly PlanProblem[]; readonly steps: readonly ReadStep[] };

const headSchema = planSchema.unwrap().omit({ steps: true });

function readPlan(value: unknown, place: number): Draft {
  const of = ofPlan(value, place);
  const refused = (problem: PlanProblem): Draft => ({ plan: null, problems: [problem] });
  const raw = isRecord(value) && Array.isArray(value['steps']) ? value['steps'] as readonly unknown[] : null;
  if (raw !== null && raw.length > mostSteps) return refused({ ...of, kind: 'too-many-steps', steps: raw.length, limit: mostSteps });
  const head = headSchema.safeParse(value);
  if (!head.success || raw === null) return refused({ ...of, kind: 'not-a-plan', where: head.success ? 'steps' : head.error.issues[0]?.path.join('.') ?? '' });
  if (raw.length === 0) return refused({ ...of, kind: 'no-steps' });
  const problems: PlanProblem[] = [];
  const steps = raw.flatMap((step, stepPlace): readonly ReadStep[] => {
    const ofThis = { ...of, ...nameOfStep(step, stepPlace) };
    const parsed = stepSchema.safeParse(step);
    if (parsed.success) return [{ step: parsed.data, of: ofThis }];
    problems.push(hasNegativeWindow(step) ? { ...ofThis, kind: 'negative-window' } : { ...ofThis, kind: 'not-a-step', where: parsed.error.issues[0]?.path.join('.') ?? '' });
    return [];
  });
  return { plan: { ...head.data, steps: steps.map(({ step }) => step) }, problems, steps };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const words = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.slice(0, 80) : null);

/** Enough to call a broken plan by its name. */
function ofPlan(value: unknown, place: number): OfPlan {
  if (!isRecord(value)) return { plan: null, place, title: null };
  const name = isRecord(value['name']) ? value['name'] : {};
  const [ja, en] = [words(name['ja']), words(name['en'])];
  const title = ja ?? en;
  return { plan: words(value['id']), place, title: title === null ? null : { ja: ja ?? title, en: en ?? title } };
}

function nameOfStep(step: unknown, stepPlace: number): Omit<OfStep, keyof OfPlan> {
  const { id, kind } = isRecord(step) ? step : {};
  return { step: typeof id === 'string' ? id : null, stepPlace, touch: touchKindSchema.safeParse(kind).data ?? null };
}

const hasNegativeWindow = (step: unknown): boolean => isRecord(step) && typeof step['windowDays'] === 'number' && step['windowDays'] < 0;

const unforeseen: ReadonlySet<Plan['event']> = new Set(['visit', 'introduction', 'drying', 'chosen']);
const keyOf = (plan: Plan, step: Step): string => `${plan.event} ${step.id}`;

/** `owners`: which plan holds a step of this id for this kind of event. A plan at rest claims nothing from one at work. */
function claim(owners: Map<string, string>, plan: Plan, step: Step): void {
  if (plan.active && isPossible(plan, step) && !owners.has(keyOf(plan, step))) owners.set(keyOf(plan, step), plan.id);
}

const isPossible = ({ event }: Plan, { afterDays }: Step): boolean => afterDays >= 0 || !unforeseen.has(event);

function checkSteps({ plan, problems: before, steps }: Draft & { readonly plan: Plan }, owners: Map<string, string>, templates: PlanRules['templates']): Draft {
  const problems = [...before];
  const own = new Set<string>();
  const kept = steps.filter(({ step, of }) => {
    const owner = plan.active ? owners.get(keyOf(plan, step)) : undefined;
    const other = own.has(step.id) ? plan.id : owner === plan.id ? undefined : owner;
    own.add(step.id);
    if (other !== undefined) problems.push({ ...of, kind: 'step-twice', other });
    else if (!isPossible(plan, step)) problems.push({ ...of, kind: 'before-the-unforeseen' });
    else claim(owners, plan, step);
    return other === undefined && isPossible(plan, step);
  });
  for (const { step: { channel, template }, of } of kept) {
    if (template !== null && templates && !templates(channel).has(template)) problems.push({ ...of, kind: 'unknown-template', template });
  }
  // A plan at work or at rest needs a step at least: without one there is nothing that he could open and mend.
  return kept.length === 0 ? { plan: null, problems } : { plan: { ...plan, steps: kept.map(({ step }) => step) }, problems, steps: kept };
}
