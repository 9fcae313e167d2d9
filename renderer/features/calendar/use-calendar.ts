import { useMemo, useState } from 'react';
import { calendarMarksOf, weeksOfMonth, type CalendarMark } from '#shared/follow/calendar-days';
import { addDays, addMonths, monthStart, type PlainDate } from '#shared/lib/plain-date';
import { useShop, useToday } from '../../data/shop-provider.tsx';
import { useDirectory } from '../../data/use-live.ts';

/** Birthdays of the coming weeks whose card has to be posted within the month that is shown: no deadline lies further ahead of its day. */
const longestWayInDays = 21;

export interface CalendarDay {
  /** Birthdays and anniversaries on this day. */
  readonly marks: readonly CalendarMark[];
  /** Cards that have to be posted on this day at the latest, for later days. */
  readonly deadlines: readonly CalendarMark[];
}

export interface CalendarView {
  readonly today: PlainDate;
  readonly chosen: PlainDate;
  readonly weeks: readonly (readonly PlainDate[])[];
  readonly dayOf: (on: PlainDate) => CalendarDay;
  readonly choose: (on: PlainDate) => void;
  /** The same day of another month, or its last day. */
  readonly moveMonths: (months: number) => void;
}

const nothing: CalendarDay = { marks: [], deadlines: [] };

export function useCalendar(): CalendarView {
  const today = useToday();
  const guests = useDirectory();
  const { addedHolidays } = useShop();
  const [chosen, choose] = useState<PlainDate>(today);
  const first = monthStart(chosen);
  const weeks = useMemo(() => weeksOfMonth(first), [first]);
  const days = useMemo(() => {
    const shown = weeks.flat();
    const [from, to] = [shown[0] ?? today, shown.at(-1) ?? today];
    const found = new Map<PlainDate, { readonly marks: CalendarMark[]; readonly deadlines: CalendarMark[] }>(shown.map((on) => [on, { marks: [], deadlines: [] }]));
    for (const mark of calendarMarksOf(guests, from, addDays(to, longestWayInDays), addedHolidays)) {
      found.get(mark.on)?.marks.push(mark);
      if (mark.postBy !== null) found.get(mark.postBy)?.deadlines.push(mark);
    }
    return found;
  }, [guests, weeks, today, addedHolidays]);
  return { today, chosen, weeks, dayOf: (on) => days.get(on) ?? nothing, choose, moveMonths: (months) => choose(addMonths(chosen, months)) };
}
