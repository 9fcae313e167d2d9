import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginEmpty, field, goTo } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';

const patient = { timeout: 20_000 };

async function newGuest(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/guests/new`);
  await field(page, '姓').waitFor();
  for (const [label, value] of Object.entries(values)) await field(page, label).fill(value);
  await page.keyboard.press('Control+Enter');
  await page.locator('figure').first().waitFor();
}

const names = async (page: Page): Promise<readonly string[]> => {
  await goTo(page, 'お客様');
  await page.getByRole('option').first().waitFor();
  return page.getByRole('option').allInnerTexts();
};

describe('somebody who is written down twice', () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await openProgram();
    ({ page } = program);
    await beginEmpty(page);
    await newGuest(page, { 姓: '髙見澤', 名: '實', 電話番号: '090-0000-0001' });
  });
  afterAll(async () => { await program.close(); });

  test('is named quietly while the second entry is typed, and nothing stops the typing', async () => {
    await page.goto(`${page.url().split('#')[0]}#/guests/new`);
    await field(page, '姓').fill('高見沢');
    await field(page, '名').fill('実');
    const hint = page.getByRole('status').filter({ hasText: '似たお客様' });
    await expect.poll(() => hint.innerText(), patient).toContain('髙見澤 實様');
    await field(page, '電話番号').fill('09000000001');
    await field(page, 'メール').fill('minoru@example.com');
    await expect.poll(() => hint.innerText(), patient).toContain('電話が同じ');
    await page.keyboard.press('Control+Enter');
    await page.locator('figure').first().waitFor();
    expect(await names(page)).toHaveLength(2);
  });

  test('becomes one by the keyboard alone, and two again after a restart', async () => {
    await page.getByRole('link', { name: '似たお客様', exact: true }).click();
    const merge = page.getByRole('button', { name: /をまとめる$/ });
    await merge.waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await merge.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '一つにまとめる' }).waitFor();
    const preview = page.getByRole('group', { name: 'まとめるとこうなります' });
    await page.getByRole('radio', { name: '髙見澤 實' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => preview.innerText(), patient).toContain('minoru@example.com');
    await expect.poll(() => preview.innerText(), patient).toMatch(/お名前[\s\S]*髙見澤 實/u);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: '一つにまとめる', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('似たお客様はいません', { exact: true }).waitFor(patient);
    expect(await names(page)).toHaveLength(1);
    await page.reload();
    await page.goto(`${page.url().split('#')[0]}#/guests/duplicates`);
    await page.getByRole('button', { name: /を元に戻す$/ }).click();
    await page.getByText('元の二人に戻しました。', { exact: true }).waitFor(patient);
    expect(await names(page)).toHaveLength(2);
  });

  test('shows what another window has changed meanwhile, before anything is merged; the keyboard comes back to the list', async () => {
    await page.goto(`${page.url().split('#')[0]}#/guests/duplicates`);
    await page.getByRole('button', { name: /をまとめる$/ }).click();
    const preview = page.getByRole('group', { name: 'まとめるとこうなります' });
    await preview.getByText('minoru@example.com', { exact: true }).waitFor(patient);
    const other = await program.context.newPage();
    await other.goto(`${program.url}#/guests`);
    await other.getByRole('option', { name: /高見沢/ }).click(patient);
    await other.getByRole('button', { name: /^直す/ }).click(patient);
    await field(other, 'メール').fill('newer@example.com');
    await other.keyboard.press('Control+Enter');
    await preview.getByText('newer@example.com', { exact: true }).waitFor(patient);
    await page.getByText('このあいだにどちらかが直されました。いまの内容を表示しています。', { exact: true }).waitFor(patient);
    await other.close();
    await page.getByRole('button', { name: 'やめる', exact: true }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), patient).toBe('似たお客様の組');
  });

  test('or is remembered as two people', async () => {
    await page.goto(`${page.url().split('#')[0]}#/guests/duplicates`);
    await page.getByRole('button', { name: /これは別の方です$/ }).click();
    const none = page.getByText('似たお客様はいません', { exact: true });
    await none.waitFor(patient);
    await page.reload();
    await expect.poll(() => none.isVisible(), patient).toBe(true);
  });
});
