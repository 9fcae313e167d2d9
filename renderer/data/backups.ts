import { backupTables, readBackup, writeBackup, type Backup, type BackupRows, type BackupTable } from '#shared/exchange/backup-v1';
import { err, ok, type Result } from '#shared/lib/result';
import { wallClockStamp } from '../platform/clock.ts';
import type { Ledger } from './act.ts';
import type { BackupFile, Backups } from './book.ts';
import { actInBulk, addFigures } from './bulk.ts';
import type { BookDb } from './book-db.ts';
import type { BookParts } from './parts.ts';
import { decodePictures, encodePictures } from './picture-text.ts';
import type {
  AnswerRow, AssignmentRow, BookRow, ChannelCostRow, DecisionRow, ExperimentRow, GuestRow, ImprovementRow, LetterRow, MetaRow, PhotoRow, PictureRow, SessionRow, SettingRow,
  TouchRow, TrashRow, VisitRow,
} from './rows.ts';
import { newestSchemaVersion } from './schema.ts';
import { settleTotals } from './verify-totals.ts';

type ChangedMeanwhile = { readonly kind: 'changed-meanwhile' };

export function openBackups(parts: BookParts, appVersion: string, onCommitted: () => Promise<void>): Backups {
  const { db, act, now } = parts;
  const make = async (rows?: BackupRows): Promise<BackupFile> => {
    const createdAt = now();
    const text = await writeBackup(rows ?? await readRows(db), { app: appVersion, schema: newestSchemaVersion, createdAt }, sha256);
    return { name: `goencho-${wallClockStamp(createdAt)}.goencho`, bytes: await packed(text), createdAt };
  };
  return {
    make: () => make(),
    saved: ({ createdAt }) => act(async (ledger) => {
      ledger.setLastBackupAt(createdAt);
      return ok(null);
    }),
    restore: async (bytes, keep) => {
      const text = await unpacked(bytes);
      if (text === null) return err({ kind: 'not-a-backup' });
      const backup = await readBackup(text, newestSchemaVersion, sha256);
      if (!backup.ok) return backup;
      const restored = restoredBook(backup.value);
      if (!restored) return err({ kind: 'inconsistent', where: 'meta' });
      const repeated = repeatedKey(backup.value.rows);
      if (repeated !== null) return err({ kind: 'inconsistent', where: repeated });
      const present = await readRows(db);
      if (!(await keep(await make(present)))) return err({ kind: 'not-kept' });
      const kept = bookOf(present.meta)?.ledgerNo;
      const rows: BackupRows = { ...backup.value.rows, photos: decodePictures(backup.value.rows.photos), pictures: decodePictures(backup.value.rows.pictures), trash: decodePictures(backup.value.rows.trash) };
      // Saving the copy may take minutes. What was logged in them would be in neither book.
      return actInBulk<null, ChangedMeanwhile>(parts, onCommitted, async (bulkDb, ledger) => (
        ledger.no - 1 === kept ? replaceAll(bulkDb, ledger, { rows, book: restored }) : err({ kind: 'changed-meanwhile' })
      ));
    },
  };
}

/** One moment of the book: no act can fall between two tables. */
async function readRows(db: BookDb): Promise<BackupRows> {
  const tables = await db.transaction('r', db.ledgerTables, () => Promise.all(backupTables.map((table) => db.table<unknown>(table).toArray())));
  const rows = Object.fromEntries(backupTables.map((table, index) => [table, tables[index] ?? []])) as Record<BackupTable, unknown[]>;
  // Only these three hold pictures; walking through every visit would take longer than all the rest.
  return { ...rows, photos: await encodePictures(rows.photos), pictures: await encodePictures(rows.pictures), trash: await encodePictures(rows.trash) };
}

function bookOf(meta: BackupRows['meta']): BookRow | null {
  const book = (meta as readonly MetaRow[]).find((row) => row.key === 'book');
  return book?.key === 'book' ? book : null;
}

function restoredBook({ rows }: Backup): BookRow | null {
  const book = bookOf(rows.meta);
  const isWhole = book && typeof book.bookId === 'string' && Number.isInteger(book.ledgerNo) && Number.isInteger(book.nextGuestNo);
  return isWhole && (rows.guests as readonly GuestRow[]).every(({ no }) => no < book.nextGuestNo) ? book : null;
}

/** The fields of every table that no two rows may share, as in schema.ts. */
const uniqueFields: readonly (readonly [BackupTable, readonly string[]])[] = [
  ['guests', ['id']], ['guests', ['no']], ['visits', ['id']], ['touches', ['id']], ['decisions', ['visitId', 'stepId']],
  ['letters', ['id']], ['letters', ['visitId', 'stepId']], ['photos', ['id']], ['photos', ['guestId', 'side']], ['pictures', ['id']], ['sessions', ['id']], ['improvements', ['id']], ['trash', ['id']], ['settings', ['key']],
  ['answers', ['id']], ['experiments', ['id']], ['assignments', ['experimentId', 'guestId']], ['channelCosts', ['month', 'arrival']],
];

/** Where two rows claim one place, which the tables would refuse in the middle of the act. */
function repeatedKey(rows: BackupRows): string | null {
  for (const [table, fields] of uniqueFields) {
    const seen = new Set<string>();
    for (const [index, row] of rows[table].entries()) {
      const key = JSON.stringify(fields.map((field) => (row as Readonly<Record<string, unknown>>)[field]));
      if (seen.has(key)) return `${table}.${index}`;
      seen.add(key);
    }
  }
  return null;
}

async function replaceAll(db: BookDb, ledger: Ledger, { rows, book }: { readonly rows: BackupRows; readonly book: BookRow }): Promise<Result<null, never>> {
  const guests = rows.guests as readonly GuestRow[];
  const visits = rows.visits as readonly VisitRow[];
  for (const table of db.ledgerTables) if (table.name !== 'meta') await table.clear();
  const seq = ledger.become({ ...book, counts: { guests: guests.length, visits: visits.length, touches: rows.touches.length } });
  await db.guests.bulkAdd(guests.map((guest) => ({ ...guest, seq })));
  await db.visits.bulkAdd([...visits]);
  await db.touches.bulkAdd(rows.touches as TouchRow[]);
  await db.decisions.bulkAdd(rows.decisions as DecisionRow[]);
  await db.letters.bulkAdd(rows.letters as LetterRow[]);
  await db.photos.bulkAdd(rows.photos as PhotoRow[]);
  await db.pictures.bulkAdd(rows.pictures as PictureRow[]);
  await db.sessions.bulkAdd(rows.sessions as SessionRow[]);
  await db.improvements.bulkAdd(rows.improvements as ImprovementRow[]);
  await db.answers.bulkAdd(rows.answers as AnswerRow[]);
  await db.experiments.bulkAdd(rows.experiments as ExperimentRow[]);
  await db.assignments.bulkAdd(rows.assignments as AssignmentRow[]);
  await db.channelCosts.bulkAdd(rows.channelCosts as ChannelCostRow[]);
  await db.trash.bulkAdd(rows.trash as TrashRow[]);
  await db.settings.bulkAdd(rows.settings as SettingRow[]);
  await addFigures(db, visits, new Map(guests.map(({ id, no }) => [id, no])));
  // A file may come from anywhere: totals and search keys are believed no more than they follow from its rows.
  await settleTotals(db, { no: seq, setCounts: ledger.setCounts });
  return ok(null);
}

async function sha256(text: string): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toHex();
}

async function packed(text: string): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer());
}

/** null for what is no gzip of UTF-8, or is cut off. */
async function unpacked(bytes: Uint8Array): Promise<string | null> {
  try {
    const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new TextDecoder('utf-8', { fatal: true }).decode(await new Response(stream).arrayBuffer());
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
