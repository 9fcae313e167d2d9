import type { Answer } from '#shared/model/answer';
import { dormancy } from '#shared/numbers/dormancy';
import type { Figure, FormulaId } from '#shared/numbers/figure';
import { introductionRate } from '#shared/numbers/introduction-rate';
import { yearTo, type Period } from '#shared/numbers/period';
import { returnRate } from '#shared/numbers/return-rate';
import { cesOf, csatOf, npsOf } from '#shared/numbers/satisfaction';
import { spendPerHead, spendPerVisit } from '#shared/numbers/spend';
import { visitFrequency } from '#shared/numbers/visit-frequency';
import type { VisitLedger } from '#shared/numbers/visit-ledger';

/** The three of the month (practices A5), and what a restaurant looks at beside them (F3). */
export const threeFigures = ['return-rate', 'introduction-rate', 'nps'] as const satisfies readonly FormulaId[];
export const besideFigures = ['visit-frequency', 'spend-per-head', 'spend-per-visit', 'dormancy', 'csat', 'ces'] as const satisfies readonly FormulaId[];
export type ShownFormula = (typeof threeFigures)[number] | (typeof besideFigures)[number];

export type Voices = readonly Pick<Answer, 'kind' | 'score' | 'on'>[];

/** Each by itself, so that a line of twelve points reckons only its own. Of a day that has not come yet nothing is asked. */
const reckonings: Readonly<Record<ShownFormula, (ledger: VisitLedger, answers: Voices, period: Period) => Figure>> = {
  'return-rate': (ledger, _, period) => returnRate(ledger, period),
  'introduction-rate': (ledger, _, period) => introductionRate(ledger, period),
  nps: ({ today }, answers, period) => npsOf(answers, period, today),
  csat: ({ today }, answers, period) => csatOf(answers, period, today),
  ces: ({ today }, answers, period) => cesOf(answers, period, today),
  'visit-frequency': (ledger, _, period) => visitFrequency(ledger, yearTo(period.to)),
  'spend-per-head': (ledger, _, period) => spendPerHead(ledger, period),
  'spend-per-visit': (ledger, _, period) => spendPerVisit(ledger, period),
  dormancy: (ledger, _, period) => dormancy(ledger, period),
};

export const figureOf = (formula: ShownFormula, ledger: VisitLedger, answers: Voices, period: Period): Figure => reckonings[formula](ledger, answers, period);
