import { addDays, addMonths, monthEnd, monthStart, weekdayOf, type PlainDate } from '#shared/lib/plain-date';
import type { Anniversary, Guest } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import { holdReasonOf, type GateStep, type GateSubject, type HoldReason } from '#shared/follow/hold-reason';
import { postingDeadline } from '#shared/follow/posting-deadline';
import { yearlyDaysBetween } from '#shared/follow/yearly-days';

/** What the calendar asks of a guest. */
export interface CalendarGuest extends GateSubject, Pick<Guest, 'birthday' | 'anniversaries'> {
  readonly id: GuestId;
}

/** A birthday or an anniversary of one guest in one year. */
export interface CalendarMark {
  readonly guestId: GuestId;
  readonly on: PlainDate;
  /** Years completed on that day; null where the year is not known. */
  readonly years: number | null;
  /** null: a birthday. */
  readonly anniversary: Anniversary | null;
  /** The last day of posting a card that is there in time; null where none may or can be sent. */
  readonly postBy: PlainDate | null;
  /** Why none may or can: the same gate as for what is due, on the last day of posting. */
  readonly hold: HoldReason | null;
}

const card: GateStep = { channel: 'postcard', purpose: 'greeting' };

/** The days of guests between two days, both counted, in their order; those of one day in the order of the guests. `addedHolidays`: the shop's (posting-deadline.ts). */
export function calendarMarksOf(guests: readonly CalendarGuest[], from: PlainDate, to: PlainDate, addedHolidays: readonly PlainDate[]): readonly CalendarMark[] {
  const months = monthsBetween(from, to);
  const marks: CalendarMark[] = [];
  // A year has 366 days and the book ten thousand guests: each day is reckoned out once.
  const daysOf = remembered(({ month, day }: Begun) => month * 100 + day, (begun) => yearlyDaysBetween(begun, from, to));
  const postByOf = remembered((on: PlainDate) => on, (on) => postingDeadline(on, addedHolidays));
  const add = (guest: CalendarGuest, begun: Begun, anniversary: Anniversary | null): void => {
    // Most guests have nothing in these months: ten thousand of them cost no date arithmetic.
    if (!months.has(begun.month)) return;
    for (const on of daysOf(begun)) {
      const years = begun.year === null ? null : Number(on.slice(0, 4)) - begun.year;
      if (years !== null && years < 1) continue;
      const postBy = postByOf(on);
      const hold = holdReasonOf(guest, card, undefined, postBy);
      marks.push({ guestId: guest.id, on, years, anniversary, postBy: hold === null ? postBy : null, hold });
    }
  };
  for (const guest of guests) {
    if (guest.birthday) add(guest, guest.birthday, null);
    for (const anniversary of guest.anniversaries) add(guest, begunOn(anniversary.on), anniversary);
  }
  return marks.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function remembered<Question, Answer>(keyOf: (question: Question) => string | number, answer: (question: Question) => Answer): (question: Question) => Answer {
  const known = new Map<string | number, Answer>();
  return (question) => {
    const key = keyOf(question);
    let found = known.get(key);
    if (found === undefined) known.set(key, found = answer(question));
    return found;
  };
}

interface Begun { readonly year: number | null; readonly month: number; readonly day: number }

const begunOn = (on: PlainDate): Begun => ({ year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)), day: Number(on.slice(8, 10)) });

/** 29 February is kept in February in any case, so the month alone decides. */
function monthsBetween(from: PlainDate, to: PlainDate): ReadonlySet<number> {
  const months = new Set<number>();
  for (let first = monthStart(from); first <= to && months.size < 12; first = addMonths(first, 1)) months.add(Number(first.slice(5, 7)));
  return months;
}

/** The first day of the calendar quarter. */
export function quarterStart(on: PlainDate): PlainDate {
  const month = Number(on.slice(5, 7));
  return addMonths(monthStart(on), -((month - 1) % 3));
}

/** The weeks that hold a month, Sunday first as on the calendars of Japanese walls; days of the neighbouring months included. */
export function weeksOfMonth(on: PlainDate): readonly (readonly PlainDate[])[] {
  const first = monthStart(on);
  const last = monthEnd(on);
  const weeks: PlainDate[][] = [];
  for (let sunday = addDays(first, -(weekdayOf(first) % 7)); sunday <= last; sunday = addDays(sunday, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((days) => addDays(sunday, days)));
  }
  return weeks;
}
