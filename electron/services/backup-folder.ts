import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { BackupFolder } from '#shared/ipc/contract';
import { err, type Result } from '#shared/lib/result';
import { writeFileAtomic, type WriteError } from './write-file-atomic.ts';

export interface ChosenFolder {
  readonly path: () => string | null;
  readonly choose: (path: string | null) => Promise<Result<null, WriteError>>;
  /** What the page may know of it. */
  readonly state: () => Promise<BackupFolder>;
}

const memorySchema = z.object({ folder: z.string().min(1).nullable() });
export const backupFolderFile = 'backup-folder.json';

/** The folder that he chose for the backups that are made by themselves. It may be on a stick that is not plugged in, and stays chosen then. */
export function openChosenFolder(dataFolder: string): ChosenFolder {
  const file = join(dataFolder, backupFolderFile);
  let folder = readFolder(file);
  return {
    path: () => folder,
    choose: async (path) => {
      const written = await writeFileAtomic(file, Buffer.from(JSON.stringify({ folder: path })));
      if (!written.ok) return err(written.error);
      folder = path;
      return written;
    },
    state: async () => (folder === null ? { folder: null, there: false } : { folder: basename(folder) || folder, there: await isFolder(folder) }),
  };
}

export const isFolder = (path: string): Promise<boolean> => stat(path).then((found) => found.isDirectory(), () => false);

/** No file: nothing was chosen yet. One that cannot be read says the same, and the first screen then says that there are no backups. */
function readFolder(file: string): string | null {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(file, 'utf8'))).folder;
  } catch {
    return null;
  }
}
