import { BackupFault } from '#shared/exchange/backup-fault';
import { checkFrames } from '#shared/exchange/backup-frames';
import { backupsToDelete, isUnfinishedBackup, storedBackup, type StoredBackup } from '#shared/exchange/backup-rotation';
import type { PlainDate } from '#shared/lib/plain-date';
import { err, ok, type Result } from '#shared/lib/result';
import type { BackupSink, BackupTrouble, OpenSink } from './backup-sink.ts';
import { download } from './save-files.ts';

/** The places that a plain browser has for a backup. */

/** Gathered outside the page's memory and handed to the browser as a download. Where it goes, the browser keeps to itself. */
export const downloadSink: OpenSink = async (name) => {
  let parts: Blob[] = [];
  return ok({
    restart: async () => {
      parts = [];
      return ok(null);
    },
    add: async (piece) => {
      parts.push(new Blob([piece]));
      return ok(null);
    },
    commit: async () => {
      download({ name, content: new Blob(parts, { type: 'application/octet-stream' }) });
      return ok({ folder: null, name });
    },
    abort: async () => {
      parts = [];
    },
  });
};

/** What a folder's own errors mean for him. Names of DOMException, as the File System Standard gives them. */
function troubleOf(error: unknown): BackupTrouble {
  if (!(error instanceof DOMException)) throw error;
  if (error.name === 'QuotaExceededError') return { kind: 'disk-full' };
  if (error.name === 'NotFoundError') return { kind: 'folder-gone' };
  return { kind: error.name === 'NotAllowedError' ? 'not-permitted' : 'not-writable' };
}

const attempt = async <T>(work: () => Promise<T>): Promise<Result<T, BackupTrouble>> => {
  try {
    return ok(await work());
  } catch (error) {
    return err(troubleOf(error));
  }
};

/** The browser writes beside the file and swaps at `close`, so that the place holds the old file or the whole new one. */
export async function folderSink(folder: FileSystemDirectoryHandle, name: string, onKept: () => Promise<void>): Promise<Result<BackupSink, BackupTrouble>> {
  const opened = await attempt(async () => {
    const file = await folder.getFileHandle(name, { create: true });
    return file.createWritable();
  });
  if (!opened.ok) return opened;
  const writable = opened.value;
  const abort = async (): Promise<void> => {
    await attempt(() => writable.abort());
    await attempt(() => folder.removeEntry(name));
  };
  const orAbort = async <T>(work: () => Promise<T>): Promise<Result<T, BackupTrouble>> => {
    const done = await attempt(work);
    if (!done.ok) await abort();
    return done;
  };
  return ok({
    restart: () => orAbort(async () => {
      await writable.truncate(0);
      await writable.seek(0);
      return null;
    }),
    add: (piece) => orAbort(async () => {
      await writable.write(piece);
      return null;
    }),
    commit: async () => {
      const whole = await orAbort(async () => {
        await writable.close();
        return isWhole(await (await folder.getFileHandle(name)).getFile());
      });
      if (!whole.ok) return whole;
      if (!whole.value) {
        await abort();
        return err({ kind: 'not-verified' });
      }
      await attempt(onKept);
      return ok({ folder: folder.name, name });
    },
    abort,
  });
}

/** Every checksum of the file, read from the disk. Needs no pass-phrase. */
async function isWhole(file: Blob): Promise<boolean> {
  try {
    const end = new Uint8Array(await file.slice(-64).arrayBuffer());
    await checkFrames(file.stream(), end, async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
    return true;
  } catch (error) {
    if (error instanceof BackupFault) return false;
    throw error;
  }
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

/** What the program wrote into the folder, without what a killed page left: an empty name (the browser makes it before the file) or half a file beside it. Those go. */
async function backupsIn(folder: FileSystemDirectoryHandle): Promise<readonly StoredBackup[]> {
  const names = await namesIn(folder);
  const stored = names.flatMap((name) => storedBackup(name) ?? []);
  const sizes = await Promise.all(stored.map(async ({ name }) => (await (await folder.getFileHandle(name)).getFile()).size));
  // One that another window is writing just now cannot be removed, and stays.
  await remove(folder, [...names.filter(isUnfinishedBackup), ...stored.filter((_, index) => sizes[index] === 0).map(({ name }) => name)]);
  return stored.filter((_, index) => sizes[index] !== 0);
}

const remove = (folder: FileSystemDirectoryHandle, names: readonly string[]) => Promise.allSettled(names.map((name) => folder.removeEntry(name)));

/** As the shell does it: shared/exchange/backup-rotation.ts decides. */
export async function rotateIn(folder: FileSystemDirectoryHandle, good: string, today: PlainDate): Promise<void> {
  await remove(folder, backupsToDelete(await backupsIn(folder), good, today));
}

const ownKept = 5;
const ownFolder = async (): Promise<FileSystemDirectoryHandle> => (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true });

/** The origin's private files: copies before a restore or an upgrade. They need no question, and are gone with "clear all site data". */
export const originSink: OpenSink = async (name) => {
  const folder = await attempt(ownFolder);
  if (!folder.ok) return folder;
  return folderSink(folder.value, name, async () => {
    const names = (await backupsIn(folder.value)).map((stored) => stored.name).toSorted().toReversed();
    await remove(folder.value, names.slice(ownKept));
  });
};

export async function readOriginBackup(name: string): Promise<Blob | null> {
  const file = await attempt(async () => (await (await ownFolder()).getFileHandle(name)).getFile());
  return file.ok ? file.value : null;
}
