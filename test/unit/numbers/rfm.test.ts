import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/lib/plain-date';
import { usualFigureSettings, usualRfmThresholds } from '#shared/model/figure-settings';
import { cellOf, levels, partsOf, rfmOf, type Level } from '#shared/numbers/rfm';
import { playOf, segmentOf, segments, stars } from '#shared/numbers/rfm-segments';
import { ranksOf } from '#shared/numbers/ranks';
import { thirdsOf } from '#shared/numbers/thirds';
import { day, ledgerOf, type WrittenGuest, type WrittenVisit } from './number-cases.ts';

const today = day('2026-11-22');
const lastOf: Readonly<Record<Level, string>> = { high: '2026-11-20', middle: '2026-08-01', low: '2026-01-15' };
const visitsOf: Readonly<Record<Level, number>> = { high: 6, middle: 3, low: 1 };
const yenOf: Readonly<Record<Level, number>> = { high: 30_000, middle: 20_000, low: 10_000 };

/** A guest of the cell, the visits twenty days apart. */
const guestOf = (r: Level, f: Level, m: Level): WrittenGuest =>
  ({ visits: Array.from({ length: visitsOf[f] }, (_, nth): WrittenVisit => [addDays(day(lastOf[r]), -20 * nth), yenOf[m]]) });
const everyCell = levels.flatMap((r) => levels.flatMap((f) => levels.map((m) => ({ r, f, m }))));

const partsFor = (guests: readonly WrittenGuest[], which = 0) => partsOf(rfmOf(ledgerOf(guests, today), usualRfmThresholds).cells[which] ?? -1);

describe('rfmOf', () => {
  it('all 27 cells can be reached, one guest each', () => {
    const rfm = rfmOf(ledgerOf(everyCell.map(({ r, f, m }) => guestOf(r, f, m)), today), usualRfmThresholds);
    expect(Array.from(rfm.cells, partsOf)).toEqual(everyCell);
    expect(rfm.counts).toEqual(Array.from({ length: 27 }, () => 1));
    expect(everyCell.map(({ r, f, m }) => cellOf(r, f, m))).toEqual(Array.from({ length: 27 }, (_, cell) => cell));
  });

  it.each([['2026-10-22', 'high'], ['2026-10-21', 'middle'], ['2026-05-23', 'middle'], ['2026-05-22', 'low']] as const)('recency by the calendar: last seen %s is %s', (on, r) => {
    expect(partsFor([{ visits: [[on]] }]).r).toBe(r);
  });

  it.each([[6, 'high'], [5, 'middle'], [2, 'middle'], [1, 'low']] as const)('frequency: %i days in the half-year up to the last visit is %s', (count, f) => {
    expect(partsFor([{ visits: Array.from({ length: count }, (_, nth): WrittenVisit => [addDays(day('2024-06-01'), -30 * nth)]) }]).f).toBe(f);
  });

  it('two bills of one evening are one day; a visit 183 days before the last does not count', () => {
    expect(partsFor([{ visits: [['2026-11-01'], ['2026-11-01']] }]).f).toBe('low');
    expect(partsFor([{ visits: [[addDays(day('2026-11-01'), -183)], ['2026-11-01']] }]).f).toBe('low');
    expect(partsFor([{ visits: [[addDays(day('2026-11-01'), -182)], ['2026-11-01']] }]).f).toBe('middle');
  });

  it('money is the mean of what was noted, in thirds of this shop', () => {
    const guests: WrittenGuest[] = [[10_000], [20_000], [30_000], [40_000], [5000, 95_000], [60_000]].map((amounts) => ({ visits: amounts.map((yen): WrittenVisit => ['2026-11-01', yen]) }));
    const rfm = rfmOf(ledgerOf([...guests, { visits: [['2026-11-01', null]] }], today), usualRfmThresholds);
    // Means 10, 20, 30, 40, 50, 60 thousand: two below 30, two above 40.
    expect(rfm.thirds).toEqual({ lower: 30_000, upper: 40_000 });
    expect(Array.from(rfm.cells, (cell) => partsOf(cell).m)).toEqual(['low', 'low', 'middle', 'middle', 'high', 'high', 'middle']);
    expect([...rfm.amountKnown]).toEqual([1, 1, 1, 1, 1, 1, 0]);
    expect(rfm.withoutAmount).toBe(1);
  });

  it('asked about an earlier day, it knows nothing of what came later', () => {
    const guests = [{ visits: [['2026-01-10', 10_000], ['2026-11-01', 90_000]] }, { visits: [['2026-10-01', 10_000]] }] satisfies WrittenGuest[];
    const then = rfmOf(ledgerOf(guests, today), usualRfmThresholds, day('2026-02-01'));
    expect(then).toEqual(rfmOf(ledgerOf(guests, '2026-02-01'), usualRfmThresholds));
    expect(then.neverCame).toBe(1);
  });

  it('follows the thresholds of the owner', () => {
    const strict = { recentMonths: 2, lapsedMonths: 12, oftenVisits: 3, seldomVisits: 2 };
    const rfm = rfmOf(ledgerOf([guestOf('middle', 'middle', 'high')], '2026-09-30'), strict);
    expect(partsOf(rfm.cells[0] ?? -1)).toEqual({ r: 'high', f: 'high', m: 'middle' });
  });
});

describe('thirdsOf', () => {
  it('never parts equals, and never puts more than a third on a side', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 60 }), (values) => {
      const { lower, upper } = thirdsOf(Float64Array.from(values));
      const third = Math.floor(values.length / 3);
      expect(lower).toBeLessThanOrEqual(upper);
      expect(values.filter((value) => value < lower).length).toBeLessThanOrEqual(third);
      expect(values.filter((value) => value > upper).length).toBeLessThanOrEqual(third);
    }));
  });

  it('where everyone spends the same there is only a middle', () => {
    expect(thirdsOf(Float64Array.of(5, 5, 5, 5))).toEqual({ lower: 5, upper: 5 });
  });
});

describe('segmentOf', () => {
  // The five that the practice names; the rest of the table is ours.
  it.each([['high', 'high', 'high', 'best', 3], ['high', 'high', 'middle', 'regular', 3], ['high', 'low', 'low', 'new', 2], ['low', 'high', 'high', 'dormant', 2], ['low', 'low', 'high', 'at-risk', 1]] as const)(
    '%s %s %s is %s', (...row) => {
      const [r, f, m, segment, count] = row;
      expect(segmentOf(cellOf(r, f, m))).toBe(segment);
      expect(stars[segment]).toBe(count);
    });

  it('covers 27 cells with seven segments, each of them used and with its play', () => {
    const used = new Set(Array.from({ length: 27 }, (_, cell) => segmentOf(cell)));
    expect([...used].toSorted()).toEqual(segments.toSorted());
    expect(new Set(segments.map((segment) => playOf[segment])).size).toBe(segments.length);
    expect(() => segmentOf(27)).toThrow('27');
    expect(() => segmentOf(-1)).toThrow('-1');
  });

  it('who spends more is never placed lower, in any row', () => {
    for (let row = 0; row < 27; row += 3) {
      expect(stars[segmentOf(row)]).toBeGreaterThanOrEqual(row >= 24 ? 1 : stars[segmentOf(row + 1)]);
      expect(stars[segmentOf(row + 1)]).toBeGreaterThanOrEqual(stars[segmentOf(row + 2)]);
    }
  });
});

describe('ranksOf', () => {
  const monthly = (count: number): WrittenGuest => ({ visits: Array.from({ length: count }, (_, nth): WrittenVisit => [addDays(today, -28 * nth)]) });

  it('gives each guest the highest rank whose visits are there, and tells what it costs', () => {
    const rules = usualFigureSettings.ranks.map((rule) => ({ ...rule, perkYen: 500 }));
    const ranks = ranksOf(ledgerOf([monthly(2), monthly(3), monthly(6), monthly(13), { visits: [] }], today), rules);
    expect([...ranks.ofGuest]).toEqual([-1, 0, 1, 2, -1]);
    expect(ranks.perRule.map(({ guests, yenPerYear }) => [guests, yenPerYear])).toEqual([[1, 500], [1, 500], [1, 500]]);
  });

  it('visits of long ago do not hold it: a year and a day is outside', () => {
    const old: WrittenGuest = { visits: [['2025-11-22'], ['2026-01-01'], ['2026-02-01']] };
    const kept: WrittenGuest = { visits: [['2025-11-23'], ['2026-01-01'], ['2026-02-01']] };
    expect([...ranksOf(ledgerOf([old, kept], today), usualFigureSettings.ranks).ofGuest]).toEqual([-1, 0]);
  });
});
