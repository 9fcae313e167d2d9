import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginEmpty } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';
import { bringIn, type SeedGuest } from '../support/seed-book.ts';

const address = { postalCode: '1500001', street: '東京都見本区見本町一丁目二番三号', building: '', careOf: '', numerals: 'usual' } as const;
const unasked = ['青木', '石井', '上田', '遠藤', '小川', '加藤', '木村', '工藤'];
/** On Tuesday 1 December the season letter is due, which is an offer, and none of the ten ever agreed to offers. One thank-you card is open, one is held for mourning. */
const guests: readonly SeedGuest[] = [
  ...unasked.map((familyName) => ({ familyName, address, visits: [{ on: '2026-09-10' }] })),
  { familyName: '本田', address, visits: [{ on: '2026-11-30' }] },
  { familyName: '喪中', address, mourningSince: '2026-10-01' as never, visits: [{ on: '2026-11-30' }] },
];
const fold = (page: Page, reason: string) => page.getByRole('button', { name: new RegExp(reason) });

describe('what is held back on a season day', () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await openProgram({ at: '2026-12-01T15:00:00+09:00' });
    ({ page } = program);
    await beginEmpty(page);
    await bringIn(page, program.url, guests);
  });
  afterAll(async () => { await program.close(); });

  test.each(['due', 'session', 'write'])('is one line for each reason, the names inside, on %s', async (screen) => {
    await page.goto(`${program.url}#/${screen}`);
    if (screen === 'session') await page.getByText(/止めているもの\d+件を見る/).click();
    await expect.poll(() => fold(page, '同意の記録がない').innerText()).toMatch(/10件/);
    await expect.poll(() => page.getByRole('link', { name: /^青木/ }).count()).toBe(0);
    await page.getByRole('link', { name: /^喪中/ }).first().waitFor(); // few: no need to ask
    await fold(page, '同意の記録がない').click();
    for (const name of unasked) await page.getByRole('link', { name: new RegExp(`^${name}`) }).waitFor();
  });

  test('the arrow keys of 予定 walk only what is seen', async () => {
    await page.goto(`${program.url}#/`);
    await page.goto(`${program.url}#/due`);
    await fold(page, '同意の記録がない').waitFor();
    for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowDown');
    const seen = page.locator('[data-due]');
    expect(await seen.allInnerTexts()).not.toContain('青木様');
    await expect.poll(() => seen.last().evaluate((link) => link === document.activeElement)).toBe(true);
    expect(program.complaints).toEqual([]);
  });
});
