import { addDays, weekOf, type PlainDate } from '#shared/lib/plain-date';
import { isBusinessDay, type ShopCalendar } from '#shared/follow/shop-calendar';

/** Looking back further than ten years would be vanity. */
const longestStreakInWeeks = 520;

/**
 * How many weeks in a row (Monday to Sunday) saw a session, up to the present week. The present week counts when its session is done and
 * breaks nothing while it is not; a week in which the shop never opened is passed over.
 */
export function sessionStreak(sessionDays: readonly PlainDate[], today: PlainDate, calendar: ShopCalendar): number {
  const weeks = new Set(sessionDays.map(weekOf));
  const present = weekOf(today);
  let streak = weeks.has(present) ? 1 : 0;
  let week = addDays(present, -7);
  for (let looked = 0; looked < longestStreakInWeeks; looked += 1) {
    if (weeks.has(week)) streak += 1;
    else if (wasOpen(week, calendar)) break;
    week = addDays(week, -7);
  }
  return streak;
}

const wasOpen = (monday: PlainDate, calendar: ShopCalendar): boolean =>
  [0, 1, 2, 3, 4, 5, 6].some((days) => isBusinessDay(addDays(monday, days), calendar));
