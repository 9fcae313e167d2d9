import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium, type Chromium } from './chromium.ts';
import { chromium, life, type LiveWindow } from './life.ts';
import { makeEvent, onlyCovered } from './not-covered.ts';
import { program } from './program.ts';
import { lockSingleInstance } from './single-instance.ts';

const { switches, manifest, packaged, appPath, executable } = program();
const whenReady = Promise.withResolvers<void>();
const configuration = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
const name = manifest.productName ?? manifest.name;

const paths: Readonly<Record<string, string>> = {
  home: homedir(), temp: tmpdir(), appData: configuration, exe: executable, userData: switches.get('user-data-dir') ?? join(configuration, name),
  documents: join(homedir(), 'Documents'), downloads: join(homedir(), 'Downloads'), desktop: join(homedir(), 'Desktop'),
};

/** The events are `life.appEvents` itself, so that windows can send theirs without importing app. */
export const app = onlyCovered(Object.assign(life.appEvents, {
  name,
  isPackaged: packaged,
  commandLine: {
    hasSwitch: (key: string) => switches.has(key),
    getSwitchValue: (key: string) => switches.get(key) ?? '',
    appendSwitch: (key: string, value = '') => { switches.set(key, value); },
  },
  whenReady: () => whenReady.promise,
  isReady: () => life.ready,
  getName: () => name,
  getVersion: () => manifest.version ?? '0.0.0',
  getAppPath: () => appPath,
  getLocale: () => 'ja',
  getPath: (key: string) => paths[key] ?? unknownPath(key),
  enableSandbox: () => {
    if (life.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
  },
  requestSingleInstanceLock: () => lockSingleInstance(app.getPath('userData'), ({ argv, cwd }) => { app.emit('second-instance', makeEvent(), argv, cwd); }),
  quit: () => { void quit(); },
  exit: (code = 0) => { void end(code); },
}), 'app');

function unknownPath(key: string): never {
  throw new Error(`Failed to get '${key}' path`);
}

async function quit(): Promise<void> {
  if (life.quitting) return;
  life.quitting = true;
  const agreed = asks('before-quit') && (await closeAll()) && asks('will-quit');
  if (agreed) await end(0);
  else life.quitting = false;
}

function asks(question: string): boolean {
  const event = makeEvent();
  app.emit(question, event);
  return !event.defaultPrevented;
}

async function closeAll(): Promise<boolean> {
  for (const window of life.windows.values()) if (!(await window.tryClose())) return false;
  return true;
}

const patienceWithChromium = 5000;

async function end(code: number): Promise<void> {
  if (life.ending) return;
  life.ending = true;
  const running = life.chromium;
  if (running !== undefined && !running.isClosed()) {
    await running.root.send('Browser.close').catch(() => undefined);
    await Promise.race([running.whenClosed, new Promise((done) => { setTimeout(done, patienceWithChromium); })]);
    running.kill();
  }
  process.exit(code);
}

/** boot.ts calls this when the app's main has been read. */
export async function startApp(): Promise<void> {
  if (life.ending) return;
  const userData = app.getPath('userData');
  mkdirSync(userData, { recursive: true });
  const port = switches.get('remote-debugging-port');
  const running = launchChromium(userData, port === undefined ? [] : [`--remote-debugging-port=${port || 0}`]);
  life.chromium = running;
  void endWith(running);
  attachWindows(running);
  await running.root.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter: [{ type: 'page' }] });
  await running.root.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  if (port !== undefined) process.stderr.write(`\n${await running.devTools}\n`);
  life.ready = true;
  whenReady.resolve();
  app.emit('ready', makeEvent(), {});
}

async function endWith(running: Chromium): Promise<void> {
  await running.whenClosed;
  if (!life.ending) process.exit(70);
}

/** A target is attached before the command that made it is answered, or after: whichever comes second brings the two together. */
function attachWindows(running: Chromium): void {
  const targets = new Map<string, string>();
  const join = (window: LiveWindow | undefined, targetId: string) => {
    const sessionId = targets.get(targetId);
    if (window === undefined || sessionId === undefined) return;
    targets.delete(targetId);
    void window.attach(sessionId);
  };
  running.root.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    targets.set(targetInfo.targetId, sessionId);
    // A page with an opener would be a window that the page made: mainWorld prevents them all, this closes what slipped through.
    if (targetInfo.openerId !== undefined) void chromium().root.send('Target.closeTarget', { targetId: targetInfo.targetId });
    join([...life.windows.values()].find((window) => window.targetId === targetInfo.targetId), targetInfo.targetId);
  });
  life.appEvents.on('stand-in-window', (window: LiveWindow) => { join(window, window.targetId ?? ''); });
}
