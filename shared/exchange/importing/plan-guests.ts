import { findDuplicates, openDuplicateIndex, type NamedComparable } from '#shared/duplicates/find-duplicates';
import type { Likeness } from '#shared/duplicates/likeness';
import { isRemark, type IncomingGuest, type RowProblem } from '#shared/exchange/incoming/incoming-guest';
import type { GuestId } from '#shared/model/ids';
import { guestOfFields } from './filled-guest.ts';

/** One row of the dry run. */
export interface PlannedGuest extends IncomingGuest {
  /** The id that the guest gets if he is a new one. */
  readonly id: GuestId;
  /** The guest of the book who is like this one, and how like; null for a new one. */
  readonly match: MatchedGuest | null;
  /** The row of the same file, further up, that says the same person. */
  readonly twinOf: number | null;
  /** No guest can be made of it at all. */
  readonly unusable: boolean;
  /** Something is wrong with it; remarks do not count. */
  readonly faulty: boolean;
}

export interface MatchedGuest extends Pick<Likeness, 'verdict' | 'reasons' | 'doubts'> { readonly id: GuestId }

const groups = ['new', 'same', 'perhaps', 'twin', 'faulty', 'unusable'] as const;
export type PlanGroup = (typeof groups)[number];
export type PlanCounts = Readonly<Record<PlanGroup, number>> & { readonly photos: number };

/** Where a row stands in the dry run: one place for each. What is wrong with it goes before whom it is like. */
export function groupOf({ unusable, faulty, match, twinOf }: PlannedGuest): PlanGroup {
  if (unusable) return 'unusable';
  if (faulty) return 'faulty';
  if (twinOf !== null) return 'twin';
  return match === null ? 'new' : match.verdict === 'same' ? 'same' : 'perhaps';
}

export function countGuests(rows: readonly PlannedGuest[]): PlanCounts {
  const counts = { new: 0, same: 0, perhaps: 0, twin: 0, faulty: 0, unusable: 0, photos: 0 };
  for (const row of rows) {
    counts[groupOf(row)] += 1;
    if (row.photo) counts.photos += 1;
  }
  return counts;
}

/** Rows without a name or company are nobody. */
const blocks = ({ kind }: RowProblem): boolean => kind === 'name-missing';

/**
 * The dry run of an address list: whom each row is like in the book and further up in the file. Nobody is matched twice: the second row that is like the same
 * guest is a twin of the first. `ids` gives a new id. Deterministic but for those.
 */
export function planGuests(incoming: readonly IncomingGuest[], present: readonly NamedComparable[], ids: () => string): readonly PlannedGuest[] {
  const rows = incoming.map((guest) => ({ ...guest, id: ids() as GuestId, unusable: guest.problems.some(blocks), faulty: guest.problems.some((problem) => !isRemark(problem)) }));
  const known = new Set(present.map(({ id }) => id));
  const usable = rows.filter(({ unusable, ownId }) => !unusable && !(ownId !== undefined && known.has(ownId))).map(({ id, fields, where, own }) => ({ ...guestOfFields(fields), id, where, own }));
  const twins = twinsOf(usable);
  const find = openDuplicateIndex(present);
  const takenBy = new Map<GuestId, number>();
  return rows.map((row): PlannedGuest => {
    if (row.unusable) return { ...row, match: null, twinOf: null };
    if (row.ownId !== undefined && known.has(row.ownId)) return surely(row, row.ownId, takenBy);
    const [best] = find(guestOfFields(row.fields));
    const twinOf = twins.get(row.id) ?? (best?.verdict === 'same' ? takenBy.get(best.id) : undefined) ?? null;
    if (twinOf !== null || !best) return { ...row, match: null, twinOf };
    if (best.verdict === 'same') takenBy.set(best.id, row.where);
    return { ...row, match: { id: best.id, verdict: best.verdict, reasons: best.reasons, doubts: best.doubts }, twinOf: null };
  });
}

/** Our own list says who it is. A second row with the same id is a twin of the first. */
function surely<Row extends IncomingGuest & Pick<PlannedGuest, 'id' | 'unusable' | 'faulty'>>(row: Row, id: GuestId, takenBy: Map<GuestId, number>): PlannedGuest {
  const twinOf = takenBy.get(id) ?? null;
  if (twinOf === null) takenBy.set(id, row.where);
  return { ...row, twinOf, match: twinOf === null ? { id, verdict: 'same', reasons: [], doubts: [] } : null };
}

/** Each row that is surely like one further up, with the number of the first of them. */
function twinsOf(rows: readonly (NamedComparable & { readonly where: number; readonly own: true | undefined })[]): ReadonlyMap<GuestId, number> {
  const placeOf = new Map(rows.map(({ id }, place) => [id, place]));
  const firstOf = rows.map((_, place) => place);
  const own = new Set(rows.flatMap(({ id, own: isOwn }) => (isOwn ? [id] : [])));
  const pairs = findDuplicates(rows).filter(({ verdict, one, other }) => verdict === 'same' && !(own.has(one) && own.has(other)))
    .map(({ one, other }) => [placeOf.get(one) ?? 0, placeOf.get(other) ?? 0].toSorted((a, b) => a - b) as [number, number])
    .toSorted((a, b) => a[1] - b[1]);
  for (const [first, second] of pairs) firstOf[second] = Math.min(firstOf[second] ?? second, firstOf[first] ?? first);
  return new Map(rows.flatMap(({ id }, place) => {
    const first = rows[firstOf[place] ?? place];
    return first && first.id !== id ? [[id, first.where] as const] : [];
  }));
}

