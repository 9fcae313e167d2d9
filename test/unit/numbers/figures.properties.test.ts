import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type PlainDate } from '#shared/lib/plain-date';
import { answerKinds, answerScales, type Answer } from '#shared/model/answer';
import { arrivals } from '#shared/model/arrival';
import type { ChannelCost } from '#shared/model/channel-cost';
import { usualFigureSettings, usualRfmThresholds } from '#shared/model/figure-settings';
import { cardEffects } from '#shared/numbers/card-effects';
import { channelFigures } from '#shared/numbers/channel-figures';
import { dayNumberOf } from '#shared/numbers/day-number';
import { dormancy } from '#shared/numbers/dormancy';
import type { Figure } from '#shared/numbers/figure';
import { introductionRate } from '#shared/numbers/introduction-rate';
import { lifetimeValue } from '#shared/numbers/lifetime-value';
import { monthPeriod, monthsIn, yearTo, type Period } from '#shared/numbers/period';
import { repeatClaim } from '#shared/numbers/repeat-claim';
import { newestCompleteMonth, returnRate } from '#shared/numbers/return-rate';
import { rfmOf } from '#shared/numbers/rfm';
import { ranksOf } from '#shared/numbers/ranks';
import { cesOf, csatOf, npsOf } from '#shared/numbers/satisfaction';
import { spendPerHead, spendPerVisit } from '#shared/numbers/spend';
import { visitFrequency } from '#shared/numbers/visit-frequency';
import type { VisitLedger } from '#shared/numbers/visit-ledger';
import { day, ledgerOf, noOf, times, type WrittenGuest, type WrittenVisit } from './number-cases.ts';

const today = day('2026-11-22');
type Voice = Pick<Answer, 'kind' | 'score' | 'on'>;
type Cost = Pick<ChannelCost, 'month' | 'arrival' | 'yen'>;

/** Every figure there is, of one book and one period. */
function allFigures(ledger: VisitLedger, period: Period, { answers = [], costs = [] }: { readonly answers?: readonly Voice[]; readonly costs?: readonly Cost[] } = {}): readonly Figure[] {
  const { figure, ...parts } = lifetimeValue(ledger, period);
  const claim = repeatClaim(ledger, period.to);
  return [
    returnRate(ledger, period), introductionRate(ledger, period), visitFrequency(ledger, period), visitFrequency(ledger, yearTo(period.to)), spendPerHead(ledger, period), spendPerVisit(ledger, period), dormancy(ledger, period),
    npsOf(answers, period, today), csatOf(answers, period, today), cesOf(answers, period, today), figure, ...Object.values(parts),
    claim.figure, claim.newGuests, claim.visitsOfReturners, claim.spendPerVisit, ...monthsIn(period).map((of) => returnRate(ledger, monthPeriod(of))),
    ...channelFigures(ledger, costs, period).flatMap(({ acquisitionCost, lifetimeValue: value, valueToCost }) => [acquisitionCost, value, valueToCost]),
  ];
}

/** What holds of every figure, always; the names of what does not. */
function brokenPromises(figure: Figure): readonly string[] {
  const { value, low, high, reason, completeness, unit } = figure;
  const [numerator, denominator] = [figure.numerator ?? 0, figure.denominator ?? 0];
  const promises: Readonly<Record<string, boolean>> = {
    'no value, and a reason': (value === null) === (reason !== null),
    'no value, and unknown': (value === null) === (completeness === 'unknown'),
    'every number is one': [value, low, high, figure.numerator, figure.denominator, figure.n, figure.leftOut].every((number) => number === null || Number.isFinite(number)),
    'an interval holds its value': isAround(figure),
    'a share is part of a whole': unit !== 'share' || (numerator <= denominator && (value === null || (value >= 0 && value <= 1))),
    'zero is of something': value !== 0 || denominator > 0,
  };
  return Object.entries(promises).flatMap(([promise, kept]) => (kept ? [] : [`${figure.formula}: ${promise}`]));
}

const isAround = ({ value, low, high }: Figure): boolean =>
  value === null ? low === null && high === null : (low ?? value) <= value + 1e-9 && (high ?? value) >= value - 1e-9;

const dayArb = fc.integer({ min: -900, max: 30 }).map((ago) => addDays(today, ago));
const visitArb: fc.Arbitrary<WrittenVisit> = fc.tuple(dayArb, fc.option(fc.integer({ min: 0, max: 200_000 }), { freq: 3, nil: null }), fc.integer({ min: 1, max: 8 }));
const guestArb: fc.Arbitrary<WrittenGuest> = fc.record({ visits: fc.array(visitArb, { maxLength: 8 }), introduced: fc.boolean(), cameBy: fc.option(fc.constantFrom(...arrivals), { nil: undefined }) })
  .map(({ visits, introduced, cameBy }) => (cameBy === undefined ? { visits, introduced } : { visits, introduced, cameBy }));
const guestsArb = fc.array(guestArb, { maxLength: 40 });
const periodArb: fc.Arbitrary<Period> = fc.tuple(dayArb, fc.integer({ min: 0, max: 400 })).map(([from, length]) => ({ from, to: addDays(from, length) }));
const answersArb = fc.array(fc.tuple(fc.constantFrom(...answerKinds), fc.nat(10), dayArb).map(([kind, raw, on]): Voice => {
  const { lowest, highest } = answerScales[kind];
  return { kind, score: lowest + raw % (highest - lowest + 1), on };
}), { maxLength: 60 });
const costsArb: fc.Arbitrary<readonly Cost[]> = fc.array(fc.record({ month: dayArb.map((on) => on.slice(0, 7)), arrival: fc.constantFrom(...arrivals), yen: fc.nat(500_000) }), { maxLength: 6 });

describe('every figure of every book', () => {
  it('is a number, or says why it is none; it never divides by nothing', () => {
    fc.assert(fc.property(guestsArb, periodArb, answersArb, costsArb, (guests, period, answers, costs) => {
      expect(allFigures(ledgerOf(guests, today), period, { answers, costs }).flatMap(brokenPromises)).toEqual([]);
    }), { numRuns: 300 });
  });

  it('does not see what is dated after today', () => {
    fc.assert(fc.property(guestsArb, periodArb, fc.nat(39), fc.integer({ min: 1, max: 400 }), (guests, period, who, ahead) => {
      const later = guests.map((guest, index) => (index === who ? { ...guest, visits: [...guest.visits, [addDays(today, ahead), 90_000] as const] } : guest));
      expect(allFigures(ledgerOf(later, today), period)).toEqual(allFigures(ledgerOf(guests, today), period));
      expect(rfmOf(ledgerOf(later, today), usualRfmThresholds)).toEqual(rfmOf(ledgerOf(guests, today), usualRfmThresholds));
    }));
  });

  it('knows nothing of a period that has not begun', () => {
    fc.assert(fc.property(guestsArb, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 90 }), (guests, ahead, length) => {
      const ledger = ledgerOf(guests, today);
      const period = { from: addDays(today, ahead), to: addDays(today, ahead + length) };
      const asked = [returnRate, introductionRate, visitFrequency, spendPerHead, spendPerVisit, dormancy].map((figureOf) => figureOf(ledger, period).value);
      expect(asked).toEqual(asked.map(() => null));
    }));
  });

  it('does not depend on the order in which guests and visits come', () => {
    fc.assert(fc.property(guestsArb, periodArb, (guests, period) => {
      const turned = guests.toReversed().map((guest) => ({ ...guest, visits: guest.visits.toReversed() }));
      expect(allFigures(ledgerOf(turned, today), period)).toEqual(allFigures(ledgerOf(guests, today), period));
    }));
  });

  it('two records made one: as if the guest had always had one', () => {
    fc.assert(fc.property(guestsArb, guestArb, guestArb, periodArb, (guests, one, other, period) => {
      // Merging writes the number of the guest who stays into the visits of the other, wherever they stand.
      const merged = [...guests, { ...one, visits: [...one.visits, ...other.visits] }];
      const always = [{ ...one, visits: [...other.visits, ...one.visits].toSorted(([a], [b]) => (a < b ? -1 : 1)) }, ...guests];
      expect(allFigures(ledgerOf(merged, today), period)).toEqual(allFigures(ledgerOf(always, today), period));
    }));
  });

  it('the cohorts of a span of whole months add up to the span', () => {
    fc.assert(fc.property(guestsArb, fc.integer({ min: 0, max: 24 }), (guests, months) => {
      const from = addMonths(day('2024-06-01'), months);
      const span = { from, to: addDays(addMonths(from, 4), -1) };
      const ledger = ledgerOf(guests, today);
      const cohorts = monthsIn(span).map((of) => returnRate(ledger, monthPeriod(of)));
      const whole = returnRate(ledger, span);
      expect(cohorts.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0)).toBe(whole.denominator);
      expect(cohorts.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)).toBe(whole.numerator);
    }));
  });
});

const year: Period = { from: day('2025-11-23'), to: today };
const month: Period = { from: day('2026-11-01'), to: day('2026-11-30') };
const knownOnes = (figures: readonly Figure[]) => figures.filter(({ value }) => value !== null).map(({ formula }) => formula);

describe('books that hardly are one', () => {
  it.each([
    ['no guest', []],
    ['guests, no visits', times(30, { visits: [] })],
    ['one guest', [{ visits: [['2026-01-10', 30_000], ['2026-03-10', 30_000]] }]],
    ['visits in the future only', times(30, { visits: [['2026-12-24', 30_000]] })],
  ] satisfies readonly (readonly [string, readonly WrittenGuest[]])[])('%s: nothing is known, and nothing is zero', (_, guests) => {
    const figures = [...allFigures(ledgerOf(guests, today), year), ...allFigures(ledgerOf(guests, today), month)];
    expect(figures.flatMap(brokenPromises)).toEqual([]);
    expect(knownOnes(figures)).toEqual([]);
  });

  it('all in one day: what can be known of it is, and nobody has returned', () => {
    const ledger = ledgerOf(times(20, { visits: [['2026-03-10', 30_000, 3], ['2026-03-10', 6000, 3]] }), today);
    expect(returnRate(ledger, year)).toMatchObject({ value: 0, numerator: 0, denominator: 20, completeness: 'not-yet' });
    expect(visitFrequency(ledger, year).value).toBe(1);
    expect(spendPerHead(ledger, year).value).toBe(6000);
    expect(spendPerVisit(ledger, year).value).toBe(18_000);
    expect(lifetimeValue(ledger, year).figure.reason).toBe('nothing-yet');
  });

  it('a shop that opened yesterday: whether they return is not known, nothing is dormant, no year to judge by', () => {
    const ledger = ledgerOf(times(15, { visits: [['2026-11-21', 20_000]], introduced: true }), today);
    expect(ledger.firstDay).toBe('2026-11-21');
    expect(returnRate(ledger, month)).toMatchObject({ value: null, reason: 'too-early', numerator: 0, denominator: 15 });
    expect(returnRate(ledger, monthPeriod(newestCompleteMonth(today)))).toMatchObject({ value: null, reason: 'nothing-yet' });
    expect(dormancy(ledger, month)).toMatchObject({ value: null, reason: 'nothing-yet' });
    expect(npsOf([], month, today)).toMatchObject({ value: null, reason: 'nothing-yet' });
    expect(introductionRate(ledger, month)).toMatchObject({ value: 1, completeness: 'not-yet', low: null });
    expect(repeatClaim(ledger, today)).toMatchObject({ extraGuests: null, figure: { value: null, reason: 'missing-part' } });
  });

  it('amounts missing: all of them, or some', () => {
    const none = ledgerOf(times(20, { visits: [['2026-03-10'], ['2026-05-10']] }), today);
    expect(spendPerHead(none, year)).toMatchObject({ value: null, reason: 'no-amounts', leftOut: 40 });
    expect(lifetimeValue(none, { from: year.from, to: day('2027-06-01') }).spendPerVisit.value).toBeNull();
    expect(rfmOf(none, usualRfmThresholds)).toMatchObject({ withoutAmount: 20, thirds: null });
    const some = ledgerOf(times(20, { visits: [['2026-03-10', 30_000], ['2026-05-10', null]] }), today);
    expect(spendPerVisit(some, year)).toMatchObject({ value: 30_000, n: 20, leftOut: 20 });
    // A free evening is an amount.
    expect(spendPerVisit(ledgerOf(times(20, { visits: [['2026-03-10', 0]] }), today), year).value).toBe(0);
  });

  it('RFM, ranks and cards of an empty book are empty, not wrong', () => {
    const ledger = ledgerOf([], today);
    expect(rfmOf(ledger, usualRfmThresholds).counts.reduce((sum, count) => sum + count, 0)).toBe(0);
    expect(ranksOf(ledger, usualFigureSettings.ranks).perRule.map(({ guests }) => guests)).toEqual([0, 0, 0]);
    const strange = { guest: Int32Array.of(noOf(0), 999), day: Int32Array.of(dayNumberOf(today), 5), value: Int32Array.of(0, 0) };
    expect(cardEffects(ledger, strange, { labels: ['a'], period: year, thresholds: usualRfmThresholds })).toEqual([]);
  });
});

describe('months at the edge', () => {
  it.each<readonly [PlainDate, string]>([[day('2024-02-29'), '2024-02'], [day('2026-01-01'), '2026-01'], [day('2026-12-31'), '2026-12']])('on %s the figures of the month are honest', (on, asked) => {
    const ledger = ledgerOf(times(12, { visits: [[addDays(on, -400), 10_000], [on, 10_000]] }), on);
    expect(allFigures(ledger, monthPeriod(asked)).flatMap(brokenPromises)).toEqual([]);
    expect(spendPerVisit(ledger, monthPeriod(asked)).value).toBe(10_000);
  });
});
