import { Dexie } from 'dexie';
import { writeFrames, type BackupHeader } from '#shared/exchange/backup-frames';
import { aboutLine, closingLine, rowLine, type BackupAbout } from '#shared/exchange/backup-lines';
import { backupTables, type BackupTable } from '#shared/exchange/backup-tables';
import type { Bytes } from '#shared/exchange/byte-source';
import type { Instant } from '#shared/lib/plain-date';
import { shopSchema } from '#shared/model/shop';
import { bookRow } from './act.ts';
import { sealerOf, termsOf, type Lock } from './backup-lock.ts';
import { encoded, gzipped, portions, sha256 } from './backup-streams.ts';
import type { BookDb } from './book-db.ts';
import { encodePictures } from './picture-text.ts';

export interface BackupWish {
  readonly schema: number;
  readonly app: string;
  readonly createdAt: Instant;
  readonly lock: Lock | null;
  /** Rows written so far, of so many. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/** Somebody wrote into the book while it was being copied: what was made is no moment of the book and must be thrown away. */
export class ChangedWhileCopied extends Error {}

/** The book as the bytes of one file, read in portions as they are asked for. `ledgerNo` is the act that it has seen last. */
export interface BackupBytes { readonly ledgerNo: number; readonly bytes: AsyncGenerator<Bytes> }

/** Throws ChangedWhileCopied, also while iterating. */
export async function writeBackup(db: BookDb, wish: BackupWish): Promise<BackupBytes> {
  const { about, ledgerNo } = await lookAt(db, wish.schema);
  const seal = wish.lock && termsOf(wish.lock);
  const header: BackupHeader = { app: wish.app, createdAt: wish.createdAt, seal };
  const sealer = wish.lock && seal ? sealerOf(wish.lock, seal) : null;
  const body = portions(gzipped(encoded(textOf(db, { about, ledgerNo, onProgress: wish.onProgress }))));
  return { ledgerNo, bytes: writeFrames(header, body, sha256, sealer) };
}

/** An older book has fewer tables. */
const tablesOf = (db: BookDb): readonly BackupTable[] => backupTables.filter((name) => db.tables.some((table) => table.name === name));

/** What the book is, and the act that it has seen last. */
export const lookAt = (db: BookDb, schema: number): Promise<{ readonly about: BackupAbout; readonly ledgerNo: number }> =>
  db.transaction('r', db.ledgerTables, async () => {
    const counts = Object.fromEntries(await Promise.all(tablesOf(db).map(async (table) => [table, await db.table(table).count()] as const)));
    const { bookId, ledgerNo } = await bookRow(db);
    const shop = shopSchema.safeParse((await db.settings.get('shop'))?.value);
    const [from, until] = [await db.visits.orderBy('on').first(), await db.visits.orderBy('on').last()];
    return {
      ledgerNo,
      about: { schema, bookId, shop: shop.success ? shop.data.name : '', counts, visitsFrom: from?.on ?? null, visitsUntil: until?.on ?? null },
    };
  });

interface Copying { readonly about: BackupAbout; readonly ledgerNo: number; readonly onProgress: BackupWish['onProgress'] }

/** The lines of a backup, `about` first. Throws ChangedWhileCopied. */
export async function* textOf(db: BookDb, { about, ledgerNo, onProgress }: Copying): AsyncGenerator<string> {
  const total = Object.values(about.counts).reduce((sum, count) => sum + count, 0);
  let done = 0;
  yield aboutLine(about);
  for (const table of tablesOf(db)) {
    for await (const rows of portionsOf(db, table, ledgerNo)) {
      for (const row of await encodePictures(rows)) yield rowLine(table, row);
      done += rows.length;
      onProgress?.(done, total);
    }
  }
  yield closingLine;
}

/** These hold pictures: a handful at a time. */
const heavy = new Set<BackupTable>(['photos', 'pictures', 'trash']);

/**
 * Each portion is a transaction of its own, so that he can go on working. In each it is asked whether an act has happened since the
 * beginning: then the parts would be of two different books.
 */
export async function* portionsOf(db: BookDb, name: BackupTable, ledgerNo: number): AsyncGenerator<readonly unknown[]> {
  const table = db.table<unknown, unknown>(name);
  const most = heavy.has(name) ? 8 : 2000;
  let last: unknown = Dexie.minKey;
  for (;;) {
    const from = last;
    const { keys, rows } = await db.transaction('r', table, db.meta, async () => {
      if ((await bookRow(db)).ledgerNo !== ledgerNo) throw new ChangedWhileCopied();
      const portion = () => table.where(':id').above(from).limit(most);
      return { keys: await portion().primaryKeys(), rows: await portion().toArray() };
    });
    yield rows;
    if (keys.length < most) return;
    last = keys.at(-1);
  }
}
