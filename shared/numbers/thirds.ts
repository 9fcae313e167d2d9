/** The values that part a list into thirds: below `lower` is the low third, above `upper` the high one, both marks belong to the middle. */
export interface Thirds { readonly lower: number; readonly upper: number }

/**
 * Ties: equal values are never parted. With n values, floor(n/3) of them stand below the middle and as many above, if all differ; values
 * equal to a mark go to the middle, so a shop where everyone spends the same has only a middle. The list must not be empty.
 */
export function thirdsOf(values: Float64Array): Thirds {
  const sorted = values.toSorted();
  const third = Math.floor(sorted.length / 3);
  const [lower, upper] = [sorted[third], sorted[sorted.length - 1 - third]];
  if (lower === undefined || upper === undefined) throw new Error('thirds of nothing');
  return { lower, upper };
}
