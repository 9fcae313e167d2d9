import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileToSave, SaveError, ShellCalls } from '#shared/ipc/contract';
import { err, ok, type Result } from '#shared/lib/result';
import { freeName } from '../services/free-name.ts';
import type { SavedFiles } from '../services/saved-files.ts';
import { sweepTemporaryFiles } from '../services/sweep-temporary-files.ts';
import type { WriteError } from '../services/write-file-atomic.ts';

export interface FilesDeps {
  readonly saved: SavedFiles;
  readonly write: (file: string, bytes: Uint8Array) => Promise<Result<null, WriteError>>;
  readonly askForFile: (name: string) => Promise<string | undefined>;
  readonly askForFolder: () => Promise<string | undefined>;
  /** Opens with the program that the computer uses for it; the answer is empty, or says why not. */
  readonly openPath: (path: string) => Promise<string>;
}

type SaveReply = Awaited<ReturnType<ShellCalls['files/save']>>;

export const filesHandlers = (deps: FilesDeps): Pick<ShellCalls, 'files/save' | 'files/open'> => ({
  'files/save': ({ files }) => {
    const [only, second] = files;
    return only !== undefined && second === undefined ? saveOne(only, deps) : saveTogether(files, deps);
  },
  'files/open': async ({ token }) => {
    const path = deps.saved.pathOf(token);
    const opened = path !== undefined && (await deps.openPath(path)) === '';
    return opened ? ok(null) : err({ kind: 'not-opened' });
  },
});

async function saveOne(file: FileToSave, deps: FilesDeps): Promise<SaveReply> {
  const chosen = await deps.askForFile(file.name);
  if (chosen === undefined) return err({ kind: 'cancelled' });
  const written = await writeInto(dirname(chosen), [{ name: basename(chosen), bytes: file.bytes }], deps);
  return written.ok ? saved(chosen, dirname(chosen), [basename(chosen)], deps) : written;
}

/** One question for all of them. The token then stands for the folder: that is where the owner finds the pair. */
async function saveTogether(files: readonly FileToSave[], deps: FilesDeps): Promise<SaveReply> {
  const folder = await deps.askForFolder();
  if (folder === undefined) return err({ kind: 'cancelled' });
  const named = files.map((file) => ({ ...file, name: freeName(folder, file.name) }));
  const written = await writeInto(folder, named, deps);
  return written.ok ? saved(folder, folder, named.map(({ name }) => name), deps) : written;
}

async function writeInto(folder: string, files: readonly FileToSave[], deps: FilesDeps): Promise<Result<null, SaveError>> {
  await sweepTemporaryFiles(folder);
  for (const [index, file] of files.entries()) {
    const written = await deps.write(join(folder, file.name), file.bytes);
    if (written.ok) continue;
    await removeWritten(folder, files.slice(0, index));
    return written;
  }
  return ok(null);
}

/** All or none: a lone stack of addresses beside "not made" would be printed for cards that have no words. Only several files come here, and their names were free. */
async function removeWritten(folder: string, files: readonly FileToSave[]): Promise<void> {
  // One that cannot be removed, held by a scanner perhaps, stays; he is told that nothing was made, and why.
  await Promise.allSettled(files.map(({ name }) => rm(join(folder, name), { force: true, maxRetries: 3 })));
}

/** The page is told the folder's name, not its path. */
const saved = (path: string, folder: string, names: readonly string[], deps: FilesDeps): SaveReply =>
  ok({ token: deps.saved.remember(path), folder: basename(folder) || folder, names });
