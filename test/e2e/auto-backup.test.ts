import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkFrames } from '#shared/exchange/backup-frames';
import { beginSample, goTo } from '../support/begin-book.ts';
import { freshUserData, launchShellAt, type RunningShell } from './launch.ts';

const place = mkdtempSync(join(tmpdir(), 'goencho-stick-'));
const stick = join(place, '控え用USB');
const userData = freshUserData();
afterAll(() => {
  for (const folder of [place, userData]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** The hours of a Tuesday, one start after the other: a backup has its moment in its name. */
const startAt = (hour: number) => launchShellAt(`2026-11-17T${hour}:00:00+09:00`, userData);

/** Whether every backup in the folder is whole; leftovers of a killed writer are no backups. */
async function wholeBackups(folder: string): Promise<readonly string[]> {
  const names = readdirSync(folder).filter((name) => /^goencho-.*\.goencho$/.test(name));
  for (const name of names) {
    const bytes = Uint8Array.from(readFileSync(join(folder, name)));
    async function* all() { yield bytes; }
    await checkFrames(all(), bytes.subarray(-64), async (part) => Uint8Array.from(createHash('sha256').update(part).digest()));
  }
  return names.toSorted();
}

const chooseStick = (shell: RunningShell) => shell.app.evaluate(({ dialog }, path) => {
  dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
}, stick);

async function closeWindow(shell: RunningShell): Promise<void> {
  const gone = new Promise((done) => { shell.app.process().once('exit', done); });
  await shell.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.close(); }).catch(() => undefined);
  await gone;
}

const pressClose = (shell: RunningShell) => shell.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.close(); });

describe('the backups that are made by themselves', () => {
  it('go into the folder that he chose, at once and whenever the window closes with something new in the book', async () => {
    mkdirSync(stick);
    const shell = await startAt(10);
    await beginSample(shell.page);
    await chooseStick(shell);
    await goTo(shell.page, '設定');
    await shell.page.getByRole('button', { name: 'フォルダーを選ぶ' }).click();
    await shell.page.getByText('控えを置くフォルダー：控え用USB').waitFor();
    await expect.poll(() => wholeBackups(stick)).toHaveLength(1);
    const [first] = await wholeBackups(stick);
    await goTo(shell.page, '予定');
    await shell.page.getByRole('button', { name: /：済$/ }).first().click();
    await shell.page.getByText('を済にしました。').waitFor();
    await closeWindow(shell);
    // The newer one of a day takes the place of the earlier.
    const [second, ...others] = await wholeBackups(stick);
    expect([second! > first!, others]).toEqual([true, []]);
  });

  it('are not made anew where nothing was written', async () => {
    const before = await wholeBackups(stick);
    const shell = await startAt(11);
    await shell.page.getByText(/最後の控え：/).waitFor();
    await closeWindow(shell);
    expect(await wholeBackups(stick)).toEqual(before);
  });

  it('that cannot be made are said before the window closes; the stick that is plugged in again takes the next', async () => {
    const before = await wholeBackups(stick);
    const shell = await startAt(12);
    await goTo(shell.page, '予定');
    await shell.page.getByRole('button', { name: /：済$/ }).first().click();
    await shell.page.getByText('を済にしました。').waitFor();
    renameSync(stick, `${stick}-out`);
    await pressClose(shell);
    await shell.page.getByRole('alertdialog').getByText(/控えを置くフォルダーが見当たりません。USBメモリなら、差してください。/).waitFor();
    expect(existsSync(stick)).toBe(false);
    renameSync(`${stick}-out`, stick);
    const gone = new Promise((done) => { shell.app.process().once('exit', done); });
    await shell.page.getByRole('button', { name: 'もう一度試す' }).click().catch(() => undefined);
    await gone;
    expect(await wholeBackups(stick)).not.toEqual(before);
  });

  it('never keep him from closing', async () => {
    const shell = await startAt(13);
    await goTo(shell.page, '予定');
    await shell.page.getByRole('button', { name: /：済$/ }).first().click();
    await shell.page.getByText('を済にしました。').waitFor();
    renameSync(stick, `${stick}-out`);
    await pressClose(shell);
    const gone = new Promise((done) => { shell.app.process().once('exit', done); });
    await shell.page.getByRole('button', { name: '控えを取らずに閉じる' }).click().catch(() => undefined);
    await gone;
    renameSync(`${stick}-out`, stick);
    expect(await wholeBackups(stick)).toHaveLength(1);
  });
});
