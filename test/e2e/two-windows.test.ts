import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginSample, field, goTo } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';

const save = (page: Page) => page.getByRole('button', { name: /^保存する/ });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

async function openGuest(page: Page, name: string): Promise<void> {
  await goTo(page, 'お客様');
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('option', { name: new RegExp(name) }).first().click();
  await heading(page, name).waitFor();
}

async function edit(page: Page, name: string): Promise<void> {
  await openGuest(page, name);
  await page.getByRole('button', { name: /^直す/ }).first().click();
  await field(page, '姓').waitFor();
}

describe('two windows on one book', () => {
  let program: Program;
  let one: Page;
  let two: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    program = await openProgram();
    one = program.page;
    await beginSample(one);
    two = await program.context.newPage();
    two.setDefaultTimeout(10_000);
    two.on('pageerror', (error) => complaints.push(error.message));
    await two.goto(program.url);
    await two.getByRole('heading', { name: '今日', exact: true }).waitFor();
  });
  afterAll(async () => { await program.close(); });

  test('a guest saved in one stands in the list of the other, without a reload', async () => {
    await goTo(two, 'お客様');
    await two.getByRole('searchbox').fill('二窓');
    await two.getByText('「二窓」は見つかりません').waitFor();
    await goTo(one, 'お客様');
    await one.getByRole('link', { name: '新しいお客様' }).click();
    await field(one, '姓').fill('二窓');
    await field(one, '名').fill('花子');
    await save(one).click();
    await heading(one, '二窓 花子').waitFor();
    await two.getByRole('option', { name: /二窓 花子/ }).waitFor();
    await expect.poll(() => two.getByText('1名が見つかりました').count()).toBe(1);
  });

  test('both write down the same guest: other fields are joined, the same field is asked about, nothing is lost', async () => {
    for (const page of [one, two]) await edit(page, '二窓 花子');
    await field(one, '電話番号').fill('03-0000-1111');
    await field(one, '覚え書き').fill('甲の覚え書き');
    await field(two, 'お好み').fill('白子');
    await field(two, '覚え書き').fill('乙の覚え書き');
    await save(one).click();
    await heading(one, '二窓 花子').waitFor();
    // What is being typed is not replaced under his hands.
    await expect.poll(() => field(two, '覚え書き').inputValue()).toBe('乙の覚え書き');
    await save(two).click();
    const dialog = two.getByRole('dialog', { name: 'ほかの窓で、この方の控えが変わりました' });
    await dialog.waitFor();
    await expect.poll(() => dialog.innerText()).toContain('甲の覚え書き');
    await expect.poll(() => dialog.innerText()).toContain('乙の覚え書き');
    await expect.poll(() => dialog.innerText()).not.toContain('03-0000-1111');
    await dialog.getByText('ほかの窓：甲の覚え書き').click();
    await dialog.getByRole('button', { name: '選んだ内容で保存する' }).click();
    await heading(two, '二窓 花子').waitFor();
    for (const page of [one, two]) {
      await page.getByText('甲の覚え書き').first().waitFor();
      await page.getByText('白子').first().waitFor();
      await page.getByText('03-0000-1111').first().waitFor();
    }
  });

  test('removed in one while it is written down in the other: said, and saved as a new guest', async () => {
    await edit(two, '二窓 花子');
    await field(two, '覚え書き').fill('消されても残る');
    await one.getByRole('button', { name: 'このお客様を削除する' }).click();
    await heading(one, 'お客様').waitFor();
    await save(two).click();
    await two.getByRole('alert').filter({ hasText: 'この方は、ほかの窓で削除されました。書いたものはここに残っています。' }).waitFor();
    await expect.poll(() => field(two, '覚え書き').inputValue()).toBe('消されても残る');
    await two.getByRole('button', { name: '新しいお客様として保存する' }).click();
    await two.getByText('消されても残る').first().waitFor();
    await one.getByRole('searchbox').fill('二窓');
    await one.getByRole('option', { name: /二窓 花子/ }).waitFor();
  });

  test('a visit deleted in one leaves the rows, the due list and the counter of the other, and comes back with undo', async () => {
    await goTo(one, '記録');
    await one.getByRole('combobox', { name: 'お客様' }).fill('二窓');
    await one.getByRole('option', { name: /^二窓 花子/ }).click();
    await field(one, 'ご来店の日').fill('昨日');
    await field(one, '人数').fill('2');
    await save(one).click();
    await one.getByText('二窓 花子様のご来店を記録しました。').waitFor();

    const three = await program.context.newPage();
    await three.goto(`${program.url}#/record`);
    await field(three, 'ご来店の日').fill('昨日');
    const inRows = three.getByRole('row', { name: /二窓 花子/ });
    await inRows.waitFor();
    await goTo(two, '予定');
    // What follows from the visit; a season letter, filed under an occasion, stays whoever comes.
    const promise = two.locator('[data-due]:not([data-due*="/"])').filter({ hasText: '二窓 花子' });
    await promise.first().waitFor();

    await one.getByRole('button', { name: '二窓 花子様の記録を消す' }).click();
    await inRows.waitFor({ state: 'detached' });
    await expect.poll(() => promise.count()).toBe(0);

    // The notice of the evening's record may still stand there: the others hear of the deletion sooner than its own window shows it.
    await one.getByText('二窓 花子様の記録を消しました。').waitFor();
    await one.getByRole('button', { name: '元に戻す' }).click();
    await inRows.waitFor();
    await promise.first().waitFor();
    await three.close();
    expect(complaints).toEqual([]);
    expect(program.complaints).toEqual([]);
  });
});
