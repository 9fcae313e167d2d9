import { err, ok, type Result } from '#shared/lib/result';
import type { ReturnWindow } from '#shared/model/experiment';
import { z95 } from '#shared/numbers/wilson-interval';

/**
 * Of the normal distribution: 82 % lie below. Two more than the 80 % that are wanted, since the formula comes near the exact chance but up to 0.7 points below
 * it, and blocks that the last guests leave unfinished cost some more. The tests reckon the exact chance for a grid of shares.
 */
const z82 = 0.9153650878428138;
/** The model refuses smaller ones: below that the correction alone eats 5 points. */
const smallest = 20;

export interface ExperimentSize {
  readonly perArm: number;
  /** Months until the last return counts, at so many guests a month; null where nobody is expected. */
  readonly months: number | null;
  readonly power: number;
}

export type NoExperiment =
  /** The share that returns anyway plus the difference passes 100 %. */
  | { readonly kind: 'impossible-difference' }
  /** More than 10,000 guests a side: the difference is too small to be found in any shop. */
  | { readonly kind: 'too-small-a-difference' };

interface Expectation { readonly baseline: number; readonly difference: number }

/**
 * How many guests each side needs so that a true difference is found with a chance of 80 %, and how long that takes. The sample size for two
 * shares with continuity correction (Fleiss, Tytun and Ury, Biometrics 36, 1980), since the verdict is reckoned with that correction.
 * "With 20 guests a month this takes seven months": both sides together, then the window of the last guest.
 */
export function planExperiment(
  { baseline, difference, guestsPerMonth, withinDays }: Expectation & { readonly guestsPerMonth: number; readonly withinDays: ReturnWindow },
): Result<ExperimentSize, NoExperiment> {
  if (baseline + difference > 1) return err({ kind: 'impossible-difference' });
  const { even, apart } = spreads({ baseline, difference });
  const plain = (z95 * even + z82 * apart) ** 2 / difference ** 2;
  const corrected = plain / 4 * (1 + Math.sqrt(1 + 4 / (plain * difference))) ** 2;
  const perArm = Math.max(smallest, Math.ceil(corrected));
  if (!(perArm <= 10_000)) return err({ kind: 'too-small-a-difference' });
  const months = guestsPerMonth > 0 ? Math.ceil(2 * perArm / guestsPerMonth + withinDays / 30) : null;
  return ok({ perArm, months, power: powerOf({ baseline, difference, perArm }) });
}

/** The chance of finding it with so many guests a side. The same formula, turned round. */
export function powerOf({ baseline, difference, perArm }: Expectation & { readonly perArm: number }): number {
  const { even, apart } = spreads({ baseline, difference });
  if (apart === 0) return difference > 1 / perArm ? 1 : 0;
  return normalShareBelow((Math.sqrt(perArm) * (difference - 1 / perArm) - z95 * even) / apart);
}

/** Deviations for one guest a side: if there is no difference, and if there is. */
function spreads({ baseline, difference }: Expectation): { readonly even: number; readonly apart: number } {
  const higher = baseline + difference;
  const middle = (baseline + higher) / 2;
  return { even: Math.sqrt(2 * middle * (1 - middle)), apart: Math.sqrt(baseline * (1 - baseline) + higher * (1 - higher)) };
}

/** Share of a normal distribution below `z`, right to 7 digits (Abramowitz and Stegun, 26.2.17). */
function normalShareBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI)
    * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z >= 0 ? 1 - tail : tail;
}
