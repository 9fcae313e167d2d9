import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween } from '#shared/lib/plain-date';
import { dayNumberOf, dayNumberOfParts, plainDateOf } from '#shared/numbers/day-number';
import { monthPeriod, monthsBefore, monthsIn, yearTo } from '#shared/numbers/period';
import { returnRate } from '#shared/numbers/return-rate';
import { buildVisitLedger, guestIndexOf, hasReturned } from '#shared/numbers/visit-ledger';
import { day, ledgerOf, noOf } from './number-cases.ts';

describe('dayNumberOf', () => {
  it('counts as the calendar does, from the year 1 to 9999, and back', () => {
    fc.assert(fc.property(fc.integer({ min: -719_000, max: 2_900_000 }), (days) => {
      const date = addDays(day('1970-01-01'), days);
      expect(dayNumberOf(date)).toBe(days);
      expect(plainDateOf(days)).toBe(date);
    }));
    expect(dayNumberOf(day('2024-03-01')) - dayNumberOf(day('2024-02-28'))).toBe(2);
    expect(dayNumberOfParts(2026, 11, 22)).toBe(daysBetween(day('1970-01-01'), day('2026-11-22')));
  });
});

describe('periods', () => {
  it('whole months, the last one over', () => {
    expect(monthPeriod('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(monthsBefore(day('2026-03-31'), 3)).toEqual({ from: '2025-12-01', to: '2026-02-28' });
    expect(monthsBefore(day('2026-03-01'), 1)).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(yearTo(day('2026-10-31'))).toEqual({ from: '2025-11-01', to: '2026-10-31' });
    expect(monthsIn({ from: day('2025-11-30'), to: day('2026-02-01') })).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  });

  it('of a year stand beside each other without a gap', () => {
    for (let nth = 0; nth < 24; nth += 1) {
      const { from, to } = monthPeriod(addMonths(day('2024-01-01'), nth).slice(0, 7));
      expect(monthPeriod(addDays(to, 1).slice(0, 7)).from).toBe(addDays(to, 1));
      expect(from.slice(8)).toBe('01');
    }
  });
});

describe('buildVisitLedger', () => {
  const guests = { no: Int32Array.of(7, 3), introduced: Uint8Array.of(0, 1), cameBy: Int8Array.of(2, -1) };
  const on = (text: string) => dayNumberOf(day(text));
  const visits = {
    guest: Int32Array.of(3, 7, 3, 99, 4, 3, 7), day: Int32Array.of(on('2026-11-22'), on('2026-01-05'), on('2025-06-01'), on('2026-01-01'), on('2026-01-01'), on('2026-11-23'), on('2026-01-05')),
    amount: Int32Array.of(1, 2, 3, 4, 5, 6, 7), party: Uint8Array.of(1, 2, 3, 4, 5, 6, 200),
  };

  it('sorts by guest and day, leaves out what is to come and whose guest is gone, and says how much', () => {
    const ledger = buildVisitLedger({ guests, visits, today: day('2026-11-22') });
    expect([...ledger.start]).toEqual([0, 2, 4]);
    expect([...ledger.day].map(plainDateOf)).toEqual(['2026-01-05', '2026-01-05', '2025-06-01', '2026-11-22']);
    expect([...ledger.amount]).toEqual([2, 7, 3, 1]);
    expect([...ledger.party]).toEqual([2, 200, 3, 1]);
    expect(ledger).toMatchObject({ guestCount: 2, visitCount: 4, firstDay: '2025-06-01', lastDay: '2026-11-22', leftOut: { future: 1, unknownGuest: 2 } });
    expect([guestIndexOf(ledger, 7), guestIndexOf(ledger, 3), guestIndexOf(ledger, 4), guestIndexOf(ledger, 1000)]).toEqual([0, 1, -1, -1]);
    // 7: noted; 3: an introducer is on record, nothing else.
    expect([...ledger.arrival]).toEqual([2, 0]);
  });

  it('does not touch what it was given', () => {
    const before = structuredClone({ guests, visits });
    buildVisitLedger({ guests, visits, today: day('2026-11-22') });
    expect({ guests, visits }).toEqual(before);
  });

  it('refuses two guests of one number: that is a bug', () => {
    expect(() => buildVisitLedger({ guests: { ...guests, no: Int32Array.of(3, 3) }, visits, today: day('2026-11-22') })).toThrow('3');
  });

  it('a slip in the year, 1900, neither breaks it nor is hidden', () => {
    const ledger = ledgerOf([{ visits: [['1900-01-01'], ['2026-01-01']] }], '2026-11-22');
    expect(ledger.firstDay).toBe('1900-01-01');
    expect(returnRate(ledger, { from: day('1900-01-01'), to: day('2026-11-22') }).denominator).toBe(1);
  });

  it('hasReturned: a later day, not too late', () => {
    const ledger = ledgerOf([{ visits: [['2026-01-01'], ['2026-01-01'], ['2026-01-31']] }], '2026-11-22');
    const guest = guestIndexOf(ledger, noOf(0));
    const from = on('2026-01-01');
    expect([hasReturned(ledger, guest, from, 29), hasReturned(ledger, guest, from, 30), hasReturned(ledger, guest, on('2026-01-31'), 90), hasReturned(ledger, guest, from - 1, 1)]).toEqual([false, true, false, true]);
  });
});
