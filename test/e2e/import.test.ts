import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginEmpty, goTo } from '../support/begin-book.ts';
import { shiftJis } from '../support/import-files/bytes.ts';
import { largeList } from '../support/import-files/large.ts';
import { openProgram, type Program } from '../support/open-program.ts';

const patient = { timeout: 30_000 };
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

/** Anew, also where the screen stands open. */
async function openImport(page: Page, url: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${url}#/import`);
}

/** Gives the files to the button, as choosing them does. */
async function choose(page: Page, files: readonly { readonly name: string; readonly content: string | Uint8Array }[]): Promise<void> {
  await page.getByRole('button', { name: 'ファイルを選ぶ', exact: true }).waitFor();
  await page.locator('main input[type=file]').setInputFiles(files.map(({ name, content }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })), { timeout: 60_000 });
}

const guests = ['姓,名,ふりがな,郵便番号,住所,電話番号,誕生日,好きな席', '見本,一郎,みほん いちろう,104-0061,東京都中央区銀座1-2-3,090-1111-2222,1970/4/1,カウンター', '例文,花子,れいぶん はなこ,,大阪府大阪市北区1-1,,二月三十日,'].join('\r\n');
const visits = ['来店日,氏名,金額,人数,メモ', '2026/10/01,見本 一郎,"30,000",2,釣りのお話', '2026/10/01,見本 一郎,"30,000",2,釣りのお話', '2026/11/02,見本 一郎,18000,1,', '2026/11/03,試験 次郎,9000,1,'].join('\n');

describe('取り込み', () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await openProgram();
    ({ page } = program);
    await beginEmpty(page);
  });
  afterAll(async () => { await program.close(); });

  test('by the keyboard: file, columns, dry run, import, and back', async () => {
    await goTo(page, 'お客様');
    await page.getByRole('link', { name: 'ファイルから取り込む' }).press('Enter');
    await choose(page, [{ name: '住所録.csv', content: guests }]);
    await heading(page, '列の意味').waitFor();
    await expect.poll(() => page.getByRole('combobox', { name: '「好きな席」を入れるところ' }).inputValue(), patient).toBe('memo');
    await page.getByRole('button', { name: 'ためしに照らし合わせる' }).press('Enter');
    await heading(page, '気になるところのある行 1件').waitFor();
    await heading(page, '新しいお客様 1名').waitFor();
    await page.getByText('日付と読めません').first().waitFor();
    await page.getByRole('radio', { name: 'このまま取り込む' }).press('Space');
    await page.getByRole('button', { name: '取り込む', exact: true }).press('Enter');
    await page.getByText('新しいお客様 2名、埋めたお客様 0名、写真 0枚。', { exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await goTo(page, 'お客様');
    await page.getByText('お客様はまだいません', { exact: false }).or(page.getByRole('link', { name: 'ファイルから取り込む' })).first().waitFor();
    await expect.poll(() => page.getByRole('option').count(), patient).toBe(0);
  });

  test('the same file again: remembered columns; then again: nobody twice, the empty fields filled', async () => {
    await openImport(page, program.url);
    await choose(page, [{ name: '住所録.csv', content: guests }]);
    await page.getByText('前に同じ見出しのファイルで決めたとおりにしてあります。').waitFor();
    await page.getByRole('button', { name: 'ためしに照らし合わせる' }).click();
    await page.getByRole('button', { name: '取り込む', exact: true }).click();
    await page.getByText('新しいお客様 1名、埋めたお客様 0名、写真 0枚。', { exact: true }).waitFor();
    await page.getByRole('button', { name: '続けて取り込む' }).click();
    await choose(page, [{ name: '新.csv', content: guests.replaceAll('090-1111-2222', '090-1111-2222').replace('好きな席', 'メール').replace('カウンター', 'mihon@example.jp') }]);
    await page.getByRole('button', { name: 'ためしに照らし合わせる' }).click();
    await heading(page, 'すでにいるお客様 1名').waitFor();
    await page.getByRole('columnheader', { name: 'いまのお客様帖' }).waitFor();
    await page.getByRole('button', { name: '取り込む', exact: true }).click();
    await page.getByText('新しいお客様 0名、埋めたお客様 1名、写真 0枚。', { exact: true }).waitFor();
    expect(program.complaints).toEqual([]);
  });

  test('an address with several postal codes: he chooses one of them, and it stands with the guest', async () => {
    await openImport(page, program.url);
    await choose(page, [{ name: '町名.csv', content: '氏名,住所\r\n町名 太郎,京都市中京区亀屋町1\r\n' }]);
    await page.getByRole('button', { name: 'ためしに照らし合わせる' }).click();
    await heading(page, '郵便番号のない住所 1件').waitFor();
    const codes = page.getByRole('combobox', { name: 'この住所の郵便番号' });
    await expect.poll(() => codes.getByRole('option').count(), patient).toBe(6);
    await codes.selectOption({ value: '6040811' });
    await page.getByRole('button', { name: '取り込む', exact: true }).click();
    await page.getByText('新しいお客様 1名、埋めたお客様 0名、写真 0枚。', { exact: true }).waitFor();
    await page.goto(`${program.url}#/guests`);
    await page.getByRole('option').filter({ hasText: '町名' }).click();
    await page.getByText('604-0811', { exact: false }).first().waitFor();
    await page.keyboard.press('Control+z');
    await goTo(page, 'お客様');
    await expect.poll(() => page.getByRole('option').filter({ hasText: '町名' }).count(), patient).toBe(0);
  });

  test('visits: found by name, not doubled, made guests of whom he has not; taken back in the settings after a restart', async () => {
    await openImport(page, program.url);
    await choose(page, [{ name: '来店.csv', content: visits }]);
    await page.getByRole('button', { name: 'ためしに照らし合わせる' }).click();
    await heading(page, '入る来店 2件').waitFor();
    await heading(page, 'もう入っている来店 1件').waitFor();
    await heading(page, 'お客様帖にいない方の来店 1件').waitFor();
    await page.getByRole('radio', { name: '新しいお客様として入れる' }).check();
    await page.getByRole('button', { name: '取り込む', exact: true }).click();
    await page.getByText('来店 3件。', { exact: true }).waitFor();
    program = await program.killAndReopen();
    ({ page } = program);
    await page.goto(`${program.url}#/settings`);
    const records = page.getByRole('region', { name: '取り込みの記録' });
    await records.getByText('来店3件', { exact: false }).waitFor();
    await records.getByRole('button', { name: '来店.csv の取り込みを元に戻す' }).click();
    await records.getByText('に元に戻しました', { exact: false }).first().waitFor();
    await goTo(page, 'お客様');
    await expect.poll(() => page.getByRole('option').count(), patient).toBe(1);
  });

  test('a vCard, a file of another program and a pasted signature, several files in a row', async () => {
    await openImport(page, program.url);
    const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nN:名刺;三郎;;;\r\nFN:名刺 三郎\r\nTEL;TYPE=CELL:080-3333-4444\r\nEND:VCARD\r\n';
    await choose(page, [{ name: '空.csv', content: '' }, { name: '連絡先.vcf', content: card }]);
    await page.getByRole('alert').getByText('ファイルが空です', { exact: false }).waitFor();
    await choose(page, [{ name: '連絡先.vcf', content: card }]);
    await heading(page, '新しいお客様 1名').waitFor();
    await page.getByRole('button', { name: '取り込む', exact: true }).click();
    await page.getByText('新しいお客様 1名、埋めたお客様 0名、写真 0枚。', { exact: true }).waitFor();
    await page.getByRole('button', { name: '続けて取り込む' }).click();
    await page.getByRole('textbox', { name: '貼り付ける文字' }).fill('株式会社見本\n営業部 部長\n貼付 四郎（はりつけ しろう）\n〒104-0061 東京都中央区銀座4-5-6\nTEL 03-1234-5678\nharitsuke@example.jp');
    await page.getByRole('button', { name: '読み取る' }).click();
    await heading(page, '新しいお客様 1名').waitFor();
    expect(program.complaints).toEqual([]);
    expect(program.foreignRequests).toEqual([]);
  });

  test('what the tables know: a missing code and a missing reading come by a tick; the reading stays marked until he confirms it', async () => {
    await openImport(page, program.url);
    await choose(page, [{ name: '足りない.csv', content: '姓,名,郵便番号,住所\n山田,太郎,,東京都中央区銀座4-1-2\n見本,七子,150-0001,東京都中央区銀座4-1-2\n' }]);
    await page.getByRole('button', { name: 'ためしに照らし合わせる' }).click();
    await heading(page, '郵便番号のない住所 1件').waitFor(patient);
    await page.getByText('住所からは 〒104-0061 です', { exact: true }).first().waitFor();
    await heading(page, '郵便番号と住所が合わない行 1件').waitFor();
    await page.getByText('〒150-0001 は 東京都渋谷区神宮前 の番号です。住所からは 〒104-0061 です', { exact: true }).waitFor();
    await page.getByRole('checkbox', { name: '調べた郵便番号を入れる' }).check();
    await page.getByRole('checkbox', { name: '辞書のよみを入れる' }).check();
    await page.getByRole('button', { name: '取り込む', exact: true }).click();
    await page.getByText('新しいお客様 2名、埋めたお客様 0名、写真 0枚。', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'お客様を見る' }).click();
    await page.getByRole('button', { name: 'よみ未確認', exact: true }).click();
    await page.getByRole('option', { name: /山田 太郎/u }).click();
    await heading(page, '山田 太郎').waitFor();
    await page.getByText('〒104-0061', { exact: false }).first().waitFor();
    await page.getByText('よみ「やまだ たろう」は未確認です', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'これでよい', exact: true }).click();
    await page.getByText('よみ「やまだ たろう」は未確認です', { exact: true }).waitFor({ state: 'detached' });
    await page.getByText('よみ「やまだ たろう」を確かめました。', { exact: true }).waitFor();
    expect(program.complaints).toEqual([]);
  });

  test('a list of 40,000: the comparison counts its rows, and cancelling it leads back to the columns, which are as they were', async () => {
    await openImport(page, program.url);
    await choose(page, [{ name: '大きな名簿.csv', content: largeList(40_000) }]);
    await heading(page, '列の意味').waitFor({ timeout: 60_000 });
    await page.getByRole('combobox', { name: '「メモ」を入れるところ', exact: true }).selectOption('ignore');
    await page.getByRole('button', { name: 'ためしに照らし合わせる' }).click();
    await expect.poll(() => page.getByRole('status').filter({ hasText: '大きな名簿.csv を、いまのお客様と照らし合わせています' }).innerText(), patient).toMatch(/（[1-9][\d,]* \/ 40,000行）/u);
    await expect.poll(() => page.locator('progress').getAttribute('value')).not.toBe('1');
    await page.getByRole('button', { name: 'やめる', exact: true }).press('Enter');
    await heading(page, '列の意味').waitFor();
    await expect.poll(() => page.getByRole('combobox', { name: '「メモ」を入れるところ', exact: true }).inputValue()).toBe('ignore');
    await page.getByRole('button', { name: 'ためしに照らし合わせる' }).click();
    await heading(page, 'こう入ります').waitFor({ timeout: 180_000 });
    expect(program.complaints).toEqual([]);
  });

  test('a file dropped on the screen; read in another way by hand, the names change', async () => {
    await openImport(page, program.url);
    await heading(page, 'ファイルを選ぶ').waitFor();
    const list = [...shiftJis('氏名,電話番号\r\n落下 五郎,090-5555-6666\r\n')];
    await dropFile(page, '落とす.csv', list);
    await heading(page, '列の意味').waitFor();
    await page.getByText('落下 五郎', { exact: true }).waitFor();
    const encoding = page.getByRole('combobox', { name: '文字の読み方' });
    await expect.poll(() => encoding.inputValue()).toBe('shift_jis');
    await encoding.selectOption('euc-jp');
    await expect.poll(() => page.getByText('落下 五郎', { exact: true }).count(), patient).toBe(0);
    await encoding.selectOption('shift_jis');
    await page.getByText('落下 五郎', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'ためしに照らし合わせる' }).click();
    await heading(page, '新しいお客様 1名').waitFor();
    expect(program.complaints).toEqual([]);
  });

  test('a vCard with a photo: it is the front of the card of the new guest', async () => {
    await openImport(page, program.url);
    const picture = await drawnPicture(page);
    const folded = picture.match(/.{1,70}/gu)?.join('\r\n ') ?? '';
    await choose(page, [{ name: '写真.vcf', content: `BEGIN:VCARD\r\nVERSION:3.0\r\nN:写真;六郎;;;\r\nFN:写真 六郎\r\nPHOTO;ENCODING=b;TYPE=JPEG:${folded}\r\nEND:VCARD\r\n` }]);
    await page.getByText('写真 1枚は、名刺の表に入ります。', { exact: true }).waitFor();
    await page.getByRole('button', { name: '取り込む', exact: true }).click();
    await page.getByText('新しいお客様 1名、埋めたお客様 0名、写真 1枚。', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'お客様を見る' }).click();
    await page.getByRole('option', { name: /写真 六郎/u }).click();
    const shown = page.getByRole('img', { name: /名刺/u }).first();
    await shown.waitFor(patient);
    await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth), patient).toBeGreaterThan(0);
    expect(program.complaints).toEqual([]);
  });

  test('an import that he does not wait for is written all the same, and says so where he is', async () => {
    await openImport(page, program.url);
    await choose(page, [{ name: '長い名簿.csv', content: largeList(10_000) }]);
    await heading(page, '列の意味').waitFor(patient);
    await page.getByRole('button', { name: 'ためしに照らし合わせる' }).click();
    await heading(page, 'こう入ります').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: '取り込む', exact: true }).click();
    await goTo(page, 'お客様');
    await page.getByText('「長い名簿.csv」を取り込みました', { exact: false }).waitFor({ timeout: 60_000 });
    expect(program.complaints).toEqual([]);
  });
});

/** As the hand does it: over the screen, and let go. */
async function dropFile(page: Page, name: string, bytes: readonly number[]): Promise<void> {
  await page.getByRole('heading', { name: '取り込み', exact: true }).evaluate((target, file) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([Uint8Array.from(file.bytes)], file.name, { type: 'text/csv' }));
    for (const type of ['dragenter', 'dragover', 'drop']) target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  }, { name, bytes });
}

/** A JPEG in base64. */
const drawnPicture = (page: Page): Promise<string> => page.evaluate(() => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [91, 55];
  canvas.getContext('2d')?.fillRect(5, 5, 40, 20);
  return canvas.toDataURL('image/jpeg').replace(/^.*,/u, '');
});
