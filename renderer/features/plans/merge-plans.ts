import { mergeEdits } from '#shared/lib/merge-edits';
import type { Plan } from '#shared/model/plan';
import type { EditedPlans } from './edited-plan.ts';

export interface MergedPlans {
  /** Every change that only one window made. Where both changed one plan it stands as in this window. */
  readonly plans: readonly Plan[];
  /** Ids of the plans that both changed, each in its own way. */
  readonly conflicts: readonly string[];
}

type ById = Readonly<Record<string, Plan | null>>;

/** Three ways, plan by plan: what both windows started from, what stands here, what the other one saved. The other's new plans stand last. */
export function mergePlans({ base, plans: mine }: EditedPlans, theirs: readonly Plan[]): MergedPlans {
  const ids = [...new Set([...mine, ...base, ...theirs].map(({ id }) => id))];
  const byId = (plans: readonly Plan[]): ById => Object.fromEntries(ids.map((id) => [id, plans.find((plan) => plan.id === id) ?? null]));
  const { merged, conflicts } = mergeEdits<ById>(byId(base), byId(mine), byId(theirs));
  return { plans: ids.flatMap((id) => merged[id] ?? []), conflicts };
}

/** The merge with these plans as the other window has them; one that it removed goes. */
export const withTheirs = (merged: MergedPlans, theirs: readonly Plan[]): readonly Plan[] => {
  const lost = merged.conflicts.filter((id) => !merged.plans.some((plan) => plan.id === id)).flatMap((id) => theirs.find((plan) => plan.id === id) ?? []);
  return [...merged.plans.flatMap((plan) => (merged.conflicts.includes(plan.id) ? theirs.find(({ id }) => id === plan.id) ?? [] : [plan])), ...lost];
};
