import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginSample, goTo } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';

let program: Program;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'goencho-export-'));

/** Chooses a kind and returns the files that come, by name. */
async function writeOut(kind: string, files = 1): Promise<ReadonlyMap<string, string>> {
  await page.getByRole('radio', { name: kind, exact: true }).check();
  const downloads: Promise<readonly [string, string]>[] = [];
  const all = new Promise<void>((done) => {
    const take = (download: { suggestedFilename: () => string; saveAs: (path: string) => Promise<void> }): void => {
      const path = join(folder, download.suggestedFilename());
      downloads.push(download.saveAs(path).then(() => [download.suggestedFilename(), path] as const));
      if (downloads.length < files) return;
      page.off('download', take);
      done();
    };
    page.on('download', take);
  });
  await page.getByRole('button', { name: '書き出す', exact: true }).click();
  await all;
  return new Map(await Promise.all(downloads));
}
const only = (files: ReadonlyMap<string, string>): string => readFileSync([...files.values()][0] ?? '', 'utf8');
const rowsOf = (text: string): readonly string[][] => Papa.parse<string[]>(text.replace(/^\u{FEFF}/u, ''), { skipEmptyLines: true }).data;

const office = ((): string | null => {
  try {
    return execFileSync('which', ['soffice'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
})();

describe('what leaves the book', () => {
  beforeAll(async () => {
    program = await openProgram();
    ({ page } = program);
    await beginSample(page);
    await goTo(page, 'お客様');
    await page.getByRole('link', { name: '書き出す' }).click();
    await page.getByRole('radio', { name: 'お客様の一覧' }).waitFor();
  });
  afterAll(async () => { await program.close(); });

  test('the list of guests has everybody, once', async () => {
    const rows = rowsOf(only(await writeOut('お客様の一覧')));
    expect(rows.length).toBe(61);
    expect(new Set(rows.slice(1).map((row) => row.at(-1))).size).toBe(60);
    await page.getByText(/^goencho-guests-.*を保存しました/).waitFor();
  });

  test('a list for posting leaves out who may not get post, and says how many', async () => {
    const rows = rowsOf(only(await writeOut('宛名職人の住所録')));
    const said = await page.getByText(/名を除きました。$/).innerText();
    expect(rows.length - 1 + Number(/\d+/.exec(said)?.[0])).toBe(60);
    await page.getByRole('checkbox', { name: '今お送りできない方を除く' }).uncheck();
    expect(rowsOf(only(await writeOut('宛名職人の住所録'))).length).toBe(61);
  });

  test('visits and contacts have their guest beside them; contacts for a phone are as many as guests', async () => {
    const visits = rowsOf(only(await writeOut('ご来店の記録')));
    expect(visits.length).toBeGreaterThan(60);
    expect(visits.slice(1).filter(([, name]) => name === '')).toEqual([]);
    expect(rowsOf(only(await writeOut('接点の記録')))[1]?.every((cell) => cell !== '')).toBe(true);
    expect(only(await writeOut('スマートフォンの連絡先')).match(/BEGIN:VCARD/g)?.length).toBe(60);
  });

  test('in Shift_JIS, a row that it cannot write stands in a second file, unchanged, and is named', async () => {
    await page.getByRole('radio', { name: 'お客様の一覧' }).check();
    await page.getByRole('radio', { name: 'Shift_JIS' }).check();
    const files = await writeOut('お客様の一覧', 2);
    const [first, second] = ['shift_jis', 'utf8'].map((part) => readFileSync([...files].find(([name]) => name.includes(part))?.[1] ?? ''));
    const [written, apart] = [rowsOf(new TextDecoder('shift_jis', { fatal: true }).decode(first)), rowsOf(new TextDecoder().decode(second))];
    expect(written.length + apart.length).toBe(62);
    expect(apart.length).toBeGreaterThan(1);
    expect(apart.slice(1).join('')).toContain('𠮷');
    await expect.poll(() => page.getByRole('listitem').filter({ hasText: '𠮷' }).count()).toBeGreaterThan(0);
    await page.getByRole('radio', { name: 'UTF-8' }).check();
  });

  test('the whole book as JSON has every guest', async () => {
    const book = JSON.parse(only(await writeOut('帳面まるごと'))) as { readonly format: string; readonly about: { readonly counts: Record<string, number> } } & Record<string, unknown[]>;
    expect(book.format).toBe('goencho-book');
    expect([book['guests']?.length, book['visits']?.length]).toEqual([60, book.about.counts['visits']]);
  });

  test('the binder of guests is one PDF, each row of the register from a new page, with the history', async () => {
    await page.getByRole('radio', { name: 'お客様帳（紙）' }).check();
    await page.getByRole('radio', { name: '全員', exact: true }).check();
    const [path] = (await writeOut('お客様帳（紙）')).values();
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(path ?? ''))), { mergePages: false });
    const rows = text.map((words) => /お客様帳\s*(\S+)行/.exec(words)?.[1] ?? '');
    expect(rows.filter((row, index) => row !== rows[index - 1])).toEqual(['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ']);
    expect(text.join('').match(/礼状/g)?.length).toBeGreaterThan(5);
  }, 120_000);

  test.skipIf(office === null)('LibreOffice opens the lists, and gives back what was written (skipped where it is not installed)', async () => {
    const files = await writeOut('お客様の一覧');
    const [path] = files.values();
    execFileSync(office ?? '', [`-env:UserInstallation=file://${folder}/office`, '--headless', '--infilter=CSV:44,34,76,1', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false', '--outdir', join(folder, 'back'), path ?? ''], { stdio: 'ignore' });
    const [written, back] = [rowsOf(readFileSync(path ?? '', 'utf8')), rowsOf(readFileSync(join(folder, 'back', [...files.keys()][0] ?? ''), 'utf8'))];
    const names = (rows: readonly string[][]): readonly string[] => rows.map((row) => [row[0], row[1], row.at(-1)].join(' '));
    expect(names(back)).toEqual(names(written));
  }, 120_000);
});
