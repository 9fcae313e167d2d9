import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '#shared/lib/plain-date';
import type { Assignment, GonePlace } from '#shared/model/experiment';
import type { ExperimentId, GuestId, TouchId } from '#shared/model/ids';
import { armAt } from '#shared/numbers/assign-arm';
import { experimentResult } from '#shared/numbers/experiment-result';
import { stratumOf } from '#shared/numbers/strata';
import { assignmentOf, experimentOf, on } from './experiment-cases.ts';
import { day } from './number-cases.ts';

const forty = Array.from({ length: 40 }, (_, index) => assignmentOf(index));
/** Side a returns always, side b never. */
const clear = ({ arm }: Assignment) => arm === 'a';
const lastDay = forty[39]?.assignedOn ?? day('2026-01-01');
const ready = addDays(lastDay, 61);

describe('experimentResult', () => {
  it('tells nothing before the planned number is reached, however clear it looks', () => {
    expect(experimentResult(experimentOf(), forty.slice(0, 39), { returned: clear }, on(day('2026-06-30')))).toMatchObject({ state: 'assigning', assigned: 39, planned: 40, readyOn: null, verdict: null });
  });

  it('tells nothing before the last guest has had the sixty days', () => {
    expect(experimentResult(experimentOf(), forty, { returned: clear }, on(addDays(ready, -1)))).toMatchObject({ state: 'waiting', readyOn: ready, verdict: null });
    expect(experimentResult(experimentOf(), forty, { returned: clear }, on(ready))).toMatchObject({
      state: 'decided', verdict: { kind: 'a-better', a: { n: 20, returned: 20 }, b: { n: 20, returned: 0 }, difference: 1 },
    });
  });

  it('says which side, or that no difference is shown', () => {
    expect(experimentResult(experimentOf(), forty, { returned: ({ arm }) => arm === 'b' }, on(ready)).verdict?.kind).toBe('b-better');
    const even = experimentResult(experimentOf(), forty, { returned: ({ place }) => place % 4 < 2 }, on(ready)).verdict;
    expect(even).toMatchObject({ kind: 'no-difference-shown', difference: 0 });
    expect(even?.low).toBeLessThan(-0.2);
    expect(even?.high).toBeGreaterThan(0.2);
  });

  it('never decides what ended short or was given up; what was decided before stays decided', () => {
    const short = experimentOf({ endsOn: day('2026-03-31') });
    expect(experimentResult(short, forty.slice(0, 30), { returned: clear }, on(day('2026-03-31'))).state).toBe('assigning');
    expect(experimentResult(short, forty.slice(0, 30), { returned: clear }, on(day('2026-04-01')))).toMatchObject({ state: 'ended-short', verdict: null });
    expect(experimentResult(experimentOf({ stoppedOn: addDays(ready, -1) }), forty, { returned: clear }, on(ready))).toMatchObject({ state: 'stopped', verdict: null });
    expect(experimentResult(experimentOf({ stoppedOn: ready }), forty, { returned: clear }, on(ready)).state).toBe('decided');
    expect(experimentResult(experimentOf({ stoppedOn: day('2026-01-06') }), [], { returned: clear }, on(ready)).state).toBe('stopped');
  });

  it('believes the calendar only as far as the book was kept: a clock that is ahead decides nothing', () => {
    const ahead = (lastVisitOn: PlainDate | null, members = forty) => experimentResult(experimentOf({ endsOn: day('2026-05-31') }), members, { returned: clear }, { today: addDays(ready, 60), lastVisitOn });
    expect(ahead(addDays(ready, -2))).toMatchObject({ state: 'behind', readyOn: ready, verdict: null });
    expect(ahead(null)).toMatchObject({ state: 'behind', verdict: null });
    // A visit of the last day that counts, or of any later one, is word enough.
    expect(ahead(addDays(ready, -1)).state).toBe('decided');
    expect(ahead(addDays(ready, 5)).state).toBe('decided');
    expect(ahead(day('2026-05-30'), forty.slice(0, 30)).state).toBe('behind');
    expect(ahead(day('2026-05-31'), forty.slice(0, 30)).state).toBe('ended-short');
  });

  it('has no verdict where no kind of guest is on both sides, and says so by its state', () => {
    const apart = forty.map((assignment) => ({ ...assignment, stratum: assignment.arm === 'a' ? 'new/first' : 'regular/repeat' }));
    expect(experimentResult(experimentOf(), apart, { returned: clear }, on(ready))).toMatchObject({ state: 'decided', verdict: null });
  });

  it('counts cards that were not sent, and says how many', () => {
    const half = forty.map((assignment, index) => (index < 10 ? { ...assignment, touchId: 'touch' as TouchId } : assignment));
    const result = experimentResult(experimentOf(), half, { returned: clear }, on(ready));
    expect(result.sides).toEqual({ a: { guests: 20, unsent: 15, departed: 0 }, b: { guests: 20, unsent: 15, departed: 0 } });
    expect(result.verdict?.a.n).toBe(20);
  });

  it('does not let guests beyond the plan in, nor those of another experiment, in whatever order they come', () => {
    const late = Array.from({ length: 10 }, (_, index) => assignmentOf(40 + index));
    const other = assignmentOf(0, { experimentId: 'other' as ExperimentId, guestId: 'someone' as GuestId });
    const plainly = experimentResult(experimentOf(), forty, { returned: clear }, on(ready));
    expect(experimentResult(experimentOf(), [other, ...late, ...forty].toReversed(), { returned: clear }, on(ready))).toEqual({ ...plainly, assigned: 50 });
  });

  it('two records made one: the guest counts as first assigned, once', () => {
    const twice = forty.map((assignment, index) => (index === 39 ? { ...assignment, guestId: 'guest-000000' as GuestId } : assignment));
    expect(experimentResult(experimentOf(), twice, { returned: clear }, on(ready))).toMatchObject({ state: 'assigning', assigned: 39 });
  });

  it('compares within strata: what the strata bring along is not taken for an effect', () => {
    // Side a has mostly regulars, who return; within each stratum the sides are alike.
    const strata = Array.from({ length: 200 }, (_, index) => {
      const regular = index % 10 < (index % 2 === 0 ? 8 : 3);
      return assignmentOf(index, { arm: index % 2 === 0 ? 'a' : 'b', stratum: regular ? 'regular/repeat' : 'new/first' });
    });
    const result = experimentResult(experimentOf({ perArm: 100 }), strata, { returned: ({ stratum }) => stratum === 'regular/repeat' }, on(day('2026-12-31')));
    expect(result.verdict).toMatchObject({ kind: 'no-difference-shown', difference: 0 });
    expect(result.verdict?.a.returned).not.toBe(result.verdict?.b.returned);
  });
});

describe('a guest who was deleted', () => {
  const goneOf = ({ arm, stratum, place, assignedOn }: Assignment, returnedAfter: number | null): GonePlace => ({ arm, stratum, place, assignedOn, sent: true, departed: false, returnedAfter });
  const strata = forty.map((assignment, index) => ({ ...assignment, stratum: index % 4 < 2 ? 'new/first' : 'regular/repeat', touchId: 'touch' as TouchId }));
  const some = ({ place }: Assignment) => place % 3 === 0;

  it('leaves his place: the verdict stays what it was, in whatever order they go', () => {
    const whole = experimentResult(experimentOf(), strata, { returned: some }, on(ready));
    for (const leaves of [[0], [39], [3, 7, 12], strata.map((_, index) => index)]) {
      const gone = leaves.map((index) => strata[index]).filter((assignment) => assignment !== undefined).map((assignment) => goneOf(assignment, some(assignment) ? 60 : null));
      const left = experimentResult(experimentOf({ gone }), strata.filter((_, index) => !leaves.includes(index)), { returned: some }, on(ready));
      expect(left).toMatchObject({ state: 'decided', assigned: 40, gone: leaves.length, sides: whole.sides });
      expect({ ...left.verdict, strata: new Set(left.verdict?.strata) }).toEqual({ ...whole.verdict, strata: new Set(whole.verdict?.strata) });
    }
  });

  it('who had come after the days only did not return', () => {
    const [first, ...others] = strata;
    if (!first) throw new Error('nobody');
    const returnedOf = (after: number) => experimentResult(experimentOf({ gone: [goneOf(first, after)] }), others, { returned: () => false }, on(ready)).verdict?.a.returned;
    expect([returnedOf(60), returnedOf(61)]).toEqual([1, 0]);
  });
});

it('tells how far it is: whose days are over, and to whom something else went', () => {
  const half = forty.map((assignment, index) => (index < 10 ? { ...assignment, touchId: 'touch' as TouchId } : assignment));
  const result = experimentResult(experimentOf(), half, { returned: clear, departed: ({ place }) => place < 3 || place > 30 }, on(addDays(day('2026-01-05'), 61 + 9)));
  expect(result).toMatchObject({ state: 'waiting', measured: 10, sides: { a: { departed: 2 }, b: { departed: 1 } } });
});

describe('armAt', () => {
  const arms = (seed: string, stratum: string, count: number) => Array.from({ length: count }, (_, place) => armAt(seed, stratum, place));

  it('is the same again and another for another seed or stratum', () => {
    expect(arms('seed', 'new/first', 60)).toEqual(arms('seed', 'new/first', 60));
    expect(arms('seed', 'new/first', 60)).not.toEqual(arms('seed', 'new/repeat', 60));
    expect(arms('seed', 'new/first', 60)).not.toEqual(arms('seed 2', 'new/first', 60));
  });

  it('keeps the sides at most three apart at every moment, and even after each round of twelve', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const sides = arms(`${seed}`, 'new/first', 48);
      const ahead = sides.map((_, place) => sides.slice(0, place + 1).reduce((sum, arm) => sum + (arm === 'a' ? 1 : -1), 0));
      expect(Math.max(...ahead.map(Math.abs))).toBeLessThanOrEqual(3);
      expect([11, 23, 35, 47].map((place) => ahead[place])).toEqual([0, 0, 0, 0]);
    }
  });

  it('gives every place to either side about as often', () => {
    const seeds = Array.from({ length: 2000 }, (_, seed) => arms(`${seed}`, 'x', 12));
    for (let place = 0; place < 12; place += 1) {
      // Four deviations of a fair coin thrown two thousand times: 89.
      expect(Math.abs(seeds.filter((sides) => sides[place] === 'a').length - 1000)).toBeLessThan(90);
    }
  });
});

describe('stratumOf', () => {
  it('tells the first visit and the segment apart', () => {
    expect(stratumOf('new', true)).toBe('new/first');
    expect(stratumOf(null, false)).toBe('none/repeat');
  });
});
