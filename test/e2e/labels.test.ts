import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginSample, goTo } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';

const patient = { timeout: 20_000 };
const list = (page: Page) => page.getByRole('listbox', { name: 'ラベルにするお客様' });
const ticked = (page: Page) => page.getByText(/名を選んでいます$/);
const make = (page: Page) => page.getByRole('button', { name: /ラベルのPDFを作る$/ });
const firstLabels = (page: Page) => page.getByRole('group', { name: '最初に使うラベル' }).getByRole('radio');

async function pdfOf(page: Page): Promise<readonly string[]> {
  const download = page.waitForEvent('download');
  await make(page).click();
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(await (await download).path()))), { mergePages: false });
  return text.map((sheet) => sheet.replaceAll(/\s/g, ''));
}

describe('address labels from the guest list', () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await openProgram();
    ({ page } = program);
    await beginSample(page);
    await goTo(page, 'お客様');
    await page.getByRole('link', { name: '宛名ラベルを印刷' }).click();
    await list(page).waitFor();
  });
  afterAll(async () => { await program.close(); });

  test('by the keyboard: move, tick, tick all; the sheet shows who is on it', async () => {
    await expect.poll(() => make(page).isDisabled(), patient).toBe(true);
    await list(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect.poll(() => ticked(page).innerText(), patient).toBe('1名を選んでいます');
    await expect.poll(() => page.getByRole('option', { selected: true }).count()).toBe(1);
    await page.keyboard.press('Control+a');
    const all = Number(await list(page).getByRole('option').first().getAttribute('aria-setsize'));
    await expect.poll(() => ticked(page).innerText(), patient).toBe(`${all}名を選んでいます`);
    await page.getByRole('button', { name: '全員を外す' }).or(page.getByRole('button', { name: /名を外す$/ })).first().click();
    await expect.poll(() => ticked(page).innerText(), patient).toBe('0名を選んでいます');
  });

  test('whom the gate holds back is listed with the reason and not printed; everybody else is', async () => {
    await page.getByRole('button', { name: /名をみな選ぶ$/ }).click();
    const held = page.getByRole('group', { name: '選んだけれど印刷しない方' });
    await held.waitFor();
    const all = Number((await ticked(page).innerText()).replaceAll(/\D/g, ''));
    const rows = await held.getByRole('listitem').allInnerTexts();
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.join(' ')).toMatch(/喪中/);
    expect(rows.join(' ')).toMatch(/住所がない/);
    const sheets = await pdfOf(page);
    expect(sheets).toHaveLength(Math.ceil((all - rows.length) / 12));
    const labels = sheets.join('').split('〒').length - 1;
    expect(labels).toBe(all - rows.length);
    const names = await held.getByRole('link').allInnerTexts();
    for (const name of names) expect(sheets.join('')).not.toContain(name.replaceAll(/\s/g, ''));
    await page.getByText(/goencho-label-2026-11-24.*\.pdf を保存しました。/).waitFor();
  });

  test('an offer goes only to those who agreed to it', async () => {
    const before = await page.getByRole('group', { name: '選んだけれど印刷しない方' }).getByRole('listitem').count();
    await page.getByRole('radio', { name: '催しなどの案内' }).check({ force: true });
    await expect.poll(() => page.getByRole('group', { name: '選んだけれど印刷しない方' }).getByText('同意の記録がない').count(), patient).toBeGreaterThan(0);
    await expect.poll(() => page.getByRole('group', { name: '選んだけれど印刷しない方' }).getByRole('listitem').count()).toBeGreaterThan(before);
    await page.getByRole('radio', { name: 'ご挨拶・お礼' }).check({ force: true });
  });

  test('a begun sheet: the arrow keys go to the first label that is left, and the print begins there', async () => {
    const before = await pdfOf(page);
    await firstLabels(page).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => firstLabels(page).nth(5).isChecked(), patient).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('上から3段目、左から2列目');
    const after = await pdfOf(page);
    expect(after.join('')).toBe(before.join(''));
    expect(after[0]!.split('〒').length - 1).toBe(12 - 5);
  });

  test('the sheet is remembered; search and ticks stay while the window is open', async () => {
    await page.getByRole('radio', { name: 'A4 24面' }).check({ force: true });
    await expect.poll(() => firstLabels(page).count(), patient).toBe(24);
    await page.getByRole('button', { name: '次の紙' }).click();
    await expect.poll(() => firstLabels(page).count(), patient).toBe(0);
    const said = await ticked(page).innerText();
    await goTo(page, '今日');
    await goTo(page, 'お客様');
    await page.getByRole('link', { name: '宛名ラベルを印刷' }).click();
    await expect.poll(() => ticked(page).innerText(), patient).toBe(said);
    await page.reload();
    await expect.poll(() => firstLabels(page).count(), patient).toBe(24);
  });

  test('a search narrows the list to what “all” then means', async () => {
    await page.getByRole('searchbox').fill('さいとう');
    const shown = Number(await list(page).getByRole('option').first().getAttribute('aria-setsize'));
    await page.getByRole('button', { name: `見えている${shown}名をみな選ぶ` }).click();
    await expect.poll(() => ticked(page).innerText(), patient).toBe(`${shown}名を選んでいます`);
    const [sheet] = await pdfOf(page);
    expect(sheet!.split('〒').length - 1).toBeGreaterThan(0);
  });

  test('axe finds nothing', async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(program.complaints).toEqual([]);
  });
});
