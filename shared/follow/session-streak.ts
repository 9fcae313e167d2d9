import { addDays, weekOf, type PlainDate } from '#shared/lib/plain-date';
import type { Session } from '#shared/model/session';
import { isBusinessDay, type ShopCalendar } from '#shared/follow/shop-calendar';

/** Looking back further than ten years would be vanity. */
const longestStreakInWeeks = 520;

/**
 * How many weeks in a row (Monday to Sunday) saw a session, up to the present week. The present week counts when its session is done and
 * breaks nothing while it is not. A session counts when something was closed in it. A week in which the shop never opened is passed over, and so is
 * one whose session found nothing to close.
 */
export function sessionStreak(sessions: readonly SessionOutcome[], today: PlainDate, calendar: ShopCalendar): number {
  const weeks = new Set(sessions.filter((session) => closedIn(session) > 0).map(({ on }) => weekOf(on)));
  const idle = new Set(sessions.filter((session) => closedIn(session) === 0 && session.left === 0).map(({ on }) => weekOf(on)));
  const present = weekOf(today);
  let streak = weeks.has(present) ? 1 : 0;
  let week = addDays(present, -7);
  for (let looked = 0; looked < longestStreakInWeeks; looked += 1) {
    if (weeks.has(week)) streak += 1;
    else if (!idle.has(week) && wasOpen(week, calendar)) break;
    week = addDays(week, -7);
  }
  return streak;
}

export type SessionOutcome = Pick<Session, 'on' | 'done' | 'later' | 'skipped' | 'left'>;

const closedIn = ({ done, later, skipped }: SessionOutcome): number => done + later + skipped;

const wasOpen = (monday: PlainDate, calendar: ShopCalendar): boolean =>
  [0, 1, 2, 3, 4, 5, 6].some((days) => isBusinessDay(addDays(monday, days), calendar));
