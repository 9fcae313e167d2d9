import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, businessDayOf, daysBetween, isCalendarDay, monthEnd, monthStart, parsePlainDate, plainDate, weekdayOf } from '#shared/lib/plain-date';

describe('parsePlainDate', () => {
  it.each(['2026-11-21', '2024-02-29', '2000-02-29', '0001-01-01'])('reads %s', (text) => {
    expect(parsePlainDate(text)).toEqual({ ok: true, value: text });
  });

  it.each(['2026-02-31', '2025-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '20261121', '', '2026-11-21T00:00', ' 2026-11-21'])(
    'refuses %s, and does not move it to a neighbour', (text) => {
      expect(parsePlainDate(text)).toEqual({ ok: false, error: { kind: 'not-a-date', text } });
    });
});

describe('arithmetic of days', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2026-11-21', -21, '2026-10-31'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(plainDate(from), days)).toBe(to);
  });

  it('keeps a month end inside its month', () => {
    expect(addMonths(plainDate('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(plainDate('2024-01-31'), 1)).toBe('2024-02-29');
  });

  it.each([['2024-02-29', '2024-02-01', '2024-02-29'], ['2026-12-01', '2026-12-01', '2026-12-31'], ['2026-11-30', '2026-11-01', '2026-11-30']])('the month of %s is %s to %s', (on, first, last) => {
    expect([monthStart(plainDate(on)), monthEnd(plainDate(on))]).toEqual([first, last]);
  });

  it('counts back what it counted forward, and strings sort as days do', () => {
    fc.assert(fc.property(fc.integer({ min: -40_000, max: 40_000 }), fc.integer({ min: -40_000, max: 40_000 }), (start, days) => {
      const from = addDays(plainDate('2026-11-21'), start);
      const to = addDays(from, days);
      expect(daysBetween(from, to)).toBe(days);
      expect(Math.sign(days)).toBe(from < to ? 1 : from > to ? -1 : 0);
    }));
  });

  it('says what Temporal says, for every day of four centuries and far beyond', () => {
    for (let days = 0; days < 146_097; days += 13) {
      expect(addDays(plainDate('1850-01-01'), days)).toBe(Temporal.PlainDate.from('1850-01-01').add({ days }).toString());
    }
    fc.assert(fc.property(fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }), fc.integer({ min: -5_000_000, max: 5_000_000 }), (date, days) => {
      const from = plainDate(date.toISOString().slice(0, 10));
      const to = Temporal.PlainDate.from(from).add({ days });
      expect(addDays(from, days)).toBe(to.toString());
      fc.pre(to.year >= 0 && to.year <= 9999);
      expect(daysBetween(from, plainDate(to.toString()))).toBe(days);
    }), { numRuns: 500 });
  });

  it('knows the weekday of a known Saturday', () => {
    expect(weekdayOf(plainDate('2026-11-21'))).toBe(6);
  });

  it('tells weekdays and lengths of months as Temporal does', () => {
    for (const first of ['0000-01-01', '1850-01-01', '9900-01-01']) {
      for (let days = 0; days < 36_500; days += 11) {
        const on = Temporal.PlainDate.from(first).add({ days });
        expect(weekdayOf(plainDate(on.toString()))).toBe(on.dayOfWeek);
        expect(isCalendarDay(on.year, on.month, on.daysInMonth)).toBe(true);
        expect(isCalendarDay(on.year, on.month, on.daysInMonth + 1)).toBe(false);
      }
    }
  });
});

describe('businessDayOf', () => {
  it.each([
    ['2026-11-21T22:40', 5, '2026-11-21'],
    ['2026-11-22T00:40', 5, '2026-11-21'],
    ['2026-11-22T04:59', 5, '2026-11-21'],
    ['2026-11-22T05:00', 5, '2026-11-22'],
    ['2027-01-01T01:00', 5, '2026-12-31'],
    ['2026-11-22T00:40', 0, '2026-11-22'],
  ])('%s with a day that starts at %i belongs to %s', (moment, hour, day) => {
    expect(businessDayOf(moment, hour)).toBe(day);
  });
});
