import { describe, expect, it } from 'vitest';
import { addDays, addMonths, monthOf, type PlainDate } from '#shared/lib/plain-date';
import { channelFigures } from '#shared/numbers/channel-figures';
import { dormancy } from '#shared/numbers/dormancy';
import { introductionRate } from '#shared/numbers/introduction-rate';
import { lifetimeValue } from '#shared/numbers/lifetime-value';
import { monthPeriod, monthsIn } from '#shared/numbers/period';
import { repeatClaim } from '#shared/numbers/repeat-claim';
import { cesOf, csatOf, npsOf } from '#shared/numbers/satisfaction';
import { spendPerHead, spendPerVisit } from '#shared/numbers/spend';
import { directionOf, judge, targetPresets } from '#shared/numbers/targets';
import { visitFrequency } from '#shared/numbers/visit-frequency';
import { wilsonInterval } from '#shared/numbers/wilson-interval';
import { day, ledgerOf, times } from './number-cases.ts';

/** Reckoned by hand; the working stands beside each. */
const today = '2026-11-22';
const october = monthPeriod('2026-10');

describe('introductionRate', () => {
  it('three of twelve new guests were introduced; guests of other months do not count', () => {
    const ledger = ledgerOf([
      ...times(9, { visits: [['2026-10-05']] }), ...times(3, { visits: [['2026-10-31']], introduced: true }), ...times(5, { visits: [['2026-09-30'], ['2026-10-01']], introduced: true }),
    ], today);
    expect(introductionRate(ledger, october)).toMatchObject({ numerator: 3, denominator: 12, value: 0.25, completeness: 'complete' });
  });
});

describe('visitFrequency', () => {
  it('ten came on one day, two on three days: 16 days ÷ 12 guests', () => {
    const ledger = ledgerOf([
      ...times(10, { visits: [['2026-10-05'], ['2026-11-01']] }), ...times(2, { visits: [['2026-10-01'], ['2026-10-15'], ['2026-10-15'], ['2026-10-31']] }),
    ], today);
    expect(visitFrequency(ledger, october)).toMatchObject({ numerator: 16, denominator: 12, n: 12, value: 16 / 12 });
  });
});

describe('spendPerHead and spendPerVisit', () => {
  it('eleven tables of 48,000 yen for four, one of 30,000 for one, two without an amount', () => {
    const ledger = ledgerOf([...times(11, { visits: [['2026-10-05', 48_000, 4]] }), { visits: [['2026-10-06', 30_000, 1]] }, ...times(2, { visits: [['2026-10-07', null, 9]] })], today);
    // 11 × 48,000 + 30,000 = 558,000; ÷ 45 heads; ÷ 12 tables
    expect(spendPerHead(ledger, october)).toMatchObject({ value: 12_400, numerator: 558_000, denominator: 45, n: 12, leftOut: 2 });
    expect(spendPerVisit(ledger, october)).toMatchObject({ value: 46_500, denominator: 12, leftOut: 2 });
  });
});

describe('dormancy', () => {
  it('of ten who were active on 1 October, four passed six months by its end', () => {
    const ledger = ledgerOf([
      // 30 April is six months before 31 October (31 April does not exist): dormant. 1 May is not.
      ...times(4, { visits: [['2026-04-30']] }), ...times(5, { visits: [['2026-05-01']] }), { visits: [['2026-04-05'], ['2026-10-20']] },
      // Not active on 1 October: the last visit was more than six months before, or there was none yet.
      ...times(3, { visits: [['2026-03-31']] }), ...times(3, { visits: [['2026-10-02']] }),
    ], today);
    expect(dormancy(ledger, october)).toMatchObject({ numerator: 4, denominator: 10, value: 0.4, completeness: 'complete' });
  });
});

describe('dormancy, month after month', () => {
  it('counts who never came again in exactly one month, whatever the day of the last visit', () => {
    const months = monthsIn({ from: day('2023-06-01'), to: day('2026-10-31') });
    for (let on = day('2023-11-15'); on < day('2025-03-15'); on = addDays(on, 1)) {
      const ledger = ledgerOf([{ visits: [[on]] }], today);
      const dormantIn = months.filter((month) => dormancy(ledger, monthPeriod(month)).numerator === 1);
      expect(dormantIn, on).toEqual([monthOf(addMonths(`${on.slice(0, 7)}-01` as PlainDate, 6))]);
    }
  });
});

describe('dormancy of a month to come', () => {
  it('is not known, although everybody who will be active at its start is known already', () => {
    const ledger = ledgerOf(times(30, { visits: [['2026-11-20']] }), today);
    expect(dormancy(ledger, monthPeriod('2026-12'))).toMatchObject({ value: null, reason: 'nothing-yet' });
    expect(dormancy(ledger, monthPeriod('2026-11')).reason).toBe('nothing-yet');
  });
});

describe('NPS, CSAT, CES', () => {
  const answers = (kind: 'nps' | 'csat' | 'ces', scores: readonly number[]) => scores.map((score) => ({ kind, score, on: day('2026-10-10') }));

  it('four of 9–10, four of 7–8, two of 0–6: 40 % − 20 % = +20', () => {
    const nps = npsOf(answers('nps', [10, 9, 9, 10, 8, 7, 7, 8, 6, 0]), october, day(today));
    // Interval by hand: up 5/12, down 3/12, spread √((8/12 − (2/12)²) ÷ 12) = 0.2307; 16.67 ± 45.21
    expect(nps).toMatchObject({ value: 20, numerator: 2, denominator: 10, unit: 'points' });
    expect(nps.low).toBeCloseTo(-28.54, 1);
    expect(nps.high).toBeCloseTo(61.88, 1);
  });

  it('nine answers are too few, another month or another question does not help', () => {
    const nine = [...answers('nps', [10, 9, 9, 10, 8, 7, 7, 8, 6]), ...answers('csat', [5]), { kind: 'nps' as const, score: 9, on: day('2026-09-30') }, { kind: 'nps' as const, score: 9, on: day('2026-11-01') }];
    expect(npsOf(nine, october, day(today))).toMatchObject({ value: null, reason: 'too-few', numerator: 3, denominator: 9 });
  });

  it('means of the scores', () => {
    expect(csatOf(answers('csat', [5, 5, 4, 4, 4, 3, 5, 4, 2, 5]), october, day(today)).value).toBeCloseTo(4.1, 12);
    expect(cesOf(answers('ces', [1, 1, 2, 2, 3, 1, 7, 1, 1, 1]), october, day(today)).value).toBeCloseTo(2, 12);
  });
});

describe('lifetimeValue', () => {
  it('20,000 and 40,000 yen, half a year apart: 30,000 a visit, two visits a year, a year long', () => {
    const ledger = ledgerOf([...times(10, { visits: [['2025-01-01', 20_000], ['2025-07-02', 40_000]] }), ...times(50, { visits: [['2026-06-01', 999_999]] })], today);
    // 1 January to 2 July 182 days, half a year of 183 days after it: 365 of 365.25 days.
    const { figure, spendPerVisit: spend, visitsPerYear, years } = lifetimeValue(ledger, october);
    expect(spend.value).toBe(30_000);
    expect(years.value).toBeCloseTo(365 / 365.25, 9);
    expect(visitsPerYear.value).toBeCloseTo(2 * 365.25 / 365, 9);
    expect(figure).toMatchObject({ n: 10, completeness: 'complete' });
    expect(figure.value).toBeCloseTo(60_000, 6);
  });

  it('who did not note every amount is reckoned with the mean of the others', () => {
    const ledger = ledgerOf(times(10, { visits: [['2025-01-01', 20_000], ['2025-07-02', null]] }), today);
    expect(lifetimeValue(ledger, october).figure.value).toBeCloseTo(40_000, 6);
    expect(lifetimeValue(ledger, october).figure.leftOut).toBe(10);
  });
});

describe('channelFigures', () => {
  const ledger = ledgerOf([
    ...times(12, { visits: [['2025-01-01', 20_000], ['2025-07-02', 40_000]], cameBy: 'social' }), ...times(4, { visits: [['2026-10-02', 20_000]], cameBy: 'social' }),
    ...times(2, { visits: [['2026-10-02', 20_000]], introduced: true }), { visits: [['2026-10-03', 20_000]] },
  ], today);
  const find = (costs: Parameters<typeof channelFigures>[1], arrival: string) => channelFigures(ledger, costs, october).find((line) => line.arrival === arrival);

  it('80,000 yen, four new guests: 20,000 each; 60,000 of value ÷ 20,000 = 3', () => {
    const social = find([{ month: '2026-10', arrival: 'social', yen: 50_000 }, { month: '2026-10', arrival: 'social', yen: 30_000 }, { month: '2026-09', arrival: 'social', yen: 999 }], 'social');
    expect(social).toMatchObject({ newGuests: 4, cost: 80_000, acquisitionCost: { value: 20_000 }, valueToCost: { unit: 'ratio' } });
    expect(social?.valueToCost.value).toBeCloseTo(3, 9);
  });

  it('nothing entered is not zero; zero is', () => {
    expect(find([], 'social')).toMatchObject({ cost: null, acquisitionCost: { value: null, reason: 'no-costs' }, valueToCost: { value: null, reason: 'missing-part' } });
    expect(find([{ month: '2026-10', arrival: 'social', yen: 0 }], 'social')).toMatchObject({ acquisitionCost: { value: 0 }, valueToCost: { value: null, reason: 'cost-is-zero' } });
  });

  it('is divided by the new guests of the months whose cost is entered, since a month without an entry is not one that was free', () => {
    const year = { from: day('2025-12-01'), to: day('2026-11-22') };
    const spread = ledgerOf([...times(3, { visits: [['2026-09-30', 20_000]], cameBy: 'social' }), ...times(4, { visits: [['2026-10-02', 20_000]], cameBy: 'social' }), ...times(5, { visits: [['2026-11-01', 20_000]], cameBy: 'social' })], today);
    const [social] = channelFigures(spread, [{ month: '2026-10', arrival: 'social', yen: 80_000 }], year);
    expect(social).toMatchObject({ newGuests: 12, cost: 80_000, costMonths: 1, acquisitionCost: { value: 20_000, n: 4 } });
    const [both] = channelFigures(spread, [{ month: '2026-10', arrival: 'social', yen: 80_000 }, { month: '2026-11', arrival: 'social', yen: 0 }], year);
    expect(both).toMatchObject({ costMonths: 2, acquisitionCost: { numerator: 80_000, denominator: 9 } });
  });

  it('money that brought nobody says so', () => {
    expect(find([{ month: '2026-10', arrival: 'press', yen: 100_000 }], 'press')).toMatchObject({ newGuests: 0, acquisitionCost: { value: null, reason: 'no-new-guests', numerator: 100_000 } });
  });

  it('an introducer on record says how a guest came; who nobody noted is listed as unknown', () => {
    expect(find([], 'introduction')?.newGuests).toBe(2);
    expect(find([], 'unknown')?.newGuests).toBe(1);
    expect(find([], 'hotel')).toBeUndefined();
  });
});

describe('repeatClaim', () => {
  it('forty new guests a year × 5 % × 1.5 further visits × 20,000 yen = 60,000', () => {
    const ledger = ledgerOf([
      ...times(40, { visits: [['2026-03-01', 20_000]] }),
      // The year before: ten returned within ninety days, five of them once more; two stayed away. Their second year does not count.
      ...times(5, { visits: [['2025-03-01'], ['2025-04-01'], ['2026-03-02', 20_000]] }), ...times(5, { visits: [['2025-03-01'], ['2025-04-01'], ['2026-02-01', 20_000]] }), ...times(2, { visits: [['2025-03-01']] }),
    ], today);
    const claim = repeatClaim(ledger, day('2026-10-31'));
    expect(claim).toMatchObject({ extraGuests: 2, newGuests: { value: 40 }, visitsOfReturners: { value: 1.5, n: 10 }, spendPerVisit: { value: 20_000 } });
    expect(claim.figure.value).toBeCloseTo(60_000, 9);
  });
});

describe('wilsonInterval', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
  it.each([[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718]])('%i of %i: the published interval', (x, n, low, high) => {
    expect(wilsonInterval(x, n).low).toBeCloseTo(low, 4);
    expect(wilsonInterval(x, n).high).toBeCloseTo(high, 4);
  });
});

describe('judge', () => {
  const guests = (returned: number, all: number) => ledgerOf([...times(returned, { visits: [['2026-05-01'], ['2026-05-20']], introduced: true }), ...times(all - returned, { visits: [['2026-05-01']] })], today);
  const may = monthPeriod('2026-05');
  const mark = { direction: 'at-least', value: 0.4 } as const;

  it('says unsure where chance may have decided', () => {
    expect(judge(introductionRate(guests(90, 100), may), mark)).toBe('reached');
    expect(judge(introductionRate(guests(10, 100), may), mark)).toBe('missed');
    expect(judge(introductionRate(guests(45, 100), may), mark)).toBe('unsure');
    expect(judge(introductionRate(guests(2, 5), may), mark)).toBe('unknown');
    expect(judge(introductionRate(guests(10, 100), may), { direction: 'at-most', value: 0.4 })).toBe('reached');
    expect(judge(introductionRate(ledgerOf(times(20, { visits: [['2026-11-01']] }), today), monthPeriod('2026-11')), mark)).toBe('open');
  });

  it('does not hold a quarter to a target that is meant for a month', () => {
    const ledger = ledgerOf(times(100, { visits: [['2026-01-10']] }), today);
    expect(judge(dormancy(ledger, monthPeriod('2026-07')), { direction: 'at-most', value: 0.01 })).toBe('missed');
    expect(judge(dormancy(ledger, { from: day('2026-05-01'), to: day('2026-07-31') }), { direction: 'at-most', value: 0.01 })).toBe('unknown');
  });

  it('each preset stands on the side that is good for its formula', () => {
    for (const { formula, direction } of targetPresets) expect(directionOf(formula)).toBe(direction);
    expect(directionOf('spend-per-head')).toBeNull();
    expect(new Set(targetPresets.map(({ id }) => id)).size).toBe(targetPresets.length);
  });
});
