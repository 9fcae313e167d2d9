import type { PlainDate } from '#shared/lib/plain-date';
import { err, ok } from '#shared/lib/result';
import { assignmentSchema, experimentSchema, type Assignment, type Experiment } from '#shared/model/experiment';
import type { ExperimentId, GuestId } from '#shared/model/ids';
import type { Invalid, NotFound } from './write-errors.ts';
import { beginningWith, type BookDb } from './book-db.ts';
import { checked } from './checked.ts';
import type { Experiments, NotAssigning, StillAssigning } from './experiments-contract.ts';
import { answersTo, sentWordsOf } from './experiment-touches.ts';
import type { BookParts } from './parts.ts';
import { toExperiment, type AssignmentRow } from './rows.ts';

/** 効き目帳. What was fixed before the first guest stays fixed: there is no way here to change a question or an assignment. */
export function openExperiments({ db, act, now, newId }: BookParts): Experiments {
  return {
    ...readExperiments(db),
    begin: async (input) => {
      const experiment = checked(experimentSchema, { ...input, id: newId(), stoppedOn: null, gone: [], createdAt: now(), sample: false });
      return experiment.ok
        ? act<Experiment, StillAssigning>(async () => {
          if (await assigningOn(db, experiment.value.startedOn)) return err({ kind: 'still-assigning' });
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
    resume: (id) => act<null, NotFound | StillAssigning>(async () => {
      const experiment = await db.experiments.get(id);
      if (!experiment || experiment.stoppedOn === null) return err({ kind: 'not-found' });
      if (await assigningOn(db, experiment.stoppedOn)) return err({ kind: 'still-assigning' });
      await db.experiments.put({ ...experiment, stoppedOn: null });
      return ok(null);
    }),
    withdraw: (id) => act(async () => {
      const experiment = await db.experiments.get(id);
      if (!experiment || await membersOf(db, toExperiment(experiment)) > 0) return err({ kind: 'not-found' });
      await db.experiments.delete(id);
      return ok(null);
    }),
    assign: ({ experimentId, guestId, visitId, stratum, assignedOn }, armAt) => act<Assignment, NotFound | NotAssigning | Invalid>(async () => {
      // Drafting a card twice, or in two windows, assigns once: the first assignment stands.
      const known = await db.assignments.get([experimentId, guestId]);
      if (known) return ok(known);
      const [row, visit] = [await db.experiments.get(experimentId), await db.visits.get(visitId)];
      if (!row || visit?.guestId !== guestId) return err({ kind: 'not-found' });
      const experiment = toExperiment(row);
      // A visit that is dated later (the clock was set back, a list was brought in) would count as his return.
      if (visit.on > assignedOn || !await takesGuests(db, experiment, assignedOn)) return err({ kind: 'not-assigning' });
      const place = await nextPlace(db, experiment, stratum);
      const arm = armAt(experiment.seed, stratum, place);
      const assignment = checked(assignmentSchema, { experimentId, guestId, visitId, arm, stratum, place, assignedOn, touchId: null, sample: visit.sample });
      if (assignment.ok) await db.assignments.add(assignment.value);
      return assignment;
    }),
  };
}

function readExperiments(db: BookDb): Pick<Experiments, 'all' | 'assignments' | 'sent' | 'assigning' | 'armOf'> {
  return {
    all: async () => (await db.experiments.toArray()).map(toExperiment).toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
    assignments: async (id) => {
      const rows = await assigned(db, id);
      const touches = await answersTo(db, rows);
      return rows.map((row) => ({ ...row, touchId: touches.get(row.guestId)?.id ?? null }));
    },
    sent: async (id) => {
      const touches = await answersTo(db, await assigned(db, id));
      const letters = new Map((await db.letters.bulkGet([...touches.values()].flatMap(({ letterId }) => letterId ?? []))).flatMap((letter) => (letter ? [[letter.id, letter] as const] : [])));
      return new Map([...touches].map(([guestId, touch]): [GuestId, ReturnType<typeof sentWordsOf>] => [guestId, sentWordsOf(touch, touch.letterId === null ? undefined : letters.get(touch.letterId))]));
    },
    assigning: (on) => assigningOn(db, on),
    armOf: async (guestId, visitId) => {
      for (const assignment of await db.assignments.where('guestId').equals(guestId).toArray()) {
        const experiment = assignment.visitId === visitId ? await db.experiments.get(assignment.experimentId) : undefined;
        if (experiment) return { experiment: toExperiment(experiment), arm: assignment.arm };
      }
      return null;
    },
  };
}

const assigned = (db: BookDb, id: ExperimentId): Promise<AssignmentRow[]> => db.assignments.where('[experimentId+guestId]').between(...beginningWith(id)).toArray();

/** Who is in it, and who was before he was deleted. */
const membersOf = async (db: BookDb, { id, gone }: Experiment): Promise<number> => gone.length + await db.assignments.where('[experimentId+guestId]').between(...beginningWith(id)).count();

async function takesGuests(db: BookDb, experiment: Experiment, on: PlainDate): Promise<boolean> {
  const { stoppedOn, startedOn, endsOn, perArm } = experiment;
  return stoppedOn === null && startedOn <= on && on <= endsOn && await membersOf(db, experiment) < 2 * perArm;
}

async function assigningOn(db: BookDb, on: PlainDate): Promise<Experiment | null> {
  for (const experiment of (await db.experiments.toArray()).map(toExperiment)) {
    if (await takesGuests(db, experiment, on)) return experiment;
  }
  return null;
}

/** After the last one ever given: the place of a deleted guest is not given away again. */
async function nextPlace(db: BookDb, { id, gone }: Experiment, stratum: string): Promise<number> {
  const taken = [...await assigned(db, id), ...gone].filter((other) => other.stratum === stratum).map(({ place }) => place);
  return Math.max(-1, ...taken) + 1;
}
