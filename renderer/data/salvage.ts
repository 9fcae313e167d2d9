import { openBackupCheck } from '#shared/exchange/backup-check';
import { writeFrames } from '#shared/exchange/backup-frames';
import { aboutLine, closingLine, rowLine } from '#shared/exchange/backup-lines';
import { backupTables, type BackupRow, type BackupTable } from '#shared/exchange/backup-tables';
import type { Instant } from '#shared/lib/plain-date';
import { err, type Result } from '#shared/lib/result';
import type { BackupTrouble, KeptBackup, OpenSink } from '../platform/backup-sink.ts';
import { wallClockStamp } from '../platform/clock.ts';
import { encoded, gzipped, portions, sha256 } from './backup-streams.ts';
import { BookDb } from './book-db.ts';
import { encodePictures } from './picture-text.ts';
import type { BookRow } from './rows.ts';
import { newestSchemaVersion } from './schema.ts';
import { isStorageError } from './storage-errors.ts';

interface Deps {
  readonly name?: string;
  readonly appVersion: string;
  readonly now: () => Instant;
  readonly newId: () => string;
}

export type NothingReadable = { readonly kind: 'nothing-readable' };

/**
 * What can still be read of a book that the program does not open, as a backup that can be restored. Tables and rows that cannot be read are
 * left out, and so is what points at them; what is left is a book. Nothing in the store is changed.
 */
export async function salvage(deps: Deps, open: OpenSink): Promise<Result<KeptBackup, BackupTrouble | NothingReadable>> {
  const db = new BookDb(deps.name ?? 'goencho');
  try {
    const rows = await readable(db, deps);
    if (!rows) return err({ kind: 'nothing-readable' });
    return await write(rows, deps, open);
  } finally {
    db.close();
  }
}

type Rows = ReadonlyMap<BackupTable, readonly BackupRow[]>;

async function readable(db: BookDb, { newId, now }: Deps): Promise<Rows | null> {
  const check = openBackupCheck();
  const rows = new Map<BackupTable, readonly BackupRow[]>();
  for (const table of backupTables) {
    const found = await encodePictures(await readTable(db, table));
    rows.set(table, (found as BackupRow[]).filter((row) => check.take(table, row) === null));
  }
  if (backupTables.every((table) => table === 'meta' || rows.get(table)?.length === 0)) return null;
  rows.set('meta', [{ ...bookRowFor(rows, { bookId: newId(), createdAt: now() }) }]);
  return rows;
}

/** All of it, or what a walk from row to row comes by before it is stopped. */
async function readTable(db: BookDb, name: BackupTable): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  try {
    await db.table<unknown>(name).each((row) => found.push(row));
  } catch (error) {
    if (!isStorageError(error)) throw error;
  }
  return found;
}

function bookRowFor(rows: Rows, fresh: Pick<BookRow, 'bookId' | 'createdAt'>): BookRow {
  const kept = rows.get('meta')?.find(({ key }) => key === 'book') as BookRow | undefined;
  const guests = rows.get('guests') ?? [];
  const numbers = guests.map(({ no }) => Number(no)).filter(Number.isInteger);
  const count = (table: BackupTable) => rows.get(table)?.length ?? 0;
  return {
    key: 'book', ledgerNo: 0, sampleLoaded: guests.some(({ sample }) => sample === true), lastBackupAt: null, ...fresh, ...kept,
    nextGuestNo: numbers.reduce((most, no) => Math.max(most, no + 1), kept?.nextGuestNo ?? 1),
    counts: { guests: count('guests'), visits: count('visits'), touches: count('touches') },
  };
}

async function write(rows: Rows, { appVersion, now }: Deps, open: OpenSink): Promise<Result<KeptBackup, BackupTrouble>> {
  const createdAt = now();
  const opened = await open(`goencho-${wallClockStamp(createdAt)}.goencho`);
  if (!opened.ok) return opened;
  const sink = opened.value;
  for await (const piece of writeFrames({ app: appVersion, createdAt, seal: null }, portions(gzipped(encoded(textOf(rows)))), sha256, null)) {
    const added = await sink.add(piece);
    if (!added.ok) {
      await sink.abort();
      return added;
    }
  }
  return sink.commit();
}

async function* textOf(rows: Rows): AsyncGenerator<string> {
  const counts = Object.fromEntries([...rows].map(([table, list]) => [table, list.length]));
  const { bookId } = (rows.get('meta') ?? [])[0] as unknown as BookRow;
  yield aboutLine({ schema: newestSchemaVersion, bookId, shop: '', counts, visitsFrom: null, visitsUntil: null });
  for (const [table, list] of rows) for (const row of list) yield rowLine(table, row);
  yield closingLine;
}
