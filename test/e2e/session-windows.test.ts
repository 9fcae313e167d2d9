import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginEmpty } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';
import { bringIn, type SeedGuest } from '../support/seed-book.ts';

const address = { postalCode: '1500001', street: '東京都見本区見本町一丁目二番三号', building: '', careOf: '', numerals: 'usual' } as const;
const guests: readonly SeedGuest[] = [
  ...['本田', '前田', '森'].map((familyName) => ({ familyName, address, visits: [{ on: '2026-11-21' }] })),
  { familyName: '誕生', address, birthday: { month: 12, day: 1, year: null }, visits: [{ on: '2026-09-10' }] },
];

const nameShown = (page: Page) => page.getByRole('heading', { level: 2 }).innerText();

/** Where he stands in the queue as the disk has it: nothing on the screen tells that it is written. */
const placeOnDisk = (): Promise<number | undefined> => new Promise((resolve, reject) => {
  const opened = indexedDB.open('goencho');
  opened.addEventListener('error', () => reject(opened.error));
  opened.addEventListener('success', () => {
    const got = opened.result.transaction('formDrafts').objectStore('formDrafts').get('session');
    got.addEventListener('success', () => resolve(got.result?.value?.place?.index as number | undefined));
    opened.result.close();
  });
});

const leftOnDisk = (): Promise<number | undefined> => new Promise((resolve) => {
  const opened = indexedDB.open('goencho');
  opened.addEventListener('success', () => {
    const got = opened.result.transaction('formDrafts').objectStore('formDrafts').get('session');
    got.addEventListener('success', () => resolve(got.result?.value?.left as number | undefined));
    opened.result.close();
  });
});

/** Day, how much was done and how much left of each session that was filed. */
const sessionsOnDisk = (): Promise<readonly string[]> => new Promise((resolve) => {
  const opened = indexedDB.open('goencho');
  opened.addEventListener('success', () => {
    const got = opened.result.transaction('sessions').objectStore('sessions').getAll();
    got.addEventListener('success', () => resolve((got.result as readonly { on: string; done: number; left: number }[]).map(({ on, done, left }) => `${on} ${done}/${left}`).toSorted()));
    opened.result.close();
  });
});

/** Presses the key in the very moment in which the card of this guest stands on the screen, before anything else can happen. */
const pressOnSight = ([name, key]: readonly [string, string]): void => {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('h2')?.textContent.includes(name)) return;
    watch.disconnect();
    document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  watch.observe(document, { childList: true, subtree: true });
};

describe('今日の30分 on several screens and in two windows', () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await openProgram({ at: '2026-11-24T15:00:00+09:00' });
    ({ page } = program);
    await beginEmpty(page);
    await bringIn(page, program.url, guests);
    await page.goto(`${program.url}#/session`);
    await page.getByRole('button', { name: '始める' }).click();
    await page.getByText('残り4件', { exact: true }).waitFor();
  });
  afterAll(async () => { await program.close(); });

  test('W writes the very card in front of him, and posting it closes the item of the session', async () => {
    for (let step = 0; step < 4 && !(await nameShown(page)).includes('誕生'); step += 1) {
      const before = await nameShown(page);
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => nameShown(page)).not.toBe(before);
    }
    await page.keyboard.press('w');
    await expect.poll(() => page.locator('[data-card][aria-current]').innerText()).toContain('誕生');
    await page.getByRole('button', { name: /^印刷した/ }).click();
    await page.getByRole('button', { name: /^投函した/ }).click();
    await expect.poll(() => page.locator('[data-card]', { hasText: '誕生' }).count()).toBe(0);
    await page.getByRole('link', { name: '今日の30分に戻る' }).click();
    await page.getByText('済1・後で0・飛ばす0').waitFor();
  });

  test('he comes back to the item after the one he went to write, and a reload keeps the place', async () => {
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => page.getByRole('article').getAttribute('aria-label')).toContain('1');
    const first = await nameShown(page);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => nameShown(page)).not.toBe(first);
    const second = await nameShown(page);
    await expect.poll(() => page.evaluate(placeOnDisk)).toBe(1);
    await page.reload();
    await expect.poll(() => nameShown(page)).toBe(second);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => nameShown(page)).toBe(first);
    await page.keyboard.press('w');
    await page.locator('[data-card][aria-current]').waitFor();
    await page.getByRole('link', { name: '今日の30分に戻る' }).click();
    await expect.poll(() => nameShown(page)).toBe(second);

    const other = await program.context.newPage();
    await other.addInitScript(pressOnSight, [second.replace('様', ''), 'ArrowUp'] as const);
    await other.goto(`${program.url}#/session`);
    await expect.poll(() => nameShown(other)).toBe(first);
    await other.close();
  });

  test('what one window closes stays closed in the other, whose clock goes on; what one ends is ended', async () => {
    const other = await program.context.newPage();
    await other.goto(`${program.url}#/session`);
    await other.getByText('済1・後で0・飛ばす0').waitFor();
    await page.keyboard.press('d');
    await page.getByText('済2・後で0・飛ばす0').waitFor();
    await other.getByText('済2・後で0・飛ばす0').waitFor();
    await page.clock.runFor(11_000);
    await other.reload();
    await other.getByText('済2・後で0・飛ばす0').waitFor();
    await page.keyboard.press('e');
    await page.getByRole('heading', { name: 'おつかれさまでした' }).waitFor();
    await other.getByRole('heading', { name: 'おつかれさまでした' }).waitFor();
    await page.clock.runFor(11_000);
    await page.reload();
    await page.getByRole('heading', { name: 'おつかれさまでした' }).waitFor();
    await expect.poll(() => page.getByRole('timer').count()).toBe(0);
    await other.close();
  });

  test('one that he never ended is filed as it stood when he begins anew; Ctrl+Z makes it the unfinished one again', async () => {
    const sessions = () => page.evaluate(sessionsOnDisk);
    await page.getByRole('button', { name: 'もう一度始める' }).click();
    await page.getByText('残り2件', { exact: true }).waitFor();
    await page.keyboard.press('d');
    await page.getByText('残り1件', { exact: true }).waitFor();
    await expect.poll(() => page.evaluate(leftOnDisk)).toBe(1);
    await page.clock.fastForward(86_400_000);
    await page.clock.runFor(31_000);
    const unfinished = page.getByText('11月24日(火)の途中のままです（1件に手をつけ、30分）。', { exact: true });
    await unfinished.waitFor();
    expect(await sessions()).toEqual(['2026-11-24 2/2']);
    await page.getByRole('button', { name: 'そこまでで終えて、新しく始める' }).click();
    await page.getByText('済0・後で0・飛ばす0', { exact: true }).waitFor();
    expect(await sessions()).toEqual(['2026-11-24 1/1', '2026-11-24 2/2']);
    await page.keyboard.press('d');
    await page.getByText('済1・後で0・飛ばす0', { exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('済0・後で0・飛ばす0', { exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('11月24日(火)の途中のままです（2件に手をつけ、30分）。', { exact: true }).waitFor();
    await expect.poll(sessions).toEqual(['2026-11-24 2/2']);
    await page.getByRole('button', { name: 'そこまでで終えて、新しく始める' }).click();
    await page.getByText('済0・後で0・飛ばす0', { exact: true }).waitFor();
    expect(await sessions()).toEqual(['2026-11-24 1/1', '2026-11-24 2/2']);
  });

  test('an end that is taken back after another was begun stays: nothing that was filed is lost', async () => {
    await page.keyboard.press('e');
    await page.getByRole('button', { name: 'もう一度始める' }).click();
    await page.getByRole('timer').waitFor();
    const before = await page.evaluate(sessionsOnDisk);
    expect(before).toHaveLength(3);
    await page.keyboard.press('Control+z');
    await page.getByText('「今日の30分を終えました。」は元に戻せませんでした。').waitFor();
    expect(await page.evaluate(sessionsOnDisk)).toEqual(before);
    expect(program.complaints).toEqual([]);
  });
});
