import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProgram, type Program } from '../support/open-program.ts';

async function startWith(program: Program, choice: RegExp): Promise<void> {
  const { page } = program;
  await page.getByRole('button', { name: choice }).click();
  const next = page.getByRole('button', { name: '次へ' });
  const finish = page.getByRole('button', { name: 'この書き方で始める' });
  await next.or(finish).first().waitFor({ timeout: 30_000 });
  if (await next.isVisible()) await next.click();
  await finish.click();
  await page.getByRole('navigation', { name: '画面' }).waitFor();
}

describe('the backup that he makes himself', () => {
  let shop: Program;
  let newComputer: Program;
  beforeAll(async () => {
    shop = await openProgram();
    newComputer = await openProgram();
  });
  afterAll(async () => {
    await shop.close();
    await newComputer.close();
  });
  const file = join(tmpdir(), `goencho-backup-${process.pid}.goencho`);

  it('is one file, and the first screen says when it was made', async () => {
    await startWith(shop, /見本の店で試す/);
    await shop.page.getByRole('link', { name: '控えを取る' }).click();
    const download = shop.page.waitForEvent('download');
    await shop.page.getByRole('button', { name: '控えを取る' }).click();
    writeFileSync(file, readFileSync(await (await download).path()));
    await shop.page.getByText('控えを取りました。').waitFor();
    await shop.page.goto(`${shop.url}#/`);
    expect(await shop.page.getByText(/最後の控え：/).textContent()).toContain('11月24日');
  });

  it('brings the whole book to another computer, after a copy of what was there', async () => {
    await startWith(newComputer, /空で始める/);
    await newComputer.page.goto(`${newComputer.url}#/settings`);
    const safetyCopy = newComputer.page.waitForEvent('download');
    await newComputer.page.getByLabel('控えのファイル（.goencho）を選ぶ').setInputFiles(file);
    await safetyCopy;
    await newComputer.page.getByText('控えの帳面に戻しました。').waitFor({ timeout: 30_000 });
    await newComputer.page.goto(`${newComputer.url}#/guests`);
    await newComputer.page.getByText('60名').waitFor();
    await newComputer.page.reload();
    await expect.poll(() => newComputer.page.getByRole('main').textContent()).toContain('60名');
  });

  it('refuses what is no backup, and a damaged one, by name, with the book as it was', async () => {
    const bytes = readFileSync(file);
    const { page } = newComputer;
    await page.goto(`${newComputer.url}#/settings`);
    const input = page.getByLabel('控えのファイル（.goencho）を選ぶ');
    await input.setInputFiles({ name: 'menu.goencho', mimeType: 'application/octet-stream', buffer: Buffer.from('甘鯛の若狭焼き') });
    await page.getByText('これはご縁帖の控えではないようです。').waitFor();
    await input.setInputFiles({ name: 'cut.goencho', mimeType: 'application/octet-stream', buffer: bytes.subarray(0, bytes.length - 900) });
    await page.getByRole('alert').getByText(/帳面はそのままです/).waitFor();
    await page.goto(`${newComputer.url}#/guests`);
    await page.getByText('60名').waitFor();
    expect(newComputer.complaints).toEqual([]);
  });
});
