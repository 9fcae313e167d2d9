import { z95 } from '#shared/numbers/wilson-interval';

export interface Counted { readonly n: number; readonly returned: number }
export interface Stratum { readonly a: Counted; readonly b: Counted }

/** `a` minus `b`, as shares: -1 to 1. */
export interface Difference { readonly difference: number; readonly low: number; readonly high: number }

export interface Manner { readonly z: number; readonly continuity: boolean }

/**
 * The difference of two shares over strata of like guests, with its 95 % interval; null where no stratum holds guests of both sides.
 *
 * The estimate is that of Mantel and Haenszel (J. Natl. Cancer Inst. 22, 1959): each stratum weighs n_a·n_b/(n_a+n_b). The interval is the
 * score interval of Miettinen and Nurminen (Statistics in Medicine 4, 1985) with these weights, and a continuity correction of one half.
 * Why this one: at a difference of zero it IS the Cochran–Mantel–Haenszel test with its usual correction, so "the interval leaves out zero"
 * and "the test says so" are one sentence; strata of two guests do no harm; when nobody returns on either side it stays as wide as the
 * ignorance is, where the intervals of Sato (1989) and Klingenberg (2014) shrink to nothing; and the correction keeps false alarms below
 * 5 % for every share and size (the tests reckon them out exactly), where without it they pass 5 % here and there.
 */
export function stratifiedDifference(strata: readonly Stratum[], { z, continuity }: Manner = { z: z95, continuity: true }): Difference | null {
  const cells = strata.filter(({ a, b }) => a.n > 0 && b.n > 0).map(cellOf);
  const weight = cells.reduce((sum, cell) => sum + cell.weight, 0);
  if (weight === 0) return null;
  const difference = cells.reduce((sum, cell) => sum + cell.weight * cell.difference, 0) / weight;
  const correction = continuity ? 0.5 : 0;
  const isWithin = (delta: number): boolean => {
    const distance = Math.max(0, weight * Math.abs(difference - delta) - correction);
    return distance * distance <= z * z * cells.reduce((sum, cell) => sum + cell.weight * cell.weight * varianceAt(cell, delta), 0);
  };
  return { difference, low: edge(isWithin, difference, -1), high: edge(isWithin, difference, 1) };
}

interface Cell { readonly xa: number; readonly na: number; readonly xb: number; readonly nb: number; readonly weight: number; readonly difference: number }

function cellOf({ a, b }: Stratum): Cell {
  return { xa: a.returned, na: a.n, xb: b.returned, nb: b.n, weight: a.n * b.n / (a.n + b.n), difference: a.returned / a.n - b.returned / b.n };
}

/** Halving: the last point towards `end` that is still within. 40 steps leave an error of 10⁻¹². */
function edge(isWithin: (delta: number) => boolean, from: number, end: -1 | 1): number {
  if (isWithin(end)) return end;
  let [inside, outside] = [from, end as number];
  for (let step = 0; step < 40; step += 1) {
    const middle = (inside + outside) / 2;
    if (isWithin(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** Variance of the observed difference if the true one were `delta`, with the factor N/(N-1) of Miettinen and Nurminen. */
function varianceAt(cell: Cell, delta: number): number {
  const { na, nb } = cell;
  const pb = likeliestB(cell, delta);
  const pa = pb + delta;
  return (pa * (1 - pa) / na + pb * (1 - pb) / nb) * (na + nb) / (na + nb - 1);
}

/** The likeliest share of b if that of a is greater by `delta`: the cubic equation of Miettinen and Nurminen, solved by the cosine. */
function likeliestB({ xa, na, xb, nb }: Cell, delta: number): number {
  const n = na + nb;
  const [lowest, highest] = [Math.max(0, -delta), Math.min(1, 1 - delta)];
  const l3 = n;
  const l2 = (na + 2 * nb) * delta - n - (xa + xb);
  const l1 = (nb * delta - n - 2 * xb) * delta + xa + xb;
  const l0 = xb * delta * (1 - delta);
  const q = l2 ** 3 / (3 * l3) ** 3 - l1 * l2 / (6 * l3 ** 2) + l0 / (2 * l3);
  const p = (q >= 0 ? 1 : -1) * Math.sqrt(Math.max(0, l2 ** 2 / (3 * l3) ** 2 - l1 / (3 * l3)));
  const angle = p === 0 ? 0 : (Math.PI + Math.acos(Math.min(1, Math.max(-1, q / p ** 3)))) / 3;
  return Math.min(highest, Math.max(lowest, 2 * p * Math.cos(angle) - l2 / (3 * l3)));
}
