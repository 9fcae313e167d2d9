import type { Guest } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import { filledGuest, guestOfFields, memoOverflows, withContradictions, type FillableGuest, type FillWay } from './filled-guest.ts';
import { groupOf, type PlannedGuest } from './plan-guests.ts';
import { advisedGuest, type AdviceChoices } from './row-advice.ts';

/** What becomes of a row that is like a guest, or like a row further up. */
export type MatchWay = FillWay | 'separate';
export interface GuestChoices extends AdviceChoices {
  readonly same: MatchWay;
  readonly perhaps: MatchWay;
  readonly twin: MatchWay;
  /** Rows with something wrong come all the same; what was wrong stands in the memo. */
  readonly faulty: boolean;
  /** What he said of single rows, by their number. */
  readonly rows: ReadonlyMap<number, MatchWay>;
}
export const usualChoices: GuestChoices = { same: 'fill', perhaps: 'separate', twin: 'fill', faulty: false, rows: new Map(), codes: false, readings: false, chosenCodes: new Map() };

export type BuiltGuest = FillableGuest & { readonly id: GuestId };
export interface BuiltImport {
  readonly added: readonly BuiltGuest[];
  readonly changed: readonly { readonly guest: Guest; readonly was: Guest }[];
  readonly photos: readonly { readonly guestId: GuestId; readonly where: number }[];
  /** Rows that say nothing new, or that are left out. */
  readonly left: number;
  /** Rows whose notes would have made a memo longer than it can be: they were left out of it. */
  readonly fullMemos: number;
}

/** How a row is treated; null: left out. */
export function wayOf(row: PlannedGuest, choices: GuestChoices): MatchWay | null {
  const group = groupOf(row);
  if (group === 'unusable' || (group === 'faulty' && !choices.faulty)) return null;
  const chosen = choices.rows.get(row.where);
  if (chosen !== undefined) return chosen;
  if (row.twinOf !== null) return choices.twin;
  if (row.match === null) return 'separate';
  return row.match.verdict === 'same' ? choices.same : choices.perhaps;
}

/** What the rows come to, by his choices. `present` holds the guests that the rows match. The rows stand in the order of the file. */
export function openBuilding(choices: GuestChoices): { readonly take: (row: PlannedGuest, matched: Guest | null) => void; readonly done: () => BuiltImport } {
  const added = new Map<GuestId, BuiltGuest>();
  const changed = new Map<GuestId, { readonly guest: Guest; readonly was: Guest }>();
  /** Which guest each row went into, for its twins further down. */
  const went = new Map<number, GuestId>();
  const photos: { guestId: GuestId; where: number }[] = [];
  let left = 0;
  let fullMemos = 0;

  const into = (row: PlannedGuest, id: GuestId, way: FillWay): void => {
    const fresh = added.get(id);
    const known = changed.get(id);
    const target = fresh ?? known?.guest;
    if (!target) return;
    const fields = row.twinOf === null ? row.fields : withContradictions(target, row.fields, way);
    if (memoOverflows(target.memo, fields.memo ?? '')) fullMemos += 1;
    if (fresh) added.set(id, advisedGuest(filledGuest(fresh, fields, way), row, choices));
    else if (known) changed.set(id, { ...known, guest: advisedGuest(filledGuest(known.guest, fields, way), row, choices) });
  };
  const settle = (row: PlannedGuest, id: GuestId): void => {
    went.set(row.where, id);
    if (row.photo) photos.push({ guestId: id, where: row.where });
  };
  return {
    take: (row, matched) => {
      const way = wayOf(row, choices);
      if (way === null) {
        left += 1;
        return;
      }
      const first = row.twinOf === null ? undefined : went.get(row.twinOf);
      const target = way === 'separate' ? undefined : first ?? matched?.id;
      if (way === 'separate' || target === undefined) {
        added.set(row.id, advisedGuest({ ...guestOfFields(row.fields, row.memoIfNew), id: row.id }, row, choices));
        settle(row, row.id);
        return;
      }
      if (matched?.id === target && !changed.has(target)) changed.set(target, { guest: matched, was: matched });
      into(row, target, way);
      settle(row, target);
    },
    done: () => {
      const different = [...changed.values()].filter(({ guest, was }) => guest !== was);
      // A row is counted as left out where it says nothing new.
      return { added: [...added.values()], changed: different, photos, left: left + (changed.size - different.length), fullMemos };
    },
  };
}

