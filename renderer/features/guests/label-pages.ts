import { guestFlagsOf } from '#shared/follow/follow-subject';
import { holdReasonOf, type GateSubject, type HoldReason } from '#shared/follow/hold-reason';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Guest } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import type { LabelSheet } from '#shared/model/label-sheet';
import type { Shop } from '#shared/model/shop';
import type { AddressCard } from '#shared/print/card';
import type { GuestEntry } from '../../data/guests-contract.ts';
import type { LabelChoice } from '../../data/label-choice.ts';

/** The one gate, asked for something that goes out by post at any time. */
export const labelHold = (guest: GateSubject, purpose: LabelChoice['purpose'], today: PlainDate): HoldReason | null =>
  holdReasonOf(guest, { channel: 'postcard', purpose, when: 'every-visit' }, undefined, today);

export interface HeldLabel { readonly guest: GuestEntry; readonly reason: HoldReason }

/** The ticked guests in the order of the list: who gets a label, and who is held back and why. */
export function labelsOf(all: readonly GuestEntry[], { ticked, purpose }: LabelChoice, today: PlainDate): { readonly printed: readonly GuestEntry[]; readonly held: readonly HeldLabel[] } {
  const printed: GuestEntry[] = [];
  const held: HeldLabel[] = [];
  for (const guest of all) {
    if (!ticked.has(guest.id)) continue;
    const reason = labelHold(guest, purpose, today);
    if (reason === null) printed.push(guest);
    else held.push({ guest, reason });
  }
  return { printed, held };
}

/** The gate asked again, of the book: since the list was drawn, another window may have heard that a guest wants no more mail. */
export const mayGoOut = (guest: Guest, purpose: LabelChoice['purpose'], today: PlainDate): boolean =>
  labelHold(guestFlagsOf(guest), purpose, today) === null;

export const placesOf = ({ columns, rows }: Pick<LabelSheet, 'columns' | 'rows'>): number => columns * rows;

/** How many sheets it takes, at least one to look at. */
export const sheetsFor = (labels: number, firstLabel: number, places: number): number => Math.max(1, Math.ceil((labels + firstLabel) / places));

/** Who stands on one sheet (from 0). */
export function idsOnSheet(ids: readonly GuestId[], { sheet, firstLabel, places }: { readonly sheet: number; readonly firstLabel: number; readonly places: number }): readonly GuestId[] {
  return ids.slice(Math.max(0, sheet * places - firstLabel), (sheet + 1) * places - firstLabel);
}

/** A label has no sender; the press asks for one all the same. */
export const labelCardOf = (guest: Guest, shop: Shop): AddressCard => ({ recipient: guest, sender: shop, drawPostalBoxes: false });
