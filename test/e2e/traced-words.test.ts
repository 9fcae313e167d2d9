import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginSample, goTo } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';

const patient = { timeout: 20_000 };

async function textOf(download: Download): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(await download.path()))), { mergePages: true });
  return text.replaceAll(/\s/g, '');
}

describe('tracing only the words that are hard to write', () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await openProgram();
    ({ page } = program);
    await beginSample(page);
    await goTo(page, '書く');
    await page.getByRole('radio', { name: 'なぞり書き' }).check();
    await talk().fill('土瓶蒸しのお話、楽しく伺いました。');
  });
  afterAll(async () => { await program.close(); });

  const talk = () => page.getByRole('textbox', { name: '印象に残った会話', exact: true });
  const panel = () => page.getByRole('region', { name: 'なぞる言葉' });
  const words = async () => (await panel().getByRole('listitem').allInnerTexts()).map((text) => text.replaceAll(/[\s×]/g, ''));

  test('from the keyboard: select, Alt+T', async () => {
    await talk().focus();
    await page.keyboard.press('Home');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Alt+T');
    await expect.poll(words, patient).toEqual(['土瓶蒸し']);
  });

  test('by the mouse: double-click, button; and the PDF has only these words', async () => {
    await page.getByRole('textbox', { name: '次のおすすめ' }).dblclick({ position: { x: 60, y: 20 } });
    await panel().getByRole('button', { name: /^選んだ言葉だけなぞる/ }).click();
    await expect.poll(async () => (await words()).length, patient).toBe(2);
    const chosen = await words();
    await page.getByText('保存しました', { exact: true }).first().waitFor();
    const downloads: Download[] = [];
    page.on('download', (download) => downloads.push(download));
    await page.getByRole('button', { name: /^PDFを作る/ }).click();
    await expect.poll(() => downloads.length, patient).toBe(2);
    const message = await textOf(downloads.find((download) => download.suggestedFilename().includes('bunmen')) ?? downloads[0]!);
    expect(message).toBe(chosen.join(''));
  });

  test('a change beside them keeps them, a change of theirs is told; a reload forgets nothing; all of it again, and undo', async () => {
    await talk().fill('先日の土瓶蒸しのお話、楽しく伺いました。');
    await expect.poll(async () => (await words())[0], patient).toBe('土瓶蒸し');
    await page.getByText('保存しました', { exact: true }).first().waitFor();
    await page.reload();
    await expect.poll(async () => (await words())[0], patient).toBe('土瓶蒸し');
    await talk().fill('先日のお話、楽しく伺いました。');
    await panel().getByText('「土瓶蒸し」は文が変わったので、なぞる言葉から外れました。').waitFor();
    await expect.poll(async () => (await words()).length, patient).toBe(1);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await panel().getByRole('button', { name: '全部の字をなぞる' }).click();
    await expect.poll(words, patient).toEqual([]);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await expect.poll(async () => (await words()).length, patient).toBe(1);
    expect(program.complaints).toEqual([]);
  });
});
