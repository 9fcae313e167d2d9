import { gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';

/** The writer of backup format 1, as the program had it until format 2 came: for the samples in test/golden and the tests of its reader. */
export function writeBackupV1(rows: Readonly<Record<string, readonly unknown[]>>, about: { readonly app: string; readonly schema: number; readonly createdAt: string }): Uint8Array {
  return gzipSync(textOfBackupV1(rows, about));
}

export function textOfBackupV1(rows: Readonly<Record<string, readonly unknown[]>>, about: { readonly app: string; readonly schema: number; readonly createdAt: string }): string {
  const body = JSON.stringify(rows);
  const counts = Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, list.length]));
  const sha256 = createHash('sha256').update(body).digest('hex');
  return `${JSON.stringify({ format: 'goencho-backup', formatVersion: 1, ...about, counts, sha256 })}\n${body}\n`;
}
