import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#shared/lib/plain-date';
import { formatDay } from '../../../renderer/i18n/format.ts';
import { parseTypedDate } from '../../../renderer/i18n/typed-date.ts';

const today = plainDate('2026-11-21');

describe('a day that is typed', () => {
  it.each([
    ['11/21', '2026-11-21'], ['11/5', '2026-11-05'], ['１１／２１', '2026-11-21'], ['11.21', '2026-11-21'], ['11-21', '2026-11-21'],
    ['1121', '2026-11-21'], ['11月21日', '2026-11-21'], ['11月21日(土)', '2026-11-21'], ['2025/3/1', '2025-03-01'], ['2025-03-01', '2025-03-01'],
    ['20250301', '2025-03-01'], ['2025年3月1日', '2025-03-01'], ['昨日', '2026-11-20'], ['きのう', '2026-11-20'], ['一昨日', '2026-11-19'],
    ['明日', '2026-11-22'], ['Yesterday', '2026-11-20'], ['3日前', '2026-11-18'], ['３日前', '2026-11-18'], ['10日後', '2026-12-01'],
    ['3 days ago', '2026-11-18'], ['in 10 days', '2026-12-01'], [' 11/21 ', '2026-11-21'],
  ])('%s', (typed, expected) => expect(parseTypedDate(typed, today)).toBe(expected));

  it.each(['', '31', '2/31', '13/1', '0/5', '2025/2/29', 'いつか', '11/21/5', '3日', '123456789'])('%s is refused, never moved to a neighbour', (typed) => {
    expect(parseTypedDate(typed, today)).toBeUndefined();
  });

  it('without a year is the nearest one', () => {
    expect(parseTypedDate('12/28', plainDate('2027-01-03'))).toBe('2026-12-28');
    expect(parseTypedDate('1/3', plainDate('2026-12-28'))).toBe('2027-01-03');
    expect(parseTypedDate('3/10', plainDate('2026-11-21'), 'past')).toBe('2026-03-10');
    expect(parseTypedDate('6/1', plainDate('2026-11-21'), 'future')).toBe('2027-06-01');
    expect(parseTypedDate('2/29', plainDate('2026-11-21'), 'past')).toBe('2024-02-29');
    expect(parseTypedDate('11/21', plainDate('2026-11-21'), 'past')).toBe('2026-11-21');
    expect(parseTypedDate('11/21', plainDate('2026-11-21'), 'future')).toBe('2026-11-21');
  });

  it('understands what the screen itself writes', () => {
    fc.assert(fc.property(fc.integer({ min: -180, max: 180 }), (days) => {
      const date = addDays(today, days);
      expect(parseTypedDate(formatDay(date, 'ja', today), today)).toBe(date);
      expect(parseTypedDate(date, today)).toBe(date);
    }));
  });
});
