import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { err, ok, type Result } from '#shared/lib/result';
import { nodeFileSystem, type FileSystemPort } from './file-system-port.ts';
import { temporaryName } from './temporary-file.ts';

export type WriteError = { readonly kind: 'disk-full' } | { readonly kind: 'not-writable'; readonly fileName: string };

/** On Windows a virus scanner or indexer holds a fresh file for a moment; half a second in all is longer than they take. */
const retryAfter = [10, 30, 60, 150, 250];

/**
 * After this either the old file or the whole new one is there, also when the power goes in between: the bytes reach the disk under
 * another name in the same folder, and only then take the name. A process killed before that leaves its temporary file to the next sweep.
 */
export async function writeFileAtomic(file: string, bytes: Uint8Array, disk: FileSystemPort = nodeFileSystem): Promise<Result<null, WriteError>> {
  const temporary = join(dirname(file), temporaryName(basename(file), process.pid, randomUUID()));
  try {
    await writeAll(temporary, bytes, disk);
    await renameWhole(temporary, file, disk);
    return ok(null);
  } catch (error) {
    await removeLeftover(temporary, disk);
    return err(writeErrorOf(error, basename(file)));
  }
}

async function writeAll(temporary: string, bytes: Uint8Array, disk: FileSystemPort): Promise<void> {
  const opened = await disk.create(temporary);
  try {
    await opened.writeFile(bytes);
    await opened.sync();
  } finally {
    await opened.close();
  }
}

/** Gives a file whose bytes are on the disk its name, which then is on the disk too. Throws what the operating system says. */
export async function renameWhole(temporary: string, file: string, disk: FileSystemPort): Promise<void> {
  await renameInto(temporary, file, disk);
  await syncFolder(dirname(file), disk);
}

async function renameInto(temporary: string, file: string, disk: FileSystemPort): Promise<void> {
  for (const delay of disk.platform === 'win32' ? retryAfter : []) {
    try {
      return await disk.rename(temporary, file);
    } catch (error) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error) ?? '')) throw error;
      await disk.wait(delay);
    }
  }
  await disk.rename(temporary, file);
}

/** The name itself is an entry of the folder and must reach the disk too. Windows cannot open a folder and does it by itself. */
async function syncFolder(folder: string, disk: FileSystemPort): Promise<void> {
  if (disk.platform === 'win32') return;
  const opened = await disk.openFolder(folder);
  try {
    await opened.sync();
  } catch (error) {
    // Some network and USB file systems know no fsync of a folder; the file is complete there all the same.
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'].includes(codeOf(error) ?? '')) throw error;
  } finally {
    await opened.close();
  }
}

/** The first failure is the one to report; a leftover that cannot even be removed waits for the next sweep. */
const removeLeftover = (temporary: string, disk: FileSystemPort): Promise<void> => disk.remove(temporary).catch(() => undefined);

const codeOf = (error: unknown): string | undefined => (error instanceof Error && 'code' in error ? String(error.code) : undefined);

function writeErrorOf(error: unknown, fileName: string): WriteError {
  const code = codeOf(error);
  if (code === undefined) throw error;
  return code === 'ENOSPC' || code === 'EDQUOT' ? { kind: 'disk-full' } : { kind: 'not-writable', fileName };
}
