import { shareFigure, type Figure } from '#shared/numbers/figure';
import { dayNumberOf } from '#shared/numbers/day-number';
import { monthPeriod, monthsBefore, monthsIn, type Period } from '#shared/numbers/period';
import { num, hasReturned, type VisitLedger } from '#shared/numbers/visit-ledger';
import { addDays, monthOf, type PlainDate } from '#shared/lib/plain-date';

/** Days within which the second visit must come (practices F2). */
export const returnDays = 90;

/**
 * 再来率: of the guests whose first visit fell in the period, the share with a visit on a later day within 90 days. Until the last of those
 * guests has had the 90 days it is `not-yet`: the value is what is known so far, and can only rise.
 */
export function returnRate(ledger: VisitLedger, period: Period, withinDays = returnDays): Figure {
  const [from, to] = [dayNumberOf(period.from), dayNumberOf(period.to)];
  let [cohort, returned] = [0, 0];
  for (let guest = 0; guest < ledger.guestCount; guest += 1) {
    const first = firstDayOf(ledger, guest);
    if (first === null || first < from || first > to) continue;
    cohort += 1;
    if (hasReturned(ledger, guest, first, withinDays)) returned += 1;
  }
  return shareFigure({ formula: 'return-rate', basis: 'new-guests', period, over: to + withinDays < ledger.todayNumber }, returned, cohort);
}

export interface Cohort { readonly month: string; readonly figure: Figure }

/** One cohort for each month of the period, oldest first: one pass over the guests for all of them. */
export function returnCohorts(ledger: VisitLedger, period: Period, withinDays = returnDays): readonly Cohort[] {
  const months = monthsIn(period);
  const spans = months.map(monthPeriod);
  const firsts = spans.map(({ from }) => dayNumberOf(from));
  const last = spans.at(-1);
  const end = last ? dayNumberOf(last.to) : -1;
  const counts = months.map(() => ({ cohort: 0, returned: 0 }));
  for (let guest = 0; guest < ledger.guestCount; guest += 1) {
    const first = firstDayOf(ledger, guest);
    if (first === null || first > end || first < (firsts[0] ?? 0)) continue;
    const count = counts[firsts.findLastIndex((from) => from <= first)];
    if (count === undefined) continue;
    count.cohort += 1;
    if (hasReturned(ledger, guest, first, withinDays)) count.returned += 1;
  }
  return spans.map((span, index) => ({
    month: monthOf(span.from),
    figure: shareFigure(
      { formula: 'return-rate', basis: 'new-guests', period: span, over: dayNumberOf(span.to) + withinDays < ledger.todayNumber },
      counts[index]?.returned ?? 0, counts[index]?.cohort ?? 0,
    ),
  }));
}

/** The newest month whose guests have all had their 90 days: the cohort that the headline may speak of. */
export const newestCompleteMonth = (today: PlainDate, withinDays = returnDays): string => monthOf(monthsBefore(addDays(today, -withinDays), 1).to);

/** null for a guest without any visit up to today. */
export const firstDayOf = ({ start, day }: VisitLedger, guest: number): number | null => {
  const at = num(start, guest);
  return at < num(start, guest + 1) ? num(day, at) : null;
};
