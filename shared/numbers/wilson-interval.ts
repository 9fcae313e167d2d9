/** Of the normal distribution: between minus and plus this lie 95 %. */
export const z95 = 1.959963984540054;

/**
 * The 95 % interval of a share by Wilson's score method (E. B. Wilson, JASA 22, 1927). It stays within 0 and 1 and keeps its promise with
 * few guests and at 0 %, where the schoolbook interval shrinks to nothing (Brown, Cai and DasGupta, Statistical Science 16, 2001).
 * `n` may be a fraction (a weighted share); it must be above 0.
 */
export function wilsonInterval(successes: number, n: number, z = z95): { readonly low: number; readonly high: number } {
  const share = successes / n;
  const middle = (share + z * z / (2 * n)) / (1 + z * z / n);
  const half = z / (1 + z * z / n) * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  return { low: successes === 0 ? 0 : Math.max(0, middle - half), high: successes === n ? 1 : Math.min(1, middle + half) };
}
