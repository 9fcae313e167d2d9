import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enterInComposition, openProgram, typeWithIme, type Program } from '../support/open-program.ts';

/** Nothing in this file points at anything: no click, no mouse, no focus() but the one that the keys give. */
const focused = (page: Page) => page.evaluate(() => {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return '';
  const label = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0]?.textContent : element.textContent;
  return label ?? '';
});
async function isAt(page: Page, label: string): Promise<void> {
  await expect.poll(() => focused(page)).toBe(label);
}
const value = (page: Page) => page.evaluate(() => (document.activeElement as HTMLInputElement).value);
const rows = (page: Page) => page.locator('tbody tr');

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function beginByKeys(page: Page): Promise<void> {
  await page.getByRole('button', { name: /空で始める/ }).waitFor();
  await press(page, 'Tab', 'Enter');
  await isAt(page, '店の名前（任意）');
  await page.keyboard.type('割烹 見本');
  await press(page, 'Tab');
  await page.keyboard.type('見本 一郎');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('手書き風');
  await press(page, 'Enter');
  await page.getByRole('heading', { name: '今日', exact: true }).waitFor();
}

interface NewParty { readonly kana: string; readonly name: string; readonly company?: string; readonly party: number; readonly amount?: string; readonly talk?: string }
interface KnownParty { readonly typed: string; readonly found: string; readonly party: number }

const newParties: readonly NewParty[] = [
  { kana: 'たかさき', name: '髙﨑', party: 2, amount: '28000', talk: '卒業旅行' },
  { kana: 'わたなべ', name: '渡邊', company: '株式会社みほん商事', party: 4, amount: '4万8千' },
  { kana: 'さいとう', name: '齋藤', party: 3 },
  { kana: 'さくらい', name: '櫻井', party: 2, talk: 'お孫さんの入学' },
  { kana: 'たなか', name: '田中', party: 1, amount: '９，８００円' },
  { kana: 'すずき', name: '鈴木', company: '縁印刷所', party: 6 },
  { kana: 'こばやし', name: '小林', party: 2 },
  { kana: 'いとう', name: '伊藤', party: 2, amount: '31500' },
  { kana: 'まつもと', name: '松本', party: 5 },
  { kana: 'よしだ', name: '𠮷田', party: 2, talk: '釣りの話' },
];
const knownParties: readonly KnownParty[] = [
  { typed: 'たかさき', found: '髙﨑', party: 2 },
  { typed: 'watanabe', found: '渡邊', party: 3 },
  { typed: 'みほん商事', found: '渡邊', party: 8 },
  { typed: 'さいと', found: '齋藤', party: 2 },
  { typed: 'sakurai', found: '櫻井', party: 2 },
  { typed: '縁印刷', found: '鈴木', party: 4 },
  { typed: '高崎', found: '髙﨑', party: 2 },
  { typed: 'ｔａｎａｋａ', found: '田中', party: 2 },
  { typed: 'よし', found: '𠮷田', party: 2 },
];

async function logNew(page: Page, { kana, name, company, party, amount, talk }: NewParty): Promise<void> {
  await isAt(page, 'お客様');
  await typeWithIme(page, kana, name);
  await press(page, 'ArrowUp', 'Enter'); // from the first row up to the last: the new guest
  await isAt(page, '姓');
  expect(await value(page)).toBe(name);
  await press(page, 'Enter', 'Enter');
  await isAt(page, '姓のよみ');
  expect(await value(page)).toBe(kana);
  await press(page, 'Enter', 'Enter');
  await isAt(page, '会社名');
  await page.keyboard.type(company ?? '');
  await press(page, 'Enter', 'Enter', 'Enter', 'Enter');
  await isAt(page, '人数');
  await page.keyboard.type(String(party));
  await press(page, 'Enter', 'Enter');
  await isAt(page, '金額');
  await page.keyboard.type(amount ?? '');
  await press(page, 'Enter', 'Enter');
  await isAt(page, '心に残った会話');
  await page.keyboard.type(talk ?? '');
  await press(page, 'Control+Enter');
  await page.getByText(`${name}様のご来店を記録しました。`).waitFor();
}

async function logKnown(page: Page, { typed, found, party }: KnownParty): Promise<void> {
  await isAt(page, 'お客様');
  await page.keyboard.type(typed);
  await page.getByRole('option', { name: new RegExp(`^${found}`), selected: true }).waitFor();
  await press(page, 'Enter');
  await isAt(page, '人数');
  await page.keyboard.type(String(party));
  await press(page, 'Control+Enter');
  await page.getByText(`${found}様のご来店を記録しました。`).waitFor();
}

describe('an evening of twenty parties, by the keys alone', () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await openProgram({ at: '2026-11-24T22:40:00+09:00' });
    ({ page } = program);
  });
  afterAll(async () => { await program.close(); });

  test('from the first run to the form of the evening', async () => {
    await beginByKeys(page);
    await press(page, 'n');
    await isAt(page, 'お客様');
    await expect.poll(() => rows(page).count()).toBe(0);
  });

  test('Enter inside a composition neither chooses, nor moves, nor saves', async () => {
    await enterInComposition(page, 'なかむら');
    await isAt(page, 'お客様');
    expect(await value(page)).toBe('なかむら');
    await press(page, 'Enter');
    await isAt(page, '姓');
    await enterInComposition(page, 'なか');
    await isAt(page, '姓');
    await press(page, ...Array.from({ length: 8 }, () => 'Enter'));
    await isAt(page, '人数');
    await page.keyboard.type('2');
    for (const label of ['ご一緒の方', '金額', 'お出ししたもの', '心に残った会話', '次のおすすめ', 'ご用向き', 'ご紹介くださった方']) {
      await press(page, 'Enter');
      await isAt(page, label);
      await enterInComposition(page, '2');
      await isAt(page, label);
      expect(await value(page)).toBe('2');
    }
    await expect.poll(() => rows(page).count()).toBe(0);
    // The last field: an Enter of his own is what saves, and here names the introducer who was typed but not picked.
    await press(page, 'Escape', 'Enter');
    await page.getByText('一覧から選ぶか、空にしてください。').waitFor();
    await press(page, 'Backspace', 'Enter');
    await page.getByText(/様のご来店を記録しました。/).waitFor();
  });

  test('Ctrl+Z in the empty form takes the last one back', async () => {
    await isAt(page, 'お客様');
    await expect.poll(() => rows(page).count()).toBe(1);
    await press(page, 'Control+z');
    await page.getByText(/の記録を消しました。/).waitFor();
    await expect.poll(() => rows(page).count()).toBe(0);
    await isAt(page, 'お客様');
  });

  test('ten new guests, and nine evenings of guests found by reading, romaji, company and plain kanji', async () => {
    for (const party of newParties) await logNew(page, party);
    for (const party of knownParties) await logKnown(page, party);
    await expect.poll(() => rows(page).count()).toBe(19);
  });

  test('the twentieth was yesterday: ↓ in the date moves one day', async () => {
    await press(page, 'Shift+Tab');
    await isAt(page, 'ご来店の日');
    await press(page, 'ArrowDown', 'Tab');
    await page.keyboard.type('こばや');
    await page.getByRole('option', { name: /^小林/, selected: true }).waitFor();
    await press(page, 'Enter');
    await isAt(page, '人数');
    await page.keyboard.type('2');
    await press(page, 'Control+Enter');
    await page.getByText('小林様のご来店を記録しました。').waitFor();
    await page.getByRole('heading', { name: /11月23日.* の記録/ }).waitFor();
    await expect.poll(() => rows(page).count()).toBe(1);
    await page.reload();
    await page.getByRole('heading', { name: /11月24日.* の記録/ }).waitFor();
    await expect.poll(() => rows(page).count()).toBe(19);
    await expect.poll(() => page.getByText(/^19組/).innerText()).toContain('19組 56名');
    expect(program.complaints).toEqual([]);
  });

  test('/ stands in the search field in the same breath: the letters that follow are a name, and no keys of a screen', async () => {
    const field = await page.evaluate(() => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));
      return document.activeElement?.getAttribute('type');
    });
    expect(field).toBe('search');
    await page.keyboard.type('さいと');
    await press(page, 'Enter');
    await page.getByRole('heading', { name: '齋藤', level: 1 }).waitFor();
  });
});

describe('the day of the shop', () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await openProgram({ at: '2026-11-25T00:40:00+09:00' });
    ({ page } = program);
  });
  afterAll(async () => { await program.close(); });

  const day = () => page.getByRole('textbox', { name: 'ご来店の日' });

  test('at 00:40 it is still yesterday; at 05:00 an empty form in an open window goes on to today', async () => {
    await beginByKeys(page);
    await press(page, 'n');
    await day().waitFor();
    await expect.poll(() => day().inputValue()).toBe('11/24');
    await page.clock.fastForward('04:18:30');
    await expect.poll(() => day().inputValue()).toBe('11/24');
    await page.clock.fastForward('02:00');
    await expect.poll(() => day().inputValue()).toBe('11/25');
    await page.getByRole('heading', { name: /11月25日.* の記録/ }).waitFor();
  });

  test('what was begun last night keeps the day of last night', async () => {
    await isAt(page, 'お客様');
    await page.keyboard.type('夜更け');
    await page.clock.fastForward('24:00:00');
    await page.waitForFunction(() => new Date().getDate() === 26);
    await page.clock.runFor(31_000);
    await expect.poll(() => day().inputValue()).toBe('11/25');
    expect(program.complaints).toEqual([]);
  });
});

/** What the book holds of forms in mid-typing, read behind the program's back. */
const drafts = (page: Page) => page.evaluate(() => new Promise<string>((done) => {
  const open = indexedDB.open('goencho');
  open.addEventListener('success', () => {
    const all = open.result.transaction('formDrafts').objectStore('formDrafts').getAll();
    all.addEventListener('success', () => { open.result.close(); done(JSON.stringify(all.result)); });
  });
}));

describe('kill -9 in mid-typing', () => {
  let program: Program;
  beforeAll(async () => {
    program = await openProgram({ at: '2026-11-24T22:40:00+09:00' });
  });
  afterAll(async () => { await program.close(); });

  test('an evening, a guest and a card go on where they were', async () => {
    let { page } = program;
    await beginByKeys(page);
    await press(page, 'n');
    await logNew(page, newParties[0]!);
    await isAt(page, 'お客様');
    await page.keyboard.type('途中の方');
    await expect.poll(() => drafts(page)).toContain('途中の方');

    await page.goto(`${program.url}#/guests/new`);
    await isAt(page, '姓');
    await page.keyboard.type('書きかけ');
    await expect.poll(() => drafts(page)).toContain('書きかけ');

    await page.goto(`${program.url}#/write`);
    const release = page.getByRole('button', { name: '髙﨑 へのこの一枚は書く' });
    await release.press('Enter');
    const talk = page.getByRole('textbox', { name: '印象に残った会話' });
    await talk.press('End');
    await page.keyboard.type('また伺いたく。');
    await page.getByText('保存しました').first().waitFor();

    program = await program.killAndReopen();
    ({ page } = program);
    await page.goto(`${program.url}#/write`);
    await expect.poll(() => page.getByRole('textbox', { name: '印象に残った会話' }).inputValue()).toContain('また伺いたく。');
    await page.goto(`${program.url}#/record`);
    await page.getByText('書きかけの続きです。').waitFor();
    await expect.poll(() => page.getByRole('combobox', { name: 'お客様' }).inputValue()).toBe('途中の方');
    await page.goto(`${program.url}#/guests/new`);
    await page.getByText('書きかけの続きです。').waitFor();
    await expect.poll(() => page.getByRole('textbox', { name: '姓', exact: true }).inputValue()).toBe('書きかけ');
    expect(program.complaints).toEqual([]);
  });
});
