import { openTraitsIndex, type AlikeGuest, type NamedComparable } from '#shared/duplicates/find-duplicates';
import { traitsOf, type GuestTraits } from '#shared/duplicates/guest-traits';
import type { Likeness } from '#shared/duplicates/likeness';
import { isRemark, type IncomingGuest, type RowProblem } from '#shared/exchange/incoming/incoming-guest';
import { inOneGo, mapInSteps, type Steps } from '#shared/lib/in-steps';
import type { GuestId } from '#shared/model/ids';
import { guestOfFields } from './filled-guest.ts';
import { adviceFor, type AdviceBooks, type RowAdvice } from './row-advice.ts';
import { twinsInFile, type Twin } from './twins-in-file.ts';

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
  /** It shares name, reading, telephone or mail with so many rows that it was compared with the nearest of them only. */
  readonly crowded: boolean;
  /** What the tables of the program know beside the file. */
  readonly advice: RowAdvice;
}

export interface MatchedGuest extends Pick<Likeness, 'verdict' | 'reasons' | 'doubts'> { readonly id: GuestId }

export const planGroups = ['new', 'same', 'perhaps', 'twin', 'faulty', 'unusable'] as const;
/** What a row may lack, beside its place in a group. */
export const planHints = ['codeMissing', 'codeElsewhere', 'kanaMissing'] as const;
export type PlanHint = (typeof planHints)[number];
export type PlanGroup = (typeof planGroups)[number];
/** How many rows stand where. The hints are of rows that come in by themselves; those of rows with something wrong stand apart, since they come only if he says so. */
export type PlanCounts = Readonly<Record<PlanGroup, number>> & Readonly<Record<PlanHint, number>> & { readonly faultyHints: Readonly<Record<PlanHint, number>>; readonly photos: number; readonly crowded: number };

/** Where a row stands in the dry run: one place for each. What is wrong with it goes before whom it is like. */
export function groupOf({ unusable, faulty, match, twinOf }: PlannedGuest): PlanGroup {
  if (unusable) return 'unusable';
  if (faulty) return 'faulty';
  if (twinOf !== null) return 'twin';
  return match === null ? 'new' : match.verdict === 'same' ? 'same' : 'perhaps';
}

export function countGuests(rows: readonly PlannedGuest[]): PlanCounts {
  const hints = { codeMissing: 0, codeElsewhere: 0, kanaMissing: 0 };
  const counts = { new: 0, same: 0, perhaps: 0, twin: 0, faulty: 0, unusable: 0, photos: 0, crowded: 0, ...hints, faultyHints: { ...hints } };
  for (const row of rows) {
    counts[groupOf(row)] += 1;
    if (row.photo) counts.photos += 1;
    if (row.crowded) counts.crowded += 1;
    for (const hint of planHints) if (isHinted(row, hint)) (row.faulty ? counts.faultyHints : counts)[hint] += 1;
  }
  return counts;
}

/** Whether the tables have something to say of a row. Of one that never comes in there is nothing to say. */
export function isHinted({ unusable, advice: { postal, kana } }: PlannedGuest, hint: PlanHint): boolean {
  if (unusable) return false;
  if (hint === 'kanaMissing') return kana !== null;
  return postal?.kind === (hint === 'codeMissing' ? 'missing' : 'elsewhere');
}

/** Rows without a name or company are nobody. */
const blocks = ({ kind }: RowProblem): boolean => kind === 'name-missing';

/** Each row is met so often: folded, put under its keys, compared within the file, looked up in the book. */
export const planPasses = 4;

/** In one go. */
export const planGuests = (...list: Parameters<typeof planInSteps>): readonly PlannedGuest[] => inOneGo(planInSteps(...list));

/** What the dry run is compared with: the book, and what the program knows beside it. */
export interface PlanBooks extends AdviceBooks { readonly present: readonly NamedComparable[] }

/**
 * The dry run of an address list: whom each row is like in the book and further up in the file. Nobody is matched twice: the second row that is like the same
 * guest is a twin of the first. `ids` gives a new id. Deterministic but for those. Yields rows, each `planPasses` times, guests of the book beside them.
 */
export function* planInSteps(incoming: readonly IncomingGuest[], { present, ...books }: PlanBooks, ids: () => string): Steps<readonly PlannedGuest[]> {
  const known = new Set(present.map(({ id }) => id));
  const find = openTraitsIndex(yield* mapInSteps(present, (guest) => ({ id: guest.id, traits: traitsOf(guest) })));
  const rows = yield* mapInSteps(incoming, (guest): FoldedRow => ({
    row: {
      ...guest, id: ids() as GuestId, unusable: guest.problems.some(blocks),
      faulty: guest.problems.some((problem) => !isRemark(problem)), advice: adviceFor(guest, books),
    },
    traits: traitsOf(guestOfFields(guest.fields)),
    surely: guest.ownId !== undefined && known.has(guest.ownId) ? guest.ownId : null,
  }));
  const twins = yield* twinsInFile(rows.filter(({ row, surely }) => !row.unusable && surely === null).map(({ row: { id, where, own }, traits }) => ({ id, where, isOwn: own === true, traits })));
  const takenBy = new Map<GuestId, number>();
  return yield* mapInSteps(rows, ({ row, traits, surely }): PlannedGuest => {
    if (row.unusable) return { ...row, ...alone };
    if (surely !== null) return surelyMatched(row, surely, takenBy);
    return { ...row, ...matched(row.where, { best: find(traits)[0], twin: twins.get(row.id), takenBy }) };
  });
}

type Match = Pick<PlannedGuest, 'match' | 'twinOf' | 'crowded'>;
const alone: Match = { match: null, twinOf: null, crowded: false };

interface Found { readonly best: AlikeGuest | undefined; readonly twin: Twin | undefined; readonly takenBy: Map<GuestId, number> }

function matched(where: number, { best, twin = { twinOf: null, crowded: false }, takenBy }: Found): Match {
  const { crowded } = twin;
  const twinOf = twin.twinOf ?? (best?.verdict === 'same' ? takenBy.get(best.id) : undefined) ?? null;
  if (twinOf !== null || !best) return { match: null, twinOf, crowded };
  if (best.verdict === 'same') takenBy.set(best.id, where);
  return { match: { id: best.id, verdict: best.verdict, reasons: best.reasons, doubts: best.doubts }, twinOf: null, crowded };
}

type NewRow = IncomingGuest & Pick<PlannedGuest, 'id' | 'unusable' | 'faulty' | 'advice'>;
/** `surely`: the guest of the book whom our own list names. */
interface FoldedRow { readonly row: NewRow; readonly traits: GuestTraits; readonly surely: GuestId | null }

/** Our own list says who it is. A second row with the same id is a twin of the first. */
function surelyMatched(row: NewRow, id: GuestId, takenBy: Map<GuestId, number>): PlannedGuest {
  const twinOf = takenBy.get(id) ?? null;
  if (twinOf === null) takenBy.set(id, row.where);
  return { ...row, twinOf, match: twinOf === null ? { id, verdict: 'same', reasons: [], doubts: [] } : null, crowded: false };
}
