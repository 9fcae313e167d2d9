import { movers, type Mover } from '#shared/model/mover';
import { dayNumberOf } from '#shared/numbers/day-number';
import { shareFigure, type About, type Figure } from '#shared/numbers/figure';
import type { Period } from '#shared/numbers/period';
import { firstDayOf } from '#shared/numbers/return-rate';
import { guestIndexOf, num, type VisitLedger } from '#shared/numbers/visit-ledger';

/** A visit of which it was said what moved the guest. `guest`: the short number. */
export interface MovedVisit { readonly guest: number; readonly day: number; readonly mover: Mover }

export interface ReturnReasons<Said extends MovedVisit = MovedVisit> {
  /** Visits of the period by guests who had been there on an earlier day. */
  readonly visits: number;
  /** Of them, those of which it was said what moved the guest. */
  readonly saying: number;
  /** Those themselves, as they were given. */
  readonly said: readonly Said[];
  /** Whose those are. */
  readonly guests: number;
  /** Of these guests, who named it at least once; only what somebody named, the most frequent first. */
  readonly perMover: readonly { readonly mover: Mover; readonly figure: Figure }[];
}

/**
 * What moved the guests who came again (practices A6). Shares are of guests, not of visits: a regular who always says 近くまで来て is one voice, and the
 * interval of a share holds only for voices that do not depend on each other. Shares of one guest may add up to more than one: each visit has its own.
 * Of whoever said nothing, nothing is supposed. What was said is said: in a period that runs, it is counted up to today, and as complete as it will be for these visits.
 */
export function returnReasons<Said extends MovedVisit>(ledger: VisitLedger, said: readonly Said[], period: Period): ReturnReasons<Said> {
  const [from, to] = [dayNumberOf(period.from), Math.min(dayNumberOf(period.to), ledger.todayNumber)];
  const isReturn = (guest: number, day: number): boolean => day >= from && day <= to && day > (firstDayOf(ledger, guest) ?? Infinity);
  const all = said.map((visit) => ({ visit, mover: visit.mover, guest: guestIndexOf(ledger, visit.guest) }));
  const counted = all.filter(({ guest, visit }) => guest >= 0 && isReturn(guest, visit.day));
  const guests = new Set(counted.map(({ guest }) => guest)).size;
  const named = movers.map((mover) => ({ mover, guests: new Set(counted.filter((each) => each.mover === mover).map(({ guest }) => guest)).size }));
  const about: Omit<About, 'unit'> = { formula: 'return-reason', basis: 'guests', period: { from: period.from, to: period.to < ledger.today ? period.to : ledger.today }, over: true };
  return {
    visits: countReturns(ledger, isReturn), saying: counted.length, said: counted.map(({ visit }) => visit), guests,
    perMover: named.filter((each) => each.guests > 0).toSorted((a, b) => b.guests - a.guests).map((each) => ({ mover: each.mover, figure: shareFigure(about, each.guests, guests) })),
  };
}

function countReturns(ledger: VisitLedger, isReturn: (guest: number, day: number) => boolean): number {
  let visits = 0;
  for (let guest = 0; guest < ledger.guestCount; guest += 1) {
    for (let at = num(ledger.start, guest); at < num(ledger.start, guest + 1); at += 1) if (isReturn(guest, num(ledger.day, at))) visits += 1;
  }
  return visits;
}
