import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backupsToDelete, storedBackup } from '#shared/exchange/backup-rotation';
import type { PlainDate } from '#shared/lib/plain-date';

/** Lets older backups go after a new one, `good`, was read back. Files that the program did not name itself are never touched. */
export async function rotateBackups(folder: string, good: string, today: PlainDate): Promise<void> {
  const stored = (await readdir(folder)).flatMap((name) => storedBackup(name) ?? []);
  // One that cannot be removed now goes another day.
  await Promise.allSettled(backupsToDelete(stored, good, today).map((name) => rm(join(folder, name))));
}

/** Copies beside the data: before a restore, before an upgrade. Five are enough to go back; they lie on the same disk and are no backup. */
const ownKept = 5;

export async function rotateOwnBackups(folder: string): Promise<void> {
  const names = (await ownBackupNames(folder)).slice(ownKept);
  await Promise.allSettled(names.map((name) => rm(join(folder, name))));
}

/** Newest first. */
async function ownBackupNames(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => storedBackup(name) !== null).toSorted().toReversed();
}
