import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginSample } from '../support/begin-book.ts';
import { openProgram, type Program } from '../support/open-program.ts';

describe('the calendar', () => {
  let program: Program;
  beforeAll(async () => {
    program = await openProgram();
    await beginSample(program.page);
    await program.page.goto(`${program.url}#/calendar`);
    await program.page.getByRole('grid').waitFor();
  });
  afterAll(() => program.close());
  const focused = () => program.page.evaluate(() => document.activeElement?.getAttribute('data-day'));
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await program.page.keyboard.press(key);
  };

  it('is walked by arrows, over the edges of the sheet, and by months', async () => {
    const { page } = program;
    await page.locator('[data-day="2026-11-24"]').focus();
    await press('ArrowLeft', 'ArrowUp');
    await expect.poll(focused).toBe('2026-11-16');
    await press('PageDown');
    await expect.poll(focused).toBe('2026-12-16');
    await press('ArrowDown', 'ArrowDown', 'ArrowDown');
    await expect.poll(focused).toBe('2027-01-06');
    await page.getByRole('heading', { name: '2027年1月', exact: true }).waitFor();
    await press('Home');
    await expect.poll(focused).toBe('2027-01-03');
    await press('End', 'Shift+PageUp');
    await expect.poll(focused).toBe('2026-01-09');
    await expect.poll(() => page.getByRole('gridcell', { selected: true }).count()).toBe(1);
  });

  it('Enter leads to what stands on the day, Escape back', async () => {
    const { page } = program;
    await page.getByRole('button', { name: '今日', exact: true }).click();
    const birthday = page.getByRole('grid').getByRole('button', { name: /誕生日1/ }).first();
    await birthday.focus();
    await birthday.click();
    const day = await focused();
    await press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('calendar-day');
    await page.getByText('お誕生日', { exact: false }).first().waitFor();
    await press('Escape');
    await expect.poll(focused).toBe(day);
  });

  it('tells the season of a day and its quarter', async () => {
    const { page } = program;
    await page.locator('[data-day="2026-11-24"]').click();
    await page.getByText('喪中欠礼のはがきが届くころ').waitFor();
    await page.getByRole('button', { name: '次の月' }).click();
    await page.locator('[data-day="2026-12-20"]').click();
    await expect.poll(() => page.getByText('年賀状の投函').count()).toBe(2);
    await page.getByRole('rowheader', { name: '担当者コラム' }).waitFor();
  });

  it('plans the quarter: his own season letters, week by week, by name, and leads to where each is done', async () => {
    const { page } = program;
    await page.locator('[data-day="2026-12-01"]').click();
    const letters = page.getByRole('list', { name: '2026年の季節便り' });
    const winter = letters.getByRole('listitem').filter({ hasText: '冬の便り' });
    const countPlanned = async () => Number(/書くもの(\d+)通/.exec(await winter.innerText())?.[1] ?? 0);
    await expect.poll(countPlanned).toBeGreaterThan(0);
    const planned = await countPlanned();
    const week = page.getByRole('button', { name: /^1〜5日/ });
    await week.press('Enter');
    const list = page.getByRole('region').or(page.locator('section')).filter({ has: page.getByRole('heading', { name: /^季節便り.12月1日/ }) }).last();
    const write = list.getByRole('link', { name: /：書く$/ });
    await expect.poll(() => write.count()).toBe(planned);
    const name = (await write.first().getAttribute('aria-label'))?.replace(/ ?(様|先生|殿|御中)?：書く$/, '') ?? '';
    await write.first().click();
    await expect.poll(() => page.locator('[data-card][aria-current]').innerText()).toContain(name);
    await page.getByRole('button', { name: /^印刷した/ }).click();
    await page.getByRole('button', { name: /^投函した/ }).click();
    await page.getByText('1枚の投函を台帳に記しました。', { exact: true }).waitFor();
    await page.goto(`${program.url}#/calendar`);
    await expect.poll(() => winter.innerText()).toContain('1通お出ししました');
    await expect.poll(() => winter.innerText()).toContain(`書くもの${planned - 1}通`);
  });

  it('saves a file that a calendar reads: the weekly session, the birthdays of the sample guests, the seasons', async () => {
    const { page } = program;
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'カレンダー用ファイルを保存' }).click()]);
    expect(download.suggestedFilename()).toBe('goencho-calendar.ics');
    const calendar = new ICAL.Component(ICAL.parse(readFileSync((await download.path()) ?? '', 'utf8')));
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events.filter(({ uid }) => uid.startsWith('birthday-')).length).toBeGreaterThan(5);
    expect(events.find(({ uid }) => uid === 'session@goencho.invalid')?.startDate.toString()).toBe('2026-11-30T15:00:00');
    const dayOf = (uid: string): string | undefined => events.find((event) => event.uid === `${uid}@goencho.invalid`)?.startDate.toString();
    expect(dayOf('season-mid-winter-2027')).toBe('2027-01-08');
    expect(dayOf('season-mid-winter-2027-post')).toBe('2027-01-31'); // read on 3 February at the latest, three days under way
    expect(dayOf('season-new-year-2026-post')).toBe('2026-12-25');
    const posting = events.filter(({ uid }) => /^birthday-.*-post-\d{4}@/.test(uid));
    expect(posting.length).toBeGreaterThan(3);
    for (const event of posting) expect([event.summary, event.component.getAllSubcomponents('valarm').length]).toEqual([expect.stringMatching(/^投函の期限：.+お誕生日$/), 2]);
    await page.getByText(/goencho-calendar\.ics を保存しました/).waitFor();
    expect([program.complaints, program.foreignRequests]).toEqual([[], []]);
  });
});
