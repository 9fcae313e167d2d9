import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../support/find-chromium.ts';
import { findExecutable } from './launch.ts';

/** `npm start` as the owner runs it (without the build before it): electron/start/start.ts on the built program. */
const root = resolve(import.meta.dirname, '../..');
let home = '';
const started: ChildProcess[] = [];

beforeEach(() => { home = mkdtempSync(join(tmpdir(), 'goencho-home-')); });
afterEach(async () => {
  await Promise.all(started.splice(0).map(async (child) => {
    if (child.exitCode !== null) return;
    const gone = new Promise((done) => { child.once('exit', done); });
    child.kill('SIGTERM');
    await gone;
  }));
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

interface Start {
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

function start(given: readonly string[], environment: Readonly<Record<string, string>>): Start {
  const child = spawn(process.execPath, [join(root, 'electron/start/start.ts'), ...given], {
    env: { ...process.env, HOME: home, USERPROFILE: home, LOCALAPPDATA: home, XDG_CONFIG_HOME: '', GOENCHO_NO_DOWNLOAD: '1', ...environment }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (data: string) => { text += data; });
  return { said: () => text, ended: new Promise((done) => { child.once('exit', done); }) };
}

const patience = { timeout: 20_000 };

describe('npm start with Electron', () => {
  it('opens the desktop window and says where the data is kept', async () => {
    const userData = join(home, 'data');
    const { said, ended } = start([`--user-data-dir=${userData}`, '--remote-debugging-port=0'], { ELECTRON_OVERRIDE_DIST_PATH: dirname(findExecutable().path) });
    await expect.poll(() => /DevTools listening on (\S+)/.exec(said())?.[1], patience).toBeDefined();
    expect(said()).toContain(`データの置き場所: ${userData} / Your data is kept in: ${userData}`);
    const browser = await chromium.connectOverCDP(/DevTools listening on (\S+)/.exec(said())?.[1] ?? '');
    await expect.poll(() => browser.contexts()[0]?.pages()[0]?.url(), patience).toMatch(/^[a-z]+:\/\/bundle\b/);
    expect(await browser.contexts()[0]?.pages()[0]?.evaluate(() => typeof window.shell)).toBe('object');
    started[0]?.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

/** The installed browser without a screen. Its debugger's port is written into the profile. */
function headlessBrowser(): string {
  const file = join(home, 'browser');
  writeFileSync(file, `#!/bin/sh\nexec '${findChromium() ?? ''}' --headless=new --disable-gpu --remote-debugging-port=0 "$@"\n`);
  chmodSync(file, 0o755);
  return file;
}

async function connect(): Promise<{ readonly browser: Browser; readonly page: Page }> {
  const note = join(home, process.platform === 'darwin' ? 'Library/Application Support/Goencho-browser/DevToolsActivePort' : '.config/Goencho-browser/DevToolsActivePort');
  await expect.poll(() => existsSync(note) && readFileSync(note, 'utf8').split('\n').length > 1, patience).toBe(true);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${readFileSync(note, 'utf8').split('\n')[0]}`);
  const find = () => browser.contexts()[0]?.pages().find((one) => one.url().startsWith('http://127.0.0.1:41731/'));
  await expect.poll(() => find() !== undefined, patience).toBe(true);
  const page = find();
  if (page === undefined) throw new Error('the window is gone');
  await page.waitForLoadState('load');
  return { browser, page };
}

/** Closes the browser itself, as closing its last window does. */
const closeWindow = async (browser: Browser): Promise<void> => { await (await browser.newBrowserCDPSession()).send('Browser.close'); };

const keep = (value: string) => new Promise<void>((done, failed) => {
  const request = indexedDB.open('kept-by-the-start-test', 1);
  request.addEventListener('upgradeneeded', () => { request.result.createObjectStore('kept'); });
  request.addEventListener('error', () => { failed(request.error); });
  request.addEventListener('success', () => {
    const act = request.result.transaction('kept', 'readwrite', { durability: 'strict' });
    act.objectStore('kept').put(value, 'key');
    act.addEventListener('complete', () => { done(); });
  });
});

const kept = () => new Promise((done, failed) => {
  const request = indexedDB.open('kept-by-the-start-test');
  request.addEventListener('error', () => { failed(request.error); });
  request.addEventListener('success', () => {
    const read = request.result.transaction('kept').objectStore('kept').get('key');
    read.addEventListener('success', () => { done(read.result); });
  });
});

// The browser's stand-in here is a shell script.
describe.skipIf(process.platform === 'win32')('npm start -- --browser', () => {
  it('opens the same page with the same walls, asks nobody else, and ends when the window is closed', async () => {
    const { said, ended } = start(['--browser'], { GOENCHO_BROWSER: headlessBrowser() });
    const { browser, page } = await connect();
    const asked: string[] = [];
    const violations: string[] = [];
    page.on('request', (request) => { asked.push(request.url()); });
    page.on('console', (message) => { if (message.text().includes('Content Security Policy')) violations.push(message.text()); });
    await page.reload({ waitUntil: 'networkidle' });
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => !/^http:\/\/127\.0\.0\.1:41731\/|^(data|blob):/.test(url))).toEqual([]);
    expect(violations).toEqual([]);
    expect(await page.evaluate(() => [typeof window.shell, crossOriginIsolated, isSecureContext])).toEqual(['undefined', true, true]);
    expect(await page.evaluate(() => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => 'compiled', () => 'refused'))).toBe('refused');
    expect(said()).toContain('.config/Goencho-browser');
    await closeWindow(browser);
    expect(await ended).toBe(0);
    expect(await fetch('http://127.0.0.1:41731/').then(() => 'serves', () => 'gone')).toBe('gone');
  });

  it('finds the same data again at the next start', async () => {
    const first = start(['--browser'], { GOENCHO_BROWSER: headlessBrowser() });
    const one = await connect();
    await one.page.evaluate(keep, 'ご縁');
    await closeWindow(one.browser);
    expect(await first.ended).toBe(0);

    rmSync(join(home, '.config/Goencho-browser/DevToolsActivePort'), { force: true });
    const second = start(['--browser'], { GOENCHO_BROWSER: headlessBrowser() });
    const two = await connect();
    expect(await two.page.evaluate(kept)).toBe('ご縁');
    await closeWindow(two.browser);
    expect(await second.ended).toBe(0);
  });
});
