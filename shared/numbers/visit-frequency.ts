import { dayNumberOf } from '#shared/numbers/day-number';
import { meanFigure, type Figure } from '#shared/numbers/figure';
import type { Period } from '#shared/numbers/period';
import { num, type VisitLedger } from '#shared/numbers/visit-ledger';

/** 来店頻度: days with a visit ÷ guests who came at all in the period. Two bills of one evening are one day. */
export function visitFrequency(ledger: VisitLedger, period: Period): Figure {
  const [from, to] = [dayNumberOf(period.from), dayNumberOf(period.to)];
  let [guests, days] = [0, 0];
  for (let guest = 0; guest < ledger.guestCount; guest += 1) {
    const came = visitDays(ledger, guest, from, to);
    days += came;
    if (came > 0) guests += 1;
  }
  return meanFigure({ formula: 'visit-frequency', unit: 'times', basis: 'guests', period, over: period.to < ledger.today }, days, guests);
}

/** Days between `from` and `to`, both included, on which this guest came. */
export function visitDays({ start, day }: VisitLedger, guest: number, from: number, to: number): number {
  let days = 0;
  let before = from - 1;
  for (let at = num(start, guest); at < num(start, guest + 1); at += 1) {
    const visited = num(day, at);
    if (visited > to) break;
    if (visited <= before) continue;
    before = visited;
    days += 1;
  }
  return days;
}
