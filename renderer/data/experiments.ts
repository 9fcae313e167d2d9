import { err, ok } from '#shared/lib/result';
import { assignmentSchema, experimentSchema, type Assignment } from '#shared/model/experiment';
import type { ExperimentId } from '#shared/model/ids';
import type { Experiments, Invalid, NotFound } from './book.ts';
import { beginningWith } from './book-db.ts';
import { checked } from './checked.ts';
import type { BookParts } from './parts.ts';

/** 効き目帳. What was fixed before the first guest stays fixed: there is no way here to change a question or an assignment. */
export function openExperiments({ db, act, now, newId }: BookParts): Experiments {
  const assigned = (id: ExperimentId) => db.assignments.where('[experimentId+guestId]').between(...beginningWith(id)).toArray();
  return {
    all: async () => (await db.experiments.toArray()).toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
    begin: async (input) => {
      const experiment = checked(experimentSchema, { ...input, id: newId(), stoppedOn: null, createdAt: now(), sample: false });
      return experiment.ok
        ? act(async () => {
          await db.experiments.add(experiment.value);
          return ok(experiment.value);
        })
        : experiment;
    },
    stop: (id, on) => act(async () => {
      const experiment = await db.experiments.get(id);
      if (!experiment) return err({ kind: 'not-found' });
      await db.experiments.put({ ...experiment, stoppedOn: experiment.stoppedOn ?? on });
      return ok(null);
    }),
    withdraw: (id) => act(async () => {
      if ((await assigned(id)).length > 0) return err({ kind: 'not-found' });
      await db.experiments.delete(id);
      return ok(null);
    }),
    assignments: assigned,
    ofGuest: (guestId) => db.assignments.where('guestId').equals(guestId).toArray(),
    assign: ({ experimentId, guestId, visitId, stratum, assignedOn }, armAt) => act<Assignment, NotFound | Invalid>(async () => {
      // Drafting a card twice, or in two windows, assigns once: the first assignment stands.
      const known = await db.assignments.get([experimentId, guestId]);
      if (known) return ok(known);
      const [experiment, visit] = [await db.experiments.get(experimentId), await db.visits.get(visitId)];
      if (!experiment || visit?.guestId !== guestId) return err({ kind: 'not-found' });
      const place = (await assigned(experimentId)).filter((other) => other.stratum === stratum).length;
      const arm = armAt(experiment.seed, stratum, place);
      const assignment = checked(assignmentSchema, { experimentId, guestId, visitId, arm, stratum, place, assignedOn, touchId: null, sample: visit.sample });
      if (assignment.ok) await db.assignments.add(assignment.value);
      return assignment;
    }),
    sent: (experimentId, guestId, touchId) => act(async () => {
      const known = await db.assignments.get([experimentId, guestId]);
      if (!known) return err({ kind: 'not-found' });
      await db.assignments.put({ ...known, touchId });
      return ok(null);
    }),
  };
}
