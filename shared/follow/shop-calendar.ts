import japaneseHolidays from 'japanese-holidays';
import { addDays, weekdayOf, type PlainDate } from '#shared/lib/plain-date';
import type { Shop } from '#shared/model/shop';

/** When the shop is open. A `Shop` is one; pass the same object again and again, since what is computed is remembered per object. */
export type ShopCalendar = Pick<Shop, 'closedWeekdays' | 'closedDays' | 'closedOnHolidays'> & Partial<Pick<Shop, 'addedHolidays'>>;

/** A longer pause is a closed shop; then nothing is gained by moving a promise. */
const longestPauseInDays = 400;

/**
 * Is the shop open on this day? National holidays are those the law knew when the package was made (checked 1974–2050 against the
 * official table, see shared/README.md); a later law is entered by the owner as added holidays.
 */
export function isBusinessDay(date: PlainDate, calendar: ShopCalendar): boolean {
  return !calendar.closedWeekdays.includes(weekdayOf(date))
    && !closedDaysOf(calendar).has(date)
    && !(calendar.closedOnHolidays && (isNationalHoliday(date) || calendar.addedHolidays?.includes(date)));
}

/** The first open day on or after `date`. A shop that never opens within 400 days keeps `date`: the promise must not vanish. */
export const nextBusinessDay = (date: PlainDate, calendar: ShopCalendar): PlainDate => businessDayFrom(date, calendar, 1);

/** The last open day on or before `date`; `date` itself for a shop that never opens. */
export const lastBusinessDay = (date: PlainDate, calendar: ShopCalendar): PlainDate => businessDayFrom(date, calendar, -1);

function businessDayFrom(date: PlainDate, calendar: ShopCalendar, direction: 1 | -1): PlainDate {
  let day = date;
  for (let step = 0; step < longestPauseInDays; step += 1) {
    if (isBusinessDay(day, calendar)) return day;
    day = addDays(day, direction);
  }
  return date;
}

export function isNationalHoliday(date: PlainDate): boolean {
  const year = date.slice(0, 4);
  let holidays = holidaysByYear.get(year);
  if (holidays === undefined) {
    holidays = new Set(japaneseHolidays.getHolidaysOf(Number(year)).map(({ month, date: day }) => `${year}-${twoDigits(month)}-${twoDigits(day)}`));
    holidaysByYear.set(year, holidays);
  }
  return holidays.has(date);
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Remembered results of pure computations: nobody can see them but by the speed. */
const holidaysByYear = new Map<string, ReadonlySet<string>>();
const closedDaysByCalendar = new WeakMap<ShopCalendar, ReadonlySet<PlainDate>>();

function closedDaysOf(calendar: ShopCalendar): ReadonlySet<PlainDate> {
  let days = closedDaysByCalendar.get(calendar);
  if (days === undefined) {
    days = new Set(calendar.closedDays);
    closedDaysByCalendar.set(calendar, days);
  }
  return days;
}
