import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { hostname, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logFrom } from '../../../electron/services/leveldb-log.ts';
import { pagePort, pageUrl } from '../../../electron/start/serve-page.ts';
import { tearLogs } from '../../support/tear-logs.ts';

/**
 * The browser start as a process of its own, with a script in the browser's place: what is said, how it ends, and when. The real browser is
 * driven in test/e2e/shell-start. It is tried on the real port, because that is the one that must never change.
 */
const module = resolve(import.meta.dirname, '../../../electron/start/start-in-browser.ts');
let folder = '';
const running: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goencho-start-'));
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page/index.html'), '<!doctype html><title>page</title>');
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((child) => stop(child)));
  rmSync(folder, { recursive: true, force: true });
});

function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<unknown> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const gone = new Promise((done) => { child.once('exit', done); });
  child.kill(signal);
  return gone;
}

/** A browser of three lines: notes its arguments, then does what the test wants. */
function fakeBrowser(body: string): string {
  const file = join(folder, 'browser');
  writeFileSync(file, `#!/bin/sh\nprintf '%s\\n' "$@" >> ${folder}/arguments\n${body}\n`);
  chmodSync(file, 0o755);
  return file;
}

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

function start(browser: string | undefined, wanted = true): Started {
  const environment = browser === undefined ? { PATH: folder } : { GOENCHO_BROWSER: browser, PATH: process.env['PATH'] };
  // A place that no computer has hides the browsers that are really installed.
  const computer = { platform: browser === undefined ? 'darwin' : 'linux', environment, home: folder };
  const script = `import { startInBrowser } from ${JSON.stringify(module)};
    process.exit(await startInBrowser(${JSON.stringify({ computer, page: join(folder, 'page'), wanted })}));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (data: string) => { text += data; });
  return { child, said: () => text, ended: new Promise((done) => { child.once('exit', (code) => { done(code); }); }) };
}

const answers = () => fetch(pageUrl()).then((response) => response.ok, () => false);

// The browser's stand-in here is a shell script.
describe.skipIf(process.platform === 'win32')('npm start in a browser', () => {
  it('opens a window of its own with its own profile, says where the data is kept, and ends with the window', async () => {
    const browser = fakeBrowser(`while [ ! -e ${folder}/closed ]; do sleep 0.05; done`);
    const started = start(browser);
    await expect.poll(answers, { timeout: 10_000 }).toBe(true);
    await expect.poll(() => existsSync(join(folder, 'arguments'))).toBe(true);
    const profile = join(folder, '.config/Goencho-browser');
    expect(readFileSync(join(folder, 'arguments'), 'utf8').split('\n')).toEqual(expect.arrayContaining([`--app=${pageUrl()}`, `--user-data-dir=${profile}`]));
    expect(started.said()).toContain(`データの置き場所: ${profile} / Your data is kept in: ${profile}`);
    writeFileSync(join(folder, 'closed'), '');
    expect(await started.ended).toBe(0);
    expect(await answers()).toBe(false);
  });

  it('says in one line that Electron is missing when the browser was not asked for', async () => {
    const started = start(fakeBrowser(''), false);
    expect(await started.ended).toBe(0);
    expect(started.said().split('\n').filter((line) => line.includes('Electron'))).toHaveLength(1);
  });

  it('opens the window of the copy that runs already, and leaves that copy running', async () => {
    const first = start(fakeBrowser(`while [ ! -e ${folder}/closed ]; do sleep 0.05; done`));
    await expect.poll(answers, { timeout: 10_000 }).toBe(true);
    const second = start(fakeBrowser(''));
    expect(await second.ended).toBe(0);
    expect(second.said()).toContain('すでに動いています。その窓を開きます。 / It is running already; opening its window.');
    await expect.poll(() => readFileSync(join(folder, 'arguments'), 'utf8').split(`--app=${pageUrl()}`).length - 1).toBe(2);
    expect(await answers()).toBe(true);
    writeFileSync(join(folder, 'closed'), '');
    expect(await first.ended).toBe(0);
  });

  it('stops with a clear error when another program has the port', async () => {
    const stranger = createServer((_request, response) => { response.end('hello'); });
    await new Promise<void>((done) => { stranger.listen(pagePort, '127.0.0.1', done); });
    const started = start(fakeBrowser(''));
    expect(await started.ended).toBe(1);
    expect(started.said()).toContain(`ポート ${pagePort} をほかのプログラムが使っています`);
    expect(started.said()).toContain(`Port ${pagePort} is used by another program`);
    expect(existsSync(join(folder, 'arguments'))).toBe(false);
    await new Promise((done) => { stranger.close(done); stranger.closeAllConnections(); });
  });

  it.each([['there is none', undefined], ['it does not start', 'exit 1']])('prints the address and keeps serving where %s', async (_why, body) => {
    const started = start(body === undefined ? undefined : fakeBrowser(body));
    await expect.poll(started.said, { timeout: 10_000 }).toContain(pageUrl());
    await expect.poll(started.said).toMatch(/Ctrl\+C/);
    expect(await answers()).toBe(true);
    started.child.kill('SIGINT');
    expect(await started.ended).toBe(0);
  });

  it('takes the browser along when it is stopped', async () => {
    const started = start(fakeBrowser(`echo $$ > ${folder}/pid; exec sleep 60`));
    await expect.poll(() => existsSync(join(folder, 'pid')), { timeout: 10_000 }).toBe(true);
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    await expect.poll(() => isAlive(pid)).toBe(false);
  });

  it('waits for a browser that handed its window to one already running', async () => {
    // Chromium's own sign that a profile is held: a link to host-pid. Here it is held by a sleeping process.
    const profile = join(folder, '.config/Goencho-browser');
    const holder = spawn('sleep', ['60'], { stdio: 'ignore' });
    running.push(holder);
    const started = start(fakeBrowser(`ln -s here-${holder.pid} ${profile}/SingletonLock`));
    await expect.poll(answers, { timeout: 10_000 }).toBe(true);
    await new Promise((done) => { setTimeout(done, 1500); });
    expect(await answers()).toBe(true);
    await stop(holder);
    expect(await started.ended).toBe(0);
  });

  it.each([
    ['mends what a killed browser tore', null], ['mends it under the lock of a process that is gone', `${hostname()}-4194399`],
    ['leaves a torn log alone while a browser holds it', `${hostname()}-${process.pid}`], ['leaves it alone while another computer may hold it', 'elsewhere-4194399'],
  ])('%s before it opens the window', async (what, lock) => {
    const profile = join(folder, '.config/Goencho-browser');
    const log = join(profile, 'Default/IndexedDB/http_127.0.0.1_41731.indexeddb.leveldb/000003.log');
    const whole = logFrom(0, [Buffer.alloc(500, 1)]);
    mkdirSync(dirname(log), { recursive: true });
    writeFileSync(log, whole);
    expect(await tearLogs(profile)).toHaveLength(1);
    if (lock !== null) symlinkSync(lock, join(profile, 'SingletonLock'));
    const started = start(fakeBrowser(`wc -c < ${log} > ${folder}/size; rm -f ${profile}/SingletonLock`));
    expect(await started.ended).toBe(0);
    expect(Number(readFileSync(join(folder, 'size'), 'utf8'))).toBe(whole.length + (what.startsWith('leaves') ? 7 : 0));
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
