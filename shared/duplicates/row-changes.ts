import { mergeEdits, same } from '#shared/lib/merge-edits';

/** One row that a merge has changed: null where there was none before, or is none afterwards. */
export interface RowChange<Row extends object = object> { readonly before: Row | null; readonly after: Row | null }

/** What differs between two states of a table, row by row. Rows that are the same object are the same. */
export function rowChanges<Row extends object>(before: readonly Row[], after: readonly Row[], keyOf: (row: Row) => string): readonly RowChange<Row>[] {
  const [old, now] = [new Map(before.map((row) => [keyOf(row), row])), new Map(after.map((row) => [keyOf(row), row]))];
  return [...new Set([...old.keys(), ...now.keys()])].map((key) => ({ before: old.get(key) ?? null, after: now.get(key) ?? null }))
    .filter((change) => change.before !== change.after);
}

/**
 * The row as it was before a merge, with what was changed since: `now` is what stands there today (null: it was deleted since, and stays so). `kept`
 * names the fields that the merge changed and somebody has changed again, which stay as they are today.
 */
export function unmergedRow<Row extends object>({ before, after }: RowChange<Row>, now: Row | null): { readonly row: Row | null; readonly kept: readonly string[] } {
  if (after === null) return { row: before, kept: [] };
  if (now === null) return { row: null, kept: [] };
  if (before === null) return { row: same(after, now) ? null : now, kept: [] };
  const names = [...new Set([before, after, now].flatMap((row) => Object.keys(row)))];
  const whole = (row: object) => Object.fromEntries(names.map((name) => [name, (row as Readonly<Record<string, unknown>>)[name]]));
  const today = whole(now);
  const { merged, conflicts } = mergeEdits(whole(after), whole(before), today);
  const row = { ...merged, ...Object.fromEntries(conflicts.map((name) => [name, today[name]])) };
  return { row: Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row, kept: conflicts };
}
