import type { BackupRows, BackupTable } from '#shared/exchange/backup-tables';
import { backupTables } from '#shared/exchange/backup-tables';
import { ok, type Result } from '#shared/lib/result';
import { mergeBooks } from '#shared/exchange/merge-books';
import { bookRow, type Ledger } from './act.ts';
import { addFigures } from './bulk.ts';
import type { BookDb } from './book-db.ts';
import type { BookRow, GuestRow, MetaRow, VisitRow } from './rows.ts';
import { settleTotals } from './verify-totals.ts';

/** The row that makes rows a book; null where it is missing or contradicts the rest. */
export function bookOf(rows: Pick<BackupRows, 'meta' | 'guests'>): BookRow | null {
  const book = (rows.meta as unknown as readonly MetaRow[]).find((row) => row.key === 'book');
  if (book?.key !== 'book') return null;
  const isWhole = typeof book.bookId === 'string' && Number.isInteger(book.ledgerNo) && Number.isInteger(book.nextGuestNo);
  return isWhole && (rows.guests as unknown as readonly GuestRow[]).every(({ no }) => no < book.nextGuestNo) ? book : null;
}

/** Inside an act: these rows instead of all that is there. Everything derived is counted anew. */
export async function replaceBook(db: BookDb, ledger: Ledger, rows: BackupRows, book: BookRow): Promise<Result<null, never>> {
  const guests = rows.guests as unknown as readonly GuestRow[];
  const visits = rows.visits as unknown as readonly VisitRow[];
  for (const table of db.ledgerTables) if (table.name !== 'meta') await table.clear();
  const seq = ledger.become({ ...book, counts: { guests: guests.length, visits: visits.length, touches: rows.touches.length } });
  await db.guests.bulkAdd(guests.map((guest) => ({ ...guest, seq })));
  for (const name of backupTables) if (!writtenApart.includes(name)) await db.table<unknown>(name).bulkAdd([...rows[name]]);
  await addFigures(db, visits, new Map(guests.map(({ id, no }) => [id, no])));
  // A file may come from anywhere: totals and search keys are believed no more than they follow from its rows.
  await settleTotals(db, { no: seq, setCounts: ledger.setCounts });
  return ok(null);
}

/** Inside an act: the present book and these rows as one. */
export async function mergeInto(db: BookDb, ledger: Ledger, incoming: BackupRows): Promise<Result<null, never>> {
  const tables = await Promise.all(backupTables.map(async (name) => [name, await db.table<unknown>(name).toArray()] as const));
  const book = await bookRow(db);
  const { rows, nextGuestNo } = mergeBooks(Object.fromEntries(tables) as unknown as BackupRows, incoming, book.nextGuestNo);
  const sampleLoaded = rows.guests.some(({ sample }) => sample === true);
  return replaceBook(db, ledger, rows, { ...book, nextGuestNo, sampleLoaded });
}

/** Guests get the number of this act; of `meta` only the book's row counts, and the act writes it. */
const writtenApart: readonly BackupTable[] = ['guests', 'meta'];
