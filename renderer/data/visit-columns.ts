import { arrivals } from '#shared/model/arrival';
import { firstOfMonth } from '#shared/lib/plain-date';
import { dayNumberOf } from '#shared/numbers/day-number';
import type { GuestColumns, VisitColumns } from '#shared/numbers/visit-ledger';
import type { GuestEntry } from './guests-contract.ts';
import type { BookDb } from './book-db.ts';
import type { MonthRow } from './rows.ts';

/** Every visit of the book as four columns, from the months that are kept beside the rows: some 30 ms for 200,000, where the rows take two seconds. */
export async function readVisitColumns(db: BookDb): Promise<VisitColumns> {
  return joinedMonths(await db.visitMonths.toArray());
}

export function joinedMonths(months: readonly MonthRow[]): VisitColumns {
  const count = months.reduce((sum, { no }) => sum + no.length, 0);
  const columns = { guest: new Int32Array(count), day: new Int32Array(count), amount: new Int32Array(count), party: new Uint8Array(count) };
  let start = 0;
  for (const { month, no, day, amount, party } of months) {
    const eve = dayNumberOf(firstOfMonth(month)) - 1;
    columns.guest.set(no, start);
    columns.amount.set(amount, start);
    columns.party.set(party, start);
    for (let at = 0; at < day.length; at += 1) columns.day[start + at] = eve + (day[at] ?? 0);
    start += no.length;
  }
  return columns;
}

/** An introducer who is named on a later visit only does not stand on the guest, and is not counted: the form of a new guest writes it on both. */
export function guestColumnsOf(entries: readonly GuestEntry[]): GuestColumns {
  return {
    no: Int32Array.from(entries, ({ no }) => no),
    introduced: Uint8Array.from(entries, ({ introducedBy }) => (introducedBy === null ? 0 : 1)),
    cameBy: Int8Array.from(entries, ({ cameBy }) => (cameBy === null ? -1 : arrivals.indexOf(cameBy))),
  };
}
