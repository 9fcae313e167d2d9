import type { GuestId } from '#shared/model/ids';
import type { Ledger } from './act.ts';
import type { BookDb } from './book-db.ts';
import { sortKeys } from './guest-entry.ts';
import { keyOf } from './rows-of-two.ts';
import { toGuest, type GuestRow, type TableChanges, type VisitRow } from './rows.ts';
import { enterFigures, recountGuest, strikeFigures } from './totals.ts';

/** Puts every row as `after` has it. Totals and figures follow. */
export async function carryOut(db: BookDb, ledger: Ledger, changes: readonly TableChanges[]): Promise<void> {
  const visits = changes.find(({ table }) => table === 'visits')?.rows ?? [];
  const numbers = await guestNumbers(db, changes);
  await strikeVisits(db, visits.flatMap(({ before }) => (before ? [before as VisitRow] : [])), numbers);
  // Places that only one row may have become free before they are taken.
  for (const { table, rows } of changes) await db.table(table).bulkDelete(rows.flatMap(({ before }) => (before ? [keyOf(table, before)] : [])));
  for (const { table, rows } of changes) {
    const put = rows.flatMap(({ after }) => (after ? [table === 'guests' ? filed(after as GuestRow, ledger.no) : after] : []));
    await db.table(table).bulkPut(put);
    await db.tombstones.bulkDelete(put.map((row) => `${table} ${JSON.stringify([keyOf(table, row)].flat())}`));
  }
  const now = visits.flatMap(({ after }) => (after ? [after as VisitRow] : []));
  for (const [guestId, entered] of Map.groupBy(now, (visit) => visit.guestId)) await enterFigures(db, entered, numbers.get(guestId) ?? unknownGuest(guestId));
  for (const guestId of affected(changes)) await recountGuest(db, guestId, ledger.no);
}

const filed = (row: GuestRow, seq: number): GuestRow => ({ ...row, ...sortKeys(toGuest(row)), seq });

/** Short numbers of everybody whose visits change hands, of those who go and those who come too. */
async function guestNumbers(db: BookDb, changes: readonly TableChanges[]): Promise<ReadonlyMap<GuestId, number>> {
  const there = await db.guests.bulkGet([...affected(changes)]);
  const mentioned = changes.filter(({ table }) => table === 'guests').flatMap(({ rows }) => rows.flatMap(({ before, after }) => [before, after])) as readonly (GuestRow | null)[];
  return new Map([...there, ...mentioned].flatMap((row) => (row ? [[row.id, row.no] as const] : [])));
}

async function strikeVisits(db: BookDb, visits: readonly VisitRow[], numbers: ReadonlyMap<GuestId, number>): Promise<void> {
  await db.visits.bulkDelete(visits.map(({ id }) => id));
  for (const [guestId, struck] of Map.groupBy(visits, (visit) => visit.guestId)) await strikeFigures(db, struck, numbers.get(guestId) ?? unknownGuest(guestId));
}

function unknownGuest(guestId: GuestId): never {
  throw new Error(`a visit of ${guestId} without the guest`);
}

/** Everybody of whom a row has changed, before or after. */
function affected(changes: readonly TableChanges[]): ReadonlySet<GuestId> {
  const rows = changes.filter(({ table }) => table !== 'trash' && table !== 'apart' && table !== 'improvements')
    .flatMap(({ table, rows: changed }) => changed.flatMap(({ before, after }) => [before, after].flatMap((row) => (row ? [{ table, row }] : []))));
  return new Set(rows.map(({ table, row }) => (table === 'guests' ? (row as GuestRow).id : (row as VisitRow).guestId)));
}
