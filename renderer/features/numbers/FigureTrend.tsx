import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Answer } from '#shared/model/answer';
import type { FigureSettings } from '#shared/model/figure-settings';
import type { Figure, Unit } from '#shared/numbers/figure';
import type { VisitLedger } from '#shared/numbers/visit-ledger';
import { Sheet } from '../../components/Sheet.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { figureOf, type ShownFormula } from './figure-set.ts';
import { periodOf, pointsUpTo, type PeriodChoice } from './period-choice.ts';
import { TargetChoice } from './TargetChoice.tsx';
import type { Trend } from './trend.ts';
import { TrendFigure } from './TrendFigure.tsx';
import { useFigureText } from './use-figure-text.ts';
import { targetOver } from './target-over.ts';

/** Where the axis begins and ends when the values allow it. */
const domains: Readonly<Record<Unit, readonly [number, number]>> = {
  share: [0, 1], points: [-100, 100], score: [1, 5], yen: [0, 0], times: [0, 0], years: [0, 0], ratio: [0, 0], guests: [0, 0],
};

interface Props {
  readonly formula: ShownFormula;
  readonly ledger: VisitLedger;
  readonly answers: readonly Answer[];
  readonly choice: PeriodChoice;
  readonly settings: FigureSettings;
}

/** The line of one figure over twelve periods, and what he aims at. */
export function FigureTrend({ formula, ledger, answers, choice, settings }: Props) {
  const { t } = useTranslation('numbers');
  const { language } = useFormat();
  const text = useFigureText();
  const figures = useMemo(
    () => pointsUpTo(choice).map((point) => ({ point, figure: figureOf(formula, ledger, answers, periodOf(point)) })),
    [formula, ledger, answers, choice],
  );
  const target = targetOver(formula, settings, choice);
  const unit = figures[0]?.figure.unit ?? 'share';
  const name = t(`formula.${formula}.name`);
  const trend: Trend = {
    title: t('trend.title', { name }), ends: t(`trend.ends.${choice.span}`), name,
    points: figures.map(({ point, figure }) => pointOf(point, figure, ledger.today, language)),
    target: target && { value: target.value, label: t('target.at', { value: text.write(target.value, unit) }) },
    write: (value) => text.write(value, unit),
    domain: formula === 'ces' ? [1, 7] : domains[unit],
  };
  return (
    <Sheet title={trend.title}>
      {target && <TargetChoice key={formula} formula={formula} unit={unit} target={target} />}
      <TrendFigure trend={trend} unit={t(`basisName.${figures[0]?.figure.basis ?? 'guests'}`)} formula={`${t(`formula.${formula}.how`)} ${t(`trend.key.${choice.span}`)}`} fileName={`goencho-${formula}-${choice.month}`} />
    </Sheet>
  );
}

/** A period before the book begins has nothing to say, whatever its sums are. */
function pointOf({ month }: PeriodChoice, figure: Figure, today: PlainDate, language: 'ja' | 'en'): Trend['points'][number] {
  const number = Number(month.slice(5));
  const label = number === 1 || language === 'en' ? `${month.slice(2, 4)}/${number}` : `${number}月`;
  return { key: month, label, value: figure.value, n: figure.denominator ?? figure.n, ...(figure.completeness === 'not-yet' || figure.period.to >= today ? { isPartial: figure.value !== null } : {}) };
}
