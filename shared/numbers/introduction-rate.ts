import { dayNumberOf } from '#shared/numbers/day-number';
import { shareFigure, type Figure } from '#shared/numbers/figure';
import type { Period } from '#shared/numbers/period';
import { firstDayOf } from '#shared/numbers/return-rate';
import type { VisitLedger } from '#shared/numbers/visit-ledger';

/** 紹介率: new guests with a recorded introducer ÷ new guests of the period (practices F2). New: the first visit fell in it. */
export function introductionRate(ledger: VisitLedger, period: Period): Figure {
  const [from, to] = [dayNumberOf(period.from), dayNumberOf(period.to)];
  let [fresh, introduced] = [0, 0];
  for (let guest = 0; guest < ledger.guestCount; guest += 1) {
    const first = firstDayOf(ledger, guest);
    if (first === null || first < from || first > to) continue;
    fresh += 1;
    if (ledger.introduced[guest] === 1) introduced += 1;
  }
  return shareFigure({ formula: 'introduction-rate', basis: 'new-guests', period, over: period.to < ledger.today }, introduced, fresh);
}
