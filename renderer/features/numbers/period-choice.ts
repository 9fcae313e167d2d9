import { addMonths, firstOfMonth, monthOf } from '#shared/lib/plain-date';
import { monthPeriod, type Period } from '#shared/numbers/period';
import type { VisitLedger } from '#shared/numbers/visit-ledger';
import { figureOf, threeFigures, type Voices } from './figure-set.ts';

export const spans = ['month', 'quarter', 'year'] as const;
export type Span = (typeof spans)[number];
/** The period that ends with `month`, so many months long. */
export interface PeriodChoice { readonly month: string; readonly span: Span }

const monthsOf: Readonly<Record<Span, number>> = { month: 1, quarter: 3, year: 12 };

export const monthPlus = (month: string, months: number): string => monthOf(addMonths(firstOfMonth(month), months));

export const periodOf = ({ month, span }: PeriodChoice): Period =>
  ({ from: addMonths(firstOfMonth(month), 1 - monthsOf[span]), to: monthPeriod(month).to });

/** One step back or on: periods do not overlap. */
export const stepped = ({ month, span }: PeriodChoice, by: 1 | -1): PeriodChoice => ({ span, month: monthPlus(month, by * monthsOf[span]) });

/** What he sees first: the month, unless a shop of this size is only seen over a longer time. */
export function firstChoice(ledger: VisitLedger, answers: Voices): PeriodChoice {
  const month = monthOf(ledger.today);
  const known = (span: Span) => threeFigures.some((formula) => figureOf(formula, ledger, answers, periodOf({ month, span })).value !== null);
  return { month, span: spans.find(known) ?? 'month' };
}

/** The points of a line: twelve of them, the last one the chosen period. Months and quarters stand side by side, years roll by the month. */
export function pointsUpTo({ month, span }: PeriodChoice): readonly PeriodChoice[] {
  const step = span === 'quarter' ? 3 : 1;
  return Array.from({ length: 12 }, (_, index) => ({ span, month: monthPlus(month, (index - 11) * step) }));
}
