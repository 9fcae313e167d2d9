import { err, ok, type Result } from '#shared/lib/result';
import type { Instant } from '#shared/lib/plain-date';
import type { Marker } from '#shared/model/marker';
import type { BookDb } from './book-db.ts';
import type { Extent, OpenBookError } from './open-book-error.ts';
import type { BookRow } from './rows.ts';

/**
 * How far the tables are believed.
 *   marker   they must be what the marker remembers (every ordinary start)
 *   tables   the owner has seen that they are shorter and goes on with them
 *   nothing  the owner begins anew
 */
export type Trust = 'marker' | 'tables' | 'nothing';

export interface Beginning {
  readonly bookId: string;
  readonly now: Instant;
  readonly marker: Marker | null;
  /** What Chromium said just now if it threw the tables away. */
  readonly lost: string | null;
  readonly trust: Trust;
}

/**
 * Compares the tables with the marker and makes empty tables a book where nothing speaks against it. Chromium hands back emptied or
 * shortened tables without an error, so a book that is not what it was is never carried on silently.
 */
export async function verifyBook(db: BookDb, { bookId, now, marker, lost, trust }: Beginning): Promise<Result<null, OpenBookError>> {
  const { book, loss, rows } = await look(db);
  if (!book) return beginBook();
  if (trust === 'marker' && marker && marker.bookId !== book.bookId && marker.bookId !== book.follows) return err({ kind: 'book-lost', expected: extentOf(marker) });
  if (trust !== 'marker') return ok(null);
  const found: Extent = { ledgerNo: book.ledgerNo, ...rows };
  const own: Extent = { ledgerNo: book.ledgerNo, ...book.counts };
  // Of the book before this one the marker tells nothing about this one.
  const expected = marker && marker.bookId === book.bookId && marker.ledgerNo > book.ledgerNo ? extentOf(marker) : own;
  return isShorter(found, own) || found.ledgerNo < expected.ledgerNo ? err({ kind: 'book-shorter', expected, found }) : ok(null);

  async function beginBook(): Promise<Result<null, OpenBookError>> {
    if (trust !== 'nothing' && (marker || lost !== null || loss)) {
      // Chromium says it once. What it said must still be known at the next start, also where the marker was lost along with the tables.
      if (lost !== null && !loss) await db.meta.put({ key: 'loss', at: now, said: lost });
      return err({ kind: 'book-lost', expected: marker && extentOf(marker) });
    }
    await db.transaction('rw', db.meta, async () => {
      // Another tab may have begun the book in this very moment; there is only one.
      if (await bookRowIfAny(db)) return;
      await db.meta.delete('loss');
      const row: BookRow = { key: 'book', bookId, ledgerNo: 0, nextGuestNo: 1, counts: { guests: 0, visits: 0, touches: 0 }, sampleLoaded: false, lastBackupAt: null, createdAt: now, ...(marker ? { follows: marker.bookId } : {}) };
      await db.meta.add(row);
    });
    return ok(null);
  }
}

/** One moment of the book: an act of another tab between two of these answers would look like a loss. */
const look = (db: BookDb) => db.transaction('r', db.meta, db.guests, db.visits, db.touches, async () => {
  const book = await bookRowIfAny(db);
  const loss = await db.meta.get('loss');
  return { book, loss, rows: { guests: await db.guests.count(), visits: await db.visits.count(), touches: await db.touches.count() } };
});

const isShorter = (found: Extent, expected: Extent): boolean =>
  found.guests < expected.guests || found.visits < expected.visits || found.touches < expected.touches;

const extentOf = ({ ledgerNo, guests, visits, touches }: Marker): Extent => ({ ledgerNo, guests, visits, touches });

async function bookRowIfAny(db: BookDb): Promise<BookRow | null> {
  const row = await db.meta.get('book');
  return row?.key === 'book' ? row : null;
}
