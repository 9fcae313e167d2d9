import { z } from 'zod';
import { instantSchema } from '#shared/model/fields';
import { openBackupCheck } from './backup-check.ts';
import { BackupFault } from './backup-fault.ts';
import { backupTables, type BackupRow, type BackupRows } from './backup-tables.ts';

/**
 * The backup file, format 1 (`.goencho`, November 2026): gzip of UTF-8 text in two lines.
 *
 *   line 1  the header, JSON: format, formatVersion, app, schema, createdAt, counts (rows per table), sha256 (hex, of line 2)
 *   line 2  the body, JSON: { table: [row, …] }, rows as the program keeps them; a picture is { "$picture": media type, "base64": … }
 *
 * Tables that its schema did not know yet are missing and read as empty. It is no longer written; this reader stays for ever.
 */
const headerSchema = z.object({
  format: z.literal('goencho-backup'),
  formatVersion: z.literal(1),
  app: z.string().max(40),
  schema: z.number().int().min(1),
  createdAt: instantSchema,
  counts: z.record(z.string(), z.number().int().min(0)),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
}).readonly();

export type BackupV1Header = z.infer<typeof headerSchema>;
export interface BackupV1 { readonly header: BackupV1Header; readonly rows: BackupRows }

/** Whether a text that may be cut off was meant to be such a file. */
export const beginsBackupV1 = (text: string): boolean => text.startsWith('{"format":"goencho-backup"');

const bodySchema = z.record(z.string(), z.array(z.looseObject({})));

/** Reads and checks everything in memory. `sha256` gives the hex digest of the UTF-8 bytes of a text. Throws BackupFault. */
export async function readBackupV1(text: string, newestSchema: number, sha256: (text: string) => Promise<string>): Promise<BackupV1> {
  const [first = '', body = ''] = text.split('\n', 2);
  const header = headerSchema.safeParse(parsed(first));
  if (!header.success) throw new BackupFault({ kind: isLater(parsed(first)) ? 'newer-format' : beginsBackupV1(text) ? 'damaged' : 'not-a-backup' });
  if (header.data.schema > newestSchema) throw new BackupFault({ kind: 'newer-format' });
  if (await sha256(body) !== header.data.sha256) throw new BackupFault({ kind: 'damaged' });
  const tables = bodySchema.safeParse(parsed(body));
  if (!tables.success) throw new BackupFault({ kind: 'inconsistent', where: tables.error.issues[0]?.path.join('.') ?? 'body' });
  const rows = Object.fromEntries(backupTables.map((table) => [table, tables.data[table] ?? []])) as unknown as Record<keyof BackupRows, readonly BackupRow[]>;
  const where = wrongPlace(rows, header.data);
  if (where !== null) throw new BackupFault({ kind: 'inconsistent', where });
  return { header: header.data, rows };
}

function wrongPlace(rows: BackupRows, { counts }: BackupV1Header): string | null {
  const miscounted = backupTables.find((table) => rows[table].length !== (counts[table] ?? 0));
  if (miscounted !== undefined) return miscounted;
  const check = openBackupCheck();
  for (const table of backupTables) {
    for (const row of rows[table]) {
      const where = check.take(table, row);
      if (where !== null) return where;
    }
  }
  return null;
}

const isLater = (header: unknown): boolean =>
  typeof header === 'object' && header !== null && 'format' in header && header.format === 'goencho-backup'
  && 'formatVersion' in header && typeof header.formatVersion === 'number' && header.formatVersion > 1;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
