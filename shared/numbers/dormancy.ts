import { addDays, addMonths } from '#shared/lib/plain-date';
import { dayNumberOf } from '#shared/numbers/day-number';
import { shareFigure, type Figure } from '#shared/numbers/figure';
import type { Period } from '#shared/numbers/period';
import { num, type VisitLedger } from '#shared/numbers/visit-ledger';

/** After so many months without a visit a guest is dormant (practices F2). */
export const dormantMonths = 6;

/**
 * 休眠率: of the guests active at the start of the period (a visit in the six months before it), the share that has passed six months
 * without a visit by its end. While the period runs, its end is taken to be today; of a period that has not begun nothing is known.
 */
export function dormancy(ledger: VisitLedger, period: Period, months = dormantMonths): Figure {
  const about = { formula: 'dormancy', basis: 'guests', period, over: period.to < ledger.today } as const;
  if (period.from > ledger.today) return shareFigure(about, 0, 0);
  const { start, day } = ledger;
  const from = dayNumberOf(period.from);
  const end = period.to < ledger.today ? period.to : ledger.today;
  const to = dayNumberOf(end);
  const activeSince = dayNumberOf(addMonths(period.from, -months));
  // As the next period will ask, so that nobody falls between two: six months before 28 February is 28 August, before 1 March 1 September.
  const awakeSince = dayNumberOf(addMonths(addDays(end, 1), -months));
  let [active, dormant] = [0, 0];
  for (let guest = 0; guest < ledger.guestCount; guest += 1) {
    let [before, last] = [false, -Infinity];
    for (let at = num(start, guest); at < num(start, guest + 1); at += 1) {
      const visited = num(day, at);
      if (visited > to) break;
      if (visited >= activeSince && visited < from) before = true;
      last = visited;
    }
    if (!before) continue;
    active += 1;
    if (last < awakeSince) dormant += 1;
  }
  return shareFigure(about, dormant, active);
}
