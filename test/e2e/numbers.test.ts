import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginEmpty, field } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';

/** Two cores and other tests beside this one: what takes milliseconds may take seconds. */
const patient = { timeout: 20_000 };

const guestField = (page: Page) => page.getByRole('combobox', { name: 'お客様' });

/** Logs a party by keys from the field of the guest to that of the introducer, which is the last one. */
async function typeParty(page: Page, name: string, isNew: boolean): Promise<void> {
  await guestField(page).fill(name);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press(isNew ? 'ArrowUp' : 'ArrowDown');
  await page.keyboard.press('Enter');
  await field(page, '人数').fill('2');
  await page.getByRole('combobox', { name: 'ご紹介くださった方' }).focus();
}

describe('what guests say', () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await openProgram();
    ({ page } = program);
    await beginEmpty(page);
    await page.goto(`${program.url}#/record`);
  });
  afterAll(async () => { await program.close(); });

  test('an answer is two keys behind the visit: Tab and the digit; Enter saves both', async () => {
    await typeParty(page, '山田', true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('3');
    await expect.poll(() => page.getByRole('radio', { name: '3', exact: true }).isChecked(), patient).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: '記録しました' }).waitFor();
    // The next party starts without an answer.
    expect(await page.getByRole('radio', { name: '3', exact: true }).isChecked()).toBe(false);
  });

  test('ten is 1 and 0; Backspace takes it back', async () => {
    await page.getByRole('radio', { name: '5', exact: true }).focus();
    await page.keyboard.type('10');
    await expect.poll(() => page.getByRole('radio', { name: '10', exact: true }).isChecked(), patient).toBe(true);
    await page.keyboard.press('Backspace');
    await expect.poll(() => page.getByRole('radio', { checked: true }).count(), patient).toBe(1); // that is which question it was
  });

  test('a low answer waits on the guest page for a word within a day; the call closes it, and undo opens it again', async () => {
    await page.getByRole('table').getByRole('link', { name: '山田', exact: true }).click();
    const waiting = page.getByRole('group', { name: /低いお声です/ });
    await waiting.waitFor();
    expect(await waiting.innerText()).toContain('11月25日');
    await waiting.getByRole('button', { name: 'お電話した' }).click();
    await waiting.waitFor({ state: 'detached' });
    expect(await page.getByRole('list').filter({ hasText: '低いお声（すすめたい度 3）' }).count()).toBe(1);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await waiting.waitFor();
  });

  test('an easy effort is a low number: the scale says so, and 2 of 7 is not a low answer', async () => {
    await page.getByRole('button', { name: 'お声を書きとめる' }).click();
    await page.getByRole('radio', { name: '手間', exact: true }).check();
    expect(await page.getByText('1＝とても楽').count()).toBe(1);
    await page.getByText('小さいほど良い').waitFor();
    await page.getByRole('radio', { name: '2', exact: true }).check();
    await page.getByRole('button', { name: 'お声を残す' }).click();
    await page.getByText('手間 2').waitFor();
    expect(await page.getByRole('group', { name: /低いお声です/ }).count()).toBe(1);
  });

  test('nothing complained', () => {
    expect(program.complaints).toEqual([]);
  });
});
