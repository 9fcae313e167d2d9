import { useTranslation } from 'react-i18next';
import { firstOfMonth } from '#shared/lib/plain-date';
import type { Answer } from '#shared/model/answer';
import type { FigureSettings } from '#shared/model/figure-settings';
import type { Improvement } from '#shared/model/improvement';
import type { Figure } from '#shared/numbers/figure';
import { judge } from '#shared/numbers/targets';
import type { VisitLedger } from '#shared/numbers/visit-ledger';
import type { Paper, PaperRow } from '#shared/print/paper';
import { useShop } from '../../data/shop-provider.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useBookNotes } from './BookNotes.tsx';
import { besideFigures, figureOf, threeFigures, type ShownFormula } from './figure-set.ts';
import { periodOf, pointsUpTo, type PeriodChoice } from './period-choice.ts';
import { useFigureText } from './use-figure-text.ts';
import { targetOver } from './target-over.ts';

interface Reported {
  readonly ledger: VisitLedger;
  readonly answers: readonly Answer[];
  readonly choice: PeriodChoice;
  readonly settings: FigureSettings;
  readonly improvements: readonly Improvement[];
}

/** The month on one sheet of A4: what the screen shows, with the same words, and room for a pen. */
export function useMonthReport(): (reported: Reported) => Paper {
  const { t } = useTranslation(['numbers', 'common']);
  const text = useFigureText();
  const format = useFormat();
  const shop = useShop();
  const notes = useBookNotes();

  const row = (formula: ShownFormula, { ledger, answers, choice, settings }: Reported): PaperRow => {
    const figure = figureOf(formula, ledger, answers, periodOf(choice));
    const target = targetOver(formula, settings, choice);
    const verdict = target === null ? null : judge(figure, target);
    const aim = target === null ? '' : t(target.direction === 'at-least' ? 'numbers:target.atLeast' : 'numbers:target.atMost', { value: text.write(target.value, figure.unit) });
    const judged = verdict === 'reached' || verdict === 'missed' || verdict === 'unsure' ? t(`numbers:target.judge.${verdict}`) : '';
    return {
      cells: [
        [{ kind: 'text', text: t(`numbers:formula.${formula}.name`) }, { kind: 'text', text: t(`numbers:formula.${formula}.how`), tone: 'quiet', points: 8 }],
        [{ kind: 'text', text: valueOf(figure), points: 14 }, { kind: 'text', text: text.reason(figure) ?? text.rests(figure), tone: 'quiet', points: 8 }],
        [{ kind: 'text', text: aim }, { kind: 'text', text: judged, points: 9 }],
      ],
    };
  };
  const valueOf = (figure: Figure): string => (
    figure.value === null ? t('numbers:unknown') : `${text.write(figure.value, figure.unit)}${figure.completeness === 'not-yet' ? t('numbers:trend.partialMark') : ''}`
  );
  const monthOfPoint = ({ month }: PeriodChoice): string => format.month(firstOfMonth(month));

  return (reported) => {
    const { ledger, answers, choice, improvements } = reported;
    const period = periodOf(choice);
    const written = improvements.filter((improvement) => improvement.from === 'month' && improvement.month === choice.month);
    const said = answers.filter(({ on, words }) => on >= period.from && on <= period.to && words !== '');
    return {
      title: t(`numbers:report.title.${choice.span}`, { month: monthOfPoint(choice) }), aside: text.period(period, ledger.today),
      // The notes of 9 pt become 6.8, which is still read at a desk.
      onePage: true, smallest: 0.75, foot: format.spaced([shop.name, format.day(ledger.today)].filter(Boolean)),
      missing: t('numbers:report.missing', { skipInterpolation: true, codes: '' }),
      blocks: [
        { kind: 'table', columns: figureColumns(t), rows: [...threeFigures, ...besideFigures].map((formula) => row(formula, reported)), empty: '' },
        { kind: 'gap', height: 4 },
        { kind: 'heading', text: t('numbers:report.trend') },
        {
          kind: 'table', empty: '',
          columns: [{ title: t(`numbers:trend.ends.${choice.span}`), width: { share: 2 } }, ...threeFigures.map((formula) => ({ title: t(`numbers:formula.${formula}.name`), width: { share: 2 }, align: 'end' as const }))],
          rows: pointsUpTo(choice).toReversed().map((point) => ({ cells: [monthOfPoint(point), ...threeFigures.map((formula) => valueOf(figureOf(formula, ledger, answers, periodOf(point))))] })),
        },
        { kind: 'gap', height: 2 },
        { kind: 'text', text: notes(ledger), tone: 'quiet', points: 8.5 },
        { kind: 'gap', height: 2 },
        { kind: 'heading', text: t('numbers:monthEnd.idea', { month: monthOfPoint(choice) }) },
        ...(written.length > 0 ? written.map((improvement) => ({ kind: 'text' as const, text: improvement.text })) : [{ kind: 'rules' as const, count: 3 }]),
        ...(said.length > 0 ? [{ kind: 'heading' as const, text: t('numbers:voices.said') }, ...said.slice(-8).map(({ words }) => ({ kind: 'text' as const, text: words }))] : []),
      ],
    };
  };
}

const figureColumns = (t: (key: 'numbers:report.figure' | 'numbers:report.value' | 'numbers:target.label') => string) => [
  { title: t('numbers:report.figure'), width: { share: 5 } }, { title: t('numbers:report.value'), width: { share: 3 } }, { title: t('numbers:target.label'), width: { share: 3 } },
] as const;
