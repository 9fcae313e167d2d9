import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginSample, field, goTo } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';
import { smallDisk, type SmallDisk } from '../support/small-disk.ts';

const save = (page: Page) => page.getByRole('button', { name: /^保存する/ });
const alert = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });
const picker = (page: Page) => page.getByRole('combobox', { name: 'お客様' });

describe('a full disk: said in words, nothing typed is lost, and the same press saves when there is room again', () => {
  let program: Program;
  let page: Page;
  let disk: SmallDisk;
  beforeAll(async () => {
    program = await openProgram({ prepare: async (opened, url) => { disk = await smallDisk(opened, url); } });
    ({ page } = program);
  });
  afterAll(async () => { await program.close(); });

  test('at the first run', async () => {
    await page.getByRole('button', { name: /見本の店で試す/ }).waitFor();
    await disk.fill();
    await page.getByRole('button', { name: /見本の店で試す/ }).click();
    await alert(page, '見本を入れられませんでした。ディスクの空きを確かめて、もう一度選んでください。').waitFor();
    await page.getByRole('button', { name: /空で始める/ }).click();
    await field(page, '店の名前').fill('満杯亭');
    await page.getByRole('button', { name: '次へ' }).click();
    await page.getByRole('button', { name: 'この書き方で始める' }).click();
    await alert(page, '保存できませんでした。ディスクの空きを確かめて、もう一度押してください。').waitFor();
    await disk.makeRoom();
    await page.reload();
    await beginSample(page);
    await expect.poll(() => page.getByText('満杯亭').count()).toBe(0);
  });

  test('while an evening is typed and saved, with a new guest', async () => {
    await goTo(page, '記録');
    await picker(page).waitFor();
    await disk.fill();
    await picker(page).fill('満杯');
    await alert(page, 'ディスクがいっぱいで、書きかけを控えておけません。この画面を閉じないでください。').waitFor();
    await page.getByRole('option', { name: '「満杯」を新しいお客様にする' }).click();
    await field(page, '名').fill('太郎');
    await field(page, '人数').fill('4');
    await field(page, '金額').fill('4万8千');
    await field(page, '心に残った会話').fill('引っ越しの話');
    await save(page).click();
    await alert(page, 'ディスクがいっぱいで保存できません。書いたものはこの画面に残っています。空きを作って、もう一度保存してください。').waitFor();
    expect(await Promise.all(['姓', '名', '人数', '金額', '心に残った会話'].map((label) => field(page, label).inputValue()))).toEqual(['満杯', '太郎', '4', '48,000', '引っ越しの話']);
    await disk.makeRoom();
    await save(page).click();
    await page.getByText('満杯 太郎様のご来店を記録しました。').waitFor();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  });

  test('while a guest is written down', async () => {
    await goTo(page, 'お客様');
    await page.getByRole('link', { name: '新しいお客様' }).click();
    await field(page, '姓').waitFor();
    await disk.fill();
    await field(page, '姓').fill('余地');
    await field(page, '覚え書き').fill('窓際の席がお好き');
    await alert(page, 'ディスクがいっぱいで、書きかけを控えておけません。この画面を閉じないでください。').waitFor();
    await save(page).click();
    await alert(page, 'ディスクがいっぱいで保存できません。').waitFor();
    await expect.poll(() => field(page, '覚え書き').inputValue()).toBe('窓際の席がお好き');
    await disk.makeRoom();
    await save(page).click();
    await page.getByRole('heading', { name: '余地', level: 1 }).waitFor();
    await page.getByText('窓際の席がお好き').first().waitFor();
  });

  test('while a card is written: no PDF of words that are not stored', async () => {
    await goTo(page, '書く');
    const talk = field(page, '印象に残った会話');
    await talk.waitFor();
    await disk.fill();
    await talk.fill('満杯のときに書いた言葉です。');
    await alert(page, 'ディスクがいっぱいで保存できません。言葉は画面に残してあり、空きができると自動で保存します。').waitFor();
    await page.getByText('まだ保存できていません').first().waitFor();
    await page.getByRole('button', { name: /^PDFを作る/ }).click();
    await page.getByText('ディスクがいっぱいで、言葉を保存できていません。').first().waitFor();
    await page.getByRole('button', { name: /^投函した/ }).click();
    await page.getByText('ディスクがいっぱいで記録できませんでした。空きを作って、もう一度押してください。').first().waitFor();
    await expect.poll(() => talk.inputValue()).toBe('満杯のときに書いた言葉です。');
    await disk.makeRoom();
    await page.getByRole('button', { name: '今すぐ保存する' }).click();
    await page.getByText('保存しました').first().waitFor();
  });

  test('in the settings, and when a promise is closed', async () => {
    await goTo(page, '設定');
    const owner = field(page, 'ご主人のお名前');
    await owner.waitFor();
    await disk.fill();
    await owner.fill('満杯 次郎');
    await owner.press('Tab');
    await page.getByText('保存できませんでした。ディスクの空きを確かめてください。書いたものは欄に残っています。').first().waitFor();
    await expect.poll(() => owner.inputValue()).toBe('満杯 次郎');
    await goTo(page, '予定');
    const done = page.getByRole('button', { name: /：済$/ }).first();
    const name = await done.getAttribute('aria-label');
    await done.click();
    await page.getByText('ディスクがいっぱいで書けませんでした。').waitFor();
    await disk.makeRoom();
    await page.getByRole('button', { name: name!, exact: true }).first().click();
    await page.getByText('を済にしました。').waitFor();
  });

  test('after a reload everything that was acknowledged is there, once', async () => {
    await goTo(page, '記録');
    await page.reload();
    await page.getByRole('row', { name: /満杯 太郎/ }).waitFor();
    await expect.poll(() => page.getByRole('row', { name: /満杯 太郎/ }).count()).toBe(1);
    await expect.poll(() => page.getByText('書きかけの続きです。').count()).toBe(0);
    await goTo(page, '書く');
    await expect.poll(() => field(page, '印象に残った会話').inputValue()).toBe('満杯のときに書いた言葉です。');
    await goTo(page, 'お客様');
    await page.getByRole('searchbox').fill('余地');
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    expect(program.complaints).toEqual([]);
  });
});
