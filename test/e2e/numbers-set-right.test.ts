import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginEmpty, goTo } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';
import { bringIn, type SeedGuest } from '../support/seed-book.ts';

/** Two cores and other tests beside this one. */
const patient = { timeout: 20_000 };

describe('数字 after records were set right', () => {
  const guest = (familyName: string, ...days: readonly string[]): SeedGuest => ({ familyName, visits: days.map((on) => ({ on, done: ['thank-you'] })) });
  const shop: readonly SeedGuest[] = [
    ...Array.from({ length: 11 }, (_, index) => guest(`見本${String.fromCodePoint(0x4e00 + index)}`, '2026-03-10')),
    { ...guest('髙見澤', '2026-03-10'), givenName: '實', phone: '090-0000-0001' }, { ...guest('高見沢', '2026-04-01'), givenName: '実', phone: '09000000001' },
  ];
  let program: Program;
  let page: Page;
  const toYear = async (): Promise<void> => {
    await goTo(page, '数字');
    await page.getByRole('radio', { name: '一年' }).check();
  };
  const rate = (): Promise<string> => page.getByRole('region', { name: '再来率', exact: true }).innerText();
  beforeAll(async () => {
    program = await openProgram();
    ({ page } = program);
    await beginEmpty(page);
    await bringIn(page, program.url, shop);
  });
  afterAll(async () => { await program.close(); });

  test('two entries of one guest are two new guests, none of whom returned; made one, they are one who did', async () => {
    await toYear();
    await expect.poll(rate, patient).toContain('はじめての13名のうち0');
    await page.goto(`${program.url}#/guests/duplicates`);
    await page.getByRole('button', { name: /をまとめる$/ }).click(patient);
    await page.getByRole('button', { name: '一つにまとめる', exact: true }).click();
    await page.getByText('似たお客様はいません', { exact: true }).waitFor(patient);
    await toYear();
    await expect.poll(rate, patient).toContain('はじめての12名のうち1');
  });

  test('a visit that is removed was no return; taken back, it was', async () => {
    // The notice of the merge lies over the last rows.
    await page.reload();
    await goTo(page, 'お客様');
    await page.getByRole('option').filter({ hasText: /髙見澤|高見沢/u }).click();
    await page.getByRole('button', { name: /4月1日.* の記録を消す/ }).click();
    const undo = page.getByRole('button', { name: '元に戻す' });
    await undo.waitFor();
    await toYear();
    await expect.poll(rate, patient).toContain('はじめての12名のうち0');
    await undo.click();
    await toYear();
    await expect.poll(rate, patient).toContain('はじめての12名のうち1');
  });

  test('and no part says NaN, also with evenings dated after today and no amounts', async () => {
    await bringIn(page, program.url, [guest('先の方', '2026-11-23', '2027-01-05'), { familyName: '額なし', visits: [{ on: '2026-11-22', amount: null }] }]);
    for (const part of ['今月の三つ', 'お声', 'お客様の分布', '戻る言葉', '効き目帳', 'そのほか']) {
      await goTo(page, '数字');
      await page.getByRole('navigation', { name: '数字の中の画面' }).getByRole('link', { name: part, exact: true }).click();
      await expect.poll(() => page.locator('main').innerText(), patient).toMatch(/名|お客様/);
      await expect.poll(() => page.locator('main').innerText()).not.toMatch(/NaN|undefined|Infinity|(^|[^0-9])0%/);
    }
    expect(program.complaints).toEqual([]);
  });
});
