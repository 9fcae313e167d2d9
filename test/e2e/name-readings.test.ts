import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginEmpty, field } from '../support/begin-book.ts';
import { openProgram, typeWithIme, type Program } from '../support/open-program.ts';

let program: Program;
let page: Page;
beforeAll(async () => {
  program = await openProgram();
  ({ page } = program);
  await beginEmpty(page);
  const dictionary = page.waitForResponse(/name-readings/);
  await page.goto(`${program.url}#/guests/new`);
  await field(page, '姓').waitFor();
  await (await dictionary).finished();
});
afterAll(async () => { await program.close(); });

const kana = (label: string) => field(page, label).inputValue();

/** The dictionary is opened a moment after it came: what is pasted anew is asked again. */
const pasted = async (label: string, name: string): Promise<string> => {
  await field(page, label).fill('');
  await field(page, label).fill(name);
  return kana(label === '姓' ? '姓のよみ' : '名のよみ');
};

test('a pasted name gets the dictionary’s reading, marked until he looked at it', async () => {
  await expect.poll(() => pasted('姓', '原田')).toBe('はらだ');
  await page.getByText('よみ「はらだ」は未確認です', { exact: true }).waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('button', { name: 'これでよい' }).click();
  await page.getByText('よみ「はらだ」は未確認です', { exact: true }).waitFor({ state: 'detached' });
  expect(await kana('姓のよみ')).toBe('はらだ');
});

test('another reading is one click away, and his own words end the question', async () => {
  expect(await pasted('名', '陽葵')).toBe('ひまり');
  await page.getByRole('button', { name: 'よみを「ひなた」にする' }).click();
  await expect.poll(() => kana('名のよみ')).toBe('ひなた');
  expect(await pasted('名', '')).toBe('ひなた');
});

test('the input method is heard first; a prediction taken early is completed', async () => {
  await page.reload();
  await page.getByRole('button', { name: '書きかけを消す' }).or(field(page, '姓')).first().waitFor();
  await expect.poll(() => pasted('姓', '原田')).toBe('はらだ');
  await field(page, '姓').fill('');
  await field(page, '姓のよみ').fill('');
  await field(page, '姓').focus();
  await typeWithIme(page, 'やま', '山田');
  await expect.poll(() => kana('姓のよみ')).toBe('やまだ');
  await field(page, '名').focus();
  await field(page, '名').fill('');
  await field(page, '名のよみ').fill('');
  await field(page, '名').focus();
  await typeWithIme(page, 'たろう', '太郎');
  await expect.poll(() => kana('名のよみ')).toBe('たろう');
  expect(program.complaints).toEqual([]);
});
