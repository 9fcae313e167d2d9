import { err, ok, type Result } from '#shared/lib/result';
import type { BackupSink, OpenSink } from '../platform/backup-sink.ts';
import { wallClockStamp } from '../platform/clock.ts';
import type { Backups, CopyError, CopyWish, KeptCopy } from './backup-contract.ts';
import type { BookDb } from './book-db.ts';
import { actInBulk } from './bulk.ts';
import type { BookParts } from './parts.ts';
import { readBackup } from './read-backup.ts';
import { bookOf, mergeInto, replaceBook } from './replace-book.ts';
import { newestSchemaVersion } from './schema.ts';
import { ChangedWhileCopied, writeBackup, type BackupBytes, type BackupWish } from './write-backup.ts';

type ChangedMeanwhile = { readonly kind: 'changed-meanwhile' };

/** Copying a large book takes some seconds; somebody who writes into it without a pause is asked to wait after so many. */
const attempts = 5;

export function openBackups(parts: BookParts, appVersion: string, onCommitted: () => Promise<void>): Backups {
  const { db, act, now } = parts;

  const copy = (open: OpenSink, { lock = null, onProgress }: CopyWish = {}) => copyBook(db, open, { schema: newestSchemaVersion, app: appVersion, createdAt: now(), lock, onProgress });

  return {
    copy,
    saved: ({ createdAt, ledgerNo }) => act(async (ledger) => {
      ledger.setLastBackup(createdAt, ledgerNo);
      return ok(null);
    }),
    read: (file, passPhrase, onProgress) => readBackup(file, { passPhrase, newestSchema: newestSchemaVersion, onProgress }),
    restore: async ({ rows }, how, keep) => {
      const restored = bookOf(rows);
      if (!restored) return err({ kind: 'inconsistent', where: 'meta' });
      const kept = await copy(keep);
      if (!kept.ok) return kept.error.kind === 'changed-meanwhile' ? err({ kind: 'changed-meanwhile' }) : err({ kind: 'not-kept', why: kept.error.kind });
      // Saving the copy may take minutes. What was logged in them would be in neither book.
      const done = await actInBulk<null, ChangedMeanwhile>(parts, onCommitted, async (bulkDb, ledger) => (
        ledger.no - 1 !== kept.value.ledgerNo ? err({ kind: 'changed-meanwhile' }) : how === 'merge' ? mergeInto(bulkDb, ledger, rows) : replaceBook(bulkDb, ledger, rows, restored)
      ));
      return done.ok ? ok(kept.value) : done;
    },
  };
}

/** One copy of one moment, committed where it should lie; begun anew where somebody writes meanwhile. */
export async function copyBook(db: BookDb, open: OpenSink, wish: BackupWish): Promise<Result<KeptCopy, CopyError>> {
  const { createdAt } = wish;
  const sink = await open(`goencho-${wallClockStamp(createdAt)}.goencho`);
  if (!sink.ok) return sink;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const written = await pour(() => writeBackup(db, wish), sink.value, attempt > 1);
    if (!written.ok && written.error.kind !== 'changed-meanwhile') return abandon(sink.value, written.error);
    if (!written.ok) continue;
    const kept = await sink.value.commit();
    return kept.ok ? ok({ ...kept.value, createdAt, ledgerNo: written.value }) : kept;
  }
  return abandon(sink.value, { kind: 'changed-meanwhile' });
}

/** The act that the copy has seen last. */
async function pour(make: () => Promise<BackupBytes>, sink: BackupSink, again: boolean): Promise<Result<number, CopyError>> {
  try {
    const { ledgerNo, bytes } = await make();
    const begun = again ? await sink.restart() : ok(null);
    if (!begun.ok) return begun;
    for await (const piece of bytes) {
      const added = await sink.add(piece);
      if (!added.ok) return added;
    }
    return ok(ledgerNo);
  } catch (error) {
    if (error instanceof ChangedWhileCopied) return err({ kind: 'changed-meanwhile' });
    await sink.abort();
    throw error;
  }
}

async function abandon(sink: BackupSink, error: CopyError): Promise<Result<never, CopyError>> {
  await sink.abort();
  return err(error);
}
