import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginEmpty, errorOf, field } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';

const saveForm = (page: Page) => page.getByRole('button', { name: '保存する' }).first().click();

describe('the days of a guest that return', () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await openProgram({ at: '2026-11-24T10:00:00+09:00' });
    ({ page } = program);
    await beginEmpty(page);
    await page.goto(`${program.url}#/guests/new`);
    await field(page, '姓').fill('見本');
  });
  afterAll(async () => { await program.close(); });

  test('a day without its date, and one that is in no calendar, are not saved; what was typed stays', async () => {
    await page.getByRole('button', { name: '＋ 記念の日を加える' }).click();
    await saveForm(page);
    await expect.poll(() => errorOf(field(page, '記念の日1の日付'))).not.toBe('');
    await field(page, '記念の日1の日付').fill('2016/2/30');
    await field(page, '呼び名1').fill('銀婚のお祝い');
    await saveForm(page);
    await expect.poll(() => errorOf(field(page, '記念の日1の日付'))).toContain('暦にありません');
    await expect.poll(() => field(page, '記念の日1の日付').inputValue()).toBe('2016/2/30');
    await expect.poll(() => field(page, '呼び名1').inputValue()).toBe('銀婚のお祝い');
  });

  test('two days are kept, stand on the page of the guest and on the calendar with their years', async () => {
    await field(page, '記念の日1の日付').fill('2016/12/20');
    await page.getByRole('button', { name: '＋ 記念の日を加える' }).click();
    await page.getByRole('combobox', { name: '記念の日2' }).selectOption({ label: 'ご契約' });
    await field(page, '記念の日2の日付').fill('2020/12/24');
    await page.keyboard.press('Tab');
    await saveForm(page);
    await page.getByRole('heading', { level: 1, name: /見本/ }).waitFor();
    await page.getByText(/銀婚のお祝い/).first().waitFor();
    await page.goto(`${program.url}#/calendar`);
    await page.getByRole('button', { name: '次の月' }).click();
    await page.locator('[data-day="2026-12-20"]').click();
    await page.getByText('銀婚のお祝い（10年）', { exact: true }).waitFor();
    await page.locator('[data-day="2026-12-24"]').click();
    await expect.poll(() => page.getByText('契約の日（6年）', { exact: true }).count()).toBe(1);
  });

  test('one is taken away, the other keeps its words after a reload', async () => {
    await page.getByRole('link', { name: '見本様' }).click();
    await page.getByRole('heading', { level: 1, name: /見本/ }).waitFor();
    await page.keyboard.press('e');
    await page.getByRole('button', { name: '記念の日2を外す' }).click();
    await saveForm(page);
    await page.getByText(/銀婚のお祝い/).first().waitFor();
    await page.reload();
    await page.getByText(/銀婚のお祝い/).first().waitFor();
    await expect.poll(() => page.getByRole('main').innerText()).not.toContain('2020年12月24日');
    await page.keyboard.press('e');
    await expect.poll(() => field(page, '記念の日1の日付').inputValue()).toMatch(/2016/);
    await expect.poll(() => field(page, '記念の日2の日付').count()).toBe(0);
    expect(program.complaints).toEqual([]);
  });
});
