import { departsFromArm } from '#shared/letters/draft-for-arm';
import { daysBetween } from '#shared/lib/plain-date';
import type { GonePlace } from '#shared/model/experiment';
import type { BookDb } from './book-db.ts';
import { answerTo, sentWordsOf } from './experiment-touches.ts';
import { toExperiment, type AssignmentRow, type TrashedRows } from './rows.ts';

/** Who is deleted leaves the place in the stratum behind, without a name: a verdict must not change because of it (README). */
export async function leavePlaces(db: BookDb, { assignments, visits, touches, letters }: Pick<TrashedRows, 'assignments' | 'visits' | 'touches' | 'letters'>): Promise<void> {
  for (const assignment of assignments) {
    const row = await db.experiments.get(assignment.experimentId);
    if (!row) continue;
    const experiment = toExperiment(row);
    const { arm, stratum, place, assignedOn } = assignment;
    const touch = answerTo(assignment, touches);
    const letter = letters.find(({ id }) => id === touch?.letterId);
    const later = visits.map(({ on }) => on).filter((on) => on > assignedOn).toSorted();
    const gone: GonePlace = {
      arm, stratum, place, assignedOn, sent: touch !== undefined, departed: touch !== undefined && departsFromArm(experiment, arm, sentWordsOf(touch, letter)),
      returnedAfter: later[0] === undefined ? null : daysBetween(assignedOn, later[0]),
    };
    await db.experiments.put({ ...experiment, gone: [...experiment.gone, gone] });
  }
}

/** Who comes back takes his place again. */
export async function takePlacesBack(db: BookDb, assignments: readonly AssignmentRow[]): Promise<void> {
  for (const { experimentId, stratum, place } of assignments) {
    const row = await db.experiments.get(experimentId);
    if (!row) continue;
    const experiment = toExperiment(row);
    await db.experiments.put({ ...experiment, gone: experiment.gone.filter((gone) => gone.stratum !== stratum || gone.place !== place) });
  }
}
