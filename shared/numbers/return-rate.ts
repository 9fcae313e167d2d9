import { fewest, shareFigure, unknownFigure, type Figure } from '#shared/numbers/figure';
import { dayNumberOf } from '#shared/numbers/day-number';
import { monthsBefore, type Period } from '#shared/numbers/period';
import { num, hasReturned, type VisitLedger } from '#shared/numbers/visit-ledger';
import { addDays, monthOf, type PlainDate } from '#shared/lib/plain-date';

/** Days within which the second visit must come (practices F2). */
export const returnDays = 90;

/**
 * 再来率: of the guests whose first visit fell in the period, the share with a visit on a later day within 90 days. Until the last of those
 * guests has had the 90 days it is `not-yet`: the value is what is known so far, and can only rise. As long as nobody has returned and fewer
 * than ten have had their days, there is no value at all: a shop that opened yesterday has no return rate of 0 %.
 */
export function returnRate(ledger: VisitLedger, period: Period): Figure {
  const [from, to] = [dayNumberOf(period.from), dayNumberOf(period.to)];
  let [cohort, returned, settled] = [0, 0, 0];
  for (let guest = 0; guest < ledger.guestCount; guest += 1) {
    const first = firstDayOf(ledger, guest);
    if (first === null || first < from || first > to) continue;
    cohort += 1;
    if (first + returnDays < ledger.todayNumber) settled += 1;
    if (hasReturned(ledger, guest, first, returnDays)) returned += 1;
  }
  const over = to + returnDays < ledger.todayNumber;
  const about = { formula: 'return-rate', basis: 'new-guests', period, over } as const;
  return !over && returned === 0 && settled < fewest && cohort >= fewest
    ? unknownFigure({ ...about, unit: 'share' }, 'too-early', { numerator: 0, denominator: cohort, n: cohort })
    : shareFigure(about, returned, cohort);
}

/** The newest month whose guests have all had their 90 days: the cohort that the headline may speak of. */
export const newestCompleteMonth = (today: PlainDate): string => monthOf(monthsBefore(addDays(today, -returnDays), 1).to);

/** null for a guest without any visit up to today. */
export const firstDayOf = ({ start, day }: VisitLedger, guest: number): number | null => {
  const at = num(start, guest);
  return at < num(start, guest + 1) ? num(day, at) : null;
};
