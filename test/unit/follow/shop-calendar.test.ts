import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays } from '#shared/lib/plain-date';
import { isBusinessDay, isNationalHoliday, nextBusinessDay } from '#shared/follow/shop-calendar';
import { day, neverClosed, sundayShop } from './follow-cases.ts';

/** 国立天文台 暦要項 (2025–2027): the days of the law, 振替休日 and 国民の休日 included. */
const official: Readonly<Record<string, string>> = {
  2025: '01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24',
  2026: '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
  2027: '01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23',
};

const daysOfYear = (year: string) => Array.from({ length: 365 }, (_, index) => addDays(day(`${year}-01-01`), index));

describe('isNationalHoliday', () => {
  it.each(Object.entries(official))('%s as the almanac has it', (year, expected) => {
    expect(daysOfYear(year).filter(isNationalHoliday).map((date) => date.slice(5)).join(' ')).toBe(expected);
  });
});

describe.each(['Asia/Tokyo', 'Pacific/Apia', 'America/New_York', 'Australia/Hobart', 'Europe/London', 'Pacific/Pago_Pago', 'Australia/Lord_Howe'])('in the time zone %s', (zone) => {
  const before = process.env['TZ'];
  beforeEach(() => {
    vi.resetModules();
    process.env['TZ'] = zone;
  });
  afterEach(() => { process.env['TZ'] = before; });

  it('the holidays of Japan are the same', async () => {
    const fresh = await import('#shared/follow/shop-calendar');
    for (const [year, expected] of Object.entries(official)) {
      expect(daysOfYear(year).filter(fresh.isNationalHoliday).map((date) => date.slice(5)).join(' ')).toBe(expected);
    }
  });
});

describe('isBusinessDay', () => {
  it.each([
    ['an ordinary Friday', '2026-11-20', true],
    ['Sunday', '2026-11-22', false],
    ['a holiday on a Monday', '2026-11-23', false],
    ['the day after it', '2026-11-24', true],
  ] as const)('%s', (_label, date, expected) => {
    expect(isBusinessDay(day(date), sundayShop)).toBe(expected);
  });

  it('several closing weekdays, closed days, and open on holidays', () => {
    const calendar = { closedWeekdays: [1, 2] as const, closedDays: [day('2026-11-21')], closedOnHolidays: false };
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'].map((date) => isBusinessDay(day(date), calendar)))
      .toEqual([true, false, true, false, false, true]);
  });
});

describe('nextBusinessDay', () => {
  it('keeps an open day', () => expect(nextBusinessDay(day('2026-11-20'), sundayShop)).toBe('2026-11-20'));
  it('goes over New Year', () => expect(nextBusinessDay(day('2027-01-01'), { ...sundayShop, closedDays: [day('2027-01-02')] })).toBe('2027-01-04'));
  it('goes over the golden week', () => expect(nextBusinessDay(day('2026-05-03'), sundayShop)).toBe('2026-05-07'));
  it('never closed: the day itself', () => expect(nextBusinessDay(day('2027-01-01'), neverClosed)).toBe('2027-01-01'));
  it('a shop that never opens keeps the day instead of looking for ever', () => {
    expect(nextBusinessDay(day('2026-11-20'), { ...neverClosed, closedWeekdays: [1, 2, 3, 4, 5, 6, 7] })).toBe('2026-11-20');
  });
});
