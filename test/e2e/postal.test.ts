import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginEmpty, field, goTo } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';

let program: Program;
let page: Page;
beforeAll(async () => {
  program = await openProgram();
  ({ page } = program);
  await beginEmpty(page);
});
afterAll(async () => { await program.close(); });

const code = () => field(page, '郵便番号');
const valueOf = (label: string) => field(page, label).inputValue();

async function newGuest(): Promise<void> {
  await goTo(page, 'お客様');
  await page.goto(`${program.url}#/guests/new`);
  await field(page, '姓').waitFor();
}

test('a code brings the street, Enter goes behind it, and what he typed himself is left alone', async () => {
  await newGuest();
  await field(page, '姓').fill('見本');
  await code().fill('1040061');
  await expect.poll(() => valueOf('住所')).toBe('東京都中央区銀座');
  await code().press('Enter');
  await page.keyboard.type('4-1-2');
  await expect.poll(() => valueOf('住所')).toBe('東京都中央区銀座4-1-2');
  await code().fill('1000005');
  await code().press('Enter');
  await expect.poll(() => valueOf('住所')).toBe('東京都中央区銀座4-1-2');
});

test('the other way: an address without a code proposes it, Alt+Y takes it', async () => {
  await code().fill('');
  await field(page, '住所').fill('札幌市中央区大通西20丁目1-1');
  await page.getByRole('button', { name: '064-0820', exact: true }).waitFor();
  await field(page, '住所').press('Alt+Y');
  await expect.poll(() => code().inputValue()).toBe('064-0820');
  await page.getByRole('button', { name: '064-0820', exact: true }).waitFor({ state: 'detached' });
});

test('several towns of one code: arrows and Enter', async () => {
  await field(page, '住所').fill('');
  await code().fill('');
  await code().pressSequentially('069-1336');
  await page.getByRole('option', { name: '北海道夕張郡長沼町川沿' }).waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => valueOf('住所')).toBe('北海道夕張郡長沼町川沿');
});

test('an office: its address, and its name for the company', async () => {
  await field(page, '住所').fill('');
  await code().fill('060-8621');
  await expect.poll(() => valueOf('住所')).toBe('北海道札幌市中央区北一条西6丁目1-2');
  await expect.poll(() => valueOf('建物・部屋番号')).toBe('アーバンネット札幌ビル2F');
  await page.getByRole('button', { name: '株式会社 日本経済新聞社 札幌支社' }).click();
  await expect.poll(() => valueOf('会社名')).toBe('株式会社 日本経済新聞社 札幌支社');
});

test('the shop itself: the code kept, the street offered', async () => {
  await goTo(page, '設定');
  await field(page, '郵便番号').fill('6048005');
  await field(page, '郵便番号').press('Enter');
  await page.getByRole('button', { name: '京都府京都市中京区恵比須町', exact: true }).click();
  await expect.poll(() => valueOf('住所')).toBe('京都府京都市中京区恵比須町');
  expect(program.complaints).toEqual([]);
});

test('a newer table of the post takes the place of the first one, and gives it back; another file is refused by name', async () => {
  const files = page.locator('input[type=file][accept=".zip,.csv"]');
  await page.getByText('はじめから入っている表 2026年8月24日(月) 番号 142,874件', { exact: true }).waitFor();
  await files.setInputFiles({ name: '名簿.csv', mimeType: 'text/csv', buffer: Buffer.from('氏名,郵便番号\n見本,1040061\n') });
  await page.getByText('「名簿.csv」は日本郵便の郵便番号の表ではありません。表は替えていません。', { exact: true }).waitFor();
  const rows = Array.from({ length: 47 }, (_none, at) => `${String(at + 1).padStart(2, '0')}101,"100  ","${1_000_000 + at}","ミホンケン","ミホンシ","マチ","見本${at}県","見本市","新町",0,0,0,0,0,0`);
  await files.setInputFiles({ name: 'utf_ken_all.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) });
  // 47 towns of this list, and the 22,197 offices that it says nothing about
  await page.getByText(/^入れ替えた表 .* 番号 22,244件$/).waitFor({ timeout: 30_000 });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('button', { name: /^元に戻す/ }).click();
  await page.getByText(/^はじめから入っている表/).waitFor();
  expect(program.complaints).toEqual([]);
});
