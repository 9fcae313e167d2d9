import { addDays, addMonths, firstOfMonth, monthEnd, monthOf, monthStart, type PlainDate } from '#shared/lib/plain-date';

/** Both days belong to it. */
export interface Period { readonly from: PlainDate; readonly to: PlainDate }

/** `2026-11` → 1 to 30 November. */
export function monthPeriod(month: string): Period {
  const from = firstOfMonth(month);
  return { from, to: monthEnd(from) };
}

/** So many whole months, the last of them the one that ended before today. */
export function monthsBefore(today: PlainDate, count: number): Period {
  const first = monthStart(today);
  return { from: addMonths(first, -count), to: addDays(first, -1) };
}

/** The twelve months up to and with this day. */
export const yearTo = (to: PlainDate): Period => ({ from: addDays(addMonths(to, -12), 1), to });

/** `2026-10`, `2026-11`, … every month that the period touches, oldest first. */
export function monthsIn({ from, to }: Period): readonly string[] {
  const months: string[] = [];
  for (let first = monthStart(from); first <= to; first = addMonths(first, 1)) months.push(monthOf(first));
  return months;
}
