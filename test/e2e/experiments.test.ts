import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginEmpty, goTo } from '../support/begin-book.ts';
import { experimentMembers, experimentShop, fullExperiment } from '../support/experiment-seed.ts';
import { openProgram, type Program } from '../support/open-program.ts';
import { bringIn } from '../support/seed-book.ts';

const patient = { timeout: 20_000 };
async function toPart(page: Page): Promise<void> {
  await goTo(page, '数字');
  await page.getByRole('navigation', { name: '数字の中の画面' }).getByRole('link', { name: '効き目帳', exact: true }).click();
  await page.getByText('知りたいことをひとつ決め', { exact: false }).waitFor();
}
const form = (page: Page) => page.getByRole('form', { name: '新しく調べる' });

describe('効き目帳, from the question to the card', () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await openProgram();
    ({ page } = program);
    await beginEmpty(page);
    await bringIn(page, program.url, experimentShop);
  });
  afterAll(async () => { await program.close(); });

  test('the form reckons from the book how many guests and months it takes, and anew with every choice', async () => {
    await toPart(page);
    const estimate = form(page).getByRole('status').first();
    await expect.poll(() => estimate.innerText(), patient).toMatch(/\d+名ずつ、あわせて\d+名で調べます。/);
    await expect.poll(() => estimate.innerText()).toMatch(/月に6名なら\d+か月かかります（20\d\d年\d+月ごろ）/);
    await expect.poll(() => estimate.innerText()).toContain('対象になる方は68名（おひとり一回）。日数を終えた60名のうち、戻られたのは20名です。');
    const months = async () => Number(/月に\d+名なら(\d+)か月/.exec(await estimate.innerText())?.[1]);
    const small = await months();
    await form(page).getByRole('radio', { name: '30ポイント' }).check();
    await expect.poll(months, patient).toBeLessThan(small);
    await form(page).getByRole('textbox', { name: '月に加わる方' }).fill('２０');
    await expect.poll(() => estimate.innerText(), patient).toContain('月に20名なら');
    // Less than one guest a month is no plan: it would end in the year 33527.
    await form(page).getByRole('textbox', { name: '月に加わる方' }).fill('0.001');
    await expect.poll(() => estimate.innerText(), patient).not.toContain('か月かかります');
    await form(page).getByRole('textbox', { name: '月に加わる方' }).fill('20');
    await form(page).getByRole('textbox', { name: 'いま戻られる割合' }).fill('80');
    await expect.poll(() => estimate.innerText(), patient).toContain('100%を超えます');
    await expect.poll(() => form(page).getByRole('button', { name: '調べはじめる' }).isDisabled()).toBe(true);
    await form(page).getByRole('textbox', { name: 'いま戻られる割合' }).fill('33');
  });

  test('an offer needs consent: with nobody who consented it says so; two letters must differ', async () => {
    await form(page).getByRole('radio', { name: '案内を添えるか' }).check();
    await expect.poll(() => form(page).getByRole('status').first().innerText(), patient).toContain('対象になる方は0名');
    await form(page).getByRole('radio', { name: '文面' }).check();
    await form(page).getByRole('textbox', { name: '文面A' }).fill('筍が出はじめます。');
    await form(page).getByRole('textbox', { name: '文面B' }).fill('筍が出はじめます。');
    await form(page).getByRole('button', { name: '調べはじめる' }).click();
    await form(page).getByText('AとBが同じ文です。').waitFor();
  });

  test('started, nothing can be changed; the draft of the first card obeys the side that chance gave', async () => {
    await form(page).getByRole('radio', { name: '書き方' }).check();
    await form(page).getByRole('button', { name: '調べはじめる' }).click();
    const sheet = page.getByRole('region', { name: 'なぞり書きと手書き風' });
    await sheet.getByText(/名のうち0名を割り当て/).waitFor();
    expect(await sheet.getByRole('textbox').count() + await sheet.getByRole('radio').count()).toBe(0);
    await form(page).waitFor({ state: 'detached' });
    await goTo(page, '書く');
    const note = page.getByRole('complementary', { name: '効き目帳' });
    await note.waitFor();
    const label = /「(なぞり書き|手書き風)」の組/.exec(await note.innerText())?.[1] ?? '';
    await expect.poll(() => page.getByRole('radio', { name: label, exact: true }).isChecked()).toBe(true);
  });

  test('he writes another style all the same: the guest stays on his side, and the departure is told', async () => {
    const chosen = await page.getByRole('radio', { name: 'なぞり書き', exact: true }).isChecked() ? '手書き風' : 'なぞり書き';
    await page.getByRole('radio', { name: chosen, exact: true }).check();
    await page.getByRole('button', { name: /投函した/ }).first().click();
    await page.getByText(/投函した.*記録|記録しました/).first().waitFor();
    await toPart(page);
    const sheet = page.getByRole('region', { name: 'なぞり書きと手書き風' });
    await expect.poll(() => sheet.innerText(), patient).toContain('組とちがうものを出した方 1名');
    await expect.poll(() => sheet.innerText()).toMatch(/名のうち[12]名を割り当て/);
    await expect.poll(() => sheet.innerText()).not.toMatch(/よく戻られました|で、差は/);
  });

  test('stopped early it has no winner; card or call turns promises into calls, which he may take back', async () => {
    await page.getByRole('button', { name: '途中でやめる' }).click();
    await page.getByText('途中でやめたものは、どちらが良いとも言いません。').waitFor();
    await form(page).getByRole('radio', { name: 'はがきか電話か' }).check();
    await form(page).getByRole('button', { name: '調べはじめる' }).click();
    // Of the eight one has got a card already.
    await page.getByRole('region', { name: 'はがきとお電話' }).getByText(/名のうち7名を割り当て/).waitFor(patient);
    // What moved the guests would set cards beside calls.
    await page.getByRole('navigation', { name: '数字の中の画面' }).getByRole('link', { name: '戻る言葉', exact: true }).click();
    await page.getByText('きっかけも数えて見せません', { exact: false }).waitFor(patient);
    await goTo(page, '予定');
    const called = page.getByText('効き目帳のくじで、お電話になりました。', { exact: true });
    await called.first().waitFor(patient);
    // Of seven of one stratum in blocks of 2, 4 and 6 two to five are calls; how many, chance says.
    const before = await called.count();
    expect(before).toBeGreaterThan(1);
    expect(before).toBeLessThan(6);
    await page.getByRole('button', { name: /それでもはがきを書く/ }).first().click();
    await expect.poll(() => called.count(), patient).toBe(before - 1);
    // In 今日の30分 one key does the same, and the card stands in front of him.
    await page.keyboard.press('t');
    await page.getByRole('button', { name: '始める' }).click();
    const byChance = page.getByText('効き目帳のくじで、お電話になりました。');
    const place = () => page.getByRole('article').getAttribute('aria-label', { timeout: 30_000 });
    while (await byChance.count() === 0) {
      const before = await place();
      await page.keyboard.press('ArrowDown');
      await expect.poll(place, patient).not.toBe(before);
    }
    const name = await page.getByRole('heading', { level: 2 }).innerText();
    await page.keyboard.press('w');
    await page.getByText(/：はがきにしました。「書く」に並びます。$/).waitFor(patient);
    await byChance.waitFor({ state: 'detached' });
    await expect.poll(() => page.getByRole('heading', { level: 2 }).innerText()).toBe(name);
    await page.getByRole('article').getByRole('button', { name: '書く', exact: true }).waitFor();
  });

  test('nothing complained', () => {
    expect(program.complaints).toEqual([]);
  });
});

describe('効き目帳, when the planned number is reached', () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await openProgram();
    ({ page } = program);
    await beginEmpty(page);
  });
  afterAll(async () => { await program.close(); });
  const sheet = () => page.getByRole('region', { name: 'なぞり書きと手書き風' });

  test('one guest short it tells how far it is, and of the two sides nothing', async () => {
    await bringIn(page, program.url, experimentMembers.slice(0, 39), { experiment: fullExperiment });
    await toPart(page);
    await sheet().getByText('40名のうち39名を割り当て', { exact: true }).waitFor();
    await sheet().getByText(/日数を終えた方 39名/).waitFor();
    await expect.poll(() => sheet().innerText()).not.toMatch(/よく戻られました|差があるとは|で、差は/);
    await expect.poll(() => sheet().getByRole('table').count()).toBe(0);
    // The table of what cards brought would tell it too.
    await page.getByRole('navigation', { name: '数字の中の画面' }).getByRole('link', { name: '戻る言葉', exact: true }).click();
    const silent = page.getByText('効き目帳で「なぞり書きと手書き風」を調べているあいだは', { exact: false });
    await silent.waitFor();
    await page.getByRole('radio', { name: '御礼の一文' }).check();
    await silent.waitFor({ state: 'detached' });
  });

  test('then the verdict in words, by group, as a table and on paper; who is deleted takes nothing of it along', async () => {
    // The days of everybody are over by the calendar, but no evening since August stands in the book: the clock may be ahead.
    await bringIn(page, program.url, experimentMembers.slice(0, 40), { experiment: fullExperiment });
    await toPart(page);
    await sheet().getByText(/帳面の新しいご来店は.*までです。時計が進んでいるかもしれません。/).waitFor();
    await expect.poll(() => sheet().innerText()).not.toMatch(/よく戻られました|で、差は/);

    await bringIn(page, program.url, experimentMembers, { experiment: fullExperiment });
    await toPart(page);
    await sheet().getByText('「なぞり書き」のほうが、よく戻られました。', { exact: true }).waitFor();
    const words = await sheet().getByText(/^20人ずつで、差は\+\d+〜\+\d+ポイント$/).innerText();
    await expect.poll(() => sheet().getByRole('table').getByRole('row').count()).toBe(4);
    await sheet().getByText(/何も出していない方 40名/).waitFor();

    const downloads: Download[] = [];
    page.on('download', (download) => downloads.push(download));
    await sheet().getByRole('button', { name: '表を保存（CSV）' }).click();
    await expect.poll(() => downloads.length, patient).toBe(1);
    const lines = readFileSync(await downloads[0]!.path(), 'utf8').trimEnd().split('\r\n');
    expect(lines).toEqual(['\u{FEFF}顔ぶれ,来店,なぞり書き 人数,なぞり書き 戻り,手書き風 人数,手書き風 戻り', '新規,はじめて,12,10,12,3', '常連,二度目から,8,8,8,1', '全体,,20,18,20,4']);
    await sheet().getByRole('button', { name: '結果の用紙（A4）' }).click();
    await expect.poll(() => downloads.length, patient).toBe(2);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(await downloads[1]!.path()))), { mergePages: true });
    expect(text.replaceAll(/\s/g, '')).toContain(words.replaceAll(/\s/g, ''));

    await page.goto(`${program.url}#/guests`);
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: 'このお客様を削除する' }).click();
    await page.getByText(/削除しました/).first().waitFor();
    await toPart(page);
    await sheet().getByText(/帳面から消した方 1名/).waitFor();
    await sheet().getByText(words, { exact: true }).waitFor();
    expect(program.complaints).toEqual([]);
  });
});
