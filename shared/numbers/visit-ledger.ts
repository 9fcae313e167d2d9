import type { PlainDate } from '#shared/lib/plain-date';
import { arrivals } from '#shared/model/arrival';
import { dayNumberOf, plainDateOf } from '#shared/numbers/day-number';

/** One entry per guest of the book, in any order. */
export interface GuestColumns {
  /** The short number by which the visits name the guest. */
  readonly no: Int32Array;
  /** 1 where an introducer is recorded, on the guest or on a visit. */
  readonly introduced: Uint8Array;
  /** Index in `arrivals` of model/arrival; -1 where nobody noted it. */
  readonly cameBy: Int8Array;
}

/** One entry per visit, in any order. */
export interface VisitColumns {
  readonly guest: Int32Array;
  readonly day: Int32Array;
  /** Yen of the whole party; -1 where he did not note it. */
  readonly amount: Int32Array;
  readonly party: Uint8Array;
}

/**
 * All visits up to today, by guest and within the guest by day. Guest `i` has the entries `start[i]` to `start[i + 1]`, without the last.
 * Two visits on one day stay two entries: two bills, one day with a visit.
 */
export interface VisitLedger {
  readonly today: PlainDate;
  readonly todayNumber: number;
  readonly guestCount: number;
  readonly visitCount: number;
  readonly no: Int32Array;
  /** Index in `arrivals`, -1 unknown. A recorded introducer says how the guest came where nothing else does. */
  readonly arrival: Int8Array;
  readonly introduced: Uint8Array;
  readonly start: Int32Array;
  readonly day: Int32Array;
  readonly amount: Int32Array;
  readonly party: Uint8Array;
  /** Where the book begins. Whoever came before that looks like a new guest at the first visit that is in it. */
  readonly firstDay: PlainDate | null;
  /** The newest visit up to today: so far the book itself has been kept. */
  readonly lastDay: PlainDate | null;
  /** What counts nowhere: visits dated after today, and visits of guests who are not in the list (deleted). */
  readonly leftOut: { readonly future: number; readonly unknownGuest: number };
  readonly indexByNo: Int32Array;
}

const introduction = arrivals.indexOf('introduction');

/** Sorted in time that grows with the number of visits, so that a book of ten years opens as fast per visit as one of a month. */
export function buildVisitLedger({ guests, visits, today }: { readonly guests: GuestColumns; readonly visits: VisitColumns; readonly today: PlainDate }): VisitLedger {
  const todayNumber = dayNumberOf(today);
  const indexByNo = indexOf(guests.no);
  const { order, future, unknownGuest } = orderByDay(visits, indexByNo, todayNumber);
  const start = new Int32Array(guests.no.length + 1);
  for (const at of order) bump(start, guestOf(visits, indexByNo, at) + 1);
  for (let index = 1; index < start.length; index += 1) start[index] = num(start, index) + num(start, index - 1);
  const next = start.slice();
  const [day, amount, party] = [new Int32Array(order.length), new Int32Array(order.length), new Uint8Array(order.length)];
  for (const at of order) {
    const guest = guestOf(visits, indexByNo, at);
    const place = num(next, guest);
    next[guest] = place + 1;
    day[place] = num(visits.day, at);
    amount[place] = num(visits.amount, at);
    party[place] = num(visits.party, at);
  }
  const dayAt = (place: number): PlainDate | null => (order.length === 0 ? null : plainDateOf(num(visits.day, num(order, place))));
  return {
    today, todayNumber, guestCount: guests.no.length, visitCount: order.length, no: guests.no, introduced: guests.introduced,
    arrival: guests.cameBy.map((cameBy, index) => (cameBy < 0 && guests.introduced[index] === 1 ? introduction : cameBy)),
    start, day, amount, party, firstDay: dayAt(0), lastDay: dayAt(order.length - 1), leftOut: { future, unknownGuest }, indexByNo,
  };
}

/** Place of a guest in the ledger by the short number; -1 for a guest who is not in it. */
export const guestIndexOf = ({ indexByNo }: VisitLedger, no: number): number => indexByNo[no] ?? -1;

/** A visit on a later day than `after`, at most `withinDays` days after it. */
export function hasReturned({ start, day }: VisitLedger, guest: number, after: number, withinDays: number): boolean {
  for (let at = num(start, guest); at < num(start, guest + 1); at += 1) {
    const visited = num(day, at);
    if (visited > after) return visited <= after + withinDays;
  }
  return false;
}

/** What a typed array holds at a place that is known to exist. */
export const num = (column: Int32Array | Uint8Array | Int8Array | Float64Array, at: number): number => column[at] as number;

const bump = (column: Int32Array, at: number): void => { column[at] = num(column, at) + 1; };

const guestOf = (visits: VisitColumns, indexByNo: Int32Array, at: number): number => num(indexByNo, num(visits.guest, at));

function indexOf(nos: Int32Array): Int32Array {
  const indexByNo = new Int32Array(nos.reduce((highest, no) => Math.max(highest, no), -1) + 1).fill(-1);
  for (const [index, no] of nos.entries()) {
    if (no < 0 || num(indexByNo, no) !== -1) throw new Error(`guest number ${no} is negative or used twice`);
    indexByNo[no] = index;
  }
  return indexByNo;
}

/** The places of the visits that count, oldest day first: a counting sort, days being small numbers close together. */
function orderByDay(visits: VisitColumns, indexByNo: Int32Array, today: number) {
  let [earliest, future, unknownGuest] = [today, 0, 0];
  const counts = (at: number): boolean => num(visits.day, at) <= today && (indexByNo[num(visits.guest, at)] ?? -1) >= 0;
  for (let at = 0; at < visits.day.length; at += 1) {
    if (num(visits.day, at) > today) future += 1;
    else if (!counts(at)) unknownGuest += 1;
    else if (num(visits.day, at) < earliest) earliest = num(visits.day, at);
  }
  const next = new Int32Array(today - earliest + 2);
  for (let at = 0; at < visits.day.length; at += 1) if (counts(at)) bump(next, num(visits.day, at) - earliest + 1);
  for (let index = 1; index < next.length; index += 1) next[index] = num(next, index) + num(next, index - 1);
  const order = new Int32Array(visits.day.length - future - unknownGuest);
  for (let at = 0; at < visits.day.length; at += 1) {
    if (!counts(at)) continue;
    const bucket = num(visits.day, at) - earliest;
    order[num(next, bucket)] = at;
    bump(next, bucket);
  }
  return { order, future, unknownGuest };
}
