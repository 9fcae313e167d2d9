import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '#shared/lib/plain-date';
import { arrivals } from '#shared/model/arrival';
import { usualRfmThresholds, type RankRule } from '#shared/model/figure-settings';
import { cardEffects } from '#shared/numbers/card-effects';
import { channelFigures } from '#shared/numbers/channel-figures';
import { dormancy } from '#shared/numbers/dormancy';
import type { Figure } from '#shared/numbers/figure';
import { introductionRate } from '#shared/numbers/introduction-rate';
import { lifetimeValue } from '#shared/numbers/lifetime-value';
import { monthPeriod, monthsBefore, monthsIn, yearTo } from '#shared/numbers/period';
import { ranksOf } from '#shared/numbers/ranks';
import { repeatClaim } from '#shared/numbers/repeat-claim';
import { returnRate } from '#shared/numbers/return-rate';
import { partsOf, rfmOf } from '#shared/numbers/rfm';
import { cesOf, csatOf, npsOf } from '#shared/numbers/satisfaction';
import { spendPerHead, spendPerVisit } from '#shared/numbers/spend';
import { stratifiedDifference, type Stratum } from '#shared/numbers/stratified-difference';
import { visitFrequency } from '#shared/numbers/visit-frequency';
import { buildVisitLedger } from '#shared/numbers/visit-ledger';
import { wilsonInterval, z95 } from '#shared/numbers/wilson-interval';
import { bookDay, cardLabels, columnsOf, numberBook } from '../../support/number-book.ts';
import {
  openNumberSql, sqlCardStrata, sqlClaim, sqlCohorts, sqlDormancy, sqlFrequency, sqlIntroduction, sqlLifetime, sqlMean, sqlNewByArrival, sqlNps, sqlReturn, sqlRfm, sqlScore, sqlSpend,
  sqlVisitDays, sqlWilson, type SqlStratum,
} from '../../support/number-sql.ts';

/** Every figure beside SQLite, on a book with everything awkward in it. SQLite knows nothing of our columns, days or formulas. */
const book = numberBook(900, 12_000);
const columns = columnsOf(book);
const ledger = buildVisitLedger({ ...columns, today: book.today });
const db = openNumberSql(book);
const months = monthsIn(monthsBefore(bookDay, 40));
const over = yearTo(monthsBefore(bookDay, 5).to);

const counts = ({ numerator, denominator }: Figure) => [numerator, denominator];

describe('the core and SQLite say the same', () => {
  it('of a book that is worth asking', () => {
    expect(ledger.leftOut.future).toBeGreaterThan(50);
    expect(ledger.leftOut.unknownGuest).toBeGreaterThan(5);
    expect(returnRate(ledger, over).value).toBeGreaterThan(0.05);
    expect(returnRate(ledger, over).value).toBeLessThan(0.9);
    expect(new Set(rfmOf(ledger, usualRfmThresholds).cells).size).toBeGreaterThan(20);
    expect(db.prepare('select count(*) n from counted').get()?.n).toBe(ledger.visitCount);
  });

  it.each(months)('every figure of %s', (month) => {
    const period = monthPeriod(month);
    const [back, introduced, frequency, spend, dormant] = [sqlReturn(db, period, 90), sqlIntroduction(db, period), sqlFrequency(db, yearTo(period.to)), sqlSpend(db, period), sqlDormancy(db, period)];
    expect(counts(returnRate(ledger, period))).toEqual([back.returned, back.n]);
    expect(counts(introductionRate(ledger, period))).toEqual([introduced.introduced, introduced.n]);
    expect(counts(visitFrequency(ledger, yearTo(period.to)))).toEqual([frequency.days, frequency.guests]);
    expect(spendPerHead(ledger, period)).toMatchObject({ numerator: spend.yen, denominator: spend.heads, n: spend.noted, leftOut: spend.unnoted });
    expect(counts(spendPerVisit(ledger, period))).toEqual([spend.yen, spend.noted]);
    expect(counts(dormancy(ledger, period))).toEqual([dormant.dormant, dormant.active]);
  });

  it('every cohort', () => {
    const period = monthsBefore(bookDay, 40);
    const cohorts = monthsIn(period).map((month) => ({ month, figure: returnRate(ledger, monthPeriod(month)) })).filter(({ figure }) => figure.n > 0);
    expect(cohorts.map(({ month, figure }) => ({ month, n: figure.denominator, returned: figure.numerator }))).toEqual(sqlCohorts(db, period).map((line) => ({ ...line })));
  });

  it('NPS, CSAT, CES', () => {
    const nps = sqlNps(db, over);
    expect(npsOf(book.answers, over, bookDay)).toMatchObject({ n: nps.n, numerator: nps.difference });
    expect(npsOf(book.answers, over, bookDay).value).toBeCloseTo(nps.nps ?? Number.NaN, 9);
    expect(csatOf(book.answers, over, bookDay).value).toBeCloseTo(sqlMean(db, 'csat', over).mean ?? Number.NaN, 9);
    expect(cesOf(book.answers, over, bookDay).value).toBeCloseTo(sqlMean(db, 'ces', over).mean ?? Number.NaN, 9);
  });

  it('LTV and what it is made of, of all and per way', () => {
    for (const arrival of [null, ...arrivals]) {
      const { figure, spendPerVisit: spend, visitsPerYear, years } = lifetimeValue(ledger, over, arrival);
      const sql = sqlLifetime(db, over.to, arrival === null ? null : arrivals.indexOf(arrival));
      expect(figure.n).toBe(sql.guests);
      expect(figure.value).toBeCloseTo(sql.value ?? Number.NaN, 4);
      expect(spend.value).toBeCloseTo(sql.spend ?? Number.NaN, 6);
      expect(visitsPerYear.value).toBeCloseTo(sql.perYear ?? Number.NaN, 9);
      expect(years.value).toBeCloseTo(sql.years ?? Number.NaN, 9);
    }
  });

  it('new guests per way, and their cost', () => {
    const found = channelFigures(ledger, [{ month: '2026-01', arrival: 'social', yen: 120_000 }], over);
    const sql = new Map(sqlNewByArrival(db, over).map(({ arrival, n }) => [arrivals[Number(arrival)] ?? 'unknown', Number(n)]));
    expect(new Map(found.filter(({ newGuests }) => newGuests > 0).map(({ arrival, newGuests }) => [arrival, newGuests]))).toEqual(sql);
    const social = found.find(({ arrival }) => arrival === 'social');
    const january = sqlNewByArrival(db, monthPeriod('2026-01')).find(({ arrival }) => arrivals[Number(arrival)] === 'social');
    expect(social?.acquisitionCost.value).toBeCloseTo(120_000 / Number(january?.n), 9);
  });

  it('the five-point claim', () => {
    const claim = repeatClaim(ledger, over.to);
    const sql = sqlClaim(db, over, yearTo(addMonths(over.to, -12)));
    expect(claim.newGuests.value).toBe(sql.fresh);
    expect(claim.visitsOfReturners.value).toBeCloseTo(sql.further ?? Number.NaN, 9);
    expect(claim.figure.value).toBeCloseTo((sql.fresh ?? 0) * 0.05 * (sql.further ?? 0) * (sql.spend ?? 0), 4);
  });

  it.each([bookDay, '2026-08-31', '2025-03-31', '2024-02-29'] as const)('RFM of every guest on %s', (on) => {
    const rfm = rfmOf(ledger, usualRfmThresholds, on as typeof bookDay);
    const mine = Array.from(ledger.no, (no, guest) => ({ no, guest })).filter(({ guest }) => (rfm.cells[guest] ?? -1) >= 0)
      .map(({ no, guest }) => ({ no, ...partsOf(rfm.cells[guest] ?? -1), known: rfm.amountKnown[guest] }));
    const theirs = sqlRfm(db, on as typeof bookDay).map((line) => ({ ...line }));
    expect(mine).toEqual(theirs);
    expect(rfm.neverCame).toBe(book.guests.length - theirs.length);
    expect(rfm.counts.reduce((sum, count) => sum + count, 0)).toBe(theirs.filter(({ known }) => known === 1).length);
  });

  it('cards posted, guests returned, beside guests of the same segments without a card', () => {
    const effects = cardEffects(ledger, columns.cards, { labels: cardLabels, period: over, thresholds: usualRfmThresholds });
    expect(effects.map(({ label }) => label)).toEqual(cardLabels);
    const mantelHaenszel = (list: readonly SqlStratum[]) => {
      const both = list.filter(({ nb }) => nb > 0);
      return both.reduce((all, { xa, na, xb, nb }) => all + (xa * nb - xb * na) / (na + nb), 0) / both.reduce((all, { na, nb }) => all + na * nb / (na + nb), 0);
    };
    const sum = (list: readonly SqlStratum[], key: keyof SqlStratum) => list.reduce((total, stratum) => total + stratum[key], 0);
    for (const [label, effect] of effects.entries()) {
      for (const { days, withCard, withoutCard, waiting, difference } of effect.horizons) {
        const strata = sqlCardStrata(db, { label, period: over, days, today: bookDay, eve: addDays(over.from, -1) });
        expect([withCard.n, withCard.returned, withoutCard.n, withoutCard.returned]).toEqual([sum(strata, 'na'), sum(strata, 'xa'), sum(strata, 'nb'), sum(strata, 'xb')]);
        expect(effect.guests).toBe(withCard.n + waiting);
        expect(withoutCard.n).toBeGreaterThan(30);
        expect(difference?.difference).toBeCloseTo(mantelHaenszel(strata), 9);
      }
    }
  });

  it('ranks: by the rule that asks for most days', () => {
    const rules: readonly RankRule[] = [
      { id: 'a', name: 'a', fromVisits: 2, withinMonths: 12, perk: '', perkYen: 500 }, { id: 'b', name: 'b', fromVisits: 5, withinMonths: 24, perk: '', perkYen: 0 }, { id: 'c', name: 'c', fromVisits: 9, withinMonths: 12, perk: '', perkYen: 3000 },
    ];
    const [year, two] = [12, 24].map((months) => new Map(sqlVisitDays(db, bookDay, months).map(({ no, days }) => [Number(no), Number(days)])));
    const rankOf = (no: number) => ((year?.get(no) ?? 0) >= 9 ? 2 : (two?.get(no) ?? 0) >= 5 ? 1 : (year?.get(no) ?? 0) >= 2 ? 0 : -1);
    const { ofGuest, perRule } = ranksOf(ledger, rules);
    expect([...ofGuest]).toEqual(Array.from(ledger.no, rankOf));
    expect(perRule.every(({ guests }) => guests > 5)).toBe(true);
    expect(perRule[2]?.yenPerYear).toBe(3000 * [...ledger.no].filter((no) => rankOf(no) === 2).length);
  });

  it('the interval of NPS', () => {
    const { low, high, n } = npsOf(book.answers, over, bookDay);
    const sql = db.prepare(`with a as (select count(*) + 2.0 n, sum(score >= 9) + 1.0 up, sum(score <= 6) + 1.0 down from answers where kind = 'nps' and day between ? and ?)
      select 100 * ((up - down) / n - 1.959963984540054 * sqrt((up / n + down / n - pow(up / n - down / n, 2)) / n)) low,
        100 * ((up - down) / n + 1.959963984540054 * sqrt((up / n + down / n - pow(up / n - down / n, 2)) / n)) high from a`).get(over.from, over.to);
    expect(n).toBeGreaterThan(20);
    expect(low).toBeCloseTo(Number(sql?.['low']), 9);
    expect(high).toBeCloseTo(Number(sql?.['high']), 9);
  });

  it.each([[0, 10], [1, 11], [7, 12], [55, 120], [120, 120]])('Wilson: %i of %i', (x, n) => {
    const [mine, sql] = [wilsonInterval(x, n), sqlWilson(db, x, n)];
    expect(mine.low).toBeCloseTo(sql.low ?? Number.NaN, 9);
    expect(mine.high).toBeCloseTo(sql.high ?? Number.NaN, 9);
  });

  const strata = [{ xa: 14, na: 20, xb: 8, nb: 20 }, { xa: 9, na: 15, xb: 5, nb: 14 }, { xa: 3, na: 4, xb: 1, nb: 5 }, { xa: 0, na: 6, xb: 1, nb: 7 }];
  it.each([['with', true], ['without', false]] as const)('the stratified difference %s correction: at both ends of the interval the score is that of ninety-five in a hundred', (_, continuity) => {
    const written = strata.map(({ xa, na, xb, nb }): Stratum => ({ a: { n: na, returned: xa }, b: { n: nb, returned: xb } }));
    const found = stratifiedDifference(written, { z: z95, continuity });
    for (const end of [found?.low, found?.high]) {
      const sql = sqlScore(db, strata, end ?? Number.NaN, continuity ? 0.5 : 0);
      expect(sql.difference).toBeCloseTo(found?.difference ?? Number.NaN, 9);
      expect(sql.score).toBeCloseTo(z95 ** 2, 3);
    }
  });
});
