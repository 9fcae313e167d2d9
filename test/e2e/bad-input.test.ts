import { mkdtempSync, openSync, ftruncateSync, closeSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginEmpty, errorOf, field, goTo } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';

const picker = (page: Page) => page.getByRole('combobox', { name: 'お客様' });
const save = (page: Page) => page.getByRole('button', { name: /^保存する/ });

/** As a script or a broken input method would leave it: fill() of the test library repairs lone surrogates on the way. */
const putRaw = (control: Locator, text: string) => control.evaluate((input: HTMLInputElement, value) => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}, text);

async function pickNew(page: Page, name: string): Promise<void> {
  await picker(page).fill(name);
  await page.getByRole('option', { name: `「${name}」を新しいお客様にする` }).click();
  await field(page, '姓').waitFor();
}

async function newGuestForm(page: Page): Promise<void> {
  await goTo(page, 'お客様');
  await page.getByRole('link', { name: '新しいお客様' }).first().click();
  await field(page, '姓').waitFor();
}

async function discard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'やめる' }).click();
  await page.getByRole('heading', { name: 'お客様', level: 1 }).waitFor();
}

describe('what is typed wrong is named at its field, and stays there', () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await openProgram();
    ({ page } = program);
    await beginEmpty(page);
  });
  afterAll(async () => { await program.close(); });

  test('an evening without a guest, on 31 February, of a negative amount', async () => {
    await goTo(page, '記録');
    await picker(page).waitFor();
    await field(page, 'ご来店の日').fill('2/31');
    await field(page, '人数').fill('2');
    await field(page, '金額').fill('-500');
    await field(page, '心に残った会話').fill('お孫さんの入学');
    await save(page).click();
    await expect.poll(() => errorOf(picker(page))).toBe('お客様を選んでください。');
    expect(await errorOf(field(page, 'ご来店の日'))).toBe('この日付は暦にありません。11/21 のように書いてください。');
    expect(await errorOf(field(page, '金額'))).toBe('0以上で書いてください。');
    await expect.poll(() => field(page, 'ご来店の日').inputValue()).toBe('2/31');
    await expect.poll(() => field(page, '金額').inputValue()).toBe('-500');
    await expect.poll(() => field(page, '心に残った会話').inputValue()).toBe('お孫さんの入学');
  });

  test('a form full of mistakes comes back after a reload, word for word', async () => {
    await page.reload();
    await page.getByText('書きかけの続きです。').waitFor();
    await expect.poll(() => field(page, 'ご来店の日').inputValue()).toBe('2/31');
    await expect.poll(() => field(page, '心に残った会話').inputValue()).toBe('お孫さんの入学');
    await page.getByRole('button', { name: '書きかけを消す' }).click();
    await expect.poll(() => field(page, '心に残った会話').inputValue()).toBe('');
  });

  test('a new guest without a name, and with half a character in it', async () => {
    await pickNew(page, '仮');
    await field(page, '姓').fill('');
    await field(page, '人数').fill('2');
    await save(page).click();
    await expect.poll(() => errorOf(field(page, '姓'))).toBe('お名前か会社名のどちらかを書いてください。');
    await putRaw(field(page, '姓'), '見\uD842本');
    await save(page).click();
    await expect.poll(() => errorOf(field(page, '姓'))).toBe('こわれた文字が入っています。消してから打ち直してください。');
    expect(await field(page, '姓').evaluate((input: HTMLInputElement) => input.value)).toBe('見\uD842本');
    await field(page, '姓').fill('見本');
    await save(page).click();
    await page.getByText('見本様のご来店を記録しました。').waitFor();
  });

  test('half a character in the field where guests are looked for breaks nothing', async () => {
    await putRaw(picker(page), '見\uD842');
    await page.getByRole('option').last().click();
    await field(page, '人数').fill('1');
    await save(page).click();
    await expect.poll(() => errorOf(field(page, '姓'))).toBe('こわれた文字が入っています。消してから打ち直してください。');
    await page.reload();
    await page.getByText('書きかけの続きです。').waitFor();
    await page.getByRole('button', { name: '書きかけを消す' }).click();
    await goTo(page, 'お客様');
    await putRaw(page.getByRole('searchbox'), '\uD842');
    await page.getByText('は見つかりません').waitFor();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('option').waitFor();
    expect(program.complaints).toEqual([]);
  });

  test('the form of a guest: no name, a birthday on 31 February, a company of 61 characters, half a character', async () => {
    await newGuestForm(page);
    await save(page).click();
    await expect.poll(() => errorOf(field(page, '姓'))).toBe('お名前か会社名のどちらかを書いてください。');
    await putRaw(field(page, '名'), '\uDFB7');
    await field(page, '会社名').fill('あ'.repeat(61));
    await field(page, '誕生日の月').fill('2');
    await field(page, '誕生日の日').fill('31');
    await save(page).click();
    await expect.poll(() => errorOf(field(page, '会社名'))).toBe('長すぎます。短くしてください。');
    expect(await errorOf(field(page, '名'))).toBe('こわれた文字が入っています。消してから打ち直してください。');
    expect(await errorOf(field(page, '誕生日の日'))).toBe('この日付は暦にありません。11/21 のように書いてください。');
    await expect.poll(() => field(page, '会社名').inputValue()).toBe('あ'.repeat(61));
    await page.getByText('赤い欄を直してから、もう一度保存してください。').waitFor();
    await discard(page);
  });

  test('a company of 40 characters is a company, and its card can be printed', async () => {
    const company = '株式会社'.padEnd(40, '見本電気通信機械製作所');
    await goTo(page, '記録');
    await pickNew(page, '長井');
    await field(page, '会社名').fill(company);
    await field(page, '住所').fill('東京都中央区銀座見本町1-2-3');
    await field(page, '郵便番号').fill('104-0061');
    await field(page, '人数').fill('3');
    await field(page, 'ご来店の日').fill('昨日');
    await save(page).click();
    await page.getByText('長井様のご来店を記録しました。').waitFor();
    expect(await pdfsOf(page, '長井')).toHaveLength(2);
  });

  test('an emoji in a name is kept in the book; the card names the character and the guest, and no PDF is made', async () => {
    await goTo(page, '記録');
    await pickNew(page, '山田🍣');
    await field(page, '住所').fill('東京都中央区銀座見本町1-2-3');
    await field(page, '人数').fill('2');
    await field(page, 'ご来店の日').fill('昨日');
    await save(page).click();
    await page.getByText('山田🍣様のご来店を記録しました。').waitFor();
    await goTo(page, 'お客様');
    await page.getByRole('option', { name: /山田🍣/ }).waitFor();
    const downloads = await pdfsOf(page, '山田🍣');
    expect(downloads).toHaveLength(0);
    const refused = page.getByRole('status').filter({ hasText: '印刷できないはがきがあるので' });
    await expect.poll(() => refused.getByRole('link').innerText()).toBe('山田🍣');
    await expect.poll(() => refused.innerText()).toContain('「🍣」(U+1F363)の字がどの書体にもなく、印刷できません。別の字に替えてください。');
    await expect.poll(() => page.getByRole('group', { name: 'このはがきで気をつけること' }).innerText()).toContain('宛名: 「🍣」(U+1F363)');
    expect(program.complaints).toEqual([]);
  });
});

/** The files that 「PDFを作る」 gives for this card; none when it is refused. */
async function pdfsOf(page: Page, name: string): Promise<readonly Download[]> {
  await goTo(page, '書く');
  await page.locator('[data-card]').filter({ hasText: name }).click();
  await page.getByRole('heading', { name, level: 2 }).waitFor();
  const downloads: Download[] = [];
  const listen = (download: Download) => { downloads.push(download); };
  page.on('download', listen);
  await page.getByRole('button', { name: /^PDFを作る/ }).click();
  await expect.poll(async () => downloads.length === 2 || await page.getByText('印刷できないはがきがあるので').count() > 0, { timeout: 30_000 }).toBe(true);
  page.off('download', listen);
  return downloads;
}

describe('files that are no photo', () => {
  let program: Program;
  let page: Page;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'goencho-files-'));
    program = await openProgram();
    ({ page } = program);
    await beginEmpty(page);
    await newGuestForm(page);
    await field(page, '姓').fill('見本');
    await save(page).click();
    await page.getByRole('heading', { name: '見本', level: 1 }).waitFor();
  });
  afterAll(async () => {
    await program.close();
    rmSync(folder, { recursive: true });
  });

  const places = (name: '名刺の表' | 'お顔') => page.getByRole('figure').filter({ hasText: name });
  /** Through the protocol: the test library would carry the file over the wire, and refuses above 50 MB. */
  const choose = async (file: string) => {
    await page.locator('figure[data-side="card-front"] input[type="file"]').waitFor({ state: 'attached' });
    const session = await program.context.newCDPSession(page);
    const { result } = await session.send('Runtime.evaluate', { expression: `document.querySelector('figure[data-side="card-front"] input[type="file"]')` });
    await session.send('DOM.setFileInputFiles', { files: [file], objectId: result.objectId! });
    await session.detach();
  };

  test('a photo of 200 MB is refused by its size, at once', async () => {
    const file = join(folder, '大きな写真.jpg');
    const handle = openSync(file, 'w');
    writeSync(handle, new Uint8Array([0xff, 0xd8, 0xff, 0xe0]));
    ftruncateSync(handle, 200_000_000);
    closeSync(handle);
    await choose(file);
    await places('名刺の表').getByRole('alert').getByText('「大きな写真.jpg」は200 MBあり、大きすぎます。21 MBまでの写真にしてください。').waitFor();
    expect(program.complaints).toEqual([]);
  });

  test('a PDF that calls itself .jpg is refused by its name; a real photo then goes in', async () => {
    const pdf = join(folder, '名刺.jpg');
    writeFileSync(pdf, '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n');
    await choose(pdf);
    await places('名刺の表').getByRole('alert').getByText('「名刺.jpg」は写真として開けません。JPEGかPNGの写真を選んでください。').waitFor();
    const torn = join(folder, '途中まで.png');
    writeFileSync(torn, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]));
    await choose(torn);
    await places('名刺の表').getByRole('alert').getByText('「途中まで.png」は写真として開けません。').waitFor();
    const photo = join(folder, '名刺.png');
    writeFileSync(photo, await page.screenshot({ type: 'png', clip: { x: 0, y: 0, width: 91, height: 55 } }));
    await choose(photo);
    await page.getByRole('img', { name: '見本様の名刺の表' }).waitFor();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    await page.reload();
    await page.getByRole('img', { name: '見本様の名刺の表' }).waitFor();
    expect(program.complaints).toEqual([]);
  });
});
