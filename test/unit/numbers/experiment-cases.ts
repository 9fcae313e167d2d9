import { addDays, type PlainDate } from '#shared/lib/plain-date';
import { seededRandom } from '#shared/lib/seeded-random';
import type { Assignment, Experiment } from '#shared/model/experiment';
import type { ExperimentId, GuestId, VisitId } from '#shared/model/ids';
import { armAt } from '#shared/numbers/assign-arm';
import type { Days } from '#shared/numbers/experiment-result';
import { day } from './number-cases.ts';

const arm = (label: string) => ({ label, style: null, offer: null, words: null, slot: null, channel: null });

export const experimentOf = (changes: Partial<Experiment> = {}): Experiment => ({
  id: 'experiment' as ExperimentId, question: 'style', title: 'なぞり書きか印刷か', a: arm('なぞり書き'), b: arm('印刷'), withinDays: 60, perArm: 20,
  baseline: 0.3, difference: 0.15, seed: 'seed', startedOn: day('2026-01-05'), endsOn: day('2026-12-31'), stoppedOn: null, gone: [],
  createdAt: '2026-01-05T00:00:00.000Z' as Experiment['createdAt'], sample: false, ...changes,
});

export const assignmentOf = (index: number, changes: Partial<Assignment> = {}): Assignment => ({
  experimentId: 'experiment' as ExperimentId, guestId: `guest-${String(index).padStart(6, '0')}` as GuestId, visitId: `visit-${index}` as VisitId,
  arm: index % 2 === 0 ? 'a' : 'b', stratum: 'new/first', place: index, assignedOn: changes.assignedOn ?? addDays(day('2026-01-05'), index), touchId: null, sample: false, ...changes,
});

/** That day, in a book that was kept until then. */
export const on = (today: PlainDate): Days => ({ today, lastVisitOn: today });

export interface Simulated { readonly assignments: readonly Assignment[]; readonly returned: ReadonlySet<Assignment> }

/** The program's own arms, each reckoned once: two thousand experiments share a hundred seeds, their guests differ all the same. */
const known = new Map<string, Assignment['arm'][]>();
function armOf(seed: string, stratum: string, place: number): Assignment['arm'] {
  const key = `${seed}/${stratum}`;
  let sequence = known.get(key);
  if (sequence === undefined) known.set(key, sequence = []);
  return sequence[place] ??= armAt(seed, stratum, place);
}

/**
 * One experiment from the first guest to the last: guests of the strata come as chance brings them, the program assigns them, and they
 * return with the share of their stratum, on side a with `lift` more.
 */
export function simulate(experiment: Experiment, shares: readonly number[], { lift, guests }: { readonly lift: number; readonly guests: string }): Simulated {
  const random = seededRandom(guests);
  const places = shares.map(() => 0);
  const returned = new Set<Assignment>();
  const assignments = Array.from({ length: 2 * experiment.perArm }, (_, index) => {
    const stratum = Math.floor(random() * shares.length);
    const place = places[stratum] ?? 0;
    places[stratum] = place + 1;
    const assignment = assignmentOf(index, { stratum: `s${stratum}`, place, arm: armOf(experiment.seed, `s${stratum}`, place), assignedOn: experiment.startedOn });
    if (random() < (shares[stratum] ?? 0) + (assignment.arm === 'a' ? lift : 0)) returned.add(assignment);
    return assignment;
  });
  return { assignments, returned };
}
