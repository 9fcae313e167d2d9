import { addDays, addMonths } from '#shared/lib/plain-date';
import { dayNumberOf } from '#shared/numbers/day-number';
import { fewest, knownFigure, meanFigure, unknownFigure, type About, type Figure } from '#shared/numbers/figure';
import { yearTo, type Period } from '#shared/numbers/period';
import { firstDayOf, returnDays } from '#shared/numbers/return-rate';
import { spendPerVisit } from '#shared/numbers/spend';
import { hasReturned, num, type VisitLedger } from '#shared/numbers/visit-ledger';
import type { PlainDate } from '#shared/lib/plain-date';

export interface RepeatClaim {
  /** Yen a year. */
  readonly figure: Figure;
  readonly extraGuests: number | null;
  readonly newGuests: Figure;
  readonly visitsOfReturners: Figure;
  readonly spendPerVisit: Figure;
}

/**
 * "If the repeat rate rose by five points": new guests of a year × 0.05 × what a guest who returned came further within a year of the
 * first visit × spend per visit. A claim, not a forecast: it takes for granted that the additional returners would come and spend like
 * those who return by themselves. The screen must say so.
 */
export function repeatClaim(ledger: VisitLedger, upTo: PlainDate, extra = 0.05): RepeatClaim {
  const year = yearTo(upTo);
  const about = (part: Pick<About, 'formula' | 'unit' | 'basis'>, period: Period): About => ({ ...part, period, over: upTo < ledger.today });
  const fresh = countNew(ledger, year);
  const newAbout = about({ formula: 'new-guests', unit: 'guests', basis: 'new-guests' }, year);
  const newGuests = fresh < fewest
    ? unknownFigure(newAbout, fresh === 0 ? 'nothing-yet' : 'too-few', { numerator: fresh, denominator: 1, n: fresh })
    : knownFigure(newAbout, { value: fresh, numerator: fresh, denominator: 1, n: fresh });
  // Their year after the first visit must be over, so they came a year earlier.
  const earlier = yearTo(addMonths(upTo, -12));
  const { returners, further } = countFurther(ledger, earlier);
  const visitsOfReturners = meanFigure(about({ formula: 'visits-of-returners', unit: 'times', basis: 'guests' }, earlier), further, returners);
  const spend = spendPerVisit(ledger, year);
  const claim = about({ formula: 'repeat-claim', unit: 'yen', basis: 'new-guests' }, year);
  if (newGuests.value === null || visitsOfReturners.value === null || spend.value === null) {
    return { figure: unknownFigure(claim, 'missing-part', { numerator: null, denominator: null, n: fresh }), extraGuests: null, newGuests, visitsOfReturners, spendPerVisit: spend };
  }
  const extraGuests = newGuests.value * extra;
  const value = extraGuests * visitsOfReturners.value * spend.value;
  return { figure: knownFigure(claim, { value, numerator: value, denominator: 1, n: fresh }), extraGuests, newGuests, visitsOfReturners, spendPerVisit: spend };
}

function countNew(ledger: VisitLedger, { from, to }: Period): number {
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  let fresh = 0;
  for (let guest = 0; guest < ledger.guestCount; guest += 1) {
    const day = firstDayOf(ledger, guest);
    if (day !== null && day >= first && day <= last) fresh += 1;
  }
  return fresh;
}

function countFurther(ledger: VisitLedger, { from, to }: Period): { readonly returners: number; readonly further: number } {
  const [earliest, latest] = [dayNumberOf(from), Math.min(dayNumberOf(to), dayNumberOf(addDays(ledger.today, -365)))];
  let [returners, further] = [0, 0];
  for (let guest = 0; guest < ledger.guestCount; guest += 1) {
    const first = firstDayOf(ledger, guest);
    if (first === null || first < earliest || first > latest || !hasReturned(ledger, guest, first, returnDays)) continue;
    returners += 1;
    for (let at = num(ledger.start, guest); at < num(ledger.start, guest + 1) && num(ledger.day, at) <= first + 365; at += 1) {
      if (num(ledger.day, at) > first) further += 1;
    }
  }
  return { returners, further };
}
