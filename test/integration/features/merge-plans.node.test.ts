import { expect, it } from 'vitest';
import { planSchema, type Plan } from '#shared/model/plan';
import restaurantJson from '#assets/plans/restaurant.json' with { type: 'json' };
import { mergePlans, withTheirs } from '../../../renderer/features/plans/merge-plans.ts';

const plan = (id: string, change: Partial<Plan> = {}): Plan => ({ ...planSchema.parse(restaurantJson), id, ...change });
const base = [plan('a'), plan('b'), plan('c')];
const rest = { active: false } as const;

it('takes what only one window changed, added or removed', () => {
  const mine = [plan('a', rest), plan('b'), plan('own')];
  const theirs = [plan('a'), plan('b', rest), plan('c'), plan('theirs')];
  const merged = mergePlans({ base, plans: mine }, theirs);
  expect(merged).toEqual({ plans: [plan('a', rest), plan('b', rest), plan('own'), plan('theirs')], conflicts: [] });
});

it('asks where both changed one plan, and gives either form whole', () => {
  const named = { name: { ja: '別', en: 'other' } };
  const theirs = [plan('a', named), plan('b', named), plan('c')];
  const merged = mergePlans({ base, plans: [plan('a', rest), plan('c')] }, theirs);
  expect(merged).toEqual({ plans: [plan('a', rest), plan('c')], conflicts: ['a', 'b'] });
  expect(withTheirs(merged, theirs)).toEqual([plan('a', named), plan('c'), plan('b', named)]);
});
