import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginEmpty, field } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';

describe('a new guest from pasted text and the photo of a card', () => {
  let program: Program;
  beforeAll(async () => {
    program = await openProgram();
    await beginEmpty(program.page);
  });
  afterAll(async () => { await program.close(); });

  test('fills what is empty, says what, and takes it back; the photo is stored with the guest', async () => {
    const { page } = program;
    await page.goto(`${program.url}#/guests/new`);
    await field(page, '姓').fill('見本');
    const picture = await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(91, 55);
      canvas.getContext('2d')!.fillRect(10, 10, 40, 8);
      return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())];
    });
    await page.locator('form input[type=file]').setInputFiles({ name: 'card.png', mimeType: 'image/png', buffer: Buffer.from(picture) });
    await page.getByRole('img', { name: '名刺の表' }).waitFor();
    // The photo stands beside the fields, also where the page is scrolled to them: it hides none.
    for (const label of ['名', 'メール']) {
      await field(page, label).scrollIntoViewIfNeeded();
      const [typed, seen] = await Promise.all([field(page, label).boundingBox(), page.getByRole('img', { name: '名刺の表' }).boundingBox()]);
      expect(typed!.x + typed!.width).toBeLessThan(seen!.x);
    }
    await page.getByText('文字を貼り付けて入れる').press('Enter');
    await page.getByRole('textbox', { name: 'メールの署名や名刺の文字' }).fill('例文 花子\n株式会社例文\n〒104-0061 東京都中央区銀座4-5-6\nhanako@example.jp');
    await page.getByRole('button', { name: '読み取って入れる' }).press('Enter');
    await expect.poll(() => field(page, 'メール').inputValue(), { timeout: 20_000 }).toBe('hanako@example.jp');
    await expect.poll(() => field(page, '姓').inputValue()).toBe('見本');
    await page.getByRole('button', { name: '元に戻す' }).click();
    await expect.poll(() => field(page, 'メール').inputValue(), { timeout: 20_000 }).toBe('');
    await field(page, '名').press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: /見本/ }).waitFor();
    await page.locator('figure[data-side=card-front] img').waitFor();
    expect(program.complaints).toEqual([]);
  });
});
