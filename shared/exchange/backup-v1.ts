import { z } from 'zod';
import { instantSchema } from '#shared/model/fields';
import { err, ok, type Result } from '#shared/lib/result';
import { answerSchema } from '#shared/model/answer';
import { channelCostSchema } from '#shared/model/channel-cost';
import { decisionSchema } from '#shared/model/decision';
import { guestOfOccasion, type EventId } from '#shared/model/event';
import { assignmentSchema, experimentSchema } from '#shared/model/experiment';
import { guestSchema } from '#shared/model/guest';
import { improvementSchema } from '#shared/model/improvement';
import { letterSchema } from '#shared/model/letter';
import { sessionSchema } from '#shared/model/session';
import { touchSchema } from '#shared/model/touch';
import { visitSchema } from '#shared/model/visit';

/**
 * The backup file, format 1 (`.goencho`): gzip of UTF-8 text in two lines, so that any program can read it.
 *
 *   line 1  the header, JSON: format, formatVersion, app, schema, createdAt, counts (rows per table), sha256 (hex, of line 2)
 *   line 2  the body, JSON: { table: [row, …] }, rows as the program keeps them; a picture is { "$picture": media type, "base64": … }
 *
 * Files of schema 1 lack `pictures`, `sessions`, `improvements`, `answers`, `experiments`, `assignments` and `channelCosts`: they are read as empty.
 *
 * Month columns and daily totals are left out, since they are counted anew; so is what was being typed. This reader stays for ever.
 */
export const backupTables = [
  'guests', 'visits', 'touches', 'decisions', 'letters', 'photos', 'pictures', 'sessions', 'improvements', 'answers', 'experiments', 'assignments', 'channelCosts',
  'trash', 'settings', 'meta',
] as const;
export type BackupTable = (typeof backupTables)[number];
export type BackupRows = Readonly<Record<BackupTable, readonly unknown[]>>;

const headerSchema = z.object({
  format: z.literal('goencho-backup'),
  formatVersion: z.literal(1),
  app: z.string().max(40),
  schema: z.number().int().min(1),
  createdAt: instantSchema,
  counts: z.record(z.string(), z.number().int().min(0)),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
}).readonly();
export type BackupHeader = z.infer<typeof headerSchema>;

/** Hex digest of the UTF-8 bytes of a text. Handed in: the core has no crypto. */
export type Sha256 = (text: string) => Promise<string>;

export interface Backup { readonly header: BackupHeader; readonly rows: BackupRows }
export type BackupError =
  | { readonly kind: 'not-a-backup' }
  | { readonly kind: 'newer-backup' }
  /** Cut off, or changed since it was written. */
  | { readonly kind: 'damaged' }
  /** Whole, but not a book: `where` names the table and the first row that is wrong. */
  | { readonly kind: 'inconsistent'; readonly where: string };

export async function writeBackup(rows: BackupRows, about: Pick<BackupHeader, 'app' | 'schema' | 'createdAt'>, sha256: Sha256): Promise<string> {
  const body = JSON.stringify(rows);
  const counts = Object.fromEntries(backupTables.map((table) => [table, rows[table].length]));
  const header: BackupHeader = { format: 'goencho-backup', formatVersion: 1, ...about, counts, sha256: await sha256(body) };
  return `${JSON.stringify(header)}\n${body}\n`;
}

/** Reads and checks everything in memory; nothing is touched by a file that is not whole and consistent. */
export async function readBackup(text: string, newestSchema: number, sha256: Sha256): Promise<Result<Backup, BackupError>> {
  const [first = '', body = ''] = text.split('\n', 2);
  const claimed = parsed(first);
  const header = headerSchema.safeParse(claimed);
  if (!header.success) return err({ kind: isLater(claimed) ? 'newer-backup' : 'not-a-backup' });
  if (header.data.schema > newestSchema) return err({ kind: 'newer-backup' });
  if (await sha256(body) !== header.data.sha256) return err({ kind: 'damaged' });
  const rows = bodySchema.safeParse(parsed(body));
  if (!rows.success) return err({ kind: 'inconsistent', where: rows.error.issues[0]?.path.join('.') ?? 'body' });
  const where = countMismatch(header.data, rows.data) ?? dangling(rows.data);
  return where === null ? ok({ header: header.data, rows: rows.data }) : err({ kind: 'inconsistent', where });
}

/** Columns that are no part of the noun are kept: the reader checks, it does not cut. */
const stored = <Schema extends z.ZodType>(noun: Schema) =>
  z.array(z.looseObject({}).superRefine((row, context) => {
    for (const { path, message } of noun.safeParse(row).error?.issues ?? []) context.addIssue({ code: 'custom', path: [...path], message });
  }));

/** Decisions and letters are kept under the name that their column had when nothing but visits had steps. */
const { eventId: visitId, ...decisionColumns } = decisionSchema.unwrap().shape;
const { eventId: _sameId, ...letterColumns } = letterSchema.unwrap().shape;
export const storedSchemas = { decision: z.object({ visitId, ...decisionColumns }), letter: z.object({ visitId, ...letterColumns }) };

const id = z.string();
const bodySchema = z.object({
  guests: stored(guestSchema), visits: stored(visitSchema), touches: stored(touchSchema), decisions: stored(storedSchemas.decision), letters: stored(storedSchemas.letter),
  photos: z.array(z.looseObject({ id, guestId: id, side: z.string() })),
  pictures: z.array(z.looseObject({ id, about: z.string() })).default([]),
  sessions: stored(sessionSchema).default([]), improvements: stored(improvementSchema).default([]),
  answers: stored(answerSchema).default([]), experiments: stored(experimentSchema).default([]), assignments: stored(assignmentSchema).default([]),
  channelCosts: stored(channelCostSchema).default([]),
  trash: z.array(z.looseObject({ id, rows: z.looseObject({}) })),
  settings: z.array(z.looseObject({ key: z.string() })),
  meta: z.array(z.looseObject({ key: z.string() })),
});

function countMismatch({ counts }: BackupHeader, rows: BackupRows): string | null {
  return backupTables.find((table) => rows[table].length !== (counts[table] ?? 0)) ?? null;
}

/** A visit needs its guest, a decision its visit or the guest of its occasion: what the book itself never lets happen. */
function dangling(rows: z.infer<typeof bodySchema>): string | null {
  const guests = new Set(rows.guests.map((guest) => guest['id']));
  const visits = new Set(rows.visits.map((visit) => visit['id']));
  for (const table of ['visits', 'touches', 'letters', 'photos', 'answers', 'assignments'] as const) {
    const index = rows[table].findIndex((row) => !guests.has(row['guestId']));
    if (index >= 0) return `${table}.${index}.guestId`;
  }
  const index = rows.decisions.findIndex((row) => !visits.has(row['visitId']) && !guests.has(guestOfOccasion(String(row['visitId']) as EventId)));
  if (index >= 0) return `decisions.${index}.visitId`;
  const experiments = new Set(rows.experiments.map((experiment) => experiment['id']));
  const loose = rows.assignments.findIndex((row) => !experiments.has(row['experimentId']));
  return loose >= 0 ? `assignments.${loose}.experimentId` : null;
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
