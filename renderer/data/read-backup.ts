import { BackupFault, type BackupError } from '#shared/exchange/backup-fault';
import { openFrames } from '#shared/exchange/backup-frames';
import { linesOf, readBackupText, type BackupAbout } from '#shared/exchange/backup-lines';
import { backupTables, type BackupRow, type BackupRows } from '#shared/exchange/backup-tables';
import { beginsBackupV1, readBackupV1 } from '#shared/exchange/backup-v1';
import type { Bytes } from '#shared/exchange/byte-source';
import { err, ok, type Result } from '#shared/lib/result';
import type { Instant } from '#shared/lib/plain-date';
import { shopSchema } from '#shared/model/shop';
import { lockOf, sealerOf } from './backup-lock.ts';
import { decoded, gunzipped, sha256 } from './backup-streams.ts';
import { decodePictures } from './picture-text.ts';

/** Everything that a file holds, read to its end and checked. Pictures are Blobs, which the browser keeps outside the page's memory. */
export interface ReadBackup {
  readonly about: BackupAbout & { readonly createdAt: Instant; readonly app: string };
  readonly rows: BackupRows;
}

export interface Reading {
  /** null where he has given none. */
  readonly passPhrase: string | null;
  readonly newestSchema: number;
  /** Bytes read so far, of so many. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/** Reads a backup of any format. Nothing of the book is touched. */
export async function readBackup(file: Blob, reading: Reading): Promise<Result<ReadBackup, BackupError>> {
  try {
    const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    const isGzip = start[0] === 0x1f && start[1] === 0x8b;
    return ok(isGzip ? await readFormat1(file, reading) : await readFormat2(file, reading));
  } catch (error) {
    if (error instanceof BackupFault) return err(error.reason);
    throw error;
  }
}

async function readFormat2(file: Blob, reading: Reading): Promise<ReadBackup> {
  const end = new Uint8Array(await file.slice(-64).arrayBuffer());
  const { header, body } = await openFrames(bytesOf(file, reading.onProgress), end, sha256);
  if (header.seal && reading.passPhrase === null) throw new BackupFault({ kind: 'pass-phrase-needed' });
  const sealer = header.seal && reading.passPhrase !== null ? sealerOf(await lockOf(reading.passPhrase, header.seal), header.seal) : null;
  const text = await readBackupText(linesOf(decoded(gunzipped(body(sealer)))), reading.newestSchema);
  const rows = noRows();
  for await (const { table, row } of text.rows) rows[table].push(decodePictures([row])[0] as BackupRow);
  return { about: { ...text.about, createdAt: header.createdAt, app: header.app }, rows };
}

/** Format 1 was one text; its books were small. */
async function readFormat1(file: Blob, { newestSchema, onProgress }: Reading): Promise<ReadBackup> {
  const parts: string[] = [];
  try {
    for await (const part of decoded(gunzipped(bytesOf(file, onProgress)))) parts.push(part);
  } catch (error) {
    // Other programs pack with gzip too. What could be unpacked tells whose it is.
    if (error instanceof BackupFault && !beginsBackupV1(parts.join(''))) throw new BackupFault({ kind: 'not-a-backup' });
    throw error;
  }
  const { header, rows } = await readBackupV1(parts.join(''), newestSchema, async (text) => (await sha256(new TextEncoder().encode(text))).toHex());
  const withPictures = noRows();
  for (const table of backupTables) withPictures[table] = decodePictures(rows[table]) as BackupRow[];
  return { about: { ...aboutOf(rows, header), createdAt: header.createdAt, app: header.app }, rows: withPictures };
}

function aboutOf(rows: BackupRows, { schema, counts }: { readonly schema: number; readonly counts: Readonly<Record<string, number>> }): BackupAbout {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const shop = shopSchema.safeParse(rows.settings.find(({ key }) => key === 'shop')?.['value']);
  const days = rows.visits.map(({ on }) => on as BackupAbout['visitsFrom']).toSorted();
  return {
    schema, counts, bookId: text(rows.meta.find(({ key }) => key === 'book')?.['bookId']), shop: shop.success ? shop.data.name : '',
    visitsFrom: days[0] ?? null, visitsUntil: days.at(-1) ?? null,
  };
}

const noRows = () => Object.fromEntries(backupTables.map((table) => [table, []])) as unknown as Record<keyof BackupRows, BackupRow[]>;

async function* bytesOf(file: Blob, onProgress: Reading['onProgress']): AsyncGenerator<Bytes> {
  let done = 0;
  for await (const piece of file.stream()) {
    done += piece.length;
    onProgress?.(done, file.size);
    yield piece;
  }
}
