import { addDays, type PlainDate } from '#shared/lib/plain-date';
import { arms, type Arm, type Assignment, type Experiment, type GonePlace } from '#shared/model/experiment';
import type { GuestId } from '#shared/model/ids';
import { dayNumberOf } from '#shared/numbers/day-number';
import { stratifiedDifference, type Counted, type Difference, type Stratum } from '#shared/numbers/stratified-difference';
import { guestIndexOf, hasReturned, type VisitLedger } from '#shared/numbers/visit-ledger';

export interface NamedStratum extends Stratum { readonly stratum: string }

export interface Verdict extends Difference {
  /** By the interval alone: it leaves out zero, or it does not. */
  readonly kind: 'a-better' | 'b-better' | 'no-difference-shown';
  readonly a: Counted;
  readonly b: Counted;
  /** The table that the interval is reckoned from, by the name of the stratum. */
  readonly strata: readonly NamedStratum[];
}

/** `departed`: what went out was not what chance gave, since the owner wrote as he liked. They count all the same. */
export interface Side { readonly guests: number; readonly unsent: number; readonly departed: number }

/**
 * Where an experiment stands.
 *
 *   assigning    the planned number is not reached
 *   waiting      it is; the last guests still have days left to return
 *   behind       the calendar says that it is over, but no visit of that day or later stands in the book: the clock may be ahead, or evenings are not entered yet
 *   ended-short  its last day came before the number was reached: no verdict, ever
 *   stopped      given up before it was decided: no verdict, ever
 *   decided      once, for good: later visits, later guests and removed guests change nothing, but a corrected record does
 */
export interface ExperimentResult {
  readonly state: 'assigning' | 'waiting' | 'behind' | 'ended-short' | 'stopped' | 'decided';
  readonly assigned: number;
  readonly planned: number;
  /** Of those who count: whose days to return are over. */
  readonly measured: number;
  /** Of those who count: who was deleted since. */
  readonly gone: number;
  /** Per side, of those who count: how many, for how many nothing has gone out, and for how many something else. */
  readonly sides: Readonly<Record<Arm, Side>>;
  /** The day on which the verdict can be read; null while the number is not reached. */
  readonly readyOn: PlainDate | null;
  /** There is nothing to peek at before it is decided: no counts of returns, no tendency. */
  readonly verdict: Verdict | null;
}

/** Whether the guest came on a later day than `after`, within so many days of it. */
export type Returned = (assignment: Assignment, withinDays: number) => boolean;
export type Departed = (assignment: Assignment) => boolean;

/** `lastVisitOn`: the newest visit of the book, by which it is known that `today` is no slip of the computer's clock. null: none. */
export interface Days { readonly today: PlainDate; readonly lastVisitOn: PlainDate | null }

/** As the visits of the book say. `numberOf`: the short number of a guest; undefined for one who is not there. */
export function returnedIn(ledger: VisitLedger, numberOf: (id: GuestId) => number | undefined): Returned {
  return ({ guestId, assignedOn }, withinDays) => {
    const guest = guestIndexOf(ledger, numberOf(guestId) ?? -1);
    return guest >= 0 && hasReturned(ledger, guest, dayNumberOf(assignedOn), withinDays);
  };
}

/** A guest of the experiment, or the place of one who was deleted. */
interface Member extends Pick<Assignment, 'arm' | 'stratum' | 'place' | 'assignedOn'> {
  readonly guest: string;
  readonly isGone: boolean;
  readonly sent: boolean;
  readonly departed: () => boolean;
  readonly returned: (withinDays: number) => boolean;
}

/**
 * Everybody who was assigned counts on the side that chance gave, whether a card went out or not (intention to treat): who is left out for a
 * reason that has to do with the guest would spoil the comparison. The first `2 × perArm` guests count, by day of assignment; a guest who
 * stands there twice (two records made one) counts as first assigned. Who was deleted counts by what was known then.
 */
export function experimentResult(
  experiment: Experiment, assignments: readonly Assignment[], { returned, departed = () => false }: { readonly returned: Returned; readonly departed?: Departed }, days: Days,
): ExperimentResult {
  const planned = 2 * experiment.perArm;
  const all = inOrder([
    ...assignments.filter(({ experimentId }) => experimentId === experiment.id).map((assignment) => presentMember(assignment, returned, departed)),
    ...experiment.gone.map(goneMember),
  ]);
  const counted = all.slice(0, planned);
  const last = counted.length === planned ? counted.at(-1) : undefined;
  const dayAfter = (assignedOn: PlainDate): PlainDate => addDays(assignedOn, experiment.withinDays + 1);
  const readyOn = last === undefined ? null : dayAfter(last.assignedOn);
  const state = stateOf(experiment, readyOn, days);
  return {
    state, assigned: all.length, planned, readyOn,
    measured: counted.filter(({ assignedOn }) => dayAfter(assignedOn) <= days.today).length,
    gone: counted.filter(({ isGone }) => isGone).length,
    sides: { a: sideOf(counted, 'a'), b: sideOf(counted, 'b') },
    verdict: state === 'decided' ? verdictOf(counted, (member) => member.returned(experiment.withinDays)) : null,
  };
}

const presentMember = (assignment: Assignment, returned: Returned, departed: Departed): Member => ({
  arm: assignment.arm, stratum: assignment.stratum, place: assignment.place, assignedOn: assignment.assignedOn,
  guest: assignment.guestId, isGone: false, sent: assignment.touchId !== null,
  departed: () => assignment.touchId !== null && departed(assignment), returned: (withinDays) => returned(assignment, withinDays),
});

const goneMember = (gone: GonePlace): Member => ({
  arm: gone.arm, stratum: gone.stratum, place: gone.place, assignedOn: gone.assignedOn,
  guest: `gone ${gone.arm} ${gone.stratum} ${gone.place} ${gone.assignedOn}`, isGone: true, sent: gone.sent,
  departed: () => gone.departed, returned: (withinDays) => gone.returnedAfter !== null && gone.returnedAfter <= withinDays,
});

function stateOf({ stoppedOn, endsOn }: Experiment, readyOn: PlainDate | null, { today, lastVisitOn }: Days): ExperimentResult['state'] {
  if (stoppedOn !== null && (readyOn === null || stoppedOn < readyOn)) return 'stopped';
  const lastDay = readyOn === null ? endsOn : addDays(readyOn, -1);
  if (today <= lastDay) return readyOn === null ? 'assigning' : 'waiting';
  if (lastVisitOn === null || lastVisitOn < lastDay) return 'behind';
  return readyOn === null ? 'ended-short' : 'decided';
}

/** Within a day by stratum and place, which stay the same when a guest is deleted; by name they would not. */
function inOrder(members: readonly Member[]): readonly Member[] {
  const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const sorted = members.toSorted((a, b) => byText(a.assignedOn, b.assignedOn) || a.place - b.place || byText(a.stratum, b.stratum) || byText(a.guest, b.guest));
  const seen = new Set<string>();
  return sorted.filter(({ guest }) => !seen.has(guest) && seen.add(guest));
}

function sideOf(counted: readonly Member[], arm: Arm): Side {
  const side = counted.filter((member) => member.arm === arm);
  return { guests: side.length, unsent: side.filter(({ sent }) => !sent).length, departed: side.filter((member) => member.departed()).length };
}

function verdictOf(counted: readonly Member[], returned: (member: Member) => boolean): Verdict | null {
  const count = (list: readonly Member[], arm: Arm): Counted => {
    const side = list.filter((member) => member.arm === arm);
    return { n: side.length, returned: side.filter(returned).length };
  };
  const strata = [...Map.groupBy(counted, ({ stratum }) => stratum)].map(([stratum, list]) => ({ stratum, a: count(list, 'a'), b: count(list, 'b') }));
  const found = stratifiedDifference(strata);
  if (found === null) return null;
  const kind = found.low > 0 ? 'a-better' : found.high < 0 ? 'b-better' : 'no-difference-shown';
  const [a, b] = arms.map((arm) => count(counted, arm)) as [Counted, Counted];
  return { kind, ...found, a, b, strata };
}
