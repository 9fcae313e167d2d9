import { addDays, daysBetween, type PlainDate } from '#shared/lib/plain-date';
import type { ReturnWindow } from '#shared/model/experiment';
import { dayNumberOf } from '#shared/numbers/day-number';
import { fewest } from '#shared/numbers/figure';
import type { Period } from '#shared/numbers/period';
import { hasReturned, num, type VisitLedger } from '#shared/numbers/visit-ledger';

/** What the book itself says for planning an experiment. */
export interface ExperimentBasis {
  /** The last year, or as long as the book is. */
  readonly period: Period;
  /** Different guests who came in it, each counted once, as an experiment takes each once. */
  readonly guests: number;
  /** `guests` spread over the months; null while the book is younger than four weeks. */
  readonly perMonth: number | null;
  /** Of those whose days are over: who came again within the days, counted from the first visit in the period. */
  readonly returned: number;
  readonly of: number;
  /** null below ten guests. */
  readonly share: number | null;
}

const daysOfYear = 365;
const daysOfMonth = daysOfYear / 12;
const shortest = 28;

/**
 * How many guests a month an experiment can count on, and how many of them return anyway. `takes`: which guests of the ledger may take part
 * (an offer needs consent). Each guest enters at the first visit within the last year: regulars are there in the first months, so the true
 * pace is quicker at first and slower later than this mean.
 */
export function experimentBasis(ledger: VisitLedger, withinDays: ReturnWindow, takes: (guest: number) => boolean): ExperimentBasis {
  const to = ledger.today;
  const yearAgo = addDays(to, 1 - daysOfYear);
  const from = ledger.firstDay !== null && ledger.firstDay > yearAgo ? ledger.firstDay : yearAgo;
  const days = ledger.firstDay === null ? 0 : daysBetween(from, to) + 1;
  let [guests, of, returned] = [0, 0, 0];
  for (let guest = 0; guest < ledger.guestCount; guest += 1) {
    if (!takes(guest)) continue;
    const first = firstVisitFrom(ledger, guest, from);
    if (first === null) continue;
    guests += 1;
    if (first + withinDays >= ledger.todayNumber) continue;
    of += 1;
    if (hasReturned(ledger, guest, first, withinDays)) returned += 1;
  }
  return {
    period: { from, to }, guests, perMonth: days < shortest ? null : guests / (days / daysOfMonth),
    returned, of, share: of < fewest ? null : returned / of,
  };
}

function firstVisitFrom({ start, day }: VisitLedger, guest: number, from: PlainDate): number | null {
  const earliest = dayNumberOf(from);
  for (let at = num(start, guest); at < num(start, guest + 1); at += 1) {
    if (num(day, at) >= earliest) return num(day, at);
  }
  return null;
}

export interface Pace {
  /** The day on which the verdict can be read if guests keep coming like this. */
  readonly readyOn: PlainDate;
  /** The last day of assigning comes first: the number will not be reached. */
  readonly endsBefore: boolean;
}

/**
 * When an experiment that is under way will be ready: by its own pace once it has four weeks and ten guests, else by the book's. null where
 * neither is known, or nobody comes.
 */
export function experimentPace(
  { startedOn, endsOn, withinDays }: { readonly startedOn: PlainDate; readonly endsOn: PlainDate; readonly withinDays: ReturnWindow },
  { assigned, planned }: { readonly assigned: number; readonly planned: number }, perMonth: number | null, today: PlainDate,
): Pace | null {
  const days = daysBetween(startedOn, today) + 1;
  const perDay = days >= shortest && assigned >= fewest ? assigned / days : perMonth === null ? 0 : perMonth / daysOfMonth;
  if (!(perDay > 0)) return null;
  const waiting = Math.ceil((planned - assigned) / perDay);
  // Ten years say as much as a hundred.
  if (waiting > 10 * daysOfYear) return null;
  const fullOn = addDays(today, Math.max(0, waiting));
  return { readyOn: addDays(fullOn, withinDays + 1), endsBefore: fullOn > endsOn };
}
