import { err, ok, type Result } from '#shared/lib/result';
import { displayName } from '#shared/model/guest';
import type { GuestId, ImportId, PhotoId, VisitId } from '#shared/model/ids';
import type { Ledger } from './act.ts';
import { beginningWith, type BookDb } from './book-db.ts';
import { laterThan } from './guests.ts';
import type { TakenBack } from './imports-contract.ts';
import type { GuestRow, ImportPartRow, VisitRow } from './rows.ts';
import { strikeFigures } from './totals.ts';
import { areMany, settleGuests } from './verify-totals.ts';

/**
 * Inside an act. What nobody has touched since goes or becomes what it was, to the last field but for the time of its last edit; what has been edited, or has got anything of
 * its own, stays as it is now and is named. So nothing that he did after the import is ever lost by taking it back.
 */
export async function takeBackImport(db: BookDb, ledger: Ledger, id: ImportId): Promise<Result<TakenBack, { readonly kind: 'nothing-to-undo' }>> {
  const record = await db.imports.get(id);
  const parts = await db.importParts.where('[importId+part]').between(...beginningWith(id)).toArray();
  if (!record || record.undoneAt !== null || parts.length === 0) return err({ kind: 'nothing-to-undo' });
  const attached = await attachedRecords(db, new Set(parts.flatMap(({ photos }) => photos)));
  const visits = await removeVisits(db, parts.flatMap((part) => part.visits), attached);
  const restored = await restoreGuests(db, ledger, parts.flatMap(({ changed }) => changed));
  await removePhotos(db, parts);
  ledger.count({ visits: -visits.gone.length });
  // Before the guests go: whether anything else is recorded of them shows in their totals.
  await settleGuests(db, ledger, new Set(visits.gone.map(({ guestId }) => guestId)));
  const guests = await removeGuests(db, parts.flatMap((part) => part.guests), attached);
  ledger.count({ guests: -guests.gone });
  await db.importParts.bulkDelete(parts.map(({ importId, part }) => [importId, part]));
  await db.imports.put({ ...record, undoneAt: ledger.at });
  const touched = parts.flatMap((part) => [...part.guests, ...part.changed.map(({ was }) => was.id)]);
  const kept = new Map([...restored.kept, ...guests.kept, ...await guestsOf(db, visits.kept), ...await guestsOf(db, await becameOf(db, touched))].map((guest) => [guest.id, { id: guest.id, name: displayName(guest) }]));
  return ok({ guests: guests.gone, visits: visits.gone.length, restored: restored.done, kept: [...kept.values()] });
}

/** Whom, and which evenings, anything else in the book points at. */
interface Attached { readonly guests: ReadonlySet<GuestId>; readonly visits: ReadonlySet<VisitId> }

/** By the keys of the indexes: rows of 100,000 cards would be seconds and a hundred megabytes. */
async function attachedRecords(db: BookDb, ownPhotos: ReadonlySet<PhotoId>): Promise<Attached> {
  const guests = new Set<GuestId>();
  const visits = new Set<VisitId>();
  const guestKeys = [db.letters.orderBy('guestId'), db.decisions.orderBy('guestId'), db.assignments.orderBy('guestId')];
  for (const keys of guestKeys) for (const guestId of await keys.uniqueKeys()) guests.add(guestId as GuestId);
  for (const [visitId] of await db.decisions.toCollection().primaryKeys()) visits.add(visitId as VisitId);
  for (const key of await db.letters.orderBy('[visitId+stepId]').keys()) visits.add((key as unknown as readonly [VisitId, string])[0]);
  for (const { guestId, visitId } of await db.answers.toArray()) {
    guests.add(guestId);
    if (visitId !== null) visits.add(visitId);
  }
  const named = await introducers(db);
  return { guests: guests.union(await photographed(db, ownPhotos)).union(named), visits };
}

async function photographed(db: BookDb, ownPhotos: ReadonlySet<PhotoId>): Promise<ReadonlySet<GuestId>> {
  const places = await db.photos.orderBy('[guestId+side]').keys();
  const photos = await db.photos.orderBy('[guestId+side]').primaryKeys();
  return new Set(places.flatMap((place, index) => (ownPhotos.has(photos[index] as PhotoId) ? [] : [(place as unknown as readonly [GuestId, string])[0]])));
}

/** On their own row or on any visit: most rows name nobody, and are in no index. */
async function introducers(db: BookDb): Promise<ReadonlySet<GuestId>> {
  const named = await Promise.all([db.guests.orderBy('introducedBy').uniqueKeys(), db.visits.orderBy('introducedBy').uniqueKeys()]);
  return new Set(named.flat() as GuestId[]);
}

async function removeVisits(db: BookDb, ids: readonly VisitId[], attached: Attached): Promise<{ readonly gone: readonly VisitRow[]; readonly kept: readonly GuestId[] }> {
  const present = (await db.visits.bulkGet([...ids])).filter((row) => row !== undefined);
  const isUntouched = (row: VisitRow): boolean => (row.corrections ?? []).length === 0 && (row.broughtBy ?? null) === null && !attached.visits.has(row.id);
  const gone = present.filter(isUntouched);
  await db.visits.bulkDelete(gone.map(({ id }) => id));
  const guests = new Set(gone.map(({ guestId }) => guestId));
  const rows = areMany(guests) ? [] : await db.guests.bulkGet([...guests]);
  const numbers = new Map(rows.flatMap((row) => (row ? [[row.id, row.no] as const] : [])));
  // Of many guests everything is counted anew afterwards.
  if (rows.length > 0) for (const [guestId, visits] of Map.groupBy(gone, (visit) => visit.guestId)) await strikeFigures(db, visits, numbers.get(guestId) ?? 0);
  return { gone, kept: present.filter((row) => !isUntouched(row)).map(({ guestId }) => guestId) };
}

async function restoreGuests(db: BookDb, ledger: Ledger, changed: ImportPartRow['changed']): Promise<{ readonly done: number; readonly kept: readonly GuestRow[] }> {
  const present = await db.guests.bulkGet(changed.map(({ was }) => was.id));
  const back: GuestRow[] = [];
  const kept: GuestRow[] = [];
  for (const [index, { was, updatedAt }] of changed.entries()) {
    const row = present[index];
    // Taking back is the latest edit: a backup made in between must not bring the import back when it is merged.
    // Visits that came since are not edits of the guest: totals, and the number, stay those of today.
    if (row?.updatedAt === updatedAt) back.push({ ...was, updatedAt: laterThan(row.updatedAt, ledger.at), no: row.no, totals: row.totals, seq: ledger.no });
    else if (row) kept.push(row);
  }
  await db.guests.bulkPut(back);
  return { done: back.length, kept };
}

async function removePhotos(db: BookDb, parts: readonly ImportPartRow[]): Promise<void> {
  await db.photos.bulkDelete(parts.flatMap(({ photos }) => photos));
}

async function removeGuests(db: BookDb, ids: readonly GuestId[], attached: Attached): Promise<{ readonly gone: number; readonly kept: readonly GuestRow[] }> {
  const present = (await db.guests.bulkGet([...ids])).filter((row) => row !== undefined);
  const isUntouched = (row: GuestRow): boolean =>
    row.updatedAt === row.createdAt && row.totals.visits === 0 && Object.keys(row.totals.touches.lastOn).length === 0 && !attached.guests.has(row.id);
  const gone = present.filter(isUntouched);
  await db.guests.bulkDelete(gone.map(({ id }) => id));
  return { gone: gone.length, kept: present.filter((row) => !isUntouched(row)) };
}

/** Whom those guests have become by a merge: what the import brought of them is his now, and stays. */
async function becameOf(db: BookDb, ids: readonly GuestId[]): Promise<readonly GuestId[]> {
  const merges = await db.merges.toArray();
  const keepOf = new Map(merges.map(({ gone, keep }) => [gone, keep]));
  const heirOf = (id: GuestId, seen: ReadonlySet<GuestId> = new Set()): GuestId => {
    const keep = keepOf.get(id);
    return keep === undefined || seen.has(id) ? id : heirOf(keep, new Set([...seen, id]));
  };
  return ids.filter((id) => keepOf.has(id)).map((id) => heirOf(id));
}

const guestsOf = async (db: BookDb, ids: readonly GuestId[]): Promise<readonly GuestRow[]> =>
  (await db.guests.bulkGet([...new Set(ids)])).filter((row) => row !== undefined);
