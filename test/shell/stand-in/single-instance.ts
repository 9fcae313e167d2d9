import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, unlinkSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

interface SecondStart {
  readonly argv: readonly string[];
  readonly cwd: string;
}

/** One lock per user-data folder. A second start leaves a note beside the lock, which the first one watches. Returns whether this is the first. */
export function lockSingleInstance(userData: string, onSecond: (start: SecondStart) => void): boolean {
  const folder = join(tmpdir(), `stand-in-${createHash('sha256').update(resolve(userData)).digest('hex').slice(0, 16)}`);
  const lock = join(folder, 'lock');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!takeLock(lock)) {
    const note = join(folder, `second-${process.pid}`);
    writeFileSync(`${note}.part`, JSON.stringify({ argv: process.argv, cwd: process.cwd() }));
    renameSync(`${note}.part`, note);
    return false;
  }
  process.on('exit', () => { unlinkSync(lock); });
  watch(folder, (_kind, name) => {
    if (name === null || !/^second-\d+$/.test(name)) return;
    const start = takeNote(join(folder, name));
    if (start !== undefined) onSecond(start);
  }).unref();
  return true;
}

function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isRunning(Number(readFileSync(lock, 'utf8')))) return false;
    unlinkSync(lock); // its owner was killed
    return takeLock(lock);
  }
}

function takeNote(note: string): SecondStart | undefined {
  try {
    const start = JSON.parse(readFileSync(note, 'utf8')) as SecondStart;
    unlinkSync(note);
    return start;
  } catch {
    return undefined; // the folder is watched twice for one note; the first look took it
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
