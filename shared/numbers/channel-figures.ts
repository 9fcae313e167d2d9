import { monthOf } from '#shared/lib/plain-date';
import { arrivals, type Arrival } from '#shared/model/arrival';
import type { ChannelCost } from '#shared/model/channel-cost';
import { dayNumberOf, plainDateOf } from '#shared/numbers/day-number';
import { knownFigure, unknownFigure, type About, type Figure } from '#shared/numbers/figure';
import { lifetimeValue } from '#shared/numbers/lifetime-value';
import { num, type VisitLedger } from '#shared/numbers/visit-ledger';
import type { Period } from '#shared/numbers/period';
import { firstDayOf } from '#shared/numbers/return-rate';

export interface ChannelFigures {
  readonly arrival: Arrival | 'unknown';
  readonly newGuests: number;
  /** null where he entered nothing for any month of the period. */
  readonly cost: number | null;
  /** For how many months he did. */
  readonly costMonths: number;
  readonly acquisitionCost: Figure;
  readonly lifetimeValue: Figure;
  readonly valueToCost: Figure;
}

/**
 * CAC = cost ÷ new guests of the months whose cost is entered, per way in which they came, and LTV ÷ CAC beside it: what a month without an
 * entry cost is not known, and its guests are not divided by what others cost. Costs are entered by the month, so the period should be whole
 * months. Only ways with a guest or a cost are listed, in the order of `arrivals`, `unknown` last.
 */
export function channelFigures(ledger: VisitLedger, costs: readonly Pick<ChannelCost, 'month' | 'arrival' | 'yen'>[], period: Period): readonly ChannelFigures[] {
  const firsts = firstVisitsByArrival(ledger, period);
  const [first, last] = [monthOf(period.from), monthOf(period.to)];
  const within = costs.filter(({ month }) => month >= first && month <= last);
  return [...arrivals, 'unknown' as const].flatMap((arrival, index) => {
    const fresh = firsts[index] ?? [];
    const entered = within.filter((cost) => cost.arrival === arrival);
    const cost = entered.length === 0 ? null : entered.reduce((sum, { yen }) => sum + yen, 0);
    if (fresh.length === 0 && cost === null) return [];
    const paid = new Set(entered.map(({ month }) => month));
    const about: About = { formula: 'acquisition-cost', unit: 'yen', basis: 'new-guests', period, over: period.to < ledger.today };
    const acquisitionCost = acquisitionCostOf(about, cost, fresh.filter((month) => paid.has(month)).length);
    const value = lifetimeValue(ledger, period, arrival).figure;
    return [{ arrival, newGuests: fresh.length, cost, costMonths: paid.size, acquisitionCost, lifetimeValue: value, valueToCost: valueToCostOf(about, value, acquisitionCost) }];
  });
}

/** A division of what was paid, not an estimate: it needs no minimum of guests. */
function acquisitionCostOf(about: About, cost: number | null, fresh: number): Figure {
  const counted = { numerator: cost, denominator: fresh, n: fresh };
  if (cost === null) return unknownFigure(about, 'no-costs', counted);
  if (fresh === 0) return unknownFigure(about, 'no-new-guests', counted);
  return knownFigure(about, { value: cost / fresh, numerator: cost, denominator: fresh, n: fresh });
}

function valueToCostOf(about: About, value: Figure, cost: Figure): Figure {
  const ratio: About = { ...about, formula: 'value-to-cost', unit: 'ratio', basis: 'guests' };
  const counted = { numerator: value.value, denominator: cost.value, n: value.n };
  if (value.value === null || cost.value === null) return unknownFigure(ratio, 'missing-part', counted);
  if (cost.value === 0) return unknownFigure(ratio, 'cost-is-zero', counted);
  return knownFigure(ratio, { value: value.value / cost.value, numerator: value.value, denominator: cost.value, n: value.n });
}

/** The month of each new guest, by index of `arrivals`; the last entry is who nobody noted. */
function firstVisitsByArrival(ledger: VisitLedger, period: Period): readonly (readonly string[])[] {
  const [from, to] = [dayNumberOf(period.from), dayNumberOf(period.to)];
  const firsts = Array.from({ length: arrivals.length + 1 }, (): string[] => []);
  for (let guest = 0; guest < ledger.guestCount; guest += 1) {
    const first = firstDayOf(ledger, guest);
    if (first === null || first < from || first > to) continue;
    const arrival = num(ledger.arrival, guest);
    firsts[arrival < 0 ? arrivals.length : arrival]?.push(monthOf(plainDateOf(first)));
  }
  return firsts;
}
