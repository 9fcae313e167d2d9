import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlans } from '#shared/follow/check-plans';
import type { Plan } from '#shared/model/plan';
import { restaurant } from './follow-cases.ts';
import { itemsOn, shipped } from './promises-on.ts';

const [thanks, call] = restaurant.steps as [Plan['steps'][number], Plan['steps'][number]];
const birthday = shipped.find(({ id }) => id === 'birthday')!;

/** What is wrong → the problem that is named, and the plans that are followed all the same. */
const cases: readonly (readonly [label: string, given: readonly unknown[], problem: object, followed: readonly string[]])[] = [
  ['負の期間：その手順だけを除く', [{ ...restaurant, steps: [thanks, { ...call, windowDays: -3 }] }], { kind: 'negative-window', plan: 'restaurant', title: restaurant.name, step: 'call', stepPlace: 1, touch: 'follow-up-call' }, ['restaurant']],
  ['負の期間しかない', [{ ...restaurant, steps: [{ ...call, windowDays: -3 }] }, birthday], { kind: 'negative-window', plan: 'restaurant', stepPlace: 0 }, ['birthday']],
  ['手順が一万', [{ ...restaurant, steps: Array.from({ length: 10_000 }, (_, index) => ({ ...call, id: `call-${index}` })) }, birthday],
    { kind: 'too-many-steps', plan: 'restaurant', steps: 10_000, limit: 40 }, ['birthday']],
  ['手順がない', [{ ...restaurant, steps: [] }, birthday], { kind: 'no-steps', plan: 'restaurant' }, ['birthday']],
  ['もうない雛形', [{ ...restaurant, steps: [{ ...thanks, template: 'gone' }] }], { kind: 'unknown-template', plan: 'restaurant', step: 'thank-you', template: 'gone' }, ['restaurant']],
  ['同じ手順が二つ、一つの計画に', [{ ...restaurant, steps: [thanks, { ...call, id: 'thank-you' }] }],
    { kind: 'step-twice', plan: 'restaurant', step: 'thank-you', other: 'restaurant' }, ['restaurant']],
  ['同じ手順が二つの計画に', [restaurant, { ...restaurant, id: 'second', steps: [call, { ...thanks, id: 'own' }] }],
    { kind: 'step-twice', plan: 'second', step: 'call', other: 'restaurant' }, ['restaurant', 'second']],
  ['同じ名の計画が二つ', [restaurant, { ...restaurant, active: false }], { kind: 'plan-twice', plan: 'restaurant' }, ['restaurant']],
  ['来店の前に何かをする', [{ ...restaurant, steps: [thanks, { ...call, afterDays: -3 }] }], { kind: 'before-the-unforeseen', plan: 'restaurant', step: 'call' }, ['restaurant']],
  ['知らない手段', [{ ...restaurant, steps: [{ ...thanks, channel: 'pigeon' }] }], { kind: 'not-a-step', plan: 'restaurant', title: restaurant.name, stepPlace: 0, touch: 'thank-you-card', where: 'channel' }, []],
  ['知らない手順が一つ', [{ ...restaurant, steps: [thanks, 'x', call] }], { kind: 'not-a-step', plan: 'restaurant', step: null, stepPlace: 1, touch: null }, ['restaurant']],
  ['名前が読めない', [birthday, { ...restaurant, name: { ja: 'あ'.repeat(90), en: '' } }], { kind: 'not-a-plan', plan: 'restaurant', place: 1, title: { ja: 'あ'.repeat(80), en: 'あ'.repeat(80) }, where: 'name.ja' }, ['birthday']],
  ['計画でないもの', [42], { kind: 'not-a-plan', plan: null, place: 0, where: '' }, []],
  ['何もない所', [null, birthday], { kind: 'not-a-plan', plan: null, place: 0, where: '' }, ['birthday']],
];

describe('checkPlans', () => {
  it.each(cases)('%s', (_label, given, problem, followed) => {
    const checked = checkPlans(given, { templates: () => new Set(['hello']) });
    expect(checked.problems).toMatchObject([problem]);
    expect(checked.plans.map(({ id }) => id)).toEqual(followed);
  });

  it('finds nothing to say about the plans that ship, all of them at work', () => {
    expect(checkPlans(shipped.map((plan) => ({ ...plan, active: true })), { templates: () => new Set() }).problems).toEqual([]);
  });

  it('two plans that both know a birthday card for different events do not disturb each other', () => {
    const card = { ...birthday.steps[0]!, afterDays: 0 };
    expect(checkPlans([birthday, { ...birthday, id: 'season', event: 'season', steps: [card] }]).problems).toEqual([]);
  });

  it('a plan that ships keeps its steps against one that stands before it, unless it rests', () => {
    const foreign = { ...restaurant, id: 'foreign', steps: [call, { ...call, id: 'own' }] };
    const stepsOf = (plans: readonly Plan[]) => checkPlans(plans, { first: new Set(['restaurant']) }).plans.map(({ id, steps }) => `${id} ${steps.map((step) => step.id).join('+')}`);
    expect(stepsOf([foreign, restaurant])).toEqual(['foreign own', `restaurant ${restaurant.steps.map(({ id }) => id).join('+')}`]);
    expect(stepsOf([foreign, { ...restaurant, active: false }])[0]).toBe('foreign call+own');
  });

  it('what cannot be followed at all is told by its place', () => {
    expect(checkPlans([42, birthday, { ...restaurant, steps: [] }, birthday]).unread).toEqual([0, 2, 3]);
  });

  it('a plan at rest claims nothing from one at work', () => {
    expect(checkPlans([{ ...restaurant, active: false }, { ...restaurant, id: 'second' }]).problems).toEqual([]);
  });
});

describe('nonsense plans', () => {
  const nonsense = fc.record({
    id: fc.oneof(fc.constant('restaurant'), fc.string()), name: fc.constant({ ja: '変', en: 'odd' }), event: fc.oneof(fc.constantFrom('visit', 'birthday', 'season'), fc.string()),
    guests: fc.constantFrom('all', 'named', 'none'), active: fc.boolean(),
    steps: fc.array(fc.oneof(fc.anything(), fc.record({
      id: fc.constantFrom('a', 'b', 'thank-you'), kind: fc.constantFrom('thank-you-card', 'birthday-card', 'x'), channel: fc.constantFrom('postcard', 'phone'), purpose: fc.constant('greeting'),
      afterDays: fc.oneof(fc.integer(), fc.integer({ min: -400, max: 4000 }), fc.double()), onBusinessDay: fc.boolean(), windowDays: fc.oneof(fc.integer(), fc.integer({ min: 0, max: 366 })),
      nth: fc.array(fc.integer(), { maxLength: 3 }), restDays: fc.integer(),
    })), { maxLength: 50 }),
  });

  it('never break the list: what can be followed is followed, the rest is named', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.anything(), nonsense), { maxLength: 6 }), (plans) => {
      const told = { 来店: '2026-11-20', 誕生日: '--11-30', 案内同意: '2026-01-01' };
      expect(itemsOn('2026-11-21', told, [...plans, birthday] as Plan[]).filter(({ planId }) => planId === 'birthday').length).toBeLessThanOrEqual(1);
      const { plans: followed, problems } = checkPlans(plans);
      expect(problems.length + followed.length).toBeGreaterThanOrEqual(plans.length === 0 ? 0 : 1);
    }), { numRuns: 300 });
  });
});
