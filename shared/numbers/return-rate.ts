import { fewest, shareFigure, unknownFigure, type Figure } from '#shared/numbers/figure';
import { dayNumberOf } from '#shared/numbers/day-number';
import { monthPeriod, monthsBefore, monthsIn, type Period } from '#shared/numbers/period';
import { num, hasReturned, type VisitLedger } from '#shared/numbers/visit-ledger';
import { addDays, monthOf, type PlainDate } from '#shared/lib/plain-date';

/** Days within which the second visit must come (practices F2). */
export const returnDays = 90;

/**
 * 再来率: of the guests whose first visit fell in the period, the share with a visit on a later day within 90 days. Until the last of those
 * guests has had the 90 days it is `not-yet`: the value is what is known so far, and can only rise. As long as nobody has returned and fewer
 * than ten have had their days, there is no value at all: a shop that opened yesterday has no return rate of 0 %.
 */
export function returnRate(ledger: VisitLedger, period: Period, withinDays = returnDays): Figure {
  const [from, to] = [dayNumberOf(period.from), dayNumberOf(period.to)];
  const count: Cohorts = { cohort: 0, returned: 0, settled: 0 };
  for (let guest = 0; guest < ledger.guestCount; guest += 1) {
    const first = firstDayOf(ledger, guest);
    if (first === null || first < from || first > to) continue;
    enter(count, ledger, { guest, first, withinDays });
  }
  return rateOf(count, period, to + withinDays < ledger.todayNumber);
}

/** `settled`: of the cohort, whose days are over. */
interface Cohorts { cohort: number; returned: number; settled: number }

function enter(count: Cohorts, ledger: VisitLedger, { guest, first, withinDays }: { readonly guest: number; readonly first: number; readonly withinDays: number }): void {
  count.cohort += 1;
  if (first + withinDays < ledger.todayNumber) count.settled += 1;
  if (hasReturned(ledger, guest, first, withinDays)) count.returned += 1;
}

function rateOf({ cohort, returned, settled }: Cohorts, period: Period, over: boolean): Figure {
  const about = { formula: 'return-rate', basis: 'new-guests', period, over } as const;
  return !over && returned === 0 && settled < fewest && cohort >= fewest
    ? unknownFigure({ ...about, unit: 'share' }, 'too-early', { numerator: 0, denominator: cohort, n: cohort })
    : shareFigure(about, returned, cohort);
}

export interface Cohort { readonly month: string; readonly figure: Figure }

/** One cohort for each month of the period, oldest first: one pass over the guests for all of them. */
export function returnCohorts(ledger: VisitLedger, period: Period, withinDays = returnDays): readonly Cohort[] {
  const months = monthsIn(period);
  const spans = months.map(monthPeriod);
  const firsts = spans.map(({ from }) => dayNumberOf(from));
  const last = spans.at(-1);
  const end = last ? dayNumberOf(last.to) : -1;
  const counts = months.map((): Cohorts => ({ cohort: 0, returned: 0, settled: 0 }));
  for (let guest = 0; guest < ledger.guestCount; guest += 1) {
    const first = firstDayOf(ledger, guest);
    if (first === null || first > end || first < (firsts[0] ?? 0)) continue;
    const count = counts[firsts.findLastIndex((from) => from <= first)];
    if (count === undefined) continue;
    enter(count, ledger, { guest, first, withinDays });
  }
  return spans.map((span, index) => ({
    month: monthOf(span.from),
    figure: rateOf(counts[index] ?? { cohort: 0, returned: 0, settled: 0 }, span, dayNumberOf(span.to) + withinDays < ledger.todayNumber),
  }));
}

/** The newest month whose guests have all had their 90 days: the cohort that the headline may speak of. */
export const newestCompleteMonth = (today: PlainDate, withinDays = returnDays): string => monthOf(monthsBefore(addDays(today, -withinDays), 1).to);

/** null for a guest without any visit up to today. */
export const firstDayOf = ({ start, day }: VisitLedger, guest: number): number | null => {
  const at = num(start, guest);
  return at < num(start, guest + 1) ? num(day, at) : null;
};
