import { plainDate } from '#shared/lib/plain-date';
import { arrivals, type Arrival } from '#shared/model/arrival';
import { dayNumberOf } from '#shared/numbers/day-number';
import { buildVisitLedger, type VisitLedger } from '#shared/numbers/visit-ledger';

/** A visit as a person would write it down: `[day]`, `[day, yen]`, `[day, yen, party]`; yen null where it was not noted. */
export type WrittenVisit = readonly [on: string, amount?: number | null, party?: number];
export interface WrittenGuest { readonly visits: readonly WrittenVisit[]; readonly introduced?: boolean; readonly cameBy?: Arrival }

export const day = plainDate;

/** The numbers of the guests begin at 1 and leave one out between two, as those of a book with deleted guests do. */
export const noOf = (index: number): number => 1 + 2 * index;

export function ledgerOf(guests: readonly WrittenGuest[], today: string): VisitLedger {
  const visits = guests.flatMap((guest, index) => guest.visits.map(([on, amount = null, party = 2]) => ({ no: noOf(index), on, amount, party })));
  return buildVisitLedger({
    today: day(today),
    guests: {
      no: Int32Array.from(guests, (_, index) => noOf(index)),
      introduced: Uint8Array.from(guests, ({ introduced }) => (introduced ? 1 : 0)),
      cameBy: Int8Array.from(guests, ({ cameBy }) => (cameBy === undefined ? -1 : arrivals.indexOf(cameBy))),
    },
    visits: {
      guest: Int32Array.from(visits, ({ no }) => no),
      day: Int32Array.from(visits, ({ on }) => dayNumberOf(day(on))),
      amount: Int32Array.from(visits, ({ amount }) => amount ?? -1),
      party: Uint8Array.from(visits, ({ party }) => party),
    },
  });
}

/** So many guests alike. */
export const times = (count: number, guest: WrittenGuest): readonly WrittenGuest[] => Array.from({ length: count }, () => guest);
