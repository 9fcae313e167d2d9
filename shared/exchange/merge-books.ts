import { backupTables, keyOf, rowKey, tableOf, type BackupRow, type BackupRows, type BackupTable } from './backup-tables.ts';
import { placesApart, withPlaces } from './merge-places.ts';
import { settleMerges } from './settle-merges.ts';

type Rows = Record<BackupTable, readonly BackupRow[]>;
type Side = { readonly rows: BackupRows; readonly buriedAt: (table: BackupTable, key: string) => string };

/** Merged by rules of their own. */
const apart: readonly BackupTable[] = ['trash', 'settings', 'tombstones', 'meta'];
const merged = backupTables.filter((table) => !apart.includes(table));

/** Under which a deletion is remembered. */
export const tombstoneKey = (table: string, key: string): string => `${table} ${key}`;

/**
 * Two books of one shop as one: row by row the later edit wins, and what was deleted on one side after the other side's last edit stays
 * deleted; a guest comes back where anything of his is later than that. Guests that were made one in either are one (`settleMerges`).
 * Settings, `meta` and everything that has no date stay as they are here. New guests get numbers from `nextGuestNo` on; the next free one is
 * returned. Totals are the caller's to count anew.
 */
export function mergeBooks(here: BackupRows, there: BackupRows, nextGuestNo: number): { readonly rows: BackupRows; readonly nextGuestNo: number } {
  const [present, incoming] = [settleMerges(here, there), settleMerges(there, here)];
  const ours: Side = { rows: present, buriedAt: burialsOf(present) };
  const theirs: Side = { rows: withoutSample(incoming, present), buriedAt: burialsOf(incoming) };
  const rows = Object.fromEntries(merged.map((table) => [table, mergeTable(table, ours, theirs)])) as unknown as Rows;
  for (const table of merged) rows[table] = rows[table].filter((row) => hasParents(table, row, rows));
  const experiments = [...present.experiments, ...incoming.experiments];
  rows.assignments = placesApart(rows.assignments, experiments);
  rows.experiments = rows.experiments.map((row) => withPlaces(row, experiments, rows.assignments));
  const letters = new Set(rows.letters.map(({ id }) => id));
  rows.touches = rows.touches.map((touch) => (touch['letterId'] === null || letters.has(touch['letterId']) ? touch : { ...touch, letterId: null }));
  rows.tombstones = [...newestOf([...present.tombstones, ...incoming.tombstones], 'tombstones').values()];
  rows.settings = [...new Map([...incoming.settings, ...present.settings].map((row) => [row['key'], row])).values()];
  rows.trash = mergeTrash(present, incoming, rows);
  rows.meta = present.meta;
  return numbered(rows, present, nextGuestNo);
}

/** The day or instant of the last edit; '' sorts before all. Corrections of a visit carry theirs in a list. */
export function editedAt(table: BackupTable, row: BackupRow): string {
  const stamps = tableOf(table).edited.flatMap((field) => {
    const value = row[field];
    return Array.isArray(value) ? value.map((one: BackupRow) => one['at']) : [value];
  });
  return stamps.reduce<string>((latest, stamp) => (typeof stamp === 'string' && stamp > latest ? stamp : latest), '');
}

function burialsOf(rows: BackupRows): Side['buriedAt'] {
  const buried = new Map<string, string>();
  const bury = (key: string, at: unknown): void => {
    if (typeof at === 'string' && at > (buried.get(key) ?? '')) buried.set(key, at);
  };
  for (const { key, at } of rows.tombstones) bury(String(key), at);
  // What lies in the trash was deleted too, also by a program that kept no tombstones yet.
  for (const bundle of rows.trash) for (const [table, row] of trashedIn(bundle)) bury(tombstoneKey(table, rowKey(table, row)), bundle['at']);
  return (table, key) => buried.get(tombstoneKey(table, key)) ?? '';
}

const isTable = (name: string): name is BackupTable => backupTables.some((table) => table === name);

function trashedIn(bundle: BackupRow): readonly (readonly [BackupTable, BackupRow])[] {
  return Object.entries(bundle['rows'] as Readonly<Record<string, readonly BackupRow[]>>)
    .flatMap(([table, rows]) => (isTable(table) ? rows.map((row) => [table, row] as const) : []));
}

function mergeTable(table: BackupTable, ours: Side, theirs: Side): readonly BackupRow[] {
  const [mine, other] = [byKey(table, ours.rows[table]), byKey(table, theirs.rows[table])];
  const rows = [...new Set([...mine.keys(), ...other.keys()])].flatMap((key) => {
    const [own, foreign] = [mine.get(key), other.get(key)];
    if (own && foreign) return [editedAt(table, foreign) > editedAt(table, own) ? { ...foreign, ...numberOf(own) } : own];
    if (own) return survives(table, own, ours, theirs.buriedAt(table, key)) ? [own] : [];
    return foreign && survives(table, foreign, theirs, ours.buriedAt(table, key)) ? [foreign] : [];
  });
  return tableOf(table).unique.slice(1).filter((fields) => fields[0] !== 'no').reduce<readonly BackupRow[]>((left, fields) => [...newestOf(left, table, fields).values()], rows);
}

/** A guest keeps the short number that he has here. */
const numberOf = (row: BackupRow): BackupRow => ('no' in row ? { no: row['no'] } : {});

const byKey = (table: BackupTable, rows: readonly BackupRow[]): ReadonlyMap<string, BackupRow> => new Map(rows.map((row) => [rowKey(table, row), row]));

function survives(table: BackupTable, row: BackupRow, { rows }: Side, buriedAt: string): boolean {
  if (buriedAt === '' || editedAt(table, row) > buriedAt) return true;
  return table === 'guests' && merged.some((name) => name !== 'guests' && rows[name].some((other) => other['guestId'] === row['id'] && editedAt(name, other) > buriedAt));
}

/** Of several rows in one place the one that was edited last; the first of equals. */
function newestOf(rows: readonly BackupRow[], table: BackupTable, fields: readonly string[] = tableOf(table).unique[0]): ReadonlyMap<string, BackupRow> {
  const newest = new Map<string, BackupRow>();
  for (const row of rows) {
    const key = keyOf(fields, row);
    const before = newest.get(key);
    if (!before || editedAt(table, row) > editedAt(table, before)) newest.set(key, row);
  }
  return newest;
}

function hasParents(table: BackupTable, row: BackupRow, rows: Rows): boolean {
  return Object.entries(tableOf(table).needs ?? {}).every(([field, parent]) => {
    if (parent !== 'event') return idsOf(rows[parent]).has(row[field]);
    const guest = String(row[field]).split('/')[1];
    return guest === undefined ? idsOf(rows.visits).has(row[field]) : idsOf(rows.guests).has(guest);
  });
}

const known = new WeakMap<readonly BackupRow[], ReadonlySet<unknown>>();

function idsOf(rows: readonly BackupRow[]): ReadonlySet<unknown> {
  let ids = known.get(rows);
  if (!ids) known.set(rows, ids = new Set(rows.map(({ id }) => id)));
  return ids;
}

/** The sample of the other book is left there; a sample guest to whom something real happened comes as a real one. */
function withoutSample(incoming: BackupRows, present: BackupRows): BackupRows {
  const real = (rows: readonly BackupRow[]) => rows.filter((row) => row['sample'] !== true);
  const needed = new Set([...real(incoming.visits), ...real(incoming.touches), ...incoming.photos].map((row) => row['guestId']));
  const rows = Object.fromEntries(backupTables.map((table) => {
    const here = byKey(table, present[table]);
    return [table, incoming[table].filter((row) => row['sample'] !== true || here.has(rowKey(table, row)))];
  })) as unknown as Rows;
  const here = byKey('guests', present.guests);
  const brought = incoming.guests.filter((row) => row['sample'] === true && needed.has(row['id']) && !here.has(rowKey('guests', row)));
  return { ...rows, guests: [...rows.guests, ...brought.map((row) => ({ ...row, sample: false }))] };
}

/** What is there again is taken out of the trash, or undoing would bring it twice. */
function mergeTrash(present: BackupRows, incoming: BackupRows, rows: Rows): readonly BackupRow[] {
  const alive = new Map(merged.map((table) => [table as string, byKey(table, rows[table])]));
  return [...newestOf([...present.trash, ...incoming.trash], 'trash').values()].flatMap((bundle) => {
    const left = Object.fromEntries(Object.entries(bundle['rows'] as Readonly<Record<string, readonly BackupRow[]>>)
      .map(([table, trashed]) => [table, isTable(table) ? trashed.filter((row) => !alive.get(table)?.has(rowKey(table, row))) : trashed]));
    return Object.values(left).some((list) => list.length > 0) ? [{ ...bundle, rows: left }] : [];
  });
}

/** Short numbers are never used twice, in the trash neither. */
function numbered(rows: Rows, present: BackupRows, nextGuestNo: number): { readonly rows: BackupRows; readonly nextGuestNo: number } {
  const known = new Set([...present.guests, ...present.trash.flatMap((bundle) => trashedIn(bundle).flatMap(([table, row]) => (table === 'guests' ? [row] : [])))].map(({ id }) => id));
  let next = nextGuestNo;
  const withNumber = (guest: BackupRow): BackupRow => (known.has(guest['id']) ? guest : { ...guest, no: next++ });
  const guests = rows.guests.map(withNumber);
  const trash = rows.trash.map((bundle) => {
    const trashed = bundle['rows'] as Readonly<Record<string, readonly BackupRow[]>>;
    return { ...bundle, rows: { ...trashed, guests: (trashed['guests'] ?? []).map(withNumber) } };
  });
  return { rows: { ...rows, guests, trash }, nextGuestNo: next };
}
