import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planExperiment, powerOf } from '#shared/numbers/plan-experiment';
import { stratifiedDifference, type Manner, type Stratum } from '#shared/numbers/stratified-difference';
import { z95 } from '#shared/numbers/wilson-interval';

const plain: Manner = { z: z95, continuity: false };
const stratum = (x: number, n: number, y: number, m: number): Stratum => ({ a: { n, returned: x }, b: { n: m, returned: y } });

describe('stratifiedDifference', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 873–890, his method 6 (Miettinen–Nurminen), to four digits.
  it.each([
    [[56, 70, 48, 80], [0.0528, 0.3382]],
    [[9, 10, 3, 10], [0.17, 0.8406]],
    [[6, 7, 2, 7], [0.0342, 0.8534]],
    [[5, 56, 0, 29], [-0.0326, 0.1933]],
    [[0, 10, 0, 20], [-0.1658, 0.2844]],
    [[10, 10, 0, 20], [0.7156, 1]],
  ] as const)('%j: the published interval', ([x, n, y, m], [low, high]) => {
    const found = stratifiedDifference([stratum(x, n, y, m)], plain);
    expect(found?.low).toBeCloseTo(low, 4);
    expect(found?.high).toBeCloseTo(high, 4);
  });

  it('by hand: two strata weigh 10·10/20 = 5 and 20·40/60 = 40/3', () => {
    // (5·(0.6 − 0.4) + 40/3·(0.5 − 0.25)) ÷ (5 + 40/3) = (1 + 10/3) ÷ (55/3) = 13/55
    expect(stratifiedDifference([stratum(6, 10, 4, 10), stratum(10, 20, 10, 40)])?.difference).toBeCloseTo(13 / 55, 12);
  });

  it('at zero it is the test of Cochran, Mantel and Haenszel with its correction: the interval ends at zero exactly where the test says z', () => {
    const strata = [stratum(14, 20, 8, 20), stratum(9, 15, 5, 14), stratum(3, 4, 1, 5)];
    let [observed, expected, variance] = [0, 0, 0];
    for (const { a, b } of strata) {
      const [n, came] = [a.n + b.n, a.returned + b.returned];
      observed += a.returned;
      expected += a.n * came / n;
      variance += a.n * b.n * came * (n - came) / (n * n * (n - 1));
    }
    const z = (Math.abs(observed - expected) - 0.5) / Math.sqrt(variance);
    expect(stratifiedDifference(strata, { z, continuity: true })?.low).toBeCloseTo(0, 6);
  });

  it('knows nothing where no stratum has both sides', () => {
    expect(stratifiedDifference([])).toBeNull();
    expect(stratifiedDifference([stratum(3, 4, 0, 0), stratum(0, 0, 2, 5)])).toBeNull();
  });

  it('stays wide where nobody returned', () => {
    const found = stratifiedDifference([stratum(0, 20, 0, 20)]);
    expect(found?.difference).toBe(0);
    expect(found?.high).toBeGreaterThan(0.15);
  });

  const stratumArb = fc.record({ n: fc.integer({ min: 1, max: 40 }), m: fc.integer({ min: 1, max: 40 }), a: fc.double({ min: 0, max: 1, noNaN: true }), b: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ n, m, a, b }) => stratum(Math.round(a * n), n, Math.round(b * m), m));
  it('holds its estimate, stays within a whole, and turns round with the sides', () => {
    fc.assert(fc.property(fc.array(stratumArb, { minLength: 1, maxLength: 6 }), (strata) => {
      const found = stratifiedDifference(strata);
      const turned = stratifiedDifference(strata.map(({ a, b }) => ({ a: b, b: a })));
      if (found === null || turned === null) throw new Error('no difference');
      expect(found.low).toBeLessThanOrEqual(found.difference);
      expect(found.high).toBeGreaterThanOrEqual(found.difference);
      expect(found.low).toBeGreaterThanOrEqual(-1);
      expect(found.high).toBeLessThanOrEqual(1);
      expect(turned.low).toBeCloseTo(-found.high, 8);
      expect(turned.difference).toBeCloseTo(-found.difference, 12);
    }));
  });
});

/** Chance of each count among n, by logarithms. */
function binomial(n: number, share: number): readonly number[] {
  const logs = [0];
  for (let index = 1; index <= n; index += 1) logs.push((logs[index - 1] ?? 0) + Math.log(index));
  const log = (index: number) => logs[index] ?? 0;
  return Array.from({ length: n + 1 }, (_, x) => Math.exp(log(n) - log(x) - log(n - x) + x * Math.log(share) + (n - x) * Math.log(1 - share)));
}

/** For each count of b, the first count of a at which a is announced to be better. */
function announcedFrom(n: number): readonly number[] {
  return Array.from({ length: n + 1 }, (_, y) => {
    let [low, high] = [y, n + 1];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (middle > n || (stratifiedDifference([stratum(middle, n, y, n)])?.low ?? 0) > 0) high = middle;
      else low = middle + 1;
    }
    return low;
  });
}

/** The exact chance that a is announced to be better: every pair of counts, weighed. No dice. */
function exactChance(from: readonly number[], [shareA, shareB]: readonly [number, number]): number {
  const n = from.length - 1;
  const [a, b] = [binomial(n, shareA), binomial(n, shareB)];
  const tail = a.reduceRight<number[]>((sums, chance) => [(sums[0] ?? 0) + chance, ...sums], [0]);
  return from.reduce((sum, first, y) => sum + (b[y] ?? 0) * (tail[first] ?? 0), 0);
}

describe('the verdict, reckoned out exactly for one stratum', () => {
  it.each([20, 30, 60, 120, 240])('with %i a side it raises a false alarm in at most five of a hundred, whatever the share', (n) => {
    const from = announcedFrom(n);
    const worst = Math.max(...Array.from({ length: 50 }, (_, index) => 2 * exactChance(from, [(index + 1) / 100, (index + 1) / 100])));
    expect(worst).toBeLessThanOrEqual(0.05);
    expect(worst).toBeGreaterThan(0.015);
  });

  it.each([0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7])('fifteen points above %f are found in at least eighty of a hundred at the planned size', (baseline) => {
    const size = planExperiment({ baseline, difference: 0.15, guestsPerMonth: 20, withinDays: 90 });
    if (!size.ok) throw new Error(size.error.kind);
    const exact = exactChance(announcedFrom(size.value.perArm), [baseline + 0.15, baseline]);
    expect(exact).toBeGreaterThanOrEqual(0.8);
    expect(Math.abs(exact - size.value.power)).toBeLessThan(0.03);
  });
});

describe('planExperiment', () => {
  it('says how long it takes: both sides at twenty a month, and the ninety days of the last guest', () => {
    const size = planExperiment({ baseline: 0.3, difference: 0.15, guestsPerMonth: 20, withinDays: 90 });
    if (!size.ok) throw new Error(size.error.kind);
    expect(size.value.months).toBe(Math.ceil(size.value.perArm * 2 / 20 + 3));
    expect(planExperiment({ baseline: 0.3, difference: 0.15, guestsPerMonth: 0, withinDays: 90 })).toMatchObject({ ok: true, value: { months: null } });
  });

  it('refuses what cannot be', () => {
    expect(planExperiment({ baseline: 0.95, difference: 0.1, guestsPerMonth: 20, withinDays: 30 })).toMatchObject({ error: { kind: 'impossible-difference' } });
    expect(planExperiment({ baseline: 0.3, difference: 0.001, guestsPerMonth: 20, withinDays: 30 })).toMatchObject({ error: { kind: 'too-small-a-difference' } });
  });

  it('more guests, more chance', () => {
    const chances = [20, 60, 120, 240].map((perArm) => powerOf({ baseline: 0.3, difference: 0.15, perArm }));
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
    expect(powerOf({ baseline: 0, difference: 1, perArm: 20 })).toBe(1);
  });
});
