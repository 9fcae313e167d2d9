import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date';
import { postingDeadline } from '#shared/follow/posting-deadline';
import { seasonWindowsBetween, seasonWindowsOf } from '#shared/follow/season-windows';
import { yearlyDayOn, yearlyDaysBetween } from '#shared/follow/yearly-days';

describe('windows of the season', () => {
  it.each([
    [2025, 'mid-winter', '2025-01-08', '2025-02-02'], [2026, 'mid-winter', '2026-01-08', '2026-02-03'],
    [2026, 'late-winter', '2026-02-04', '2026-02-28'], [2028, 'late-winter', '2028-02-04', '2028-02-29'],
    [2024, 'mid-summer', '2024-07-06', '2024-08-06'], [2026, 'mid-summer', '2026-07-07', '2026-08-06'], [2023, 'late-summer', '2023-08-08', '2023-08-31'],
    [2026, 'mourning-notice', '2026-11-15', '2026-12-08'], [2026, 'new-year', '2026-12-15', '2026-12-25'],
  ])('%i %s: %s to %s', (year, kind, from, to) => {
    expect(seasonWindowsOf(year).find((window) => window.kind === kind)).toEqual({ kind, from, to });
  });

  it('a card is never in two seasons at once, and each year has its six windows in order', () => {
    for (let year = 2000; year <= 2100; year += 1) {
      const windows = seasonWindowsOf(year);
      expect(windows).toHaveLength(6);
      const ends = windows.flatMap(({ from, to }) => [from, to]);
      expect(ends).toEqual(ends.toSorted());
      expect(new Set(ends).size).toBe(ends.length);
    }
  });

  it('those of a quarter are those that touch it', () => {
    const kinds = (from: string, to: string) => seasonWindowsBetween(plainDate(from), plainDate(to)).map(({ kind }) => kind);
    expect(kinds('2026-10-01', '2026-12-31')).toEqual(['mourning-notice', 'new-year']);
    expect(kinds('2026-12-01', '2027-02-04')).toEqual(['mourning-notice', 'new-year', 'mid-winter', 'late-winter']);
    expect(kinds('2026-04-01', '2026-06-30')).toEqual([]);
    expect(kinds('2026-08-07', '2026-08-07')).toEqual(['late-summer']);
  });
});

describe('the last day of posting', () => {
  it.each([
    ['a Wednesday', '2026-11-25', '2026-11-22'],
    ['a Saturday is reached on the Friday', '2026-11-28', '2026-11-24'],
    ['a Sunday is reached on the Friday', '2026-11-29', '2026-11-24'],
    ['勤労感謝の日, a Monday, is reached on the Friday before', '2026-11-23', '2026-11-17'],
    ['Golden Week is reached before it', '2026-05-05', '2026-04-28'],
    ['cards come on New Year\'s Day', '2027-01-01', '2026-12-29'],
    ['none come on 2 January, weekday or not', '2029-01-02', '2028-12-29'],
    ['they come on 3 January again', '2029-01-03', '2028-12-31'],
  ])('%s', (_, arriveOn, last) => {
    expect(postingDeadline(plainDate(arriveOn))).toBe(last);
  });
});

describe('what returns every year', () => {
  it.each([[2024, '2024-02-29'], [2026, '2026-02-28'], [2100, '2100-02-28']])('29 February in %i is kept on %s', (year, on) => {
    expect(yearlyDayOn(year, { month: 2, day: 29 })).toBe(on);
  });
  it('is found once a year, at both ends of the stretch', () => {
    const days = yearlyDaysBetween({ month: 12, day: 31 }, plainDate('2026-12-31'), plainDate('2028-12-31'));
    expect(days).toEqual(['2026-12-31', '2027-12-31', '2028-12-31']);
    expect(yearlyDaysBetween({ month: 1, day: 1 }, plainDate('2026-12-31'), plainDate('2026-12-31'))).toEqual([]);
  });
});
