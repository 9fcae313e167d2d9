import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginEmpty } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';
import { bringIn } from '../support/seed-book.ts';
import { guests } from './session-guests.ts';

const plan = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const step = (page: Page, number: number) => page.getByRole('group', { name: new RegExp(`^手順${number}`) });
const total = async (page: Page): Promise<number> => Number(/^(\d+)件/.exec(await page.getByRole('region', { name: 'これから30日' }).getByRole('status').innerText())?.[1]);
const save = (page: Page) => page.getByRole('button', { name: '保存する' }).click();

describe('連絡計画: edited on one screen', () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await openProgram({ at: '2026-11-24T15:00:00+09:00' });
    ({ page } = program);
    await beginEmpty(page);
    await bringIn(page, program.url, guests);
    await page.getByRole('link', { name: '連絡計画を開く' }).click();
    await page.getByRole('heading', { name: '連絡計画' }).waitFor();
  });
  afterAll(async () => { await program.close(); });

  test('says at once what would become due, before anything is saved', async () => {
    await expect.poll(() => total(page)).toBeGreaterThanOrEqual(27);
    const before = await total(page);
    await plan(page, '料理店の三十日').getByRole('checkbox').click();
    await expect.poll(() => total(page)).toBeLessThan(before);
    await page.getByText('まだ保存していません。').waitFor();
    await page.goto(`${program.url}#/due`);
    await expect.poll(() => page.locator('[data-due]').count()).toBeGreaterThan(20); // nothing has changed
    await page.goto(`${program.url}#/plans`);
    await page.getByText('まだ保存していません。').waitFor(); // what he had begun is still there
    await page.getByRole('button', { name: 'やめる' }).click();
    await expect.poll(() => total(page)).toBe(before);
  });

  test('a step more, a step less, undo, and the plan as it came', async () => {
    const before = await total(page);
    await page.getByRole('button', { name: '料理店の三十日' }).click();
    await page.getByRole('button', { name: '手順2を削る' }).click();
    await expect.poll(() => total(page)).toBeLessThan(before);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await expect.poll(() => total(page)).toBe(before);
    await page.getByRole('button', { name: '手順を加える' }).click();
    await expect.poll(() => step(page, 5).count()).toBe(1);
    await save(page);
    await page.getByText('連絡計画を保存しました。').waitFor();
    await page.reload();
    await page.getByRole('button', { name: '料理店の三十日' }).click();
    await expect.poll(() => step(page, 5).count()).toBe(1);
    await page.getByRole('button', { name: 'はじめの形に戻す' }).click();
    await expect.poll(() => step(page, 5).count()).toBe(0);
    await save(page);
    await page.getByText('連絡計画を保存しました。').waitFor();
  });

  test('a plan for chosen guests: chosen on the guest\'s page', async () => {
    await plan(page, '四半期のご報告').getByRole('checkbox').click();
    await save(page);
    await page.getByText('連絡計画を保存しました。').waitFor();
    await page.goto(`${program.url}#/guests`);
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: '直す' }).first().click();
    await page.getByRole('checkbox', { name: '四半期のご報告' }).check();
    await page.getByRole('button', { name: '保存する' }).first().click();
    await page.getByRole('button', { name: '直す' }).first().click();
    await expect.poll(() => page.getByRole('checkbox', { name: '四半期のご報告' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'やめる' }).first().click();
    await page.goto(`${program.url}#/plans`);
    await page.getByRole('button', { name: '料理店の三十日' }).click();
    await expect.poll(() => step(page, 2).count()).toBe(1);
  });

  test.each([
    ['いつまで', '-3', '0から366までの日数を書いてください。'],
    ['いつまで', '四日', '0から366までの日数を書いてください。'],
    ['いつまで', '', '0から366までの日数を書いてください。'],
    ['いつ', '99999', '-366（前はマイナス）から3660までの日数を書いてください。'],
    ['いつ', '-4', '起きてから数えるものに、前はありません。0日以上にしてください。'],
    ['間をあける', '1.5', '0から3660までの日数を書いてください。'],
  ])('%s 「%s」 is refused at its place, and the list goes on', async (label, typed, message) => {
    const field = step(page, 2).getByRole('textbox', { name: label, exact: true });
    const was = await field.inputValue();
    await field.fill(typed);
    await step(page, 2).getByText(message).waitFor();
    await save(page);
    await page.getByText(/直すところが\dつあります。/).first().waitFor();
    expect(await total(page)).toBeGreaterThanOrEqual(0);
    await field.fill(was);
    await step(page, 2).getByText(message).waitFor({ state: 'detached' });
    await page.getByText('まだ保存していません。').waitFor({ state: 'detached' });
  });

  test('a plan without a step, and one with too many', async () => {
    await page.getByRole('button', { name: '計画を加える' }).click();
    await page.getByRole('button', { name: '手順1を削る' }).click();
    await page.getByText('「新しい計画」に手順がありません。').waitFor();
    const add = plan(page, '新しい計画').getByRole('button', { name: '手順を加える' });
    for (let count = 0; count < 41; count += 1) await add.click();
    await page.getByText('「新しい計画」の手順が41あります。40までにしてください。').waitFor();
    await plan(page, '新しい計画').getByRole('button', { name: 'この計画を削る' }).click();
    await expect.poll(() => plan(page, '新しい計画').count()).toBe(0);
  });

  test('10,000 steps, negative windows, words that are gone and one step in two plans: plan and step are named, and nothing breaks', async () => {
    const good = { id: 'thank-you', kind: 'thank-you-card', channel: 'postcard', purpose: 'greeting', afterDays: 1, onBusinessDay: true, windowDays: 14 };
    const named = (id: string, ja: string, steps: readonly object[]) => ({ id, name: { ja, en: id }, steps });
    await bringIn(page, program.url, guests, { plans: [
      named('double', '同じ手順', [good, { ...good, id: 'late', afterDays: -3 }]),
      named('restaurant', '料理店の三十日', [{ ...good, template: 'haiku' }, { ...good, id: 'n', kind: 'follow-up-call', channel: 'phone', windowDays: -5 }]),
      named('birthday', '一万の手順', Array.from({ length: 10_000 }, (_, index) => ({ ...good, id: `s-${index}` }))),
      named('strange', '読めない', [{ ...good, id: 'x', kind: 'fireworks' }]),
    ], shop: { budget: 7, closedWeekdays: '日曜' } });
    await page.goto(`${program.url}#/plans`);
    const alert = page.getByRole('alert').first();
    for (const told of [
      '「同じ手順」の手順1（礼状）：「料理店の三十日」に同じ手順があり、片方を済ませると両方が済んでしまいます。',
      '「同じ手順」の手順2（礼状）：起きてから数えるものに、前はありません。0日以上にしてください。',
      '「料理店の三十日」の手順2（翌週のお電話）：「いつまで」が0日より短くなっています。',
      '「一万の手順」の手順が10000あります。40までにしてください。',
      '「読めない」の手順1：書かれたことが読み取れません。',
      '「料理店の三十日」の手順1（礼状）：ことば「haiku」は、もうありません。ふつうの言葉で下書きします。',
    ]) await alert.getByText(told, { exact: true }).waitFor();
    expect(await plan(page, '誕生日').count()).toBe(0); // his own form of it cannot be read: none takes its place
    const missing = page.getByText('連絡計画「同じ手順、料理店の三十日、一万の手順、読めない」に、意味が通らず使っていないところがあります。その約束は、ここに並びません。');
    await page.goto(`${program.url}#/due`);
    await page.locator('[data-due]').first().waitFor();
    await missing.waitFor();
    await page.goto(`${program.url}#/session`);
    await page.getByRole('button', { name: '始める' }).waitFor();
    await missing.waitFor();

    await page.goto(`${program.url}#/plans`);
    await alert.getByRole('button', { name: '使っていないものを帳面から片づける' }).click();
    await plan(page, '誕生日').waitFor();
    await page.getByRole('button', { name: '元に戻す' }).click();
    await plan(page, '誕生日').waitFor({ state: 'detached' });
    await alert.getByRole('button', { name: '使っていないものを帳面から片づける' }).click();
    await plan(page, '誕生日').waitFor();
    await page.getByRole('button', { name: '料理店の三十日' }).click();
    await step(page, 1).getByRole('button', { name: 'ふつうの言葉にする' }).click();
    await save(page);
    await page.getByText('連絡計画を保存しました。').waitFor();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    expect(program.complaints).toEqual([]);
  });

  test('settings that cannot be read are named as well, kept until he replaces them, and give way only when he says so', async () => {
    await page.goto(`${program.url}#/`);
    await page.getByText('設定に、読み取れないところがあります。').waitFor();
    await page.getByRole('link', { name: '設定を開く' }).click();
    const alert = page.getByRole('alert');
    await expect.poll(() => alert.getByRole('listitem').allInnerTexts()).toEqual(['定休日', '挨拶と案内の数']);
    await page.getByRole('spinbutton', { name: /案内は年に/ }).or(page.getByRole('textbox', { name: /案内は年に/ })).first().fill('6');
    await page.keyboard.press('Tab');
    await expect.poll(() => alert.getByRole('listitem').allInnerTexts()).toEqual(['定休日']);
    await alert.getByRole('button', { name: 'はじめの値に替える' }).click();
    await alert.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '元に戻す' }).click();
    await expect.poll(() => alert.getByRole('listitem').allInnerTexts()).toEqual(['定休日']);
    await alert.getByRole('button', { name: 'はじめの値に替える' }).click();
    await alert.waitFor({ state: 'detached' });
    await page.goto(`${program.url}#/plans`);
  });

  test('a step takes the words that are chosen for it', async () => {
    await page.reload();
    await page.getByRole('button', { name: '料理店の三十日' }).click();
    await step(page, 1).getByRole('combobox', { name: '下書きのことば' }).selectOption({ label: 'ご紹介の御礼' });
    await save(page);
    await page.getByText('連絡計画を保存しました。').waitFor();
    await page.goto(`${program.url}#/write`);
    await page.getByRole('textbox', { name: /御礼/ }).first().waitFor();
    await expect.poll(() => page.getByRole('textbox').evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value).join(' '))).toMatch(/ご紹介/);
  });

  test('two windows: what only one changed is joined, what both changed is asked about', async () => {
    const other = await program.context.newPage();
    const toggle = (window: Page, name: string) => plan(window, name).getByRole('checkbox').click();
    for (const window of [page, other]) {
      await window.goto(`${program.url}#/plans`);
      await plan(window, '誕生日').waitFor();
    }
    await toggle(page, '誕生日');
    await toggle(other, '季節便り（年四回）');
    await save(other);
    await other.getByText('連絡計画を保存しました。').waitFor();
    await save(page);
    await page.getByText('別の画面での変更と合わせて、連絡計画を保存しました。').waitFor();
    await expect.poll(() => plan(page, '誕生日').getByRole('checkbox').isChecked()).toBe(false);
    await expect.poll(() => plan(page, '季節便り（年四回）').getByRole('checkbox').isChecked()).toBe(false);

    await other.reload();
    await plan(other, '季節便り（年四回）').waitFor(); // before the other begins to type: windows share what is not saved yet
    for (const [window, name] of [[page, '甲の便り'], [other, '乙の便り']] as const) {
      await plan(window, '季節便り（年四回）').getByRole('button', { name: '季節便り（年四回）' }).click();
      await plan(window, '季節便り（年四回）').getByRole('textbox', { name: '名前', exact: true }).fill(name);
    }
    await save(other);
    await other.getByText('連絡計画を保存しました。').waitFor();
    await save(page);
    await page.getByText('「甲の便り」は、別の画面でも変えられています。どちらを残しますか。').waitFor();
    await page.getByRole('button', { name: '別の画面の形を残す' }).click();
    await plan(page, '乙の便り').waitFor();
    await page.getByText('まだ保存していません。').waitFor({ state: 'detached' });
    await other.close();
  });
});
