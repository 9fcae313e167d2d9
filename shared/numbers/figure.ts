import type { Period } from '#shared/numbers/period';
import { wilsonInterval } from '#shared/numbers/wilson-interval';

export const formulaIds = [
  'return-rate', 'introduction-rate', 'nps', 'csat', 'ces', 'visit-frequency', 'spend-per-head', 'spend-per-visit', 'dormancy',
  'visits-per-year', 'relation-years', 'lifetime-value', 'acquisition-cost', 'value-to-cost', 'new-guests', 'visits-of-returners', 'repeat-claim', 'return-reason',
] as const;
export type FormulaId = (typeof formulaIds)[number];

/** Shares are 0 to 1, points -100 to 100 (NPS), scores on the scale of the question, yen per what the formula says. */
export type Unit = 'share' | 'points' | 'score' | 'yen' | 'times' | 'years' | 'ratio' | 'guests';

/** What one counts to know on how many the figure rests. */
export type Basis = 'guests' | 'new-guests' | 'visits' | 'heads' | 'answers';

/**
 * Why there is no value.
 *
 *   nothing-yet    nothing to divide by: no guest, no answer, not a year old
 *   too-few        fewer than `fewest`
 *   too-early      nobody could do yet what is counted: the days for it are not over
 *   no-amounts     visits, but none with an amount
 *   no-costs       he entered no cost for this way and period; that is not zero
 *   no-new-guests  money spent, and nobody came
 *   cost-is-zero   nothing divided by nothing paid
 *   missing-part   a figure that this one is made of is unknown
 */
export type Unknown = 'nothing-yet' | 'too-few' | 'too-early' | 'no-amounts' | 'no-costs' | 'no-new-guests' | 'cost-is-zero' | 'missing-part';

/**
 * One figure with everything that must stand beside it. Never NaN, never infinite, never a zero that means "unknown":
 * `value` is null exactly when `completeness` is `unknown`, and then `reason` says why.
 */
export interface Figure {
  readonly formula: FormulaId;
  readonly unit: Unit;
  readonly value: number | null;
  /** The 95 % interval, where there is one: shares and NPS of what is complete. */
  readonly low: number | null;
  readonly high: number | null;
  /** What was divided by what; there even where the value is not, so that the screen can say 「3人中2人」. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly n: number;
  readonly basis: Basis;
  readonly period: Period;
  /** `not-yet`: the days that it speaks of are not over; the value is what is known so far. */
  readonly completeness: 'complete' | 'not-yet' | 'unknown';
  readonly reason: Unknown | null;
  /** What could not be counted, such as visits without an amount. */
  readonly leftOut: number;
}

/**
 * Below this many no share, mean or NPS is told. With nine guests one guest more or less moves a share by 11 points, and the interval is
 * 60 points wide: the owner would act on noise. From ten on the interval beside the figure says how little is known. Ours; of the same
 * order as the cells of five to ten below which statistical offices publish nothing.
 */
export const fewest = 10;

export interface About extends Pick<Figure, 'formula' | 'unit' | 'basis' | 'period'> {
  readonly over: boolean;
  readonly leftOut?: number;
}

export function unknownFigure(about: About, reason: Unknown, counted: { readonly numerator: number | null; readonly denominator: number | null; readonly n: number }): Figure {
  const { formula, unit, basis, period, leftOut = 0 } = about;
  return { formula, unit, basis, period, leftOut, ...counted, value: null, low: null, high: null, completeness: 'unknown', reason };
}

interface Known { readonly value: number; readonly numerator: number; readonly denominator: number; readonly n: number; readonly low?: number; readonly high?: number }

export function knownFigure(about: About, { value, numerator, denominator, n, low, high }: Known): Figure {
  const { formula, unit, basis, period, over, leftOut = 0 } = about;
  if (!Number.isFinite(value)) throw new Error(`${formula} is ${value}`);
  return {
    formula, unit, basis, period, leftOut, numerator, denominator, n, value, reason: null,
    low: over ? low ?? null : null, high: over ? high ?? null : null, completeness: over ? 'complete' : 'not-yet',
  };
}

/** So many of so many, with Wilson's interval. */
export function shareFigure(about: Omit<About, 'unit'>, numerator: number, denominator: number): Figure {
  const whole: About = { ...about, unit: 'share' };
  const reason = denominator === 0 ? 'nothing-yet' : denominator < fewest ? 'too-few' : null;
  if (reason !== null) return unknownFigure(whole, reason, { numerator, denominator, n: denominator });
  return knownFigure(whole, { value: numerator / denominator, numerator, denominator, n: denominator, ...wilsonInterval(numerator, denominator) });
}

/** A sum divided by a count; `n` is what it rests on where that is not the divisor. */
export function meanFigure(about: About, sum: number, count: number, n = count): Figure {
  const reason = count === 0 ? 'nothing-yet' : n < fewest ? 'too-few' : null;
  if (reason !== null) return unknownFigure(about, reason, { numerator: sum, denominator: count, n });
  return knownFigure(about, { value: sum / count, numerator: sum, denominator: count, n });
}
