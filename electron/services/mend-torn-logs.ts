import { glob, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findTear, logFrom, type Tear } from './leveldb-log.ts';
import { writeFileAtomic } from './write-file-atomic.ts';

/** Electron keeps them in its folder itself, a browser in that of its first person. */
const logs = '{,Default/}{IndexedDB/*.leveldb,Local Storage/leveldb}/{*.log,MANIFEST-*}';

/**
 * Takes from Chromium's stores what a killed process left of a record that it had begun, before Chromium opens them. It writes the head of a
 * record and the rest of it one after the other (third_party/leveldatabase/env_chromium.cc: each Append is a write). Killed in between, it
 * leaves a torn record at the end; at the next start it passes over that, rightly, but goes on writing behind it (`reuse_logs`), and at the start
 * after that takes the two together for one record with a wrong checksum and throws the whole store away: google/leveldb issue 1287,
 * "reuse_logs can reuse a log with an incomplete record", open in 2026; ChromeOS does without `reuse_logs` for the corruption that came with it
 * (crbug.com/460568). Met twice in 400 kills in the middle of saving, four times in 140 in the middle of restoring and importing.
 *
 * What was acknowledged is whole before the torn record, so nothing of the book is lost by cutting it off. Where a writer has gone on behind it
 * already (after a full disk, or a start without us), only the torn record is taken out.
 *
 * To be called only while no process holds the folder. Returns the files that it mended.
 */
export async function mendTornLogs(dataFolder: string): Promise<readonly string[]> {
  const names = await Array.fromAsync(glob(logs, { cwd: dataFolder }));
  // A file that cannot be read or mended now is Chromium's to open, and the page says what comes of it.
  const tried = await Promise.allSettled(names.map((name) => mend(join(dataFolder, name))));
  return names.filter((_, index) => {
    const one = tried[index];
    return one?.status === 'fulfilled' && one.value;
  });
}

async function mend(file: string): Promise<boolean> {
  const bytes = await readFile(file);
  const tear = findTear(bytes);
  if (!tear) return false;
  // Cutting off needs no room, and a full disk is one of the ways to get here.
  if (tear.after.length === 0) await cutOff(file, tear);
  else return (await writeFileAtomic(file, Buffer.concat([bytes.subarray(0, tear.soundUntil), logFrom(tear.soundUntil, tear.after)]))).ok;
  return true;
}

async function cutOff(file: string, { soundUntil }: Tear): Promise<void> {
  const opened = await open(file, 'r+');
  try {
    await opened.truncate(soundUntil);
    await opened.sync();
  } finally {
    await opened.close();
  }
}
