import { describe, expect, it } from 'vitest';
import { experimentResult, type Verdict } from '#shared/numbers/experiment-result';
import { planExperiment } from '#shared/numbers/plan-experiment';
import { wilsonInterval } from '#shared/numbers/wilson-interval';
import { experimentOf, on, simulate } from './experiment-cases.ts';
import { day } from './number-cases.ts';

/**
 * The whole procedure, two thousand times: planned, assigned by the program's own blocks, decided by the program's own verdict.
 * Strata as a kappo has them: six, unlike in how many return and alike in size.
 */
const runs = 2000;
const strata = [0.1, 0.2, 0.25, 0.35, 0.4, 0.5];
const baseline = strata.reduce((sum, share) => sum + share, 0) / strata.length;
const size = planExperiment({ baseline, difference: 0.15, guestsPerMonth: 20, withinDays: 60 });
if (!size.ok) throw new Error(size.error.kind);
const { perArm } = size.value;

const seconds = 30_000;

function verdictsOf(lift: number, sides = perArm): Readonly<Record<Verdict['kind'], number>> {
  const found = { 'a-better': 0, 'b-better': 0, 'no-difference-shown': 0 };
  for (let run = 0; run < runs; run += 1) {
    const experiment = experimentOf({ seed: `seed ${run % 100}`, perArm: sides });
    const { assignments, returned } = simulate(experiment, strata, { lift, guests: `${lift}/${sides}/${run}` });
    const { verdict } = experimentResult(experiment, assignments, { returned: (assignment) => returned.has(assignment) }, on(day('2026-12-31')));
    if (verdict === null) throw new Error('not decided');
    found[verdict.kind] += 1;
  }
  return found;
}

describe('two thousand experiments', () => {
  // The bound is on what the procedure holds, not on what two thousand runs happened to show: the upper end of the interval of the observed share.
  it.each([['the planned size', perArm], ['the smallest size', 20]])('without any effect announce one in at most five of a hundred, at %s', (_, sides) => {
    const found = verdictsOf(0, sides);
    expect(wilsonInterval(found['a-better'] + found['b-better'], runs).high).toBeLessThanOrEqual(0.05);
  }, seconds);

  it('with fifteen points more find them in at least eighty of a hundred, and never the wrong way round', () => {
    const found = verdictsOf(0.15);
    expect(found['a-better']).toBeGreaterThanOrEqual(0.8 * runs);
    expect(found['b-better']).toBe(0);
  }, seconds);
});
