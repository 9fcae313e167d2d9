import { err, ok, type Result } from '#shared/lib/result';
import type { Answer } from '#shared/model/answer';
import type { Guest } from '#shared/model/guest';
import type { GuestId, VisitId } from '#shared/model/ids';
import { moverOf, visitSchema, type Visit } from '#shared/model/visit';
import { monthsIn } from '#shared/numbers/period';
import type { Ledger } from './act.ts';
import type { SaidThen } from './answers-contract.ts';
import type { MovedVisit, VisitInput, Visits } from './visits-contract.ts';
import type { ChangedElsewhere, Invalid, NotFound, UndoToken } from './write-errors.ts';
import { answersOfGuest, checkedAnswer, enterAnswer, moveAnswers } from './answers.ts';
import { beginningWith, type BookDb } from './book-db.ts';
import { cardBefore } from './card-before.ts';
import { checked } from './checked.ts';
import { checkedGuest, putGuest, removeGuest } from './guests.ts';
import type { BookParts } from './parts.ts';
import { nothingTrashed, toGuest, toTouch, toVisit, type VisitRow } from './rows.ts';
import { sameContent } from './same-content.ts';
import { enterFigures, recountGuest, strikeFigures } from './totals.ts';
import { discard } from './trash.ts';
import { readVisitColumns } from './visit-columns.ts';

export function openVisits(parts: BookParts): Visits {
  const { db, act, now, newId } = parts;
  const check = (input: VisitInput) =>
    checked(visitSchema, { ...input, id: input.id ?? newId(), recordedAt: now(), sample: false });
  const heard = (visit: Visit, said: SaidThen | undefined): Result<Answer | null, Invalid> => (said
    ? checkedAnswer({ ...said, guestId: visit.guestId, visitId: visit.id, on: visit.on, via: 'spoken', improvementId: null }, { id: newId(), recordedAt: now() })
    : ok(null));
  return {
    ...readVisits(db),
    log: async (input, said) => {
      const visit = check(input);
      if (!visit.ok) return visit;
      const answer = heard(visit.value, said);
      if (!answer.ok) return answer;
      return act((ledger) => enterEvening(db, ledger, { visit: visit.value, answer: answer.value }));
    },
    logWithNewGuest: async (guestInput, visitInput, said) => {
      const guest = checkedGuest(guestInput, guestInput.id, now());
      const visit = check({ ...visitInput, guestId: guestInput.id });
      if (!guest.ok || !visit.ok) return err({ kind: 'invalid', issues: [...issuesOf(guest, 'guest'), ...issuesOf(visit, 'visit')] });
      const answer = heard(visit.value, said);
      if (!answer.ok) return answer;
      return act(async (ledger) => {
        // A second time with the same ids is the same act: the guest is there already, and so is the visit.
        const known = await db.guests.get(guest.value.id);
        if (known && !sameContent(typedGuest(toGuest(known)), typedGuest(guest.value))) return err({ kind: 'changed-elsewhere', current: await storedVisit(db, visit.value.id) });
        if (!known) await putGuest(db, ledger, guest.value, null);
        const entered = await enterEvening(db, ledger, { visit: visit.value, answer: answer.value });
        return entered.ok ? ok({ guest: guest.value, visit: entered.value }) : entered;
      });
    },
    correct: async (visit, base) => {
      const corrected = checked(visitSchema, visit);
      return corrected.ok ? act((ledger) => correctVisit(db, ledger, corrected.value, base)) : corrected;
    },
    remove: (id) => act((ledger) => removeVisit(db, ledger, { id, trashId: newId() })),
    tieToCard: (id, touchId) => act(async () => {
      const visit = await db.visits.get(id);
      if (!visit) return err({ kind: 'not-found' });
      await db.visits.put({ ...visit, broughtBy: touchId, movedBy: touchId !== null ? 'card' : moverOf(visit) === 'card' ? null : visit.movedBy ?? null });
      return ok(null);
    }),
    takeBack: (id, newGuestId) => act(async (ledger) => (
      newGuestId !== null && await isAllOf(db, newGuestId, id)
        ? removeGuest(db, ledger, { id: newGuestId, trashId: newId() })
        : removeVisit(db, ledger, { id, trashId: newId() })
    )),
  };
}

async function removeVisit(db: BookDb, ledger: Ledger, { id, trashId }: { readonly id: VisitId; readonly trashId: string }): Promise<Result<UndoToken, NotFound>> {
  const visit = await db.visits.get(id);
  const guest = visit && await db.guests.get(visit.guestId);
  if (!visit || !guest) return err({ kind: 'not-found' });
  const decisions = await decisionsOf(db, id);
  const letters = (await lettersOf(db, id)).filter(({ postedOn }) => postedOn === null);
  const answers = await db.answers.where('visitId').equals(id).toArray();
  const token = await discard(db, { id: trashId, at: ledger.at, what: 'visit', rows: { ...nothingTrashed, visits: [visit], decisions, letters, answers } });
  await strikeFigures(db, [visit], guest.no);
  await recountGuest(db, guest.id, ledger.no);
  ledger.count({ visits: -1 });
  return ok(token);
}

/** This visit is all that the book knows of the guest besides what was typed with it. */
async function isAllOf(db: BookDb, guestId: GuestId, visitId: VisitId): Promise<boolean> {
  const guest = await db.guests.get(guestId);
  const visits = await visitRowsOf(db, guestId);
  const answers = await answersOfGuest(db, guestId);
  const others = await db.touches.where('[guestId+on]').between(...beginningWith(guestId)).count() + await db.photos.where('[guestId+side]').between(...beginningWith(guestId)).count();
  const isNewest = guest !== undefined && guest.updatedAt === guest.createdAt;
  return isNewest && visits.length === 1 && visits[0]?.id === visitId && others === 0 && answers.every((answer) => answer.visitId === visitId);
}

function readVisits(db: BookDb): Pick<Visits, 'read' | 'readMany' | 'ofGuest' | 'columns' | 'moved' | 'onDay' | 'ordinal'> {
  return {
    read: (id) => storedVisit(db, id),
    readMany: async (ids) => (await db.visits.bulkGet([...ids])).flatMap((row) => (row ? [toVisit(row)] : [])),
    ofGuest: async (guestId) => (await visitRowsOf(db, guestId)).map(toVisit).toReversed(),
    columns: () => readVisitColumns(db),
    // No index knows them: they are read month by month, so that a year of a large book holds nothing up.
    moved: async (from, to) => {
      const said: MovedVisit[] = [];
      for (const month of monthsIn({ from, to })) {
        for (const row of await db.visits.where('on').between(`${month}-01`, `${month}-31`, true, true).toArray()) {
          const movedBy = moverOf(row);
          if (movedBy !== null && row.on >= from && row.on <= to) said.push({ id: row.id, guestId: row.guestId, on: row.on, movedBy, movedWords: row.movedWords ?? '' });
        }
      }
      return said;
    },
    onDay: async (on) => (await db.visits.where('on').equals(on).toArray()).map(toVisit),
    ordinal: async (id) => {
      const visit = await db.visits.get(id);
      if (!visit) return null;
      return (await visitRowsOf(db, visit.guestId)).findIndex((row) => row.id === id) + 1;
    },
  };
}

async function storedVisit(db: BookDb, id: VisitId): Promise<Visit | null> {
  const row = await db.visits.get(id);
  return row ? toVisit(row) : null;
}

/** Oldest first; two on one day by id, since that is the order of the rows behind an index. */
export const visitRowsOf = (db: BookDb, guestId: GuestId): Promise<VisitRow[]> =>
  db.visits.where('[guestId+on]').between(...beginningWith(guestId)).toArray();

const decisionsOf = (db: BookDb, visitId: VisitId) => db.decisions.where('[visitId+stepId]').between(...beginningWith(visitId)).toArray();
const lettersOf = (db: BookDb, visitId: VisitId) => db.letters.where('[visitId+stepId]').between(...beginningWith(visitId)).toArray();

/** What he typed, without what the book stamps on it. */
const typedVisit = ({ recordedAt: _recordedAt, sample: _sample, ...typed }: Visit) => typed;
const typedGuest = ({ createdAt: _createdAt, updatedAt: _updatedAt, sample: _sample, ...typed }: Guest) => typed;

/** A draft is shared by all windows, and its id with it: a second one may hold another party under an id that the first has logged. */
async function enterVisit(db: BookDb, ledger: Ledger, input: Visit): Promise<Result<Visit, NotFound | ChangedElsewhere<Visit>>> {
  const visit = await tied(db, { ...input, movedBy: moverOf(input) });
  const known = await storedVisit(db, visit.id);
  if (known) return sameContent(typedVisit(known), typedVisit(visit)) ? ok(known) : err({ kind: 'changed-elsewhere', current: known });
  const guest = await db.guests.get(visit.guestId);
  if (!guest) return err({ kind: 'not-found' });
  await db.visits.add(visit);
  await enterFigures(db, [visit], guest.no);
  await recountGuest(db, guest.id, ledger.no);
  ledger.count({ visits: 1 });
  return ok(visit);
}

/** The visit and what was said about it, both or neither. Logged a second time, the answer is there already. */
async function enterEvening(db: BookDb, ledger: Ledger, { visit, answer }: { readonly visit: Visit; readonly answer: Answer | null }): Promise<Result<Visit, NotFound | ChangedElsewhere<Visit>>> {
  const entered = await enterVisit(db, ledger, visit);
  if (!entered.ok || answer === null || await db.answers.where('visitId').equals(visit.id).count() > 0) return entered;
  const kept = await enterAnswer(db, answer);
  return kept.ok ? entered : kept;
}

async function correctVisit(db: BookDb, ledger: Ledger, visit: Visit, base: Visit): Promise<Result<Visit, NotFound | ChangedElsewhere<Visit>>> {
  const before = await db.visits.get(visit.id);
  const [from, to] = await db.guests.bulkGet([before?.guestId ?? visit.guestId, visit.guestId]);
  if (!before || !from || !to) return err({ kind: 'not-found' });
  if (!sameContent(toVisit(before), base)) return err({ kind: 'changed-elsewhere', current: toVisit(before) });
  // When it was recorded, and whether it is a sample, are not matters of opinion. Moved to a real guest it becomes a real visit.
  const corrected: Visit = { ...await tied(db, visit), recordedAt: before.recordedAt, sample: before.sample && to.sample };
  await db.visits.delete(visit.id);
  await strikeFigures(db, [before], from.no);
  await db.visits.add({ ...corrected, corrections: [...before.corrections ?? [], { at: ledger.at, was: toVisit(before) }] });
  await enterFigures(db, [corrected], to.no);
  if (from.id !== to.id) {
    await moveTrack(db, corrected);
    await moveAnswers(db, corrected.id, corrected.guestId);
  }
  for (const guestId of new Set([from.id, to.id])) await recountGuest(db, guestId, ledger.no);
  return ok(corrected);
}

/**
 * A visit that a card moved is tied to one: to that which is named, if it went to this guest before that day, else to the newest that did, where there is
 * one. What anything else moved is tied to none.
 */
async function tied(db: BookDb, visit: Visit): Promise<Visit> {
  if (visit.movedBy !== 'card') return { ...visit, broughtBy: null };
  const named = visit.broughtBy === null ? undefined : await db.touches.get(visit.broughtBy);
  if (named?.guestId === visit.guestId && named.on < visit.on) return visit;
  const touches = await db.touches.where('[guestId+on]').between(...beginningWith(visit.guestId)).toArray();
  return { ...visit, broughtBy: cardBefore(touches.map(toTouch).toReversed(), visit.on)?.id ?? null };
}

/** Decisions and unposted cards go with the visit. What was posted went to whom it went. */
export async function moveTrack(db: BookDb, { id, guestId }: Pick<Visit, 'id' | 'guestId'>): Promise<void> {
  const decisions = await decisionsOf(db, id);
  await db.decisions.bulkPut(decisions.map((decision) => ({ ...decision, guestId })));
  const letters = (await lettersOf(db, id)).filter(({ postedOn }) => postedOn === null);
  await db.letters.bulkPut(letters.map((letter) => ({ ...letter, guestId })));
}

const issuesOf = (result: Result<unknown, { readonly kind: 'invalid'; readonly issues: readonly { path: string; code: string }[] }>, under: string) =>
  result.ok ? [] : result.error.issues.map(({ path, code }) => ({ path: path === '' ? under : `${under}.${path}`, code }));
