import { noMergeRows, type MergeRows, type StoredDecision } from '#shared/duplicates/merge-rows';
import { mergeGuests, type Merging } from '#shared/duplicates/merge-guests';
import { rowChanges } from '#shared/duplicates/row-changes';
import type { GuestId } from '#shared/model/ids';
import { beginningWith, type BookDb } from './book-db.ts';
import { toGuest, trashedRows, type ApartRow, type GuestRow, type MergedTable, type TableChanges, type TrashRow } from './rows.ts';

/** All rows that a merge of two guests may change, and nothing more: a merge must not read a book of 200,000 visits. */
export async function rowsOfTwo(db: BookDb, keep: GuestRow, gone: GuestRow): Promise<MergeRows> {
  const both = [keep.id, gone.id];
  const ofBoth = async <Row>(read: (id: GuestId) => Promise<Row[]>): Promise<Row[]> => (await Promise.all(both.map(read))).flat();
  const introduced = await db.guests.where('introducedBy').equals(gone.id).toArray();
  const named = await db.visits.where('introducedBy').equals(gone.id).toArray();
  const visits = await ofBoth((id) => db.visits.where('[guestId+on]').between(...beginningWith(id)).toArray());
  const thanked = await ofBoth((id) => db.decisions.where('[visitId+stepId]').between(...introductionOf(id)).toArray());
  const cards = await ofBoth((id) => db.letters.where('[visitId+stepId]').between(...introductionOf(id)).toArray());
  const owners = [...new Set([...both, ...thanked.map(({ guestId }) => guestId), ...cards.map(({ guestId }) => guestId)])];
  const touches = (await Promise.all(owners.map((id) => db.touches.where('[guestId+on]').between(...beginningWith(id)).toArray()))).flat();
  const decisions = await ofBoth((id) => db.decisions.where('guestId').equals(id).toArray());
  const letters = await ofBoth((id) => db.letters.where('guestId').equals(id).toArray());
  return {
    ...noMergeRows,
    guests: once([keep, gone, ...introduced], 'guests'),
    visits: once([...visits, ...named], 'visits'),
    touches,
    decisions: once([...decisions, ...thanked], 'decisions'),
    letters: once([...letters, ...cards], 'letters'),
    photos: await ofBoth((id) => db.photos.where('[guestId+side]').between(...beginningWith(id)).toArray()),
    answers: await ofBoth((id) => db.answers.where('[guestId+on]').between(...beginningWith(id)).toArray()),
    assignments: await ofBoth((id) => db.assignments.where('guestId').equals(id).toArray()),
    improvements: await db.improvements.filter(({ guestIds }) => guestIds.includes(gone.id)).toArray(),
    apart: await db.apart.filter(({ one, other }) => both.includes(one) || both.includes(other)).toArray(),
  };
}

/** What merging does to these rows and to what lies in the trash, table by table. */
export async function changesOfMerge(db: BookDb, rows: MergeRows, merging: Merging): Promise<readonly TableChanges[]> {
  // Rows of an older program lack what was added since; only the two themselves are looked into.
  const whole = rows.guests.map((guest) => (guest.id === merging.merged.id || guest.id === merging.gone ? { ...guest, ...toGuest(guest as GuestRow) } : guest));
  const after = mergeGuests({ ...rows, guests: whole }, merging);
  const tables = Object.keys(noMergeRows) as readonly (keyof MergeRows)[];
  const changes = tables.map((table): TableChanges => ({ table, rows: rowChanges<object>(rows[table], after[table], (row) => keyText(table, row)) }));
  const bundles = await db.trash.toArray();
  const trash: TableChanges = { table: 'trash', rows: rowChanges(bundles, bundles.map((bundle) => mergeTrashed(bundle, merging)), ({ id }) => id) };
  return [...changes, trash].filter((change) => change.rows.length > 0);
}

function mergeTrashed(bundle: TrashRow, merging: Merging): TrashRow {
  const rows = trashedRows(bundle);
  // A guest who lies in the trash under either id is not there to be merged; one whom they introduced is.
  const after = mergeGuests({ ...noMergeRows, ...rows }, merging);
  const names = Object.keys(rows) as (keyof typeof rows)[];
  const isChanged = names.some((table) => rowChanges<object>(rows[table], after[table], (row) => keyText(table, row)).length > 0);
  return isChanged ? { ...bundle, rows: Object.fromEntries(names.map((table) => [table, after[table]])) } : bundle;
}

const introductionOf = (id: GuestId): [[string], [string]] => [[`introduction-${id}/`], [`introduction-${id}/\uffff`]];

/** The key of a row as its table has it. */
export function keyOf(table: MergedTable, row: object): string | [string, string] {
  if (table === 'decisions') return [(row as StoredDecision).visitId, (row as StoredDecision).stepId];
  if (table === 'assignments') return [(row as { experimentId: string }).experimentId, (row as { guestId: string }).guestId];
  return table === 'apart' ? (row as ApartRow).key : (row as { id: string }).id;
}
export const keyText = (table: MergedTable, row: object): string => JSON.stringify(keyOf(table, row));

const once = <Row extends object>(rows: readonly Row[], table: MergedTable): readonly Row[] => [...new Map(rows.map((row) => [keyText(table, row), row])).values()];
