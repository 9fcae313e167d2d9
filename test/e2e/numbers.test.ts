import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginEmpty, beginSample, field, goTo } from '../support/begin-book.ts';
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
    await expect.poll(() => page.getByRole('radio', { name: '3', exact: true }).isChecked()).toBe(false);
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
    await expect.poll(() => waiting.innerText()).toContain('11月25日');
    await waiting.getByRole('button', { name: 'お電話した' }).click();
    await waiting.waitFor({ state: 'detached' });
    await expect.poll(() => page.getByRole('list').filter({ hasText: '低いお声（すすめたい度 3）' }).count()).toBe(1);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await waiting.waitFor();
  });

  test('an easy effort is a low number: the scale says so, and 2 of 7 is not a low answer', async () => {
    await page.getByRole('button', { name: 'お声を書きとめる' }).click();
    await page.getByRole('radio', { name: '手間', exact: true }).check();
    await expect.poll(() => page.getByText('1＝とても楽').count()).toBe(1);
    await page.getByText('小さいほど良い').waitFor();
    await page.getByRole('radio', { name: '2', exact: true }).check();
    await page.getByRole('button', { name: 'お声を残す' }).click();
    await page.getByText('手間 2').waitFor();
    await expect.poll(() => page.getByRole('group', { name: /低いお声です/ }).count()).toBe(1);
  });

  test('nothing complained', () => {
    expect(program.complaints).toEqual([]);
  });
});

describe('数字 of an empty book', () => {
  test('teaches: nothing is zero, and the next step is a button', async () => {
    const program = await openProgram();
    await beginEmpty(program.page);
    await goTo(program.page, '数字');
    await program.page.getByText('まだ数えるものがありません').waitFor();
    await expect.poll(() => program.page.locator('main').innerText()).not.toMatch(/\b0\s?%|NaN/);
    await program.page.locator('main').getByRole('link', { name: '記録する' }).click();
    await program.page.getByRole('heading', { name: '記録する' }).waitFor();
    expect(program.complaints).toEqual([]);
    await program.close();
  });
});

describe('数字 of the sample shop', () => {
  let program: Program;
  let page: Page;
  const downloads: Download[] = [];
  const downloaded = async (press: Promise<void>): Promise<Download> => {
    const before = downloads.length;
    await press;
    await expect.poll(() => downloads.length, patient).toBe(before + 1);
    return downloads.at(-1)!;
  };
  beforeAll(async () => {
    program = await openProgram();
    ({ page } = program);
    page.on('download', (download) => downloads.push(download));
    await beginSample(page);
    await goTo(page, '数字');
    await page.getByRole('figure').waitFor();
  });
  afterAll(async () => { await program.close(); });

  test('a month of four new guests is not known yet, and says on how few; a year of seventeen is told, with its target', async () => {
    await page.getByRole('radio', { name: 'ひと月' }).check();
    const card = page.getByRole('region', { name: '再来率', exact: true });
    await expect.poll(() => card.innerText(), patient).toContain('まだ分からない');
    await expect.poll(() => card.innerText()).toMatch(/はじめての4名のうち\d/);
    await page.getByRole('radio', { name: '一年' }).check();
    await expect.poll(() => card.innerText(), patient).toMatch(/\d+%/);
    await expect.poll(() => card.innerText()).toContain('めやす 40%以上');
  });

  test('the figure carries its numbers as a table, and both are saved as files', async () => {
    const table = page.getByRole('table', { name: '再来率の移り変わり' });
    await expect.poll(() => table.getByRole('row').count()).toBe(13);
    const csv = await downloaded(page.getByRole('button', { name: /表を保存（CSV）/ }).click());
    const lines = readFileSync(await csv.path(), 'utf8').trimEnd().split('\r\n');
    expect(lines[0]).toBe('\u{FEFF}一年のおわり,再来率,はじめての方,途中');
    expect(lines).toHaveLength(13);
    expect(lines.slice(1).every((line) => /^\d{4}-\d\d,(0(\.\d+)?|1)?,\d+,1?$/.test(line))).toBe(true);
    const png = await downloaded(page.getByRole('button', { name: /図を保存（PNG）/ }).click());
    const bytes = readFileSync(await png.path());
    expect([...bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(800);
  });

  test('he chooses a target of his own; it stands on the card and in the chart, also after a restart', async () => {
    await page.getByRole('combobox', { name: 'めやす' }).selectOption('自分で決める');
    await page.getByRole('textbox', { name: '自分のめやす' }).fill('７５');
    await page.keyboard.press('Enter');
    const card = page.getByRole('region', { name: '再来率', exact: true });
    await expect.poll(() => card.innerText(), patient).toContain('めやす 75%以上');
    await page.reload();
    await expect.poll(() => card.innerText(), patient).toContain('めやす 75%以上');
    await page.locator('svg text', { hasText: 'めやす 75%' }).first().waitFor();
  });

  test('the month ends with one improvement; a month later the program asks about it', async () => {
    await page.getByRole('textbox', { name: /改善をひとつ/ }).fill('お見送りのときに、次の旬をひとこと添える');
    await page.getByRole('button', { name: '改善を決める' }).click();
    await page.getByText('2026年11月に決めたこと').waitFor();
    await page.clock.setSystemTime('2026-12-05T10:00:00+09:00');
    await page.reload();
    await page.getByRole('group', { name: 'いかがでしたか。' }).getByRole('button', { name: 'うまくいった' }).click();
    await page.getByText('うまくいった（12月5日').waitFor();
    expect(program.complaints).toEqual([]);
  });
});

describe('the further parts of 数字', () => {
  let program: Program;
  let page: Page;
  const part = async (name: string): Promise<void> => {
    await page.getByRole('navigation', { name: '数字の中の画面' }).getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
  };
  beforeAll(async () => {
    program = await openProgram();
    ({ page } = program);
    await beginSample(page);
    await goTo(page, '数字');
  });
  afterAll(async () => { await program.close(); });

  test('the seven groups hold every guest once, the grid its twenty-seven cells; a press leads to the labels with these guests ticked', async () => {
    await part('お客様の分布');
    const cells = page.getByRole('table').last().getByRole('button');
    await expect.poll(() => cells.count()).toBe(27);
    const inGroups = await page.getByRole('table').first().getByRole('row').evaluateAll((rows) => rows.slice(1).map((row) => Number(row.children[2]?.textContent)));
    const inCells = await cells.evaluateAll((found) => found.map((cell) => Number.parseInt(cell.textContent ?? '', 10)));
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
    expect(sum(inGroups)).toBe(60);
    expect(sum(inCells)).toBeLessThanOrEqual(60);
    await page.getByRole('button', { name: '休眠', exact: true }).click();
    const labels = page.getByRole('button', { name: /宛名ラベルへ/ });
    const open = Number(/(\d+)名/.exec(await labels.innerText())?.[1]);
    await labels.click();
    await page.getByRole('heading', { name: '宛名ラベル' }).waitFor();
    await page.getByText(`${open}名を選んでいます`).waitFor();
  });

  test('the group goes into the next 今日の30分, whom the gate holds is named; one press takes it back', async () => {
    await goTo(page, '数字');
    await part('お客様の分布');
    await page.getByRole('button', { name: '休眠', exact: true }).click();
    const add = page.getByRole('button', { name: /今日の30分に入れる/ });
    const added = Number(/(\d+)名/.exec(await add.innerText())?.[1]);
    expect(added).toBeGreaterThan(0);
    await add.click();
    await page.getByText(`${added}名を今日の30分に入れました。`, { exact: true }).waitFor();
    await page.getByText(`${added}名は、もう入っています。`).waitFor();
    await expect.poll(() => add.isDisabled()).toBe(true);
    await page.getByRole('link', { name: '今日の30分へ' }).click();
    await page.getByRole('heading', { name: '今日の30分', exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await goTo(page, '数字');
    await part('お客様の分布');
    await page.getByRole('button', { name: '休眠', exact: true }).click();
    await expect.poll(() => add.innerText(), patient).toContain(`${added}名`);
  });

  test('a wider 最近 moves guests, and leaves no way to part without a middle', async () => {
    await goTo(page, '数字');
    await part('お客様の分布');
    const counts = () => page.getByRole('table').first().innerText();
    const before = await counts();
    await page.getByRole('combobox', { name: '「最近」は' }).selectOption({ label: '4か月以内' });
    await expect.poll(counts, patient).not.toBe(before);
    expect((await page.getByRole('combobox', { name: '「ずっと前」は' }).innerText()).split('\n')).not.toContain('4か月以上前');
  });

  test('a cost that is entered makes the cost of a new guest known; 未記入 is not zero', async () => {
    await part('そのほか');
    // Two figures of one name differ by their days, and so say them.
    const perParty = page.getByRole('definition').filter({ hasText: '金額の書いてあるご来店の合計を、組の数で割ったもの。' });
    await expect.poll(() => perParty.count(), patient).toBe(2);
    expect(new Set((await perParty.allInnerTexts()).map((text) => /\d{4}年\d+月\d+日.*〜/u.exec(text)?.[0])).size).toBe(2);
    const row = page.getByRole('row').filter({ hasText: 'ご紹介' }).first();
    await expect.poll(() => row.innerText()).toContain('未記入');
    await page.getByRole('combobox', { name: 'きっかけ' }).selectOption('ご紹介');
    await page.getByRole('textbox', { name: /かけた費用/ }).fill('1万');
    await page.keyboard.press('Enter');
    // Five new guests were introduced in the year, four of them in November, whose cost is entered.
    await expect.poll(() => row.innerText(), patient).toMatch(/1か月分[^]*2,500円[^]*はじめての4名/u);
    await page.getByText('「そう言われている」計算です').waitFor();
    await page.getByText(/LTV÷CAC.*めやす 3\.0倍以上.*費用の三倍/u).waitFor();
  });

  test('what moved a guest who comes again: behind the button that saves, kept with the evening, and counted', async () => {
    await page.goto(`${program.url}#/record`);
    await guestField(page).fill('たかさき');
    await page.getByRole('option', { name: /髙﨑/ }).click();
    const choice = page.getByRole('radio', { name: 'お祝いごと', exact: true });
    // Who skips it meets it with no key: it comes behind the last button.
    expect(await page.getByRole('button', { name: /^保存する/ }).evaluate((save, other) => (save.compareDocumentPosition(other!) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0, await choice.elementHandle())).toBe(true);
    await choice.check();
    await field(page, 'きっかけのひとこと').fill('お孫さんの七五三');
    await field(page, '人数').fill('4');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('status').filter({ hasText: '記録しました' }).waitFor();
    await page.getByRole('status').getByText('はがきを見て来られた').waitFor({ state: 'detached' }); // he has said what it was
    await guestField(page).fill('わたなべ'); // the next guest begins without it
    await page.getByRole('option', { name: /渡邊/ }).click();
    await expect.poll(() => choice.isChecked(), patient).toBe(false);
    await page.getByRole('table').getByRole('link', { name: '髙﨑 硯一郎', exact: true }).click();
    await page.getByText('お祝いごと お孫さんの七五三').waitFor();
    await goTo(page, '数字');
    await part('戻る言葉');
    await page.getByText('お孫さんの七五三').waitFor();
    await expect.poll(() => page.getByRole('row').filter({ hasText: 'お祝いごと' }).innerText(), patient).toMatch(/3名\s*14%\s*5%〜35%/u);
  });

  test('the rules of the ranks stand in one place: a changed one is on the guests at once, a removed one comes back', async () => {
    await part('そのほか');
    const rule = page.getByRole('listitem', { name: '上客', exact: true });
    await rule.getByRole('textbox', { name: '段' }).fill('');
    await page.keyboard.press('Enter');
    await rule.getByText('名', { exact: false }).first().waitFor();
    await expect.poll(() => rule.getByRole('textbox', { name: '段' }).getAttribute('aria-invalid')).toBe('true');
    await rule.getByRole('textbox', { name: '段' }).fill('一生のお客様');
    await page.keyboard.press('Enter');
    const renamed = page.getByRole('listitem', { name: '一生のお客様', exact: true });
    await renamed.getByRole('textbox', { name: '来店の日数（以上）' }).fill('２');
    await page.keyboard.press('Enter');
    await expect.poll(() => renamed.innerText(), patient).toMatch(/[1-9]\d*名/);
    await page.getByRole('button', { name: '段「お馴染み」を消す' }).click();
    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.getByRole('listitem', { name: 'お馴染み', exact: true }).waitFor();
    await goTo(page, 'お客様');
    await page.getByRole('option').filter({ hasText: '一生のお客様' }).first().click();
    await page.getByText('一生のお客様', { exact: true }).waitFor();
    await goTo(page, '数字');
  });

  test('a pile of slips: guest, digit, Enter; the voice is tied to an improvement and its guest is named under お声で変えました', async () => {
    await page.getByRole('link', { name: '今月の三つ' }).click();
    await page.getByRole('textbox', { name: /改善をひとつ/ }).fill('お椀を熱いうちに');
    await page.getByRole('button', { name: '改善を決める' }).click();
    await part('お声');
    await page.getByRole('combobox', { name: 'お客様' }).fill('さいとう');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: '0', exact: true }).focus();
    await page.keyboard.press('8');
    await page.keyboard.press('Enter');
    const newest = page.getByRole('region', { name: '最近のお声' }).getByRole('listitem').first();
    await expect.poll(() => newest.innerText(), patient).toContain('すすめたい度 8');
    await newest.getByRole('combobox', { name: 'つながる改善' }).selectOption('お椀を熱いうちに');
    const thanks = page.getByRole('region', { name: 'お声で変えました' });
    await thanks.waitFor();
    await expect.poll(() => thanks.getByRole('link').count()).toBe(1);
  });

  test('the month and the one question are sheets of paper', async () => {
    const downloads: Download[] = [];
    page.on('download', (download) => downloads.push(download));
    await page.getByRole('group', { name: 'A4に四枚' }).getByRole('button', { name: '手間', exact: true }).click();
    await expect.poll(() => downloads.length, patient).toBe(1);
    await page.getByRole('link', { name: '今月の三つ' }).click();
    await page.getByRole('button', { name: '月の報告書（A4）' }).click();
    await expect.poll(() => downloads.length, patient).toBe(2);
    const [slip, report] = await Promise.all(downloads.map(async (download) => {
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(await download.path()))), { mergePages: true });
      return text.replaceAll(/\s/g, '');
    }));
    expect(slip).toContain('1＝とても楽');
    expect(report).toContain('お椀を熱いうちに');
    expect(report).toContain('再来率');
  });

  test('cards without anybody to compare with say so instead of a difference', async () => {
    await part('戻る言葉');
    await page.getByRole('radio', { name: '一年' }).check();
    await expect.poll(() => page.getByRole('table').first().innerText(), patient).toMatch(/手書き風/);
    await expect.poll(() => page.getByRole('main').innerText()).not.toMatch(/NaN|undefined/);
    expect(program.complaints).toEqual([]);
  });
});
