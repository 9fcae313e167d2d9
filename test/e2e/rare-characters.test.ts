import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginSample, field, goTo } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';

/** Two cores, one display and other tests beside this one: what takes milliseconds may take seconds. */
const patient = { timeout: 20_000 };

/** 葛󠄀 is in no pen: a variation sequence of Adobe-Japan1. */
const rare = '葛\u{e0100}城';

async function textOf(download: Download): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(await download.path()))), { mergePages: true });
  return text.replaceAll(/\s/g, '');
}

describe('a guest whose name the pen lacks, and who lives at somebody else\'s', () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await openProgram();
    ({ page } = program);
    await beginSample(page);
    await goTo(page, '書く');
    await page.getByRole('link', { name: /^お客様のページ/ }).click();
  });
  afterAll(async () => { await program.close(); });

  const problems = () => page.getByRole('group', { name: 'このはがきで気をつけること' });

  test('has 方, numerals and characters folded under the address, and shown on the page', async () => {
    await page.getByRole('button', { name: /^直す/ }).first().waitFor();
    await page.keyboard.press('e');
    await field(page, '姓').fill(rare);
    await page.getByText('方（かた）・番地や字形の書き方').click();
    await field(page, '方・気付').fill('佐々木');
    await page.getByRole('radio', { name: '一丁目二番三号' }).check();
    await page.keyboard.press('Control+Enter');
    await page.getByText('佐々木様方').waitFor();
    await page.getByText('一丁目二番三号').waitFor();
    // What is set is open when he comes back to it.
    await page.getByRole('button', { name: /^直す/ }).first().click();
    await expect.poll(() => field(page, '方・気付').inputValue(), patient).toBe('佐々木');
    await page.getByRole('button', { name: 'やめる' }).click();
  });

  test('one key takes the usual form for this guest, remembered, and taken back', async () => {
    await goTo(page, '書く');
    await problems().getByText('ふだんの形「葛」なら、ペンの字になります').first().waitFor();
    await page.keyboard.press('g');
    await problems().getByText('は、ふだんの形「葛」で印刷します').first().waitFor();
    await page.reload();
    await problems().getByText('は、ふだんの形「葛」で印刷します').first().waitFor();
    const downloads: Download[] = [];
    page.on('download', (download) => downloads.push(download));
    await page.keyboard.press('p');
    await expect.poll(() => downloads.length, patient).toBe(2);
    const address = await textOf(downloads.find((download) => download.suggestedFilename().includes('atena')) ?? downloads[0]!);
    expect(address, 'the text of the card keeps his own characters').toContain(rare);
    expect(address).toContain('佐々木様方');

    await page.getByRole('button', { name: 'この方の字は、そのままの形で印刷する' }).click();
    await problems().getByText('ふだんの形「葛」なら、ペンの字になります').first().waitFor();
    await page.getByRole('button', { name: '元に戻す' }).click();
    await problems().getByText('は、ふだんの形「葛」で印刷します').first().waitFor();
  });

  test('the way from a first card that lies askew ends at the calibration', async () => {
    await page.goto(`${program.url}#/settings?at=calibration`);
    await expect.poll(() => page.evaluate(() => document.activeElement?.querySelector('legend')?.textContent), patient).toBe('位置合わせ');
    expect(await page.getByRole('group', { name: '位置合わせ' }).evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(600);
    await field(page, '方・内').fill('佐藤');
    await page.keyboard.press('Tab');
    await page.getByText('保存しました。').waitFor();
    await page.reload();
    await expect.poll(() => field(page, '方・内').inputValue(), patient).toBe('佐藤');
    expect(program.complaints).toEqual([]);
  });
});
