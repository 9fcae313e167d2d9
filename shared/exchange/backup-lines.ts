import { z } from 'zod';
import { plainDateSchema } from '#shared/model/fields';
import { openBackupCheck } from './backup-check.ts';
import { BackupFault } from './backup-fault.ts';
import { backupTables, type BackupRow, type BackupTable } from './backup-tables.ts';

/**
 * The text inside a backup of format 2: one line for what it is, one per row (`visits {"id":…}`), one that closes it. Rows stand as the
 * program keeps them; pictures are { "$picture": media type, "base64": … }.
 */
const aboutSchema = z.object({
  schema: z.number().int().min(1),
  bookId: z.string().max(60),
  shop: z.string().max(200),
  /** Rows per table: counted before the rows are written, checked after they are read. */
  counts: z.record(z.string(), z.number().int().min(0)),
  visitsFrom: plainDateSchema.nullable(),
  visitsUntil: plainDateSchema.nullable(),
}).readonly();
export type BackupAbout = z.infer<typeof aboutSchema>;

export interface CarriedRow { readonly table: BackupTable; readonly row: BackupRow }

export const aboutLine = (about: BackupAbout): string => `about ${JSON.stringify(about)}\n`;
export const rowLine = (table: BackupTable, row: unknown): string => `${table} ${JSON.stringify(row)}\n`;
export const closingLine = 'end {}\n';

export interface BackupText {
  readonly about: BackupAbout;
  readonly rows: AsyncGenerator<CarriedRow>;
}

/** Throws BackupFault: 'newer-format' for a later schema, 'inconsistent' for rows that are no book, 'damaged' for what is no such text. */
export async function readBackupText(lines: AsyncGenerator<string>, newestSchema: number): Promise<BackupText> {
  const first = await lines.next();
  const about = aboutSchema.safeParse(first.done === true ? undefined : valueAfter('about', first.value));
  if (!about.success) throw new BackupFault({ kind: 'damaged' });
  if (about.data.schema > newestSchema) throw new BackupFault({ kind: 'newer-format' });
  return { about: about.data, rows: checkedRows(lines, about.data.counts) };
}

async function* checkedRows(lines: AsyncGenerator<string>, expected: BackupAbout['counts']): AsyncGenerator<CarriedRow> {
  const check = openBackupCheck();
  let closed = false;
  for await (const line of lines) {
    if (closed) throw new BackupFault({ kind: 'damaged' });
    closed = line === closingLine.trimEnd();
    if (closed) continue;
    const carried = rowOf(line);
    const where = check.take(carried.table, carried.row);
    if (where !== null) throw new BackupFault({ kind: 'inconsistent', where });
    yield carried;
  }
  if (!closed) throw new BackupFault({ kind: 'damaged' });
  const counts = check.counts();
  const miscounted = backupTables.find((table) => (counts[table] ?? 0) !== (expected[table] ?? 0));
  if (miscounted !== undefined) throw new BackupFault({ kind: 'inconsistent', where: miscounted });
}

const isTable = (name: string): name is BackupTable => backupTables.some((table) => table === name);

function rowOf(line: string): CarriedRow {
  const table = line.slice(0, line.indexOf(' '));
  const row = isTable(table) ? valueAfter(table, line) : undefined;
  // A table that this program does not know came with a later schema, which was refused already: so the line is spoilt.
  if (!isTable(table) || typeof row !== 'object' || row === null) throw new BackupFault({ kind: 'damaged' });
  return { table, row: row as BackupRow };
}

function valueAfter(word: string, line: string): unknown {
  if (!line.startsWith(`${word} `)) return undefined;
  try {
    return JSON.parse(line.slice(word.length + 1));
  } catch {
    return undefined;
  }
}

/** A line of a book is a picture at most; more is a file made to fill the memory. */
const longestLine = 64 * 1024 * 1024;

/** Text in pieces of any size → its lines, without their ends. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const [first = '', ...others] = piece.split('\n');
    waiting.push(first);
    length += first.length;
    if (length > longestLine) throw new BackupFault({ kind: 'damaged' });
    for (const next of others) {
      yield waiting.join('');
      waiting = [next];
      length = next.length;
    }
  }
  if (length > 0) yield waiting.join('');
}
