import { randomUUID } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BackupPlace, BackupTrouble, ShellCalls } from '#shared/ipc/contract';
import type { PlainDate } from '#shared/lib/plain-date';
import { err, ok, type Result } from '#shared/lib/result';
import { isFolder, type ChosenFolder } from '../services/backup-folder.ts';
import { openBackupWriter, type BackupWriter } from '../services/backup-writer.ts';
import { rotateBackups, rotateOwnBackups } from '../services/rotate-backups.ts';
import { sweepTemporaryFiles } from '../services/sweep-temporary-files.ts';

export interface BackupDeps {
  readonly chosen: ChosenFolder;
  readonly ownFolder: string;
  /** The wall clock's day, on which the rotation counts. */
  readonly today: () => PlainDate;
  readonly askForFile: (name: string) => Promise<string | undefined>;
  readonly askForFolder: () => Promise<string | undefined>;
}

type Channel = Extract<keyof ShellCalls, `backup/${string}`>;
interface Running { readonly place: BackupPlace; readonly file: string; readonly writer: BackupWriter }
type Reply<T> = Promise<Result<T, BackupTrouble>>;

const pieceSize = 4 * 1024 * 1024;

export function backupHandlers(deps: BackupDeps): Pick<ShellCalls, Channel> {
  const { chosen, ownFolder } = deps;
  const running = new Map<string, Running>();
  /** A page that was reloaded in the middle knows no token; a writer that failed has tidied up after itself. */
  const onRunning = async <T>(token: string, work: (backup: Running) => Reply<T>): Reply<T> => {
    const backup = running.get(token);
    return backup ? work(backup) : err({ kind: 'not-writable' });
  };
  return {
    'backup/folder': chosen.state,
    'backup/choose-folder': async () => {
      const path = await deps.askForFolder();
      if (path === undefined) return err({ kind: 'cancelled' });
      const kept = await chosen.choose(path);
      return kept.ok ? ok(await chosen.state()) : err({ kind: kept.error.kind });
    },
    'backup/leave-folder': async () => {
      await chosen.choose(null);
      return chosen.state();
    },
    'backup/begin': async ({ place, name }) => {
      const file = await fileFor(place, name, deps);
      if (!file.ok) return file;
      await sweepTemporaryFiles(dirname(file.value));
      const writer = await openBackupWriter(file.value);
      if (!writer.ok) return writer;
      const token = randomUUID();
      running.set(token, { place, file: file.value, writer: writer.value });
      return ok({ token });
    },
    'backup/restart': ({ token }) => onRunning(token, ({ writer }) => writer.restart()),
    'backup/piece': ({ token, bytes }) => onRunning(token, ({ writer }) => writer.add(bytes)),
    'backup/commit': ({ token }) => onRunning(token, async ({ place, file, writer }) => {
      running.delete(token);
      const folder = dirname(file);
      const written = await writer.commit();
      if (!written.ok) return written;
      if (place === 'folder') await rotateBackups(folder, basename(file), deps.today());
      if (place === 'own') await rotateOwnBackups(folder);
      return ok({ folder: basename(folder) || folder, name: basename(file) });
    }),
    'backup/abort': async ({ token }) => {
      const backup = running.get(token);
      running.delete(token);
      await backup?.writer.abort();
      return null;
    },
    'backup/read-own': ({ name, from }) => readPiece(join(ownFolder, name), from),
  };
}

async function fileFor(place: BackupPlace, name: string, { chosen, ownFolder, askForFile }: BackupDeps): Reply<string> {
  if (place === 'ask') {
    const file = await askForFile(name);
    return file === undefined ? err({ kind: 'cancelled' }) : ok(file);
  }
  if (place === 'own') {
    await mkdir(ownFolder, { recursive: true, mode: 0o700 }).catch(() => undefined); // what is wrong there, opening the file says
    return ok(join(ownFolder, name));
  }
  const folder = chosen.path();
  if (folder === null) return err({ kind: 'no-folder' });
  // A folder that vanished is never made anew: it was on a stick, and there would be a folder of its name on the wrong disk.
  return await isFolder(folder) ? ok(join(folder, name)) : err({ kind: 'folder-gone' });
}

async function readPiece(file: string, from: number): Promise<Result<Uint8Array, { readonly kind: 'not-found' }>> {
  const opened = await open(file, 'r').catch(() => null);
  if (!opened) return err({ kind: 'not-found' });
  try {
    const piece = new Uint8Array(pieceSize);
    const { bytesRead } = await opened.read(piece, 0, pieceSize, from);
    return ok(piece.subarray(0, bytesRead));
  } finally {
    await opened.close();
  }
}
