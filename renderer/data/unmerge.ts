import { rowChanges, unmergedRow, type RowChange } from '#shared/duplicates/row-changes';
import { err, ok, type Result } from '#shared/lib/result';
import type { LetterId } from '#shared/model/ids';
import type { Ledger } from './act.ts';
import { moveAnswers } from './answers.ts';
import { beginningWith, type BookDb } from './book-db.ts';
import { carryOut } from './carry-out.ts';
import { placesGivenUp, takePlacesBack } from './gone-places.ts';
import type { UnmergeError, Unmerged } from './merges-contract.ts';
import { keyOf, keyText } from './rows-of-two.ts';
import { trashedRows, type LetterRow, type MergedTable, type MergeRow, type PhotoRow, type TableChanges, type TouchRow, type TrashRow, type VisitRow } from './rows.ts';
import { recountGuest } from './totals.ts';
import { moveTrack } from './visits.ts';

/** Gives both guests back as they were. What was changed since stays as it is today, and is told. */
export async function unmerge(db: BookDb, ledger: Ledger, id: string): Promise<Result<Unmerged, UnmergeError>> {
  const merge = await db.merges.get(id);
  if (!merge?.changes) return err({ kind: 'nothing-to-undo' });
  const again = await mergedAgain(db, merge);
  if (again) return err({ kind: 'merged-again', name: again });
  if (!await db.guests.get(merge.keep)) return err({ kind: 'guest-missing' });
  const fresh = await enteredSince(db, merge);
  const trash = await db.trash.toArray();
  const inTables = [...merge.changes.filter(({ table }) => table !== 'trash'), ...takenFromTrash(trash, merge.changes)];
  const found = await Promise.all(inTables.map((change) => wayBack(db, change)));
  const { changes, crowdedOut } = await withFreePlaces(db, [...found.map(({ changes: table }) => table), trashBack(trash, merge.changes)]);
  await carryOut(db, ledger, changes);
  await takePlacesBack(db, placesGivenUp(merge.changes));
  await moveWhatFollows(db, ledger, merge);
  await db.merges.delete(id);
  ledger.count({ guests: 1 });
  return ok({ ...fresh, kept: keptFields(found.flatMap(({ kept }) => kept)), crowdedOut });
}

/** Only in the reverse order can each give back exactly what it found. */
async function mergedAgain(db: BookDb, { id, at, keep, gone }: MergeRow): Promise<string | null> {
  const later = await db.merges.where('at').aboveOrEqual(at).toArray();
  const halves = [keep, gone];
  return later.findLast((other) => other.id !== id && (halves.includes(other.keep) || halves.includes(other.gone)))?.goneName ?? null;
}

/** From what stands there today to what is to stand there. */
async function wayBack(db: BookDb, { table, rows }: TableChanges): Promise<{ readonly changes: TableChanges; readonly kept: readonly string[] }> {
  const today = await db.table<object>(table).bulkGet(rows.map((change) => keyOf(table, rowOf(change))));
  const back = rows.map((change, index) => ({ now: today[index] ?? null, ...unmergedRow(change, today[index] ?? null) }));
  return {
    changes: { table, rows: back.flatMap(({ now, row }) => (now === null && row === null ? [] : [{ before: now, after: row }])) },
    kept: table === 'guests' ? back.flatMap(({ kept }) => kept) : [],
  };
}

const rowOf = ({ before, after }: RowChange): object => before ?? after ?? nobody();
function nobody(): never {
  throw new Error('a change of nothing into nothing');
}

/** What the book reckons itself is no news to him. */
const derived: ReadonlySet<string> = new Set(['totals', 'seq', 'kanaKey', 'searchKey', 'updatedAt', 'createdAt', 'no', 'sample']);
const keptFields = (names: readonly string[]): readonly string[] => [...new Set(names.filter((name) => !derived.has(name)))];

/** Rows that were deleted since lie in a bundle, under the id of the one who stayed: there they go back too. Bundles that came back since are gone. */
function trashBack(bundles: readonly TrashRow[], changes: readonly TableChanges[]): TableChanges {
  const whole = new Map((changes.find(({ table }) => table === 'trash')?.rows ?? []).map((change) => [(rowOf(change) as TrashRow).id, change]));
  const byKey = new Map<string, RowChange>(changes.flatMap(({ table, rows }) => rows.map((change) => [`${table} ${keyText(table, rowOf(change))}`, change] as const)));
  const rows = bundles.map((bundle) => {
    const change = whole.get(bundle.id);
    if (change) return { before: bundle, after: unmergedRow<object>(change, bundle).row };
    const trashed = trashedRows(bundle);
    const back = Object.entries(trashed).map(([table, list]: [string, readonly object[]]) => [table, list.map((row) => {
      const known = byKey.get(`${table} ${keyText(table as MergedTable, row)}`);
      return known?.before && known.after ? unmergedRow<object>(known, row).row ?? row : row;
    })] as const);
    const isChanged = back.some(([table, list]) => list.some((row, index) => row !== trashed[table as keyof typeof trashed][index]));
    return { before: bundle, after: isChanged ? { ...bundle, rows: Object.fromEntries(back) } : bundle };
  });
  return { table: 'trash', rows: rows.filter(({ before, after }) => before !== after) };
}

/** What lay in the trash at the merge and has been taken out of it since goes back as if it had not lain there. */
function takenFromTrash(bundles: readonly TrashRow[], changes: readonly TableChanges[]): readonly TableChanges[] {
  const lying = new Set(bundles.map(({ id }) => id));
  const out = (changes.find(({ table }) => table === 'trash')?.rows ?? []).filter((change) => !lying.has((rowOf(change) as TrashRow).id));
  return out.flatMap(({ before, after }) => {
    const [was, is] = [trashedRows(before as TrashRow), trashedRows(after as TrashRow)];
    return (Object.keys(was) as (keyof typeof was)[]).map((table): TableChanges => ({ table, rows: rowChanges<object>(was[table], is[table], (row) => keyText(table, row)) }));
  });
}

/** A card or photo whose place somebody has filled since does not come back; its line of the ledger does, without the card. */
async function withFreePlaces(db: BookDb, changes: readonly TableChanges[]): Promise<{ readonly changes: readonly TableChanges[]; readonly crowdedOut: number }> {
  const leaving = new Set<string>(changes.flatMap(({ table, rows }) => rows.flatMap(({ before }) => (before ? [`${table} ${keyText(table, before)}`] : []))));
  const lost = new Set<LetterId | null>();
  let crowdedOut = 0;
  const isTaken = async (table: MergedTable, row: object): Promise<boolean> => {
    const there = await occupantOf(db, table, row);
    return there !== undefined && keyText(table, there) !== keyText(table, row) && !leaving.has(`${table} ${keyText(table, there)}`);
  };
  const left: TableChanges[] = [];
  for (const { table, rows } of changes) {
    const fitting: RowChange[] = [];
    for (const change of rows) {
      const taken = change.after !== null && await isTaken(table, change.after);
      if (taken) crowdedOut += 1;
      if (taken && table === 'letters') lost.add((change.after as LetterRow).id);
      fitting.push(taken ? { before: change.before, after: null } : change);
    }
    left.push({ table, rows: fitting });
  }
  const withoutLost = left.map(({ table, rows }): TableChanges => ({
    table, rows: table === 'touches' ? rows.map(({ before, after }) => ({ before, after: after && lost.has((after as TouchRow).letterId) ? { ...after, letterId: null } : after })) : rows,
  }));
  return { changes: withoutLost, crowdedOut };
}

function occupantOf(db: BookDb, table: MergedTable, row: object): PromiseLike<object | undefined> {
  if (table === 'letters') return db.letters.where('[visitId+stepId]').equals([(row as LetterRow).visitId, (row as LetterRow).stepId]).first();
  if (table === 'photos') return db.photos.where('[guestId+side]').equals([(row as PhotoRow).guestId, (row as PhotoRow).side]).first();
  return Promise.resolve(undefined);
}

/** Decisions, drafts and answers that came since go where their visit goes, as they do when a visit is given to another guest. */
async function moveWhatFollows(db: BookDb, ledger: Ledger, { changes, keep, gone }: MergeRow): Promise<void> {
  const moved = (changes ?? []).filter(({ table }) => table === 'visits').flatMap(({ rows }) => rows.flatMap(({ before }) => (before ? [(before as VisitRow).id] : [])));
  const visits = await db.visits.bulkGet(moved);
  for (const visit of visits) if (visit?.guestId === gone) {
    await moveTrack(db, visit);
    await moveAnswers(db, visit.id, gone);
  }
  for (const guestId of [keep, gone]) await recountGuest(db, guestId, ledger.no);
}

async function enteredSince(db: BookDb, { at, keep, changes }: MergeRow): Promise<{ readonly visits: number; readonly touches: number }> {
  const known = new Set<string>((changes ?? []).flatMap(({ table, rows }) => rows.map((change) => `${table} ${keyText(table, rowOf(change))}`)));
  const visits = await db.visits.where('[guestId+on]').between(...beginningWith(keep)).toArray();
  const touches = await db.touches.where('[guestId+on]').between(...beginningWith(keep)).toArray();
  return {
    visits: visits.filter((row) => row.recordedAt > at && !known.has(`visits ${keyText('visits', row)}`)).length,
    touches: touches.filter((row) => row.recordedAt > at && !known.has(`touches ${keyText('touches', row)}`)).length,
  };
}
