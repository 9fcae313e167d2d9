import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProgram, type Program } from '../support/open-program.ts';

/** In Unicode since 3.2 and in no font of the program: the eighty-four strokes of taito. */
const unprintable = '\u{3106C}';

/** Two cores, one display and other tests beside this one: what takes milliseconds may take seconds. */
const patient = { timeout: 20_000 };

const slot = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const rows = (page: Page) => page.locator('[data-card]');
const nameOf = async (page: Page, index: number): Promise<string> => (await rows(page).nth(index).innerText()).split('\n')[0] ?? '';
const current = async (page: Page): Promise<string> => (await page.locator('[data-card][aria-current]').innerText()).split('\n')[0] ?? '';

async function startSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /見本の店で試す/ }).click();
  await page.getByRole('button', { name: '次へ' }).click();
  await page.getByRole('button', { name: 'この書き方で始める' }).click();
  await page.getByRole('heading', { name: '今日', exact: true }).waitFor();
  await page.goto(`${new URL(page.url()).origin}/#/write`);
  await slot(page, '来店御礼').waitFor();
}

async function pagesOf(download: Download): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(await download.path()))), { mergePages: false });
  return text.map((page) => page.replaceAll(/\s/g, ''));
}

describe('the writing screen', () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await openProgram();
    ({ page } = program);
    await startSample(page);
  });
  afterAll(async () => { await program.close(); });

  test('the keyboard alone goes from card to card, also in the middle of writing', async () => {
    await page.keyboard.press('3');
    await expect.poll(() => current(page), patient).toBe(await nameOf(page, 2));
    await slot(page, '来店御礼').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => current(page), patient).toBe(await nameOf(page, 3));
    await page.locator('[data-card][aria-current]').focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => current(page), patient).toBe(await nameOf(page, 2));
    await page.keyboard.press('1');
  });

  test('axe finds nothing, by day and by night, in both languages', async () => {
    for (const _ of ['ja', 'en']) {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      await page.getByRole('button', { name: /^(English|日本語)$/ }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    await page.getByRole('heading', { name: '書く', exact: true }).waitFor();
  });

  test('what another window wrote is shown here', async () => {
    const other = await program.context.newPage();
    await other.goto(page.url());
    const talk = slot(other, '印象に残った会話');
    await talk.waitFor();
    await talk.fill('別の窓で書いた会話です。');
    await other.getByText('保存しました').first().waitFor();
    await expect.poll(() => slot(page, '印象に残った会話').inputValue(), patient).toBe('別の窓で書いた会話です。');
    await other.close();
  });

  test('a card with a character that no font has is refused by name; the others come out in the order of the list', async () => {
    await page.keyboard.press('2');
    const refused = await nameOf(page, 1);
    await expect.poll(() => current(page), patient).toBe(refused);
    await slot(page, '次のおすすめ').fill(`${unprintable}をどうぞ。`);
    await page.getByText('U+3106C').first().waitFor();
    const downloads: Download[] = [];
    page.on('download', (download) => downloads.push(download));
    await page.getByRole('button', { name: '全部に印' }).click();
    const total = await rows(page).count();
    await page.getByRole('button', { name: /^PDFを作る/ }).click();
    await page.getByText('印刷できないはがきがあるので').waitFor();
    expect(await page.getByRole('status').filter({ hasText: '印刷できない' }).getByRole('link').allInnerTexts()).toEqual([refused]);
    expect(downloads).toHaveLength(0);

    const names = (await rows(page).allInnerTexts()).map((text) => text.split('\n')[0] ?? '').filter((name) => name !== refused);
    await page.getByRole('button', { name: `ほかの${total - 1}枚だけで作る` }).click();
    // The first card alone, and the others when it has come out right.
    await expect.poll(() => downloads.length, patient).toBe(2);
    await page.getByText('向きと位置は合っていますか').waitFor();
    await expect.poll(() => page.getByRole('link', { name: 'いいえ、印刷の設定へ' }).getAttribute('href')).toBe('#/settings?at=calibration');
    await page.getByRole('button', { name: `はい、残りの${total - 2}枚を作る` }).click();
    await expect.poll(() => downloads.length, patient).toBe(4);
    const pagesNamed = async (start: string): Promise<readonly (readonly string[])[]> =>
      Promise.all(downloads.filter((download) => download.suggestedFilename().startsWith(start)).map(pagesOf));
    const addressFiles = await pagesNamed('goencho-atena');
    expect(addressFiles.map((pages) => pages.length)).toEqual([1, total - 2]);
    const addresses = addressFiles.flat();
    for (const [index, name] of names.entries()) expect(addresses[index]).toContain(name.replaceAll(' ', ''));
    const messages = (await pagesNamed('goencho-bunmen')).flat();
    expect(messages).toHaveLength(total - 1);
    expect(messages[0]).toContain('別の窓で書いた会話です。');
  });

  test('a second batch has names of its own, and the notice names the files that were written', async () => {
    const names: string[] = [];
    page.on('download', (download) => names.push(download.suggestedFilename()));
    for (const count of [2, 4]) {
      await page.getByRole('button', { name: /PDFを作る/ }).click();
      await expect.poll(() => names.length, patient).toBe(count);
    }
    expect(new Set(names).size).toBe(4);
    for (const name of names.slice(2)) await page.getByText(name).waitFor();
  });

  test('words changed after the PDF open the step again; the same words again close it', async () => {
    const made = page.locator('li[data-done]').filter({ hasText: 'PDFを作る' });
    await expect.poll(() => made.count(), patient).toBe(1);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('1');
    const signature = slot(page, '署名');
    const before = await signature.inputValue();
    await signature.fill(`${before}拝`);
    await expect.poll(() => made.count(), patient).toBe(0);
    await signature.fill(before);
    await expect.poll(() => made.count(), patient).toBe(1);
  });

  test('印刷した is for the marked cards, and goes when the words are changed', async () => {
    await page.getByRole('button', { name: '印刷した', exact: true }).click();
    const printed = rows(page).filter({ hasText: '印刷した' });
    const count = await rows(page).count() - 1;
    await expect.poll(() => printed.count(), patient).toBe(count);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('1');
    await slot(page, '署名').fill('店主');
    await expect.poll(() => printed.count(), patient).toBe(count - 1);
  });

  test('投函した takes the cards off the list and says what comes next; undo brings them back', async () => {
    const before = await rows(page).count();
    await page.getByRole('button', { name: '投函した', exact: true }).click();
    await page.getByText(/に投函しました。/).waitFor();
    await expect.poll(() => rows(page).count(), patient).toBe(1);
    await expect.poll(() => page.getByText(/次は .*翌週のお電話/).count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await expect.poll(() => rows(page).count(), patient).toBe(before);
  });

  test('a page that was closed in mid-word opens with that word', async () => {
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('1');
    const talk = slot(page, '印象に残った会話');
    expect(program.complaints).toEqual([]);
    // From here on the page complains, as it should, about a disk that this test breaks.
    // The stroke and the closing in one turn of the event loop, on a disk that is too slow for it: no write of the database ends.
    for (const words of ['閉じる前に書いた言葉。', '閉じる前に書いた言葉。そして次の言葉。']) {
      await Promise.all([page.waitForEvent('load'), talk.evaluate((area: HTMLTextAreaElement, text) => {
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row: Parameters<typeof put>) {
          const request = put.apply(this, row);
          this.transaction.abort();
          return request;
        };
        Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(area, text);
        area.dispatchEvent(new Event('input', { bubbles: true }));
        location.reload();
      }, words)]);
      await talk.waitFor();
      await expect.poll(() => talk.inputValue(), patient).toBe(words);
      await page.getByText('保存しました').first().waitFor();
    }
  });
});
