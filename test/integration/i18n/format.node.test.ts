import { describe, expect, it } from 'vitest';
import { plainDate, type Instant } from '#shared/lib/plain-date';
import { formatBirthday, formatCount, formatDay, formatInstant, formatMonth, formatRelativeDay, formatYen } from '../../../renderer/i18n/format.ts';

const today = plainDate('2026-11-21');

describe('a day', () => {
  it.each([
    ['2026-11-21', '11月21日(土)', 'Sat 21 Nov'],
    ['2026-01-01', '1月1日(木)', 'Thu 1 Jan'],
    ['2025-12-31', '2025年12月31日(水)', 'Wed 31 Dec 2025'],
    ['2028-02-29', '2028年2月29日(火)', 'Tue 29 Feb 2028'],
  ])('%s', (date, ja, en) => {
    expect(formatDay(plainDate(date), 'ja', today)).toBe(ja);
    expect(formatDay(plainDate(date), 'en', today)).toBe(en);
  });

  it('carries no year when there is nothing to compare with', () => expect(formatDay(plainDate('2025-12-31'), 'ja')).toBe('12月31日(水)'));

  it('names months', () => {
    expect(formatMonth(today, 'ja')).toBe('2026年11月');
    expect(formatMonth(today, 'en')).toBe('November 2026');
  });
});

describe('a day as seen from today', () => {
  it.each([
    ['2026-11-21', '今日', 'today'], ['2026-11-22', '明日', 'tomorrow'], ['2026-11-20', '昨日', 'yesterday'],
    ['2026-11-24', '3日後', 'in 3 days'], ['2026-11-18', '3日前', '3 days ago'],
  ])('%s', (date, ja, en) => {
    expect(formatRelativeDay(plainDate(date), today, 'ja')).toBe(ja);
    expect(formatRelativeDay(plainDate(date), today, 'en')).toBe(en);
  });
});

describe('a moment', () => {
  it('is told by the wall clock of the place, also past midnight', () => {
    const moment = '2026-11-21T15:05:00.000Z' as Instant;
    expect(formatInstant(moment, 'ja', 'Asia/Tokyo')).toBe('11月22日(日) 0:05');
    expect(formatInstant(moment, 'en', 'America/Los_Angeles')).toBe('Sat 21 Nov 7:05');
  });
});

describe('a birthday', () => {
  it.each([[{ month: 4, day: 1, year: 1970 }, '1970年4月1日', '1 Apr 1970'], [{ month: 2, day: 29, year: null }, '2月29日', '29 Feb']])('%o', (birthday, ja, en) => {
    expect(formatBirthday(birthday, 'ja')).toBe(ja);
    expect(formatBirthday(birthday, 'en')).toBe(en);
  });
});

describe('money and counts', () => {
  it.each([[0, '0円', '¥0'], [48_000, '48,000円', '¥48,000'], [1_234_567, '1,234,567円', '¥1,234,567']])('%i yen', (amount, ja, en) => {
    expect(formatYen(amount, 'ja')).toBe(ja);
    expect(formatYen(amount, 'en')).toBe(en);
  });

  it('groups thousands', () => expect(formatCount(10_000, 'ja')).toBe('10,000'));
});
