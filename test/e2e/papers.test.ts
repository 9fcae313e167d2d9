import { readFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginEmpty, beginSample } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';
import { renderPages } from '../support/rendered-page.ts';

interface Made { readonly name: string; readonly text: string; readonly pages: number }

/** Makes the sheet that is chosen, and reads it as a reader aloud would. No ink may come nearer to the edge than a printer reaches. */
async function make(program: Program): Promise<Made> {
  const [download] = await Promise.all([program.page.waitForEvent('download'), program.page.getByRole('button', { name: 'PDFを作る', exact: true }).click()]);
  const bytes = new Uint8Array(readFileSync((await download.path()) ?? ''));
  const { text, totalPages } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true });
  for (const page of await renderPages(bytes, { dpi: 60 })) {
    expect([Math.round(page.width), Math.round(page.height)]).toEqual([595, 842]);
    expect(page.ink(14, 14, 200, 290)).toBeGreaterThan(5);
    const outside = page.ink(0, 0, 210, 297) - page.ink(17, 13, 197, 291);
    expect(outside).toBeLessThan(0.01);
  }
  return { name: download.suggestedFilename(), text: text.replaceAll(/\s/g, ''), pages: totalPages };
}

const choose = (program: Program, sheet: string): Promise<void> => program.page.getByRole('radio', { name: sheet }).check();

describe('sheets of the sample shop', () => {
  let program: Program;
  beforeAll(async () => {
    program = await openProgram();
    await beginSample(program.page);
    await program.page.goto(`${program.url}#/papers`);
    await program.page.getByRole('radio').first().waitFor();
  });
  afterAll(() => program.close());

  it('this week: what is due, to tick off', async () => {
    await choose(program, '今週の約束');
    const told = program.page.getByText(/^A4で\d+枚になります。/);
    await told.waitFor();
    const pages = Number(/\d+(?=枚)/.exec(await told.innerText())?.[0]);
    const made = await make(program);
    expect(made.pages).toBe(pages);
    expect(made.name).toBe('goencho-week-2026-11-24.pdf');
    expect(made.text).toMatch(/今週の約束.*今日まで（\d+件）.*礼状/);
    await program.page.getByText(/goencho-week-2026-11-24\.pdf を保存しました/).waitFor();
  });

  it('calls: with numbers and what was said last', async () => {
    await choose(program, 'お電話の紙');
    const made = await make(program);
    expect(made.text).toMatch(/お電話の紙/);
    expect(made.text).toMatch(/\d{2,4}-\d{2,4}-\d{4}/);
  });

  it('the thirty days: one page with his own plan', async () => {
    await choose(program, '30日の設計');
    await program.page.getByText('A4で1枚になります。', { exact: true }).waitFor();
    const made = await make(program);
    expect(made.pages).toBe(1);
    expect(made.text).toMatch(/翌日.*御礼.*礼状.*7日後.*14日後.*30日後/);
    expect(made.text).toContain('毎週の時間');
  });

  it('the month that the calendar showed', async () => {
    const { page } = program;
    await page.goto(`${program.url}#/calendar`);
    await page.getByRole('button', { name: '次の月' }).click();
    await page.getByRole('link', { name: '今月の一覧を紙に出す' }).click();
    await page.getByRole('heading', { name: '2026年12月の誕生日・記念日' }).waitFor();
    const made = await make(program);
    expect(made.name).toBe('goencho-month-2026-12.pdf');
    expect(made.text).toContain('年賀状の投函');
  });

  it('tonight: guests chosen by name, each with reading, talk and what must not be served', async () => {
    const { page } = program;
    await choose(program, '今夜のお客様');
    await expect.poll(() => page.getByRole('button', { name: 'PDFを作る', exact: true }).isDisabled()).toBe(true);
    for (const letter of ['さ', 'た']) {
      await page.getByRole('combobox').fill(letter);
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
    }
    const chosen = page.getByRole('list', { name: '今夜のお客様' }).getByRole('listitem');
    await expect.poll(() => chosen.count()).toBe(2);
    const names = await chosen.allTextContents();
    const made = await make(program);
    for (const name of names) expect(made.text).toContain(name.replace('外す', '').replaceAll(/\s/g, ''));
    expect([program.complaints, program.foreignRequests]).toEqual([[], []]);
  });
});

describe('sheets of an empty book', () => {
  let program: Program;
  beforeAll(async () => {
    program = await openProgram();
    await beginEmpty(program.page);
    await program.page.goto(`${program.url}#/papers`);
    await program.page.getByRole('radio').first().waitFor();
  });
  afterAll(() => program.close());

  it.each([['今週の約束', '今日までの約束はありません。'], ['お電話の紙', '今週お電話する方はいません。'], ['月の一覧', 'この月の誕生日・記念日はありません。']])('%s says that there is nothing', async (sheet, words) => {
    await choose(program, sheet);
    expect((await make(program)).text).toContain(words);
  });
});
