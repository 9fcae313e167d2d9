import { businessDayOf, type Instant, type PlainDate } from '#shared/lib/plain-date';

/**
 * The only clock of the page. It reads `Date`, not `Temporal.Now`: the clock that Playwright installs for a test moves `Date`, and
 * nothing else in the page needs to know.
 */
export const now = (): Instant => new Date().toISOString() as Instant;

const two = (value: number): string => String(value).padStart(2, '0');

/** `1005` on the wall clock of this computer: tells two files of one day apart. */
export function minuteStamp(): string {
  const date = new Date();
  return two(date.getHours()) + two(date.getMinutes());
}

/** An instant as this computer's wall clock shows it, for the name of a file: `20261121-134000`. He looks for the file of his evening, not of Greenwich's. */
export function wallClockStamp(at: Instant): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${String(date.getFullYear()).padStart(4, '0')}${two(date.getMonth() + 1)}${two(date.getDate())}`;
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`;
}

/** The day of an instant on the wall clock of this computer. */
export function dayOfInstant(at: Instant): PlainDate {
  const stamp = wallClockStamp(at);
  return `${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}` as PlainDate;
}

/** `2026-11-23T15:00` on the wall clock of this computer. */
export function wallClock(): string {
  const date = new Date();
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The business day on the wall clock of this computer: until `dayStartsAtHour` a night still belongs to the day before. */
export function today(dayStartsAtHour: number): PlainDate {
  return businessDayOf(wallClock(), dayStartsAtHour);
}
