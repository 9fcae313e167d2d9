import { addDays, weekdayOf, type PlainDate } from '#shared/lib/plain-date';
import { isNationalHoliday } from '#shared/follow/shop-calendar';

/**
 * From the day of posting to the day of delivery for cards, in days: the next day but one to neighbouring prefectures, one more to distant ones (Japan Post,
 * お届け日数, since 1 October 2021). Remote islands take longer.
 */
const daysUnderWay = 3;

/**
 * The last day on which a card may be posted to be there on `arriveOn` or just before. Ordinary mail is not delivered on Saturdays, Sundays and national
 * holidays (Japan Post, since 2 October 2021), except on New Year's Day, nor on 2 January (Japan Post, 年末年始の配達, as in 2025); so a birthday
 * on a Sunday is reached on the Friday. `addedHolidays`: those of a law that came later, as the owner entered them.
 */
export function postingDeadline(arriveOn: PlainDate, addedHolidays: readonly PlainDate[] = []): PlainDate {
  let delivered = arriveOn;
  while (!isDelivered(delivered) || addedHolidays.includes(delivered)) delivered = addDays(delivered, -1);
  return addDays(delivered, -daysUnderWay);
}

const isDelivered = (on: PlainDate): boolean => on.endsWith('-01-01') || (weekdayOf(on) < 6 && !on.endsWith('-01-02') && !isNationalHoliday(on));
