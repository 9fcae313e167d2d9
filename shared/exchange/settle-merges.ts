import { mergedGuest, proposedChoices } from '#shared/duplicates/merged-guest';
import { mergeGuests, type Merging } from '#shared/duplicates/merge-guests';
import { noMergeRows, type MergeRows } from '#shared/duplicates/merge-rows';
import { unmergedRow, type RowChange } from '#shared/duplicates/row-changes';
import type { Instant } from '#shared/lib/plain-date';
import { blankGuest, type Guest } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import { rowKey, type BackupRow, type BackupRows, type BackupTable } from './backup-tables.ts';

interface Merge { readonly id: string; readonly at: Instant; readonly keep: GuestId; readonly gone: GuestId; readonly changes: readonly { readonly table: BackupTable; readonly rows: readonly RowChange[] }[] | null }

/**
 * Before two books become one they must agree on who is whom: where two guests were made one in either book they become one in the other too, and a merge
 * that was taken back in one is taken back in the other. Else the later visits of the guest who is gone here would belong to nobody.
 * A merge that is older than 30 days cannot be taken back any more, in neither.
 */
export function settleMerges(book: BackupRows, other: BackupRows): BackupRows {
  const undone = (merge: Merge) => isBuried(book, merge) || isBuried(other, merge);
  const own = mergesOf(book);
  const known = new Map([...own, ...mergesOf(other)].map((merge) => [merge.id, merge]));
  const takenBack = own.filter(undone).toReversed().reduce(withoutMerge, book);
  return [...known.values()].filter((merge) => !undone(merge)).toSorted((a, b) => (a.at < b.at ? -1 : 1)).reduce(withMerge, takenBack);
}

const mergesOf = ({ merges }: BackupRows): readonly Merge[] => (merges as unknown as readonly Merge[]).toSorted((a, b) => (a.at < b.at ? -1 : 1));
const isBuried = ({ tombstones }: BackupRows, { id }: Merge): boolean => tombstones.some(({ key }) => key === `merges ${JSON.stringify([id])}`);

/** Rows of older programs lack what was added to guests since. */
const whole = (row: BackupRow | undefined): Guest | null => (row ? { ...blankGuest, ...row } as unknown as Guest : null);

function withMerge(rows: BackupRows, { keep, gone, at }: Merge): BackupRows {
  const left = whole(rows.guests.find(({ id }) => id === gone));
  if (!left) return rows;
  const stays = whole(rows.guests.find(({ id }) => id === keep));
  // The one who stays may be known only to the other book: his row comes from there.
  const merged: Guest = stays
    ? { ...mergedGuest(stays, left, proposedChoices(stays, left)), updatedAt: left.updatedAt > stays.updatedAt ? left.updatedAt : stays.updatedAt }
    : { ...left, id: keep };
  const merging: Merging = { merged, gone, photos: new Set(), at };
  const trash = rows.trash.map((bundle) => {
    const lying = bundle['rows'] as Partial<MergeRows>;
    const after = mergeGuests({ ...noMergeRows, ...lying }, merging);
    return { ...bundle, rows: Object.fromEntries(Object.keys(lying).map((table) => [table, after[table as keyof MergeRows]])) };
  });
  const guests = rows.guests.map((row) => (row['id'] === keep || row['id'] === gone ? { ...row, ...whole(row) } : row));
  const { apart, ...others } = mergeGuests({ ...rows, guests } as unknown as MergeRows, merging);
  return { ...rows, ...others, apart, trash } as unknown as BackupRows;
}

function withoutMerge(rows: BackupRows, { id, changes }: Merge): BackupRows {
  const restored = new Set<string>();
  const tables = Object.fromEntries((changes ?? []).map(({ table, rows: changed }) => {
    const now = new Map(rows[table].map((row) => [rowKey(table, row), row]));
    for (const change of changed) {
      const key = rowKey(table, (change.before ?? change.after) as BackupRow);
      const { row } = unmergedRow<object>(change, now.get(key) ?? null);
      if (row) now.set(key, row as BackupRow);
      else now.delete(key);
      if (row) restored.add(`${table} ${key}`);
    }
    return [table, [...now.values()]];
  }));
  return {
    ...rows, ...tables,
    merges: rows.merges.filter((merge) => merge['id'] !== id),
    tombstones: rows.tombstones.filter(({ key }) => !restored.has(String(key))),
  } as BackupRows;
}
