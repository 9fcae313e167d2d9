import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshUserData, launchShellAt, type RunningShell } from './launch.ts';

/** Where Chromium keeps IndexedDB: directly in Electron's data folder, one level deeper in the stand-in's. */
const databaseFolders = (userData: string): readonly string[] =>
  [join(userData, 'IndexedDB'), join(userData, 'Default/IndexedDB')].filter((folder) => existsSync(folder));

/** The cards of Saturday are due, and first among them a thank-you card. */
const tuesday = '2026-11-17T10:00:00+09:00';

const main = (shell: RunningShell) => shell.page.getByRole('main');

describe('the main road in the desktop window', () => {
  const userData = freshUserData();
  const papers = join(userData, 'papers');
  let shell: RunningShell;
  beforeAll(async () => {
    mkdirSync(papers);
    shell = await launchShellAt(tuesday, userData);
  });
  afterAll(async () => {
    await shell.close();
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  });

  it('opens the sample shop, and its due cards are drafted', async () => {
    await shell.page.getByRole('button', { name: /見本の店で試す/ }).click();
    await shell.page.getByRole('button', { name: '次へ' }).click();
    await shell.page.getByRole('button', { name: 'この書き方で始める' }).click();
    await shell.page.getByRole('navigation', { name: '画面' }).waitFor();
    await shell.page.evaluate(() => { window.location.hash = '/write'; });
    await shell.page.getByRole('textbox', { name: '来店御礼' }).waitFor();
    await expect.poll(async () => (await shell.page.getByRole('textbox', { name: '来店御礼' }).inputValue()).length).toBeGreaterThan(5);
  });

  it('saves both sides whole into the folder that he chose, and leaves no temporary file there', async () => {
    await shell.app.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
    }, papers);
    await shell.page.getByRole('button', { name: /^PDFを作る/ }).click();
    await expect.poll(() => readdirSync(papers).filter((name) => name.endsWith('.pdf')).length, { timeout: 30_000 }).toBe(2);
    expect(readdirSync(papers)).toHaveLength(2);
    for (const name of readdirSync(papers)) expect(readFileSync(join(papers, name)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('投函した reaches the ledger, the witness outside the database knows it, and kill -9 takes nothing back', async () => {
    const card = await shell.page.locator('[data-card][aria-current]').getAttribute('data-card');
    await shell.page.getByRole('button', { name: /^印刷した/ }).click();
    await shell.page.getByRole('button', { name: /^投函した/ }).click();
    await main(shell).getByText(/に投函しました/).waitFor();
    await expect.poll(async () => shell.page.evaluate(async () => {
      const read = await window.shell?.['marker/read'](null);
      return read?.ok ? read.value?.touches ?? 0 : 0;
    })).toBeGreaterThan(100);
    await shell.kill();
    shell = await launchShellAt(tuesday, userData);
    await shell.page.getByRole('navigation', { name: '画面' }).waitFor();
    await shell.page.evaluate(() => { window.location.hash = '/write'; });
    await shell.page.getByRole('textbox', { name: '来店御礼' }).waitFor();
    // By the card: on some days of the year another one to the same guest is due as well.
    expect(card).toMatch(/\/thank-you$/);
    await expect.poll(() => shell.page.locator(`[data-card="${card}"]`).count()).toBe(0);
  });

  it('a database that vanished is not carried on silently: the program stops and says so', async () => {
    await shell.close();
    for (const folder of databaseFolders(userData)) rmSync(folder, { recursive: true });
    shell = await launchShellAt(tuesday, userData);
    await shell.page.getByRole('heading', { name: '帳面が見つかりません' }).waitFor();
    await expect.poll(() => shell.page.getByRole('button', { name: /記録する/ }).count()).toBe(0);
  });
});
