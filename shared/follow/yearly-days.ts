import { daysBetween, isCalendarDay, plainDate, type PlainDate } from '#shared/lib/plain-date';

const two = (value: number): string => String(value).padStart(2, '0');

/** The day on which something that returns every year is kept in this year. 29 February is kept on the 28th where there is none. */
export function yearlyDayOn(year: number, { month, day }: { readonly month: number; readonly day: number }): PlainDate {
  const kept = isCalendarDay(year, month, day) ? day : 28;
  return plainDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(kept)}`);
}

/** Its days between two days, both counted, in order. */
export function yearlyDaysBetween(monthDay: { readonly month: number; readonly day: number }, from: PlainDate, to: PlainDate): readonly PlainDate[] {
  if (daysBetween(from, to) < 0) return [];
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => yearlyDayOn(first + index, monthDay)).filter((on) => on >= from && on <= to);
}
