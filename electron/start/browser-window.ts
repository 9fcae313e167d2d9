import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, openSync, closeSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface WindowRequest {
  readonly browser: string;
  readonly profile: string;
  readonly url: string;
}

/** How a started browser ended: its windows were closed, or it never came up. */
export type WindowEnd = 'closed' | 'failed';

export interface BrowserWindow {
  readonly process: ChildProcess;
  readonly ended: Promise<WindowEnd>;
}

/** Opens the page as a window of its own. A browser that already has this profile open takes the request over and shows another window. */
export function openBrowserWindow({ browser, profile, url }: WindowRequest): BrowserWindow {
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  const child = spawn(browser, [
    `--app=${url}`, `--user-data-dir=${profile}`, '--no-first-run', '--no-default-browser-check', '--disable-sync',
    // An English browser would offer to translate the Japanese page.
    '--disable-features=Translate',
    // Chromium refuses to run as root with its sandbox; start.ts says so.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ], { stdio: 'ignore' });
  const exit = new Promise<WindowEnd>((done) => {
    child.once('error', () => { done('failed'); });
    child.once('exit', (code, signal) => { done(code === 0 || signal !== null ? 'closed' : 'failed'); });
  });
  return { process: child, ended: exit.then(async (end) => (end === 'failed' ? end : waitUntilFree(profile))) };
}

/** The process we started may have handed over to one that runs already: the windows are closed when nobody holds the profile any more. */
async function waitUntilFree(profile: string): Promise<WindowEnd> {
  while (isProfileInUse(profile)) await wait(1000);
  return 'closed';
}

const isProfileInUse = (profile: string): boolean => (process.platform === 'win32' ? isLockedOnWindows(profile) : isLockedByLink(profile));

/** Also where the lock is another computer's (a home on the network), whose processes cannot be asked: what it may be writing is not to be touched. */
export const mayBeInUse = (profile: string): boolean => isProfileInUse(profile) || (lockOf(profile)?.host ?? hostname()) !== hostname();

function isLockedByLink(profile: string): boolean {
  const lock = lockOf(profile);
  if (!lock) return false;
  try {
    process.kill(lock.pid, 0);
    return true;
  } catch {
    return false; // its process is gone
  }
}

/** Linux and macOS: `SingletonLock` is a link to `host-pid`. null: there is none that can be read. */
function lockOf(profile: string): { readonly host: string; readonly pid: number } | null {
  try {
    const [, host, pid] = /^(.*)-(\d+)$/.exec(readlinkSync(join(profile, 'SingletonLock'))) ?? [];
    return host === undefined ? null : { host, pid: Number(pid) };
  } catch {
    return null;
  }
}

/** Windows: the running browser holds `lockfile` open and lets nobody else open it. */
function isLockedOnWindows(profile: string): boolean {
  try {
    closeSync(openSync(join(profile, 'lockfile'), 'r+'));
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code !== 'ENOENT';
  }
}
