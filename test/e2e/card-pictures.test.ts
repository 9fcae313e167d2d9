import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginSample, goTo } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';

const patient = { timeout: 20_000 };
const drawing = join(import.meta.dirname, '../../assets/icons/32x32.png');
const notAPicture = { name: 'menu.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('%PDF-1.7') };

const fileOf = (page: Page, place: string) => page.getByRole('group', { name: place, exact: true }).locator('input[type=file]');
const message = (page: Page) => page.getByRole('img', { name: /文面/ });
const undo = (page: Page) => page.getByRole('button', { name: '元に戻す' }).click();
const look = (page: Page) => page.locator('summary', { hasText: '絵と書き方' });
const open = async (page: Page): Promise<void> => {
  await message(page).waitFor();
  if (await page.locator('details[open]').count() === 0) await look(page).click();
};

async function pdfsOf(page: Page): Promise<readonly string[]> {
  const downloads: Download[] = [];
  const take = (download: Download) => downloads.push(download);
  page.on('download', take);
  await page.getByRole('button', { name: /^PDFを作る/ }).click();
  await expect.poll(() => downloads.length, { timeout: 30_000 }).toBe(2);
  page.off('download', take);
  const sorted = downloads.toSorted((a, b) => (a.suggestedFilename() < b.suggestedFilename() ? -1 : 1));
  return Promise.all(sorted.map(async (download) => readFileSync(await download.path(), 'latin1')));
}
const carriesPicture = (pdf: string | undefined): boolean => pdf?.includes('/Subtype /Image') === true;

describe('pictures and seals on cards', () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await openProgram();
    ({ page } = program);
    await beginSample(page);
    await goTo(page, '書く');
  });
  afterAll(async () => { await program.close(); });

  test('a picture goes onto one card, is described, taken off and brought back', async () => {
    await open(page);
    await fileOf(page, '絵').setInputFiles(notAPicture);
    await page.getByText('「menu.jpg」は画像として開けません。').waitFor();
    await fileOf(page, '絵').setInputFiles(drawing);
    await expect.poll(() => look(page).innerText(), patient).toContain('絵あり');
    await page.getByRole('textbox', { name: '何の絵ですか' }).fill('店先の桜');
    await page.keyboard.press('Tab');
    await expect.poll(() => message(page).getAttribute('alt'), patient).toContain('絵: 店先の桜');
    await page.getByRole('button', { name: '絵を外す' }).click();
    await expect.poll(() => look(page).innerText(), patient).toContain('絵なし');
    await undo(page);
    await page.getByRole('img', { name: '店先の桜', exact: true }).waitFor();
  });

  test('direction and size of the writing are chosen beside it, and stay after closing the page', async () => {
    await page.getByRole('radio', { name: '横書き' }).check({ force: true });
    await page.getByRole('group', { name: '字の大きさ' }).getByRole('radio').first().check({ force: true });
    await expect.poll(() => page.locator('[data-save-state]').getAttribute('data-save-state'), patient).toBe('saved');
    await page.reload();
    await open(page);
    await expect.poll(() => look(page).innerText(), patient).toMatch(/横書き・小・絵あり/);
  });

  test('axe finds nothing in the opened choice', async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });

  test('it is printed with the card', async () => {
    const [address, letter] = await pdfsOf(page);
    expect([carriesPicture(address), carriesPicture(letter)]).toEqual([false, true]);
  });

  test('one press puts it on the other cards of tonight, and one takes that back', async () => {
    await page.getByRole('button', { name: 'ほかのはがきにも入れる' }).click();
    await page.locator('[data-card]').nth(1).click();
    await open(page);
    await page.getByText('お店のはがき全部に入る絵です。').waitFor();
    await expect.poll(() => message(page).getAttribute('alt'), patient).toContain('絵: 店先の桜');
    await undo(page);
    await expect.poll(() => look(page).innerText(), patient).toContain('絵なし');
  });

  test('the seals of the settings stand on both sides', async () => {
    await goTo(page, '設定');
    for (const place of ['署名の判', '差出人の判・店の印']) {
      await fileOf(page, place).setInputFiles(drawing);
      await page.getByRole('button', { name: `${place}を外す` }).waitFor();
    }
    await goTo(page, '書く');
    await message(page).waitFor();
    await page.locator('[data-card]').nth(1).click();
    const [address, letter] = await pdfsOf(page);
    expect([carriesPicture(address), carriesPicture(letter)]).toEqual([true, true]);
    await goTo(page, '設定');
    await page.getByRole('button', { name: '署名の判を外す' }).click();
    await page.getByRole('button', { name: '署名の判: ここに画像を落とすか、押して選ぶ' }).waitFor();
    await undo(page);
    await page.getByRole('button', { name: '署名の判を外す' }).waitFor();
  });

  test('a picture that the disk has lost is named where it should be, and no card is printed without it', async () => {
    await page.evaluate(async () => {
      const request = indexedDB.open('goencho');
      await new Promise((done) => request.addEventListener('success', done));
      const clearing = request.result.transaction('pictures', 'readwrite');
      clearing.objectStore('pictures').clear();
      await new Promise((done) => clearing.addEventListener('complete', done));
      request.result.close();
    });
    await page.reload();
    await goTo(page, '設定');
    await page.getByText('この画像は読み取れません。').first().waitFor();
    await goTo(page, '書く');
    await message(page).waitFor();
    await page.getByText(/文面: 絵を読み取れません。/).waitFor();
    await page.getByText(/文面: 判の画像を読み取れません。/).waitFor();
    await page.getByRole('button', { name: /^PDFを作る/ }).click();
    await page.getByText('印刷できないはがきがあるので、PDFは作っていません。').waitFor();
    expect(program.complaints).toEqual([]);
  });
});
