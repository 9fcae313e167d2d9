import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/lib/plain-date';
import type { Experiment } from '#shared/model/experiment';
import { dayNumberOf } from '#shared/numbers/day-number';
import { experimentResult, returnedIn, type Verdict } from '#shared/numbers/experiment-result';
import { planExperiment } from '#shared/numbers/plan-experiment';
import { buildVisitLedger, type VisitLedger } from '#shared/numbers/visit-ledger';
import { wilsonInterval } from '#shared/numbers/wilson-interval';
import { experimentOf, on, simulate, type Simulated } from './experiment-cases.ts';
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

/** The same experiment as a book: who returned came on the last day that counts, who did not came the day after. */
function bookOf(experiment: Experiment, { assignments, returned }: Simulated): VisitLedger {
  const first = dayNumberOf(experiment.startedOn);
  const again = assignments.map((assignment) => first + experiment.withinDays + (returned.has(assignment) ? 0 : 1));
  const no = Int32Array.from(assignments, (_, index) => index);
  return buildVisitLedger({
    today: day('2026-12-31'), guests: { no, introduced: new Uint8Array(no.length), cameBy: new Int8Array(no.length).fill(-1) },
    visits: { guest: Int32Array.of(...no, ...no), day: Int32Array.of(...no.map(() => first), ...again), amount: new Int32Array(2 * no.length), party: new Uint8Array(2 * no.length).fill(2) },
  });
}

describe('two thousand experiments', () => {
  it('are the ones of the screen: read from the visits of a book, verdict and interval are the same', () => {
    for (let run = 0; run < 40; run += 1) {
      const experiment = experimentOf({ seed: `seed ${run}`, perArm });
      const simulated = simulate(experiment, strata, { lift: 0.15, guests: `book/${run}` });
      const ledger = bookOf(experiment, simulated);
      const numbers = new Map(simulated.assignments.map(({ guestId }, index) => [guestId, index]));
      const found = experimentResult(experiment, simulated.assignments, { returned: returnedIn(ledger, (id) => numbers.get(id)) }, { today: ledger.today, lastVisitOn: addDays(experiment.startedOn, 61) });
      expect(found).toEqual(experimentResult(experiment, simulated.assignments, { returned: (assignment) => simulated.returned.has(assignment) }, on(day('2026-12-31'))));
      expect(found.state).toBe('decided');
    }
  });


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
