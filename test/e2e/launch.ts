import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { findElectron } from '../../electron/start/electron-binary.ts';

const root = resolve(import.meta.dirname, '../..');

export interface Executable {
  readonly path: string;
  /** false: the stand-in of test/shell. */
  readonly real: boolean;
}

/** Electron where it is already on this computer (nothing is downloaded for a test), the stand-in everywhere else. */
export function findExecutable(): Executable {
  const standIn = join(root, 'test/shell', process.platform === 'win32' ? 'electron.cmd' : 'electron');
  const found = process.env['E2E_STAND_IN'] === '1' ? undefined : findElectron(process.env);
  return found === undefined || found === standIn ? { path: standIn, real: false } : { path: found, real: true };
}

let said = false;

/** Once a run: which program the result speaks of. */
function sayWhichRuns(executable: Executable): void {
  if (!said) console.log(executable.real ? `e2e on Electron: ${executable.path}` : 'e2e on the stand-in of test/shell');
  said = true;
}

export interface RunningShell {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  readonly real: boolean;
  readonly close: () => Promise<void>;
  /** kill -9 of the whole program, as a power cut or a crash would do it. */
  readonly kill: () => Promise<void>;
}

export const freshUserData = (): string => mkdtempSync(join(tmpdir(), 'goencho-e2e-'));

/** Starts the built program (`npm run build` comes first) and waits for its page. */
export async function launchShell(userData = freshUserData()): Promise<RunningShell> {
  if (!existsSync(join(root, 'dist/renderer/index.html')) || !existsSync(join(root, 'dist/electron/main.js'))) throw new Error('not built: npm run build comes first');
  const executable = findExecutable();
  sayWhichRuns(executable);
  const app = await _electron.launch({ executablePath: executable.path, args: [`--user-data-dir=${userData}`, root], cwd: root, env: { ...process.env, TZ: 'Asia/Tokyo' } as Record<string, string> });
  const page = await app.firstWindow();
  // The window is there before its page. The stand-in's address differs from the real one's, the host's name is in both.
  await page.waitForURL(/^[a-z]+:\/\/bundle\b/);
  const kill = async () => {
    const child = app.process();
    const gone = new Promise((done) => { child.once('exit', done); });
    // Playwright starts the program as the leader of its own group, so that Chromium dies with it.
    if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
    await gone;
  };
  return { app, page, userData, real: executable.real, close: () => app.close(), kill };
}

/** The same with the page at this moment: what is due differs from day to day, and a test must pass on all of them. It lies in the past, since the shell has the computer's own clock. */
export async function launchShellAt(time: string, userData?: string): Promise<RunningShell> {
  const shell = await launchShell(userData);
  await shell.page.clock.install({ time });
  await shell.page.reload();
  return shell;
}
