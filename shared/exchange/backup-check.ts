import { guestOfOccasion, type EventId } from '#shared/model/event';
import { keyOf, tableOf, type BackupRow, type BackupTable, type ParentTable } from './backup-tables.ts';

export interface BackupCheck {
  /** null where the row may stand in a book; otherwise what is wrong: `visits.3.on`. Rows come table by table, in the order of `carriedTables`. */
  readonly take: (table: BackupTable, row: BackupRow) => string | null;
  readonly counts: () => Readonly<Record<string, number>>;
}

/** Checks a book row by row: every noun, every place that only one row may take, every row that another one needs. Holds keys, no rows. */
export function openBackupCheck(): BackupCheck {
  const seen = new Map<string, Set<string>>();
  const counts: Record<string, number> = {};
  return {
    counts: () => counts,
    take: (table, row) => {
      const index = counts[table] ?? 0;
      counts[table] = index + 1;
      const slip = slipOf(table, row, seen);
      return slip === null ? null : `${table}.${index}${slip === '' ? '' : `.${slip}`}`;
    },
  };
}

/** The path of what is wrong inside the row; '' where two rows claim one place, which the tables would refuse in the middle of the act. */
function slipOf(table: BackupTable, row: BackupRow, seen: Map<string, Set<string>>): string | null {
  const { noun, unique, needs } = tableOf(table);
  const [issue] = noun.safeParse(row).error?.issues ?? [];
  if (issue) return issue.path.join('.');
  for (const [field, parent] of Object.entries(needs ?? {})) {
    if (!isThere(parent, row[field], seen)) return field;
  }
  for (const fields of unique) {
    const name = `${table} ${fields.join(' ')}`;
    const taken = seen.get(name) ?? new Set();
    seen.set(name, taken);
    const key = keyOf(fields, row);
    if (taken.has(key)) return '';
    taken.add(key);
  }
  return null;
}

function isThere(parent: ParentTable | 'event', id: unknown, seen: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  // Every table that others need is filed under `id`.
  const has = (table: ParentTable, wanted: unknown) => seen.get(`${table} id`)?.has(JSON.stringify([wanted])) === true;
  return parent === 'event' ? has('visits', id) || has('guests', guestOfOccasion(String(id) as EventId)) : has(parent, id);
}
