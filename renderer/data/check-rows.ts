import { openBackupCheck } from '#shared/exchange/backup-check';
import { backupTables, type BackupRow } from '#shared/exchange/backup-tables';
import { bookRow } from './act.ts';
import type { BookDb } from './book-db.ts';
import { ChangedWhileCopied, portionsOf } from './write-backup.ts';

/**
 * Reads every row as a restore would: is it what it should be, is there what it points at. Returns where it is not (`visits.3.guestId`); null
 * when somebody wrote meanwhile, to be asked again another time. In small transactions: he can go on working.
 */
export async function checkRows(db: BookDb): Promise<readonly string[] | null> {
  const check = openBackupCheck();
  const found: string[] = [];
  const { ledgerNo } = await bookRow(db);
  try {
    for (const table of backupTables) {
      for await (const rows of portionsOf(db, table, ledgerNo)) {
        for (const row of rows) {
          const where = check.take(table, row as BackupRow);
          if (where !== null) found.push(where);
        }
      }
    }
    return found;
  } catch (error) {
    if (error instanceof ChangedWhileCopied) return null;
    throw error;
  }
}
