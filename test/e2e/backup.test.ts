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
    await shop.page.getByRole('button', { name: '控えを取る', exact: true }).click();
    writeFileSync(file, readFileSync(await (await download).path()));
    await shop.page.getByText('控えを取りました。').waitFor();
    await shop.page.goto(`${shop.url}#/`);
    await expect.poll(() => shop.page.getByText(/最後の控え：/).textContent()).toContain('11月24日');
  });

  it('brings the whole book to another computer, when what is in it has been shown; the notice takes it back', async () => {
    const { page } = newComputer;
    await startWith(newComputer, /空で始める/);
    await page.goto(`${newComputer.url}#/settings`);
    await page.getByLabel('控えのファイル（.goencho）を選ぶ').setInputFiles(file);
    await page.getByRole('heading', { name: 'この控えの中身' }).waitFor();
    await page.getByText('60名').waitFor();
    await page.getByRole('button', { name: 'この控えに置きかえる' }).click();
    await page.getByText('控えの帳面に戻しました。').waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.goto(`${newComputer.url}#/guests`);
    // Exactly: a bare '0名' is found in '60名' too, and the rest would begin while the book is still being taken back.
    await page.getByText('まだお客様がいません', { exact: true }).waitFor({ timeout: 30_000 });
    await page.goto(`${newComputer.url}#/settings`);
    await page.getByLabel('控えのファイル（.goencho）を選ぶ').setInputFiles(file);
    await page.getByRole('button', { name: '今の帳面と合わせる' }).click();
    await page.getByText('控えの中身を今の帳面に合わせました。').waitFor({ timeout: 30_000 });
    await page.getByLabel('控えのファイル（.goencho）を選ぶ').setInputFiles(file);
    await page.getByRole('button', { name: 'この控えに置きかえる' }).click();
    await page.getByText('控えの帳面に戻しました。').waitFor({ timeout: 30_000 });
    await page.goto(`${newComputer.url}#/guests`);
    await page.getByText('60名').waitFor();
    await page.reload();
    await expect.poll(() => page.getByRole('main').textContent()).toContain('60名');
  });

  it('refuses what is no backup, and a damaged one, by name, with the book as it was', async () => {
    const bytes = readFileSync(file);
    const { page } = newComputer;
    await page.goto(`${newComputer.url}#/settings`);
    const input = page.getByLabel('控えのファイル（.goencho）を選ぶ');
    await input.setInputFiles({ name: 'menu.goencho', mimeType: 'application/octet-stream', buffer: Buffer.from('甘鯛の若狭焼き') });
    await page.getByText('これはご縁帖の控えではないようです。').waitFor();
    await input.setInputFiles({ name: 'cut.goencho', mimeType: 'application/octet-stream', buffer: bytes.subarray(0, bytes.length - 900) });
    await page.getByRole('alert').getByText(/途中で切れたか、こわれています/).waitFor();
    await page.goto(`${newComputer.url}#/guests`);
    await page.getByText('60名').waitFor();
    expect(newComputer.complaints).toEqual([]);
  });

  it('with a pass-phrase asks for it, says when it is another one, and opens with the right one', async () => {
    const { page } = shop;
    await page.goto(`${shop.url}#/settings`);
    await page.getByRole('button', { name: '合言葉をかける' }).click();
    await page.getByText(/合言葉を忘れると、控えはだれにも開けません/).waitFor();
    await page.getByLabel('合言葉', { exact: true }).fill('鰤');
    await page.getByRole('button', { name: 'この合言葉にする' }).click();
    await page.getByText('8文字以上にしてください。').waitFor();
    await page.getByLabel('合言葉', { exact: true }).fill('寒鰤は氷見にかぎる');
    await page.getByLabel('合言葉をもう一度').fill('寒鰤は氷見にかぎる');
    await page.getByRole('button', { name: 'この合言葉にする' }).click();
    await page.getByText('これから取る控えには、合言葉がかかります。').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '控えを取る', exact: true }).click();
    writeFileSync(file, readFileSync(await (await download).path()));
    await page.getByLabel('控えのファイル（.goencho）を選ぶ').setInputFiles(file);
    await page.getByLabel('この控えの合言葉').fill('寒鰤は能登にかぎる');
    await page.getByRole('button', { name: '開く', exact: true }).click();
    await page.getByText('合言葉がちがいます。').waitFor();
    await page.getByLabel('この控えの合言葉').fill('寒鰤は氷見にかぎる');
    await page.getByRole('button', { name: '開く', exact: true }).click();
    await page.getByRole('heading', { name: 'この控えの中身' }).waitFor();
    expect(shop.complaints).toEqual([]);
  });
});
