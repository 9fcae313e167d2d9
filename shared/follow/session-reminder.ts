import { addDays, weekdayOf, weekOf, type PlainDate } from '#shared/lib/plain-date';
import type { WeeklySession } from '#shared/model/shop';

/**
 * The session day that he is to be reminded of, or null. `localDateTime` is the wall clock of the shop, `2026-11-23T15:00`; `heldOn` are the days of the
 * sessions that were held. It is the last day whose time has come, so a session that passed while the program was closed is spoken of at the next start;
 * a session of the same week, or any since, means that there is nothing to say.
 */
export function sessionToRemindOf(session: WeeklySession, localDateTime: string, heldOn: readonly PlainDate[]): PlainDate | null {
  const on = lastSessionOn(session, localDateTime);
  return heldOn.some((held) => held >= on || weekOf(held) === weekOf(on)) ? null : on;
}

function lastSessionOn({ weekday, hour, minute }: WeeklySession, localDateTime: string): PlainDate {
  const today = localDateTime.slice(0, 10) as PlainDate;
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return addDays(today, back === 0 && localDateTime.slice(11, 16) < time ? -7 : -back);
}
