import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { getDocumentProxy, extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { field } from '../support/begin-book.ts';
import { openProgram, typeWithIme, type Program } from '../support/open-program.ts';

/** Monday evening, after service; the shop is open on Tuesdays. */
const mondayNight = '2026-11-23T22:40:00+09:00';

async function startEmpty(page: Page): Promise<void> {
  await page.getByRole('button', { name: /空で始める/ }).click();
  await field(page, '店の名前').fill('割烹 見本');
  await field(page, 'ご主人のお名前').fill('見本 一郎');
  await page.getByRole('button', { name: '次へ' }).click();
  await page.getByRole('button', { name: 'この書き方で始める' }).click();
  await page.getByRole('heading', { name: '今日', exact: true }).waitFor();
}

/** From the keyboard alone: N, the name as an input method gives it, Enter from field to field. */
async function logNewGuest(page: Page): Promise<void> {
  await page.keyboard.press('n');
  const guest = page.getByRole('combobox', { name: 'お客様' });
  await guest.waitFor();
  await guest.focus();
  await typeWithIme(page, 'たかさき', '髙﨑');
  await page.keyboard.press('Enter'); // the row "make a new guest of this"
  await field(page, '名').focus();
  await typeWithIme(page, 'はなこ', '花子');
  await field(page, '電話番号').fill('03-0000-1234');
  await field(page, '郵便番号').fill('104-0061');
  await field(page, '住所').fill('東京都中央区銀座見本町1-2-3');
  await field(page, '人数').fill('2');
  await field(page, '金額').fill('28000');
  await field(page, 'お出ししたもの').fill('甘鯛の若狭焼き');
  await field(page, '心に残った会話').fill('お嬢様の卒業旅行');
  await field(page, '次のおすすめ').fill('寒鰤の照り焼き');
  await page.keyboard.press('Control+Enter');
  await page.getByText('髙﨑 花子様のご来店を記録しました。').waitFor();
}

async function makePdfs(page: Page): Promise<ReadonlyMap<string, Uint8Array>> {
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  await page.getByRole('button', { name: /^PDFを作る/ }).click();
  await expect.poll(() => downloads.length, { timeout: 30_000 }).toBe(2);
  return new Map(await Promise.all(downloads.map(async (download) => [download.suggestedFilename(), new Uint8Array(readFileSync(await download.path()))] as const)));
}

const textOf = async (pdf: Uint8Array): Promise<string> => {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: true });
  return text.replaceAll(/\s/g, '');
};

describe('the main road, from an empty book to the next promise', () => {
  let program: Program;
  beforeAll(async () => { program = await openProgram({ at: mondayNight }); });
  afterAll(async () => { await program.close(); });

  test('first run → a guest typed with an input method → a visit', async () => {
    await startEmpty(program.page);
    await logNewGuest(program.page);
    expect(program.complaints).toEqual([]);
  });

  test('kill -9 after "saved" loses nothing', async () => {
    program = await program.killAndReopen();
    await program.page.goto(`${program.url}#/guests`);
    await program.page.getByText('髙﨑 花子').first().waitFor();
    await program.page.getByText('髙﨑 花子').first().click();
    await program.page.getByText('お嬢様の卒業旅行').first().waitFor();
    expect(program.complaints).toEqual([]);
  });

  test('the card is drafted next morning, edited, and what was typed survives kill -9', async () => {
    await program.page.clock.setSystemTime('2026-11-24T10:00:00+09:00');
    await program.page.goto(`${program.url}#/write`);
    await program.page.reload();
    const talk = field(program.page, '印象に残った会話');
    await talk.waitFor();
    await expect.poll(() => talk.inputValue()).toContain('お嬢様の卒業旅行');
    await talk.fill('お嬢様の卒業旅行のお話、心に残っております。');
    await program.page.getByText('保存しました').first().waitFor();
    program = await program.killAndReopen();
    await program.page.clock.setSystemTime('2026-11-24T10:05:00+09:00');
    await program.page.goto(`${program.url}#/write`);
    await program.page.reload();
    await expect.poll(async () => field(program.page, '印象に残った会話').inputValue()).toBe('お嬢様の卒業旅行のお話、心に残っております。');
  });

  test('both sides become PDF files of 100 × 148 mm whose text reads in order', async () => {
    const files = await makePdfs(program.page);
    const names = [...files.keys()].toSorted();
    expect(names.map((name) => name.replace(/-10\d\d\.pdf$/, ''))).toEqual(['goencho-atena-2026-11-24', 'goencho-bunmen-2026-11-24']);
    for (const name of names) await program.page.getByText(name).waitFor();
    const [address, message] = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, bytes]) => bytes);
    expect(await textOf(message!)).toContain('お嬢様の卒業旅行のお話、心に残っております。');
    expect(await textOf(address!)).toContain('髙﨑');
    for (const pdf of [address!, message!]) {
      const view = (await (await getDocumentProxy(pdf.slice())).getPage(1)).view;
      expect(view[2]! - view[0]!).toBeCloseTo(283.465, 2);
      expect(view[3]! - view[1]!).toBeCloseTo(419.528, 2);
    }
  });

  test('印刷した → 投函した writes the ledger, and the next promise is the call of the following week', async () => {
    const { page } = program;
    await page.getByRole('button', { name: /^印刷した/ }).click();
    await page.getByRole('button', { name: /^投函した/ }).click();
    await page.getByText(/次は 11月30日\(月\)/).waitFor();
    // What he did himself must not be told to him as somebody else's doing.
    await expect.poll(() => page.getByRole('main').textContent()).not.toContain('別の画面');
    await page.goto(`${program.url}#/guests`);
    await page.getByText('髙﨑 花子').first().click();
    await page.getByText('お嬢様の卒業旅行のお話、心に残っております。').first().waitFor();
    await page.getByText('翌週のお電話').first().waitFor();
    expect(program.complaints).toEqual([]);
  });
});
