import { addDays, type PlainDate } from '#shared/lib/plain-date';
import type { Arm, Assignment, Experiment } from '#shared/model/experiment';
import { stratifiedDifference, type Counted, type Difference, type Stratum } from '#shared/numbers/stratified-difference';

export interface Verdict extends Difference {
  /** By the interval alone: it leaves out zero, or it does not. */
  readonly kind: 'a-better' | 'b-better' | 'no-difference-shown';
  readonly a: Counted;
  readonly b: Counted;
}

/**
 * Where an experiment stands.
 *
 *   assigning    the planned number is not reached
 *   waiting      it is; the last guests still have days left to return
 *   ended-short  its last day came before the number was reached: no verdict, ever
 *   stopped      given up before it was decided: no verdict, ever
 *   decided      once, for good: later visits and later guests change nothing but a corrected record
 */
export interface ExperimentResult {
  readonly state: 'assigning' | 'waiting' | 'ended-short' | 'stopped' | 'decided';
  readonly assigned: number;
  readonly planned: number;
  /** Per side: how many are in it, and for how many nothing has gone out. They count all the same. */
  readonly sides: Readonly<Record<Arm, { readonly guests: number; readonly unsent: number }>>;
  /** The day on which the verdict can be read; null while the number is not reached. */
  readonly readyOn: PlainDate | null;
  /** There is nothing to peek at before it is decided: no counts of returns, no tendency. */
  readonly verdict: Verdict | null;
}

/** Whether the guest came on a later day than `after`, within so many days of it. */
export type Returned = (assignment: Assignment, withinDays: number) => boolean;

/**
 * Everybody who was assigned counts on the side that chance gave, whether a card went out or not (intention to treat): who is left out for a
 * reason that has to do with the guest would spoil the comparison. The first `2 × perArm` guests count, by day of assignment; a guest who
 * stands there twice (two records made one) counts as first assigned.
 */
export function experimentResult(experiment: Experiment, assignments: readonly Assignment[], returned: Returned, today: PlainDate): ExperimentResult {
  const planned = 2 * experiment.perArm;
  const all = inOrder(assignments.filter(({ experimentId }) => experimentId === experiment.id));
  const counted = all.slice(0, planned);
  const last = counted.length === planned ? counted.at(-1) : undefined;
  const readyOn = last === undefined ? null : addDays(last.assignedOn, experiment.withinDays + 1);
  const state = stateOf(experiment, readyOn, today);
  return {
    state, assigned: all.length, planned, readyOn,
    sides: { a: sideOf(counted, 'a'), b: sideOf(counted, 'b') },
    verdict: state === 'decided' ? verdictOf(counted, (assignment) => returned(assignment, experiment.withinDays)) : null,
  };
}

function stateOf({ stoppedOn, endsOn }: Experiment, readyOn: PlainDate | null, today: PlainDate): ExperimentResult['state'] {
  if (stoppedOn !== null && (readyOn === null || stoppedOn < readyOn)) return 'stopped';
  if (readyOn === null) return today > endsOn ? 'ended-short' : 'assigning';
  return today < readyOn ? 'waiting' : 'decided';
}

function inOrder(assignments: readonly Assignment[]): readonly Assignment[] {
  const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const sorted = assignments.toSorted((a, b) => byText(a.assignedOn, b.assignedOn) || a.place - b.place || byText(a.guestId, b.guestId));
  const seen = new Set<string>();
  return sorted.filter(({ guestId }) => !seen.has(guestId) && seen.add(guestId));
}

function sideOf(counted: readonly Assignment[], arm: Arm): { readonly guests: number; readonly unsent: number } {
  const side = counted.filter((assignment) => assignment.arm === arm);
  return { guests: side.length, unsent: side.filter(({ touchId }) => touchId === null).length };
}

function verdictOf(counted: readonly Assignment[], returned: (assignment: Assignment) => boolean): Verdict | null {
  const count = (side: readonly Assignment[]): Counted => ({ n: side.length, returned: side.filter(returned).length });
  const strataOf = (list: readonly Assignment[]): Stratum => ({ a: count(list.filter(({ arm }) => arm === 'a')), b: count(list.filter(({ arm }) => arm === 'b')) });
  const found = stratifiedDifference([...Map.groupBy(counted, ({ stratum }) => stratum).values()].map(strataOf));
  if (found === null) return null;
  const kind = found.low > 0 ? 'a-better' : found.high < 0 ? 'b-better' : 'no-difference-shown';
  return { kind, ...found, ...strataOf(counted) };
}
