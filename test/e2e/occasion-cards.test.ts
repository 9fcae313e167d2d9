import type { Page } from 'playwright-core';
import { plainDate } from '#shared/lib/plain-date';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginEmpty, field } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';
import { bringIn, type SeedGuest } from '../support/seed-book.ts';

const address = { postalCode: '1500001', street: '東京都見本区見本町1-2-3', building: '', careOf: '', numerals: 'usual' } as const;

/** On Tuesday 24 November: a birthday in a week, season letters from next Tuesday, and a guest who has asked for no offers. */
const guests: readonly SeedGuest[] = [
  { familyName: '誕生', address, birthday: { month: 12, day: 1, year: null }, visits: [{ on: '2026-09-10', dishes: '鱧の落とし' }] },
  { familyName: '神無', address, consentToOffersOn: plainDate('2026-01-10'), visits: [{ on: '2026-09-10' }] },
  { familyName: '霜月', address, honorific: 'sensei', consentToOffersOn: plainDate('2026-01-10'), visits: [{ on: '2026-09-10', dishes: '鱧の落とし' }] },
  { familyName: '師走', address, consentToOffersOn: plainDate('2026-01-10'), visits: [{ on: '2026-09-10' }] },
  { familyName: '未同意', address, visits: [{ on: '2026-09-10' }] },
];

const written = (page: Page, name: string) => page.locator('[data-card]', { hasText: name });

describe('cards that no visit calls for', () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await openProgram({ at: '2026-11-24T10:00:00+09:00' });
    ({ page } = program);
    await beginEmpty(page);
    await bringIn(page, program.url, guests);
  });
  afterAll(async () => { await program.close(); });

  test('a birthday leads from the due list to its card, drafted with the dish of the last visit', async () => {
    await page.goto(`${program.url}#/due`);
    await page.getByRole('link', { name: /誕生様.書く/ }).click();
    await expect.poll(() => page.locator('[data-card][aria-current]').innerText()).toContain('誕生日');
    await expect.poll(() => field(page, 'はじめの言葉').inputValue()).toMatch(/お誕生日/);
    await expect.poll(() => field(page, 'なかほどの言葉').inputValue()).toContain('鱧の落とし');
    await expect.poll(() => page.getByRole('group', { name: 'この日のこと' }).innerText()).toContain('前回');
  });

  test('the words that he changed are there after a reload', async () => {
    await field(page, '結びの言葉').fill('またお会いできる日を、楽しみにしております。');
    await page.getByText('保存しました').first().waitFor();
    await page.reload();
    await written(page, '誕生').click();
    await expect.poll(() => field(page, '結びの言葉').inputValue()).toBe('またお会いできる日を、楽しみにしております。');
  });

  test('the season letter of next week can be written already; it is an offer, so only to who agreed', async () => {
    await written(page, '神無').click();
    await expect.poll(() => field(page, '季節の変化').inputValue()).toMatch(/寒さ|温かい/);
    await expect.poll(() => written(page, '未同意').count()).toBe(0);
  });

  test('the words of one season letter serve the others still unwritten: each keeps name and dish, undone by Ctrl+Z, there after a reload', async () => {
    const middle = () => field(page, 'おすすめの一品（いつまで・どれだけ）');
    const wordsOf = async (name: string): Promise<string> => {
      await written(page, name).click();
      await expect.poll(() => page.getByRole('region', { name: /へのはがきの言葉/ }).getAttribute('aria-label')).toContain(name);
      return middle().inputValue();
    };
    await expect.poll(() => wordsOf('霜月')).toContain('鱧の落とし');
    const draft = await wordsOf('師走');
    await wordsOf('神無');
    await expect.poll(() => page.getByRole('button', { name: /この言葉を/ }).count()).toBe(0);
    await middle().fill('神無様、今年は間人の蟹が入ります。十杯限りでございます。');
    await page.getByRole('button', { name: 'この言葉を、残りの季節便り2通にも使う' }).click();
    await page.getByText('残りの季節便り2通に、この言葉を使いました。', { exact: true }).waitFor();
    await expect.poll(() => wordsOf('霜月')).toBe('霜月先生、今年は間人の蟹が入ります。十杯限りでございます。');
    await expect.poll(() => wordsOf('師走')).toBe('師走様、今年は間人の蟹が入ります。十杯限りでございます。');
    await page.keyboard.press('Control+z');
    await expect.poll(() => middle().inputValue()).toBe(draft);
    await wordsOf('神無');
    await page.getByRole('button', { name: 'この言葉を、残りの季節便り2通にも使う' }).press('Enter');
    await page.getByText('残りの季節便り2通にも、この言葉を使っています。', { exact: true }).waitFor();
    await page.reload();
    await written(page, '師走').waitFor();
    await expect.poll(() => wordsOf('師走')).toBe('師走様、今年は間人の蟹が入ります。十杯限りでございます。');
    await middle().fill('今年の蟹は格別でございます。');
    await page.getByText('保存しました').first().waitFor();
    await wordsOf('神無');
    await page.getByRole('button', { name: '残りを下書きに戻す' }).click();
    await page.getByText('残りの季節便り1通を、下書きに戻しました。', { exact: true }).waitFor();
    await expect.poll(() => wordsOf('霜月')).toContain('鱧の落とし');
    await expect.poll(() => wordsOf('師走')).toBe('今年の蟹は格別でございます。');
  });

  test('posted, it stands in the ledger as what it is, and is not asked for again', async () => {
    await written(page, '誕生').click();
    await page.getByRole('button', { name: /^印刷した/ }).click();
    await page.getByRole('button', { name: /^投函した/ }).click();
    await expect.poll(() => written(page, '誕生').count()).toBe(0);
    await page.goto(`${program.url}#/guests`);
    await page.getByText('誕生', { exact: true }).first().click();
    await page.getByText('またお会いできる日を、楽しみにしております。').first().waitFor();
    expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toContainEqual(expect.stringContaining('誕生日'));
    await page.goto(`${program.url}#/due`);
    await page.getByRole('heading', { name: '予定', exact: true }).waitFor();
    await expect.poll(() => page.getByRole('main').innerText()).not.toContain('誕生');
    expect(program.complaints).toEqual([]);
  });
});
