import { err, ok, type Result } from '#shared/lib/result';
import type { Instant } from '#shared/lib/plain-date';
import type { LetterId } from '#shared/model/ids';
import type { Act, Ledger } from './act.ts';
import type { DiskFull, UndoError, UndoToken } from './write-errors.ts';
import type { BookDb } from './book-db.ts';
import { eventOwner } from './event-owner.ts';
import { takePlacesBack } from './gone-places.ts';
import { trashedRows, type DecisionRow, type LetterRow, type TouchRow, type TrashedRows, type TrashRow } from './rows.ts';
import { enterFigures, recountGuest } from './totals.ts';

/** What is removed goes whole into one row of the trash, and comes back whole, for so long. */
const trashKeptDays = 30;

/** What was done earlier than this is not taken back any more. */
export const keptSince = (now: Instant): Instant => new Date(Date.parse(now) - trashKeptDays * 86_400_000).toISOString() as Instant;

/** Takes the rows out of their tables. Totals and figures are the caller's business: it knows what else depends on them. */
export async function discard(db: BookDb, bundle: TrashRow): Promise<UndoToken> {
  const { guests, visits, touches, decisions, letters, photos, answers, assignments } = trashedRows(bundle);
  await db.trash.add(bundle);
  await db.guests.bulkDelete(guests.map(({ id }) => id));
  await db.visits.bulkDelete(visits.map(({ id }) => id));
  await db.touches.bulkDelete(touches.map(({ id }) => id));
  await db.decisions.bulkDelete(decisions.map(({ visitId, stepId }) => [visitId, stepId]));
  await db.letters.bulkDelete(letters.map(({ id }) => id));
  await db.photos.bulkDelete(photos.map(({ id }) => id));
  await db.answers.bulkDelete(answers.map(({ id }) => id));
  await db.assignments.bulkDelete(assignments.map(({ experimentId, guestId }) => [experimentId, guestId]));
  return { id: bundle.id, what: bundle.what };
}

export const openUndo = (db: BookDb, act: Act) =>
  (token: UndoToken): Promise<Result<null, UndoError | DiskFull>> => act<null, UndoError>(async (ledger) => {
    const bundle = await db.trash.get(token.id);
    if (!bundle) return err({ kind: 'nothing-to-undo' });
    const obstacle = await obstacleTo(db, bundle);
    if (obstacle) return err(obstacle);
    if (bundle.replacedBy) await db.photos.delete(bundle.replacedBy);
    await putBack(db, ledger, trashedRows(bundle));
    await db.trash.delete(token.id);
    return ok(null);
  });

/** What has happened since may stand in the way: the guest went too, or the place was taken by something newer. */
async function obstacleTo(db: BookDb, bundle: TrashRow): Promise<UndoError | null> {
  const { what, replacedBy } = bundle;
  const rows = trashedRows(bundle);
  const returning = new Set(rows.guests.map(({ id }) => id));
  const needed = [...rows.visits, ...rows.touches, ...rows.photos, ...rows.answers].map(({ guestId }) => guestId).filter((id) => !returning.has(id));
  const guests = await db.guests.bulkGet([...new Set(needed)]);
  if (guests.includes(undefined)) return { kind: 'guest-missing' };
  for (const { guestId, side } of rows.photos) {
    const current = await db.photos.where('[guestId+side]').equals([guestId, side]).first();
    if (current && current.id !== replacedBy) return { kind: 'place-taken' };
  }
  // Only a touch that was removed by itself gave its due item back.
  for (const { settles } of what === 'touch' ? rows.touches : []) {
    const current = settles && await db.decisions.get([settles.visitId, settles.stepId]);
    if (current && JSON.stringify(current) !== JSON.stringify(settles.before)) return { kind: 'place-taken' };
  }
  return null;
}

async function putBack(db: BookDb, ledger: Ledger, rows: TrashedRows): Promise<void> {
  await db.guests.bulkAdd(rows.guests.map((guest) => ({ ...guest, seq: ledger.no })));
  await db.visits.bulkAdd([...rows.visits]);
  const decisions = await withTheirVisits(db, rows.decisions);
  await db.decisions.bulkPut([...decisions]);
  const letters = await withFreePlaces(db, rows.letters);
  const lost = new Set<LetterId | null>(rows.letters.filter((letter) => !letters.includes(letter)).map(({ id }) => id));
  await db.letters.bulkAdd([...letters]);
  await db.touches.bulkAdd(rows.touches.map((touch) => (lost.has(touch.letterId) ? { ...touch, letterId: null } : touch)));
  await db.photos.bulkAdd([...rows.photos]);
  await db.answers.bulkAdd([...rows.answers]);
  const experiments = new Set((await db.experiments.toArray()).map(({ id }) => id));
  await db.assignments.bulkAdd(rows.assignments.filter(({ experimentId }) => experiments.has(experimentId)));
  await takePlacesBack(db, rows.assignments);
  for (const [guestId, visits] of Map.groupBy(rows.visits, (visit) => visit.guestId)) {
    const guest = await db.guests.get(guestId);
    if (guest) await enterFigures(db, visits, guest.no);
  }
  const touched = new Set([...rows.visits, ...rows.touches, ...decisions].map(({ guestId }) => guestId));
  for (const guestId of touched) await recountGuest(db, guestId, ledger.no);
  ledger.count({ guests: rows.guests.length, visits: rows.visits.length, touches: rows.touches.length });
}

/** A decision that comes back with a touch follows its visit: to whom it belongs now, or into the trash where the visit lies. */
async function withTheirVisits(db: BookDb, decisions: readonly DecisionRow[]): Promise<readonly DecisionRow[]> {
  const back: DecisionRow[] = [];
  for (const decision of decisions) {
    const owner = await eventOwner(db, decision.visitId);
    if (owner) back.push({ ...decision, guestId: owner.guestId });
    else await decideInTrash(db, decision, decision);
  }
  return back;
}

/** The line of a touch goes while its visit lies in the trash: the visit must not come back with a promise kept that no line tells of. */
export async function reopenInTrash(db: BookDb, { visitId, stepId, before }: NonNullable<TouchRow['settles']>): Promise<DecisionRow | null> {
  return decideInTrash(db, { visitId, stepId }, before);
}

/** Puts `next` in the place of what was decided about a visit in the trash. Returns that, where it was `done`; otherwise nothing is changed. */
async function decideInTrash(db: BookDb, { visitId, stepId }: Pick<DecisionRow, 'visitId' | 'stepId'>, next: DecisionRow | null): Promise<DecisionRow | null> {
  const bundle = await db.trash.filter((row) => trashedRows(row).visits.some(({ id }) => id === visitId)).first();
  if (!bundle) return null;
  const rows = trashedRows(bundle);
  const visit = rows.visits.find(({ id }) => id === visitId);
  if (!visit) return null;
  const isIt = (decision: DecisionRow) => decision.visitId === visitId && decision.stepId === stepId;
  const current = rows.decisions.find(isIt) ?? null;
  // What he has decided himself stands, as it does for a visit that is there.
  const replaces = next?.outcome.kind === 'done' ? current?.outcome.kind !== 'skipped' : current?.outcome.kind === 'done';
  if (!replaces) return null;
  const others = rows.decisions.filter((decision) => !isIt(decision));
  const decisions = next ? [...others, { ...next, guestId: visit.guestId }] : others;
  await db.trash.put({ ...bundle, rows: { ...rows, decisions } });
  return current;
}

/**
 * A posted card may belong to another guest than its visit (the visit was corrected afterwards). Where that visit has got a new card
 * meanwhile, the old one does not come back: its words stand in the ledger line, which does.
 */
async function withFreePlaces(db: BookDb, letters: readonly LetterRow[]): Promise<readonly LetterRow[]> {
  const taken = await db.letters.where('[visitId+stepId]').anyOf(letters.map(({ visitId, stepId }) => [visitId, stepId])).toArray();
  return letters.filter((letter) => !taken.some(({ visitId, stepId }) => visitId === letter.visitId && stepId === letter.stepId));
}
