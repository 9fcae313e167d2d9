import type { Brand } from '#shared/lib/brand';
import { err, ok, type Result } from '#shared/lib/result';

/**
 * A calendar day without time or zone, written `2026-11-21`.
 *
 * It is the ISO string itself, not a Temporal object: strings sort, compare, survive structured clone (IndexedDB, workers) and
 * deep equality in tests. Temporal does the arithmetic, here and nowhere else.
 */
export type PlainDate = Brand<string, 'PlainDate'>;

/** A moment, written `2026-11-21T13:40:00.000Z`; always UTC, so that the text sorts. */
export type Instant = Brand<string, 'Instant'>;

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export type NotADate = { readonly kind: 'not-a-date'; readonly text: string };

/** Reads `YYYY-MM-DD`. Refuses days that no calendar has (31 February), and never moves them to a neighbour. */
export function parsePlainDate(text: string): Result<PlainDate, NotADate> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match || !isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]))) return err({ kind: 'not-a-date', text });
  return ok(text as PlainDate);
}

/** For dates written in the source: throws on a slip, since that is a bug. */
export function plainDate(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  if (!parsed.ok) throw new Error(`not a date: ${text}`);
  return parsed.value;
}

export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= (month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** By day numbers, since the due list asks it a hundred thousand times; a test holds it to what Temporal says. Beyond year 9999 Temporal answers. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfNumber(dayNumber(date) + days) ?? Temporal.PlainDate.from(date).add({ days }).toString() as PlainDate;
}

/** A month end stays a month end's neighbour: 31 January + 1 month = 28 or 29 February. */
export const addMonths = (date: PlainDate, months: number): PlainDate =>
  Temporal.PlainDate.from(date).add({ months }).toString() as PlainDate;

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

/** 1 March of year 0 was a Wednesday. */
export const weekdayOf = (date: PlainDate): Weekday => ((dayNumber(date) + 2) % 7 + 7) % 7 + 1 as Weekday;

/** `2026-11` of `2026-11-21`: the key of month chunks and monthly figures. */
export const monthOf = (date: PlainDate): string => date.slice(0, 7);

/** 1 November of `2026-11`. */
export const firstOfMonth = (month: string): PlainDate => `${month}-01` as PlainDate;

/** The first day of the month that a day belongs to. */
export const monthStart = (date: PlainDate): PlainDate => firstOfMonth(monthOf(date));

/** The last one. */
export const monthEnd = (date: PlainDate): PlainDate => addDays(addMonths(monthStart(date), 1), -1);

/**
 * The business day that a moment belongs to: until `dayStartsAtHour` (0–12) it is still yesterday's evening.
 * `localDateTime` is the wall clock of the shop, `2026-11-22T00:40`.
 */
export function businessDayOf(localDateTime: string, dayStartsAtHour: number): PlainDate {
  return Temporal.PlainDateTime.from(localDateTime).subtract({ hours: dayStartsAtHour }).toPlainDate().toString() as PlainDate;
}

/** The Monday of the week that a day belongs to (ISO 8601). */
export const weekOf = (date: PlainDate): PlainDate => addDays(date, 1 - weekdayOf(date));

/** Milliseconds from `from` to `to`; negative when `to` is earlier, as after the clock of the computer was set back. */
export const millisecondsBetween = (from: Instant, to: Instant): number =>
  Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds;

/** Days since 1 March of year 0 (proleptic Gregorian), where leap days come last in the year: 400 years have 146,097 days, 5 months 153. */
function dayNumber(date: PlainDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear;
}

/** null where the year has not four digits. */
function dateOfNumber(number: number): PlainDate | null {
  const era = Math.floor(number / 146_097);
  const dayOfEra = number - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return year >= 1000 && year <= 9999 ? `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as PlainDate : null;
}
