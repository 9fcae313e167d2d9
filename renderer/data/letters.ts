import { err, ok, type Result } from '#shared/lib/result';
import type { Instant, PlainDate } from '#shared/lib/plain-date';
import { visitOfEvent } from '#shared/model/event';
import type { TouchId } from '#shared/model/ids';
import { letterSchema, type Letter } from '#shared/model/letter';
import { touchSchema } from '#shared/model/touch';
import type { Ledger } from './act.ts';
import type { Letters, SaveLetterError, SeenLetter } from './letters-contract.ts';
import type { PostedWords } from './touches-contract.ts';
import type { ChangedElsewhere, Invalid, NotFound } from './write-errors.ts';
import type { BookDb } from './book-db.ts';
import { checked } from './checked.ts';
import { eventOwner } from './event-owner.ts';
import { laterThan } from './guests.ts';
import type { BookParts } from './parts.ts';
import { toLetter, toLetterRow, type LetterRow } from './rows.ts';
import { doneDecision, reopenItem, settleItem } from './settled-items.ts';
import { recountGuest } from './totals.ts';

export function openLetters({ db, act, now, newId }: BookParts): Letters {
  return {
    ...readLetters(db),
    save: async (input, base) => {
      const at = now();
      const letter = checked(letterSchema, { ...input, printedAt: null, postedOn: null, touchId: null, createdAt: at, updatedAt: at, sample: false });
      return letter.ok ? act((ledger) => putLetter(db, ledger, letter.value, base)) : letter;
    },
    markPrinted: (seen, at) => act(async () => {
      const letters = await rowsAsSeen(db, seen);
      if (!letters.ok) return letters;
      await db.letters.bulkPut(letters.value.map((letter) => ({ ...letter, printedAt: at })));
      return ok(null);
    }),
    post: (seen, on, words) => act<readonly Letter[], Invalid | ChangedElsewhere<Letter> | NotFound>(async (ledger) => {
      const letters = await rowsAsSeen(db, seen);
      if (!letters.ok) return letters;
      const posted: Letter[] = [];
      for (const row of letters.value) {
        const letter = await postLetter({ db, newId, ledger, on, words }, row);
        if (!letter.ok) return letter;
        posted.push(letter.value);
      }
      return ok(posted);
    }),
    unpost: (ids) => act(async (ledger) => {
      const letters = await rowsOf(db, ids);
      if (!letters) return err({ kind: 'not-found' });
      const unposted: Letter[] = [];
      for (const row of letters) {
        const letter = await unpostLetter(db, ledger, row);
        if (!letter.ok) return letter;
        unposted.push(letter.value);
      }
      return ok(unposted);
    }),
  };
}

function readLetters(db: BookDb): Pick<Letters, 'read' | 'find' | 'ofGuest' | 'unposted'> {
  const letterOf = (row: LetterRow | undefined): Letter | null => (row ? toLetter(row) : null);
  return {
    read: async (id) => letterOf(await db.letters.get(id)),
    find: async (eventId, stepId) => letterOf(await db.letters.where('[visitId+stepId]').equals([eventId, stepId]).first()),
    ofGuest: async (guestId) => (await db.letters.where('guestId').equals(guestId).toArray()).map(toLetter),
    unposted: async () => (await db.letters.where('unposted').equals(1).sortBy('createdAt')).map(toLetter),
  };
}

/** null where one of them is missing. A letter named twice is taken once. */
async function rowsOf(db: BookDb, ids: readonly Letter['id'][]): Promise<readonly LetterRow[] | null> {
  const rows = await db.letters.bulkGet([...new Set(ids)]);
  const found = rows.filter((row) => row !== undefined);
  return found.length === rows.length ? found : null;
}

/** What lies on paper is what he has seen. Where another window has rewritten it since, a mark would be put on words that nobody printed. */
async function rowsAsSeen(db: BookDb, seen: readonly SeenLetter[]): Promise<Result<readonly LetterRow[], ChangedElsewhere<Letter> | NotFound>> {
  const rows = await rowsOf(db, seen.map(({ id }) => id));
  if (!rows) return err({ kind: 'not-found' });
  const updatedAt = new Map(seen.map((letter) => [letter.id, letter.updatedAt]));
  const changed = rows.find((row) => row.updatedAt !== updatedAt.get(row.id));
  return changed ? err({ kind: 'changed-elsewhere', current: toLetter(changed) }) : ok(rows);
}

async function putLetter(db: BookDb, ledger: Ledger, letter: Letter, base: Instant | null): Promise<Result<Letter, SaveLetterError>> {
  const current = await db.letters.where('[visitId+stepId]').equals([letter.eventId, letter.stepId]).first();
  const untouched = (current?.updatedAt ?? null) === base && (!current || (current.id === letter.id && current.postedOn === null));
  if (!untouched) return err({ kind: 'changed-elsewhere', current: current ? toLetter(current) : null });
  const owner = await eventOwner(db, letter.eventId);
  if (!owner) return err({ kind: 'not-found' });
  const filed: Letter = { ...letter, ...owner };
  const saved: Letter = current
    ? { ...filed, createdAt: current.createdAt, updatedAt: laterThan(current.updatedAt, ledger.at), printedAt: sameCard(toLetter(current), letter) ? current.printedAt : null }
    : filed;
  await db.letters.put(toLetterRow(saved));
  return ok(saved);
}

/** A card whose words, style or look changed after printing has not been printed. */
const sameCard = (before: Pick<Letter, 'style' | 'slots' | 'look' | 'traced'>, after: Letter): boolean =>
  before.style === after.style && JSON.stringify([before.slots, before.look, before.traced]) === JSON.stringify([after.slots, after.look, after.traced]);

interface Posting {
  readonly db: BookDb;
  readonly newId: () => string;
  readonly ledger: Ledger;
  readonly on: PlainDate;
  readonly words: (letter: Letter) => PostedWords;
}

async function postLetter({ db, newId, ledger, on, words }: Posting, row: LetterRow): Promise<Result<Letter, Invalid | NotFound>> {
  const letter = toLetter(row);
  if (letter.postedOn !== null) return ok(letter);
  const touch = checked(touchSchema, {
    ...words(letter), id: newId(), guestId: letter.guestId, on, recordedAt: ledger.at, visitId: visitOfEvent(letter.eventId), letterId: letter.id, sample: letter.sample,
  });
  if (!touch.ok) return touch;
  const settles = await settleItem(db, ledger, letter);
  if (!settles) return err({ kind: 'not-found' });
  await db.touches.add({ ...touch.value, settles });
  await recountGuest(db, touch.value.guestId, ledger.no);
  ledger.count({ touches: 1 });
  const posted: Letter = { ...letter, postedOn: on, touchId: touch.value.id };
  await db.letters.put(toLetterRow(posted));
  return ok(posted);
}

/** A visit that was removed meanwhile has no place for an unposted card: 'not-found'; undo the removal first. */
async function unpostLetter(db: BookDb, ledger: Ledger, row: LetterRow): Promise<Result<Letter, NotFound>> {
  const letter = toLetter(row);
  if (letter.postedOn === null) return ok(letter);
  const touchId: TouchId | null = letter.touchId;
  const touch = touchId && await db.touches.get(touchId);
  const owner = await eventOwner(db, letter.eventId);
  if (!touch || !owner) return err({ kind: 'not-found' });
  if (touch.settles && await doneDecision(db, touch.settles)) await reopenItem(db, ledger, touch.settles);
  await db.touches.delete(touch.id);
  await recountGuest(db, touch.guestId, ledger.no);
  ledger.count({ touches: -1 });
  // The visit may have been given to another guest while the card counted as posted.
  const unposted: Letter = { ...letter, guestId: owner.guestId, postedOn: null, touchId: null };
  await db.letters.put(toLetterRow(unposted));
  return ok(unposted);
}
