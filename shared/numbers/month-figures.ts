import type { Answer } from '#shared/model/answer';
import type { Figure } from '#shared/numbers/figure';
import { introductionRate } from '#shared/numbers/introduction-rate';
import { dormancy } from '#shared/numbers/dormancy';
import { monthPeriod, yearTo } from '#shared/numbers/period';
import { newestCompleteMonth, returnRate } from '#shared/numbers/return-rate';
import { cesOf, csatOf, npsOf } from '#shared/numbers/satisfaction';
import { spendPerHead, spendPerVisit } from '#shared/numbers/spend';
import { visitFrequency } from '#shared/numbers/visit-frequency';
import type { VisitLedger } from '#shared/numbers/visit-ledger';

export interface MonthFigures {
  readonly month: string;
  /** The cohort of this month; for some ninety days `not-yet`. */
  readonly returnRate: Figure;
  /** The newest cohort, of this month or an earlier one, that is complete: what the headline may say. */
  readonly completeReturnRate: Figure;
  readonly introductionRate: Figure;
  readonly nps: Figure;
  readonly csat: Figure;
  readonly ces: Figure;
  /** Of the twelve months up to the end of the month. */
  readonly visitFrequency: Figure;
  readonly spendPerHead: Figure;
  readonly spendPerVisit: Figure;
  readonly dormancy: Figure;
}

/** The sheet of one month (practices A5, F3). */
export function monthFigures(ledger: VisitLedger, answers: readonly Pick<Answer, 'kind' | 'score' | 'on'>[], month: string): MonthFigures {
  const period = monthPeriod(month);
  const complete = newestCompleteMonth(ledger.today);
  const { today } = ledger;
  return {
    month,
    returnRate: returnRate(ledger, period),
    completeReturnRate: returnRate(ledger, monthPeriod(complete < month ? complete : month)),
    introductionRate: introductionRate(ledger, period),
    nps: npsOf(answers, period, today), csat: csatOf(answers, period, today), ces: cesOf(answers, period, today),
    visitFrequency: visitFrequency(ledger, yearTo(period.to)),
    spendPerHead: spendPerHead(ledger, period), spendPerVisit: spendPerVisit(ledger, period),
    dormancy: dormancy(ledger, period),
  };
}
