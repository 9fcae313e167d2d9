import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mendTornLogs } from '../../electron/services/mend-torn-logs.ts';
import { tearLogs } from '../support/tear-logs.ts';
import { findExecutable, freshUserData, launchShell, type RunningShell } from './launch.ts';

const root = resolve(import.meta.dirname, '../..');
const readMarker = (shell: RunningShell) => shell.page.evaluate(() => window.shell?.['marker/read'](null));

/** The page writes its marker when its book is open; this waits for that, because a test must not write between. */
async function settledMarker(shell: RunningShell): Promise<unknown> {
  let seen: unknown;
  await expect.poll(async () => {
    const before = seen;
    seen = await readMarker(shell);
    return JSON.stringify(seen) === JSON.stringify(before) && JSON.stringify(seen).includes('bookId');
  }, { timeout: 20_000, interval: 500 }).toBe(true);
  return seen;
}

describe('the window', () => {
  let shell: RunningShell;
  beforeAll(async () => { shell = await launchShell(); });
  afterAll(async () => {
    await shell.close();
    rmSync(shell.userData, { recursive: true, force: true });
  });

  it('shows the built page', async () => {
    expect(await shell.page.evaluate(() => document.doctype !== null && document.querySelector('script[type=module][src]') !== null)).toBe(true);
    await expect.poll(() => shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);
  });

  it('tells its version and where the data is kept', async () => {
    expect(await shell.page.evaluate(() => window.shell?.['app/info'](null))).toMatchObject({ version: '0.1.0', dataFolder: shell.userData });
  });

  it('has a Japanese menu that becomes English when the owner says so, and stays so', async () => {
    const labels = () => shell.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label));
    expect(await labels()).toContain('移動');
    await shell.page.evaluate(() => window.shell?.['app/set-language']('en'));
    expect(await labels()).toContain('Go');
    expect(JSON.parse(readFileSync(join(shell.userData, 'window.json'), 'utf8'))).toMatchObject({ language: 'en' });
    await shell.page.evaluate(() => window.shell?.['app/set-language']('ja'));
    expect(await labels()).toContain('移動');
  });

  it('sends menu commands to the page until it stops listening', async () => {
    await shell.page.evaluate(() => {
      const heard: unknown[] = [];
      const stop = window.shell?.onMenuCommand((...given) => { heard.push(...given); });
      Object.assign(globalThis, { heard, stop });
    });
    const click = (id: string) => shell.app.evaluate(({ Menu }, name) => { Menu.getApplicationMenu()?.getMenuItemById(name)?.click(); }, id);
    const heard = () => shell.page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
    await click('record');
    await click('shortcuts');
    // Rule 20: the command alone arrives, no event object.
    await expect.poll(heard).toEqual(['record', 'shortcuts']);
    await shell.page.evaluate(() => { (globalThis as unknown as { stop: () => void }).stop(); });
    await click('home');
    await new Promise((done) => { setTimeout(done, 200); });
    expect(await heard()).toEqual(['record', 'shortcuts']);
  });

  it('offers cut, copy and paste on the right mouse button, in the language of the owner', async () => {
    const opened = await shell.app.evaluate(({ BrowserWindow, Menu }) => {
      const menus: string[][] = [];
      const real = Menu.buildFromTemplate;
      Menu.buildFromTemplate = (template) => {
        menus.push(template.map((item) => item.label ?? '-'));
        return Object.assign(real.call(Menu, template), { popup: () => undefined });
      };
      const editFlags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
      const click = (details: object) => BrowserWindow.getAllWindows()[0]?.webContents.emit('context-menu', {}, { editFlags, selectionText: '', isEditable: false, ...details });
      click({ isEditable: true });
      click({ selectionText: '髙﨑' });
      click({});
      Menu.buildFromTemplate = real;
      return menus;
    });
    expect(opened).toEqual([['切り取り', 'コピー', '貼り付け', '-', 'すべて選択'], ['コピー']]);
  });

  it('saves a file where the owner chose, whole, and opens it afterwards', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'goencho-save-'));
    const size = 3_000_000;
    await shell.app.evaluate(({ dialog, shell: system }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
      system.openPath = async (opened) => {
        (globalThis as unknown as { opened: string }).opened = opened;
        return '';
      };
    }, join(folder, '宛名.pdf'));
    const saved = await shell.page.evaluate((length) => window.shell?.['files/save']({ files: [{ name: '宛名.pdf', bytes: Uint8Array.from({ length }, (_, n) => n % 251) }] }), size);
    expect(saved).toMatchObject({ ok: true });
    expect(readFileSync(join(folder, '宛名.pdf')).equals(Uint8Array.from({ length: size }, (_, n) => n % 251))).toBe(true);
    expect(readdirSync(folder)).toEqual(['宛名.pdf']);
    const token = saved?.ok === true ? saved.value.token : '';
    expect(await shell.page.evaluate((given) => window.shell?.['files/open']({ token: given }), token)).toEqual({ ok: true, value: null });
    expect(await shell.app.evaluate(() => (globalThis as unknown as { opened: string }).opened)).toBe(join(folder, '宛名.pdf'));
    rmSync(folder, { recursive: true, force: true });
  });

  it('takes a cancelled dialog for an answer', async () => {
    await shell.app.evaluate(({ dialog }) => { dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] }); });
    const files = ['a.pdf', 'b.pdf'];
    const answer = await shell.page.evaluate((names) => window.shell?.['files/save']({ files: names.map((name) => ({ name, bytes: new Uint8Array(1) })) }), files);
    expect(answer).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });

  it('rule 23: a second start hands over to the first and ends', async () => {
    await shell.app.evaluate(({ app, BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.minimize();
      const state = globalThis as unknown as { starts: number };
      state.starts = 0;
      app.on('second-instance', () => { state.starts += 1; });
    });
    const second = spawn(findExecutable().path, [`--user-data-dir=${shell.userData}`, root], { stdio: 'ignore' });
    expect(await new Promise((done) => { second.once('exit', done); })).toBe(0);
    await expect.poll(() => shell.app.evaluate(() => (globalThis as unknown as { starts: number }).starts)).toBe(1);
    expect(await shell.app.evaluate(({ BrowserWindow }) => [BrowserWindow.getAllWindows().length, BrowserWindow.getAllWindows()[0]?.isMinimized()])).toEqual([1, false]);
  });
});

describe('a start that fails', () => {
  // The real one shows a box that waits for the owner's click.
  it.skipIf(findExecutable().real)('says so, says that the records are untouched, and ends instead of staying invisible', async () => {
    const userData = freshUserData();
    const program = mkdtempSync(join(tmpdir(), 'goencho-broken-'));
    cpSync(join(root, 'dist'), join(program, 'dist'), { recursive: true });
    cpSync(join(root, 'package.json'), join(program, 'package.json'));
    const main = join(program, 'dist/electron/main.js');
    const broken = readFileSync(main, 'utf8').replace('async function start() {', '$& throw new Error("a broken start");');
    expect(broken).toContain('a broken start');
    writeFileSync(main, broken);
    const child = spawn(findExecutable().path, [`--user-data-dir=${userData}`, program], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => { said += text; });
    expect(await new Promise((done) => { child.once('exit', done); })).toBe(1);
    expect(said).toContain('お客様の記録は、そのまま残っています。');
    expect(said).toContain('a broken start');
    for (const folder of [userData, program]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
});

describe('a page whose process dies', () => {
  it('is shown again, unless it dies at once', async () => {
    const shell = await launchShell();
    const loads = () => shell.app.evaluate(() => (globalThis as unknown as { loads: number }).loads);
    await shell.app.evaluate(({ BrowserWindow }) => {
      const state = globalThis as unknown as { loads: number };
      state.loads = 0;
      BrowserWindow.getAllWindows()[0]?.webContents.on('did-finish-load', () => { state.loads += 1; });
    });
    const die = async () => {
      const session = await shell.page.context().newCDPSession(shell.page);
      await session.send('Page.crash').catch(() => undefined);
    };
    // On a busy machine the first load may still be under way: it would be counted as the page's return.
    await expect.poll(() => shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);
    await shell.app.evaluate(() => { (globalThis as unknown as { loads: number }).loads = 0; });
    // It has lived for a while: half a minute by main's own clock.
    await shell.app.evaluate(() => {
      const now = Date.now;
      Date.now = () => now() + 30_000;
    });
    void die();
    await expect.poll(loads, { timeout: 10_000 }).toBe(1);
    // This one dies young.
    await shell.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }); });
    await new Promise((done) => { setTimeout(done, 500); });
    expect(await loads()).toBe(1);
    await shell.kill();
    rmSync(shell.userData, { recursive: true, force: true, maxRetries: 5 });
  });
});

describe('from one run to the next', () => {
  it('keeps the marker, the window’s place and the page’s data, also over kill -9, sweeps what a killed write left, and mends what the kill tore', async () => {
    const userData = freshUserData();
    const first = await launchShell(userData);
    const marker = await settledMarker(first);
    await first.page.evaluate(() => new Promise<void>((done, failed) => {
      const request = indexedDB.open('kept-by-the-shell-test', 1);
      request.addEventListener('upgradeneeded', () => { request.result.createObjectStore('kept'); });
      request.addEventListener('success', () => {
        const act = request.result.transaction('kept', 'readwrite', { durability: 'strict' });
        act.objectStore('kept').put('yes', 'key');
        act.addEventListener('complete', () => { done(); });
      });
      request.addEventListener('error', () => { failed(request.error); });
    }));
    await first.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1024, height: 700 }); });
    await expect.poll(() => existsSync(join(userData, 'window.json')) && readFileSync(join(userData, 'window.json'), 'utf8')).toMatch(/\b1024\b/);
    await first.kill();
    const leftover = join(userData, '.state.json.999999999.0198f0d2-7a54-7c3e-9d0a-1f2e3d4c5b6a.goencho-tmp');
    writeFileSync(leftover, 'torn');
    expect(await tearLogs(userData)).not.toEqual([]);

    const second = await launchShell(userData);
    expect(await settledMarker(second)).toEqual(marker);
    const kept = await second.page.evaluate(() => new Promise((done, failed) => {
      const request = indexedDB.open('kept-by-the-shell-test');
      request.addEventListener('success', () => {
        const read = request.result.transaction('kept').objectStore('kept').get('key');
        read.addEventListener('success', () => { done(read.result); });
      });
      request.addEventListener('error', () => { failed(request.error); });
    }));
    expect(kept).toBe('yes');
    expect(await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual({ x: 40, y: 50, width: 1024, height: 700 });
    await expect.poll(() => existsSync(leftover)).toBe(false);
    await second.close();
    // Unmended at the start, the torn record would now lie under what the second run wrote.
    expect(await mendTornLogs(userData)).toEqual([]);
    rmSync(userData, { recursive: true, force: true });
  });

  it('says that a marker is unreadable instead of taking it for a fresh start', async () => {
    const userData = freshUserData();
    writeFileSync(join(userData, 'state.json'), '{"bookId":');
    const shell = await launchShell(userData);
    expect(await readMarker(shell)).toEqual({ ok: false, error: { kind: 'marker-unreadable' } });
    await shell.close();
    rmSync(userData, { recursive: true, force: true });
  });
});
