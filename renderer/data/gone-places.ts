import { departsFromArm } from '#shared/letters/draft-for-arm';
import type { MergeRows } from '#shared/duplicates/merge-rows';
import type { RowChange } from '#shared/duplicates/row-changes';
import { daysBetween, type Instant } from '#shared/lib/plain-date';
import type { GonePlace } from '#shared/model/experiment';
import { dayOfInstant } from '../platform/clock.ts';
import type { BookDb } from './book-db.ts';
import { answerTo, sentWordsOf } from './experiment-touches.ts';
import { toExperiment, type AssignmentRow, type TableChanges } from './rows.ts';

type OfGuests = Pick<MergeRows, 'assignments' | 'visits' | 'touches' | 'letters'>;

/**
 * Who is deleted leaves the place in the stratum behind, without a name: a verdict must not change because of it (README). The rows may be of several guests.
 * A visit that is dated after the wall clock's day of `at` has not happened: it is no return.
 */
export async function leavePlaces(db: BookDb, at: Instant, { assignments, visits, touches, letters }: OfGuests): Promise<void> {
  const today = dayOfInstant(at);
  for (const assignment of assignments) {
    const row = await db.experiments.get(assignment.experimentId);
    if (!row) continue;
    const experiment = toExperiment(row);
    const { arm, stratum, place, assignedOn, guestId } = assignment;
    const touch = answerTo(assignment, touches);
    const letter = letters.find(({ id }) => id === touch?.letterId);
    const later = visits.flatMap((visit) => (visit.guestId === guestId && visit.on > assignedOn && visit.on <= today ? [visit.on] : [])).toSorted();
    const gone: GonePlace = {
      arm, stratum, place, assignedOn, sent: touch !== undefined, departed: touch !== undefined && departsFromArm(experiment, arm, sentWordsOf(touch, letter)),
      returnedAfter: later[0] === undefined ? null : daysBetween(assignedOn, later[0]),
    };
    await db.experiments.put({ ...experiment, gone: [...experiment.gone, gone] });
  }
}

/** The places that two guests of one experiment hold, less the one that they keep as one guest. */
export function placesGivenUp(changes: readonly TableChanges[]): readonly AssignmentRow[] {
  const rows = (changes.find(({ table }) => table === 'assignments')?.rows ?? []) as readonly RowChange<AssignmentRow>[];
  const placeOf = ({ experimentId, stratum, place }: AssignmentRow): string => JSON.stringify([experimentId, stratum, place]);
  const kept = new Set(rows.flatMap(({ after }) => (after ? [placeOf(after)] : [])));
  return rows.flatMap(({ before }) => (before && !kept.has(placeOf(before)) ? [before] : []));
}

/** Who comes back takes his place again. Of two books made one, a place of each may bear the same number: the day tells them apart. */
export async function takePlacesBack(db: BookDb, assignments: readonly AssignmentRow[]): Promise<void> {
  for (const { experimentId, arm, stratum, place, assignedOn } of assignments) {
    const row = await db.experiments.get(experimentId);
    if (!row) continue;
    const experiment = toExperiment(row);
    await db.experiments.put({ ...experiment, gone: experiment.gone.filter((gone) => gone.arm !== arm || gone.stratum !== stratum || gone.place !== place || gone.assignedOn !== assignedOn) });
  }
}
