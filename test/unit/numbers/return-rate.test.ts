import { describe, expect, it } from 'vitest';
import { monthPeriod } from '#shared/numbers/period';
import { newestCompleteMonth, returnRate } from '#shared/numbers/return-rate';
import { day, ledgerOf, times } from './number-cases.ts';

const may = monthPeriod('2026-05');

describe('returnRate', () => {
  it('twelve came in May, seven of them again within ninety days: 7/12', () => {
    const ledger = ledgerOf([
      ...times(5, { visits: [['2026-05-10']] }),
      ...times(6, { visits: [['2026-05-31'], ['2026-06-01']] }),
      // The ninetieth day after 1 May is 30 July; two bills of the first evening are no return.
      { visits: [['2026-05-01'], ['2026-05-01'], ['2026-07-30']] },
      // Not of this cohort: came in April already; comes in June.
      { visits: [['2026-04-30'], ['2026-05-02']] }, { visits: [['2026-06-01'], ['2026-06-02']] },
    ], '2026-11-22');
    expect(returnRate(ledger, may)).toMatchObject({
      formula: 'return-rate', numerator: 7, denominator: 12, n: 12, basis: 'new-guests', completeness: 'complete', reason: null, period: may, value: 7 / 12,
    });
  });

  it('the ninety-first day is too late, and the same evening is no return', () => {
    const ledger = ledgerOf([...times(9, { visits: [['2026-05-01'], ['2026-07-31']] }), { visits: [['2026-05-03'], ['2026-05-03']] }], '2026-11-22');
    expect(returnRate(ledger, may)).toMatchObject({ numerator: 0, denominator: 10, value: 0, completeness: 'complete' });
  });

  it('is not yet complete as long as one of the ninety days is not over, and tells no interval', () => {
    const guests = times(10, { visits: [['2026-05-31'], ['2026-06-15']] });
    expect(returnRate(ledgerOf(guests, '2026-08-29'), may)).toMatchObject({ completeness: 'not-yet', value: 1, low: null, high: null });
    expect(returnRate(ledgerOf(guests, '2026-08-30'), may)).toMatchObject({ completeness: 'complete', value: 1, high: 1 });
  });

  it('is unknown, not 0 %, while nobody has returned and fewer than ten have had their days', () => {
    const month = monthPeriod('2026-11');
    const yesterday = ledgerOf(times(30, { visits: [['2026-11-23']] }), '2026-11-24');
    expect(returnRate(yesterday, month)).toMatchObject({ value: null, completeness: 'unknown', reason: 'too-early', numerator: 0, denominator: 30 });
    expect(returnRate(ledgerOf([...times(29, { visits: [['2026-11-22']] }), { visits: [['2026-11-22'], ['2026-11-23']] }], '2026-11-24'), month)).toMatchObject({ value: 1 / 30, completeness: 'not-yet' });
    const year = { from: day('2025-12-01'), to: day('2026-11-30') };
    expect(returnRate(ledgerOf(times(10, { visits: [['2026-03-03']] }), '2026-11-24'), year)).toMatchObject({ value: 0, completeness: 'not-yet' });
  });

  it('with nine guests there is no rate, only the count; with none there is nothing', () => {
    expect(returnRate(ledgerOf(times(9, { visits: [['2026-05-31'], ['2026-06-15']] }), '2026-11-22'), may))
      .toMatchObject({ value: null, reason: 'too-few', completeness: 'unknown', numerator: 9, denominator: 9 });
    expect(returnRate(ledgerOf([], '2026-11-22'), may)).toMatchObject({ value: null, reason: 'nothing-yet', completeness: 'unknown', denominator: 0 });
  });
});

describe('newestCompleteMonth', () => {
  // 31 August + 90 days = 29 November.
  it.each([['2026-11-29', '2026-07'], ['2026-11-30', '2026-08'], ['2026-12-29', '2026-08'], ['2026-12-30', '2026-09'], ['2026-01-05', '2025-09']])('on %s it is %s', (today, month) => {
    expect(newestCompleteMonth(day(today))).toBe(month);
  });
});
