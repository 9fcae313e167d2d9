import type { Instant } from '#shared/lib/plain-date';
import { err, ok, type Result } from '#shared/lib/result';
import type { Counts } from './book.ts';
import type { DiskFull } from './write-errors.ts';
import type { BookDb } from './book-db.ts';
import type { BookRow } from './rows.ts';
import { isDiskFull, isStorageError, storageFailure } from './storage-errors.ts';

/** What an act knows of the ledger, and may change beside its rows. */
export interface Ledger {
  /** The number of this act: one more than the last one's. */
  readonly no: number;
  readonly at: Instant;
  readonly takeGuestNo: () => number;
  readonly count: (change: Partial<Counts>) => void;
  readonly sampleLoaded: boolean;
  readonly setSampleLoaded: (loaded: boolean) => void;
  readonly setCounts: (counts: Counts) => void;
  /** `seen`: the last act that is in the backup. */
  readonly setLastBackup: (at: Instant, seen: number) => void;
  /** The tables now hold another book, restored. Returns the number of this act, which is later than any act of either. */
  readonly become: (book: BookRow) => number;
}

/**
 * One business act: one transaction over all tables of the ledger, so that it happened whole or not at all. Acts of all tabs queue up
 * behind each other. An error that `work` returns takes back whatever it wrote, and is then no act.
 */
export type Act = <T, E extends { readonly kind: string } = never>(
  work: (ledger: Ledger) => Promise<Result<T, E>>,
) => Promise<Result<T, E | DiskFull>>;

/** Carries an expected failure out of the transaction, since only a throw makes Dexie roll back. */
class Refused extends Error {
  declare readonly reason: unknown;
  constructor(reason: unknown) {
    super('refused');
    this.reason = reason;
  }
}

export function openActs(db: BookDb, now: () => Instant, onCommitted: () => Promise<void>): Act {
  return async <T, E extends { readonly kind: string }>(work: (ledger: Ledger) => Promise<Result<T, E>>) => {
    try {
      const value = await db.transaction('rw', db.ledgerTables, async () => {
        const book = await bookRow(db);
        const { ledger, result } = openLedger(book, now());
        const done = await work(ledger);
        if (!done.ok) throw new Refused(done.error);
        await db.meta.put(result());
        return done.value;
      });
      await onCommitted();
      return ok(value);
    } catch (error) {
      // Only this transaction throws Refused, with an error of this very `work`.
      if (error instanceof Refused) return err(error.reason as E);
      return diskFullOrThrow(error);
    }
  };
}

type Identity = Pick<BookRow, 'bookId' | 'createdAt' | 'follows'>;
const identityOf = ({ bookId, createdAt, follows }: BookRow): Identity => ({ bookId, createdAt, ...(follows === undefined ? {} : { follows }) });

function openLedger(book: BookRow, at: Instant) {
  const no = book.ledgerNo + 1;
  let { nextGuestNo, counts, sampleLoaded, lastBackupAt, backedUpNo = 0 } = book;
  let ledgerNo = no;
  let identity = identityOf(book);
  const ledger: Ledger = {
    no,
    at,
    sampleLoaded: book.sampleLoaded,
    takeGuestNo: () => nextGuestNo++,
    count: ({ guests = 0, visits = 0, touches = 0 }) => {
      counts = { guests: counts.guests + guests, visits: counts.visits + visits, touches: counts.touches + touches };
    },
    setSampleLoaded: (loaded) => {
      sampleLoaded = loaded;
    },
    setCounts: (found) => {
      counts = found;
    },
    setLastBackup: (saved, seen) => {
      lastBackupAt = saved;
      // Noting that there is a backup is an act too, but no news.
      backedUpNo = seen === book.ledgerNo ? no : seen;
    },
    become: (restored) => {
      ({ nextGuestNo, counts, sampleLoaded, lastBackupAt } = restored);
      backedUpNo = 0;
      if (restored.bookId !== book.bookId) identity = { bookId: restored.bookId, createdAt: restored.createdAt, follows: book.bookId };
      ledgerNo = Math.max(no, restored.ledgerNo + 1);
      return ledgerNo;
    },
  };
  return { ledger, result: (): BookRow => ({ key: 'book', ...identity, ledgerNo, nextGuestNo, counts, sampleLoaded, lastBackupAt, backedUpNo }) };
}

export async function bookRow(db: BookDb): Promise<BookRow> {
  const row = await db.meta.get('book');
  if (row?.key !== 'book') throw new Error('these tables are not a book: openBook makes them one');
  return row;
}

/** For writes that are no act (drafts of forms): the same promise about errors. */
export async function saved<T>(write: () => PromiseLike<T>): Promise<Result<T, DiskFull>> {
  try {
    return ok(await write());
  } catch (error) {
    return diskFullOrThrow(error);
  }
}

function diskFullOrThrow(error: unknown): { readonly ok: false; readonly error: DiskFull } {
  if (isDiskFull(error)) return err({ kind: 'disk-full' });
  throw isStorageError(error) ? storageFailure(error) : error;
}
