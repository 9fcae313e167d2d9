import { createReadStream } from 'node:fs';
import { createHash, randomUUID } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BackupFault } from '#shared/exchange/backup-fault';
import { checkFrames, tail } from '#shared/exchange/backup-frames';
import type { BackupTrouble } from '#shared/ipc/contract';
import { err, ok, type Result } from '#shared/lib/result';
import { isFolder } from './backup-folder.ts';
import { nodeFileSystem, type FileSystemPort } from './file-system-port.ts';
import { temporaryName } from './temporary-file.ts';
import { renameWhole } from './write-file-atomic.ts';

/** A backup that is being written, under another name in the folder where it will lie. Until `commit` nothing there has changed. */
export interface BackupWriter {
  readonly restart: () => Promise<Result<null, BackupTrouble>>;
  readonly add: (bytes: Uint8Array) => Promise<Result<null, BackupTrouble>>;
  /** Brings it to the disk, reads it back, and only then gives it its name. */
  readonly commit: () => Promise<Result<null, BackupTrouble>>;
  readonly abort: () => Promise<void>;
}

export async function openBackupWriter(file: string, disk: FileSystemPort = nodeFileSystem): Promise<Result<BackupWriter, BackupTrouble>> {
  const temporary = join(dirname(file), temporaryName(basename(file), process.pid, randomUUID()));
  const attempt = attemptIn(dirname(file));
  const opened = await attempt(() => open(temporary, 'ax+', 0o600));
  if (!opened.ok) return opened;
  let handle: FileHandle | null = opened.value;
  const close = async (): Promise<void> => {
    const closing = handle;
    handle = null;
    await closing?.close();
  };
  const abort = async (): Promise<void> => {
    // On a stick that was pulled out neither works, and nothing is left to tidy.
    await close().catch(() => undefined);
    await rm(temporary, { force: true }).catch(() => undefined);
  };
  const onHandle = async (work: (opened: FileHandle) => Promise<unknown>): Promise<Result<null, BackupTrouble>> => {
    const done = await attempt(async () => {
      if (handle === null) throw new Error('this backup is closed already');
      await work(handle);
      return null;
    });
    if (!done.ok) await abort();
    return done;
  };
  return ok({
    restart: () => onHandle((opened) => opened.truncate(0)),
    add: (bytes) => onHandle((opened) => opened.appendFile(bytes)),
    commit: async () => {
      const written = await onHandle((opened) => opened.sync());
      if (!written.ok) return written;
      const closed = await attempt(close);
      const whole = closed.ok ? await attempt(() => isWhole(temporary)) : closed;
      if (!whole.ok || !whole.value) {
        await abort();
        return whole.ok ? err({ kind: 'not-verified' }) : whole;
      }
      const named = await attempt(() => renameWhole(temporary, file, disk));
      if (!named.ok) await abort();
      return named.ok ? ok(null) : named;
    },
    abort,
  });
}

/** Every checksum of a backup file, read from the disk. Needs no pass-phrase. */
async function isWhole(file: string): Promise<boolean> {
  const opened = await open(file, 'r');
  try {
    const { size } = await opened.stat();
    const end = new Uint8Array(Math.min(size, tail.length));
    await opened.read(end, 0, end.length, size - end.length);
    await checkFrames(createReadStream(file), end, async (bytes) => Uint8Array.from(createHash('sha256').update(bytes).digest()));
    return true;
  } catch (error) {
    if (error instanceof BackupFault) return false;
    throw error;
  } finally {
    await opened.close();
  }
}

/** Errors of the operating system become what he can do about them; whatever else is thrown is a bug. */
const attemptIn = (folder: string) => async <T>(work: () => Promise<T>): Promise<Result<T, BackupTrouble>> => {
  try {
    return ok(await work());
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    if (code === 'ENOSPC' || code === 'EDQUOT') return err({ kind: 'disk-full' });
    return err({ kind: await isFolder(folder) ? 'not-writable' : 'folder-gone' });
  }
};
