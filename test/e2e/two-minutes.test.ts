import type { Download, Locator, Page } from 'playwright-core';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { field } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';

/** A practised hand: eight strokes a second. A hand at half that pace has time for it twice over, as the figure shows that the test prints. */
const strokeMs = 120;
/** Reading a screen of three choices and moving the hand to one of them. */
const findMs = 1_200;

/** The only waiting for time in this suite: it stands for a person. */
async function press(target: Locator): Promise<void> {
  await target.waitFor();
  await wait(findMs);
  await expect.poll(() => target.isVisible()).toBe(true);
  await target.click();
}

async function write(target: Locator, text: string): Promise<void> {
  await press(target);
  await target.pressSequentially(text, { delay: strokeMs });
}

const enter = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('Enter');
  await wait(findMs / 2);
  await page.keyboard.type(text, { delay: strokeMs });
};

let program: Program;
beforeAll(async () => { program = await openProgram({ at: '2026-11-24T22:40:00+09:00' }); });
afterAll(async () => { await program.close(); });

test('from an empty book to both PDF files of the first card in under two minutes, with what is on the screen', { timeout: 150_000 }, async () => {
  const { page } = program;
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  const clock = () => page.evaluate(() => Date.now());
  const began = await clock();

  await press(page.getByRole('button', { name: /空で始める/ }));
  await write(field(page, '店の名前'), '割烹 見本');
  await write(field(page, 'ご主人のお名前'), '見本 一郎');
  await press(page.getByRole('button', { name: '次へ' }));
  await press(page.getByRole('button', { name: 'この書き方で始める' }));

  await press(page.getByRole('link', { name: /^記録する/ }).first());
  const guest = page.getByRole('combobox', { name: 'お客様' });
  await guest.waitFor();
  await wait(findMs);
  await page.keyboard.type('田中', { delay: strokeMs });
  await press(page.getByRole('option', { name: '「田中」を新しいお客様にする' }));
  await enter(page, '花子');
  await write(field(page, '郵便番号'), '1040061');
  await enter(page, '1-2-3'); // behind 東京都中央区銀座, which the code has brought
  await enter(page, '2');
  await write(field(page, '心に残った会話'), '卒業旅行');
  await press(page.getByRole('button', { name: /^保存する/ }));
  await page.getByText('田中 花子様のご来店を記録しました。').waitFor();

  // The card is due tomorrow. What leads to it tonight is in sight.
  await press(page.getByRole('link', { name: 'お礼のはがきを書く' }));
  await field(page, '来店御礼').waitFor();
  await press(page.getByRole('button', { name: /^PDFを作る/ }));
  await expect.poll(() => downloads.length, { timeout: 30_000 }).toBe(2);

  const seconds = Math.round((await clock() - began) / 1000);
  console.log(`from an empty book to both PDF files: ${seconds} s`);
  expect(seconds).toBeLessThan(120);
  const names = downloads.map((download) => download.suggestedFilename()).toSorted();
  expect(names).toEqual([expect.stringMatching(/^goencho-atena-2026-11-24.*\.pdf$/), expect.stringMatching(/^goencho-bunmen-2026-11-24.*\.pdf$/)]);
  expect(program.complaints).toEqual([]);
});
