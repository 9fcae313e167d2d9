import type { Instant } from '#shared/lib/plain-date';
import { err, ok, type Result } from '#shared/lib/result';
import { guestSchema, type Guest } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import type { Ledger } from './act.ts';
import type { GuestInput, Guests } from './guests-contract.ts';
import type { ChangedElsewhere, NotFound, UndoToken } from './write-errors.ts';
import { beginningWith, type BookDb } from './book-db.ts';
import { checked } from './checked.ts';
import { noTotals, sortKeys } from './guest-entry.ts';
import { leavePlaces } from './gone-places.ts';
import type { BookParts } from './parts.ts';
import { nothingTrashed, toGuest, type GuestRow } from './rows.ts';
import { strikeFigures } from './totals.ts';
import { discard } from './trash.ts';

export function openGuests({ db, act, now, newId }: BookParts): Guests {
  return {
    read: async (id) => {
      const row = await db.guests.get(id);
      return row ? toGuest(row) : null;
    },
    readMany: async (ids) => (await db.guests.bulkGet([...ids])).flatMap((row) => (row ? [toGuest(row)] : [])),
    save: async (input, base) => {
      const guest = checkedGuest(input, input.id ?? (newId() as GuestId), now());
      if (!guest.ok) return guest;
      return act(async (ledger) => putGuest(db, ledger, guest.value, base));
    },
    remove: (id) => act((ledger) => removeGuest(db, ledger, { id, trashId: newId() })),
  };
}

export async function removeGuest(db: BookDb, ledger: Ledger, { id, trashId }: { readonly id: GuestId; readonly trashId: string }): Promise<Result<UndoToken, NotFound>> {
  const guest = await db.guests.get(id);
  if (!guest) return err({ kind: 'not-found' });
  const visits = await db.visits.where('[guestId+on]').between(...beginningWith(id)).toArray();
  const touches = await db.touches.where('[guestId+on]').between(...beginningWith(id)).toArray();
  const decisions = await db.decisions.where('guestId').equals(id).toArray();
  const letters = await db.letters.where('guestId').equals(id).toArray();
  const photos = await db.photos.where('[guestId+side]').between(...beginningWith(id)).toArray();
  const answers = await db.answers.where('[guestId+on]').between(...beginningWith(id)).toArray();
  const assignments = await db.assignments.where('guestId').equals(id).toArray();
  const rows = { ...nothingTrashed, guests: [guest], visits, touches, decisions, letters, photos, answers, assignments };
  await leavePlaces(db, ledger.at, rows);
  const token = await discard(db, { id: trashId, at: ledger.at, what: 'guest', rows });
  await strikeFigures(db, visits, guest.no);
  ledger.count({ guests: -1, visits: -visits.length, touches: -touches.length });
  return ok(token);
}

/** Times are the book's own: a new guest gets both, an edited one keeps the first. `sample` stays what it was. */
export const checkedGuest = (input: GuestInput, id: GuestId, at: Instant) =>
  checked(guestSchema, { ...input, id, createdAt: at, updatedAt: at, sample: false });

export async function putGuest(db: BookDb, ledger: Ledger, guest: Guest, base: Instant | null): Promise<Result<Guest, ChangedElsewhere<Guest>>> {
  const current = await db.guests.get(guest.id);
  if ((current?.updatedAt ?? null) !== base) return err({ kind: 'changed-elsewhere', current: current ? toGuest(current) : null });
  const saved: Guest = current
    ? { ...guest, createdAt: current.createdAt, sample: current.sample, updatedAt: laterThan(current.updatedAt, ledger.at) }
    : guest;
  const row: GuestRow = { ...saved, ...sortKeys(saved), no: current?.no ?? ledger.takeGuestNo(), seq: ledger.no, totals: current?.totals ?? noTotals };
  await db.guests.put(row);
  if (!current) ledger.count({ guests: 1 });
  return ok(saved);
}

/**
 * `updatedAt` is what a form is compared by, so two versions must never carry the same one, be it within a millisecond or after the
 * computer's clock was set back.
 */
export function laterThan(before: Instant, at: Instant): Instant {
  return at > before ? at : new Date(Date.parse(before) + 1).toISOString() as Instant;
}
