import { addMonths, type PlainDate } from '#shared/lib/plain-date';
import { arrivals, type Arrival } from '#shared/model/arrival';
import { dayNumberOf } from '#shared/numbers/day-number';
import { dormantMonths } from '#shared/numbers/dormancy';
import { fewest, knownFigure, meanFigure, unknownFigure, type About, type Figure } from '#shared/numbers/figure';
import type { Period } from '#shared/numbers/period';
import { firstDayOf } from '#shared/numbers/return-rate';
import { num, type VisitLedger } from '#shared/numbers/visit-ledger';

export interface LifetimeValue {
  readonly figure: Figure;
  readonly spendPerVisit: Figure;
  readonly visitsPerYear: Figure;
  readonly years: Figure;
}

const daysPerYear = 365.25;
/** A relation is alive until the guest is dormant: half a year after the last visit. */
const aliveDays = Math.round(dormantMonths / 12 * daysPerYear);

/**
 * LTV = average spend per visit × visits per year × years of relation (practices F2), of the guests known for a year or longer at the end
 * of the period, from their first visit to that end. A relation lasts from the first visit until half a year after the last one, or until
 * the end of the period if that is earlier.
 *
 * It is what a guest HAS brought, not a forecast: relations go on, so the true value is higher. A shop in its first year has none.
 */
export function lifetimeValue(ledger: VisitLedger, period: Period, arrival: Arrival | 'unknown' | null = null): LifetimeValue {
  const totals = totalsOf(ledger, period, arrival === null ? null : arrival === 'unknown' ? -1 : arrivals.indexOf(arrival));
  const { guests, visits, noted, yen, days } = totals;
  const over = period.to < ledger.today;
  const span: Period = { from: ledger.firstDay ?? period.from, to: period.to };
  const about = (part: Pick<About, 'formula' | 'unit' | 'basis'>): About => ({ ...part, period: span, over, leftOut: visits - noted });
  const years = days / daysPerYear;
  const spend = about({ formula: 'spend-per-visit', unit: 'yen', basis: 'visits' });
  const parts = {
    spendPerVisit: noted === 0 && visits > 0 ? unknownFigure(spend, 'no-amounts', { numerator: null, denominator: 0, n: 0 }) : meanFigure(spend, yen, noted),
    visitsPerYear: rateOf(about({ formula: 'visits-per-year', unit: 'times', basis: 'guests' }), visits, years, guests),
    years: meanFigure(about({ formula: 'relation-years', unit: 'years', basis: 'guests' }), years, guests),
  };
  return { ...parts, figure: productOf(about({ formula: 'lifetime-value', unit: 'yen', basis: 'guests' }), parts, guests) };
}

function rateOf(about: About, visits: number, years: number, guests: number): Figure {
  const reason = guests === 0 ? 'nothing-yet' : guests < fewest ? 'too-few' : null;
  return reason === null
    ? knownFigure(about, { value: visits / years, numerator: visits, denominator: years, n: guests })
    : unknownFigure(about, reason, { numerator: visits, denominator: years, n: guests });
}

function productOf(about: About, { spendPerVisit, visitsPerYear, years }: Omit<LifetimeValue, 'figure'>, guests: number): Figure {
  const counted = { numerator: null, denominator: null, n: guests };
  const reason = years.reason ?? visitsPerYear.reason ?? spendPerVisit.reason;
  if (reason !== null || spendPerVisit.value === null || visitsPerYear.value === null || years.value === null) return unknownFigure(about, reason ?? 'missing-part', counted);
  const value = spendPerVisit.value * visitsPerYear.value * years.value;
  return knownFigure(about, { value, numerator: value * guests, denominator: guests, n: guests });
}

function totalsOf(ledger: VisitLedger, period: Period, arrival: number | null) {
  const end: PlainDate = period.to < ledger.today ? period.to : ledger.today;
  const [to, knownSince] = [dayNumberOf(end), dayNumberOf(addMonths(end, -12))];
  const totals = { guests: 0, visits: 0, noted: 0, yen: 0, days: 0 };
  for (let guest = 0; guest < ledger.guestCount; guest += 1) {
    const first = firstDayOf(ledger, guest);
    if (first === null || first > knownSince || (arrival !== null && ledger.arrival[guest] !== arrival)) continue;
    let last = first;
    for (let at = num(ledger.start, guest); at < num(ledger.start, guest + 1) && num(ledger.day, at) <= to; at += 1) {
      last = num(ledger.day, at);
      totals.visits += 1;
      if (num(ledger.amount, at) < 0) continue;
      totals.noted += 1;
      totals.yen += num(ledger.amount, at);
    }
    totals.guests += 1;
    totals.days += Math.min(last + aliveDays, to) - first;
  }
  return totals;
}
