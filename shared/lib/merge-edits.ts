/** What one side changed and what the other side changed, since both started from the same record. */
export interface MergedEdits<T> {
  /** Every change that only one side made. Where both disagree it holds `mine`. */
  readonly merged: T;
  /** The fields that both changed, to different values: somebody has to choose. */
  readonly conflicts: readonly (keyof T & string)[];
}

/** Three-way merge, field by field. Values are plain data; a list or a nested record counts as one value. */
export function mergeEdits<T extends object>(base: T, mine: T, theirs: T): MergedEdits<T> {
  const conflicts: (keyof T & string)[] = [];
  const merged = { ...mine };
  for (const field of Object.keys(mine) as (keyof T & string)[]) {
    if (same(mine[field], theirs[field])) continue;
    if (same(mine[field], base[field])) merged[field] = theirs[field];
    else if (!same(theirs[field], base[field])) conflicts.push(field);
  }
  return { merged, conflicts };
}

/** Plain data, compared in depth. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [ours, others] = [Object.entries(one), Object.entries(other)];
  return ours.length === others.length && ours.every(([key, value]) => same(value, (other as Record<string, unknown>)[key]));
}
