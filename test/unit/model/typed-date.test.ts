import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date';
import { parseTypedDate } from '#shared/model/typed-date';

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

  it.each([
    ['令和8年10月3日', '2026-10-03'], ['令和元年5月1日', '2019-05-01'], ['R8.10.3', '2026-10-03'], ['平成31年4月30日', '2019-04-30'], ['昭和39年10月10日', '1964-10-10'], ['S39/10/10', '1964-10-10'],
    ['昨夜', '2026-11-20'], ['ゆうべ', '2026-11-20'], ['三日前', '2026-11-18'], ['十日前', '2026-11-11'], ['二十一日前', '2026-10-31'], ['十二日後', '2026-12-03'],
    ['先週の金曜', '2026-11-13'], ['来週の月曜日', '2026-11-23'],
  ])('%s, as it is said or stands on a form', (typed, expected) => expect(parseTypedDate(typed, today)).toBe(expected));

  it.each(['令和0年1月1日', '令和8年2月30日', '明治元年', '十十日前', '三四日前', '十三', '金', '先週'])('%s is refused', (typed) => {
    expect(parseTypedDate(typed, today)).toBeUndefined();
  });

  it('a weekday is the newest, the next or the nearest one', () => {
    expect(parseTypedDate('金曜', today, 'past')).toBe('2026-11-20');
    expect(parseTypedDate('金曜', today, 'future')).toBe('2026-11-27');
    expect(parseTypedDate('土曜', today, 'past')).toBe('2026-11-21');
    expect(parseTypedDate('水曜', today)).toBe('2026-11-18');
    expect(parseTypedDate('火曜', today)).toBe('2026-11-24');
  });
});
