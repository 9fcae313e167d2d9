import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '#shared/model/answer';
import type { VisitLedger } from '#shared/numbers/visit-ledger';
import { newestCompleteMonth, returnRate } from '#shared/numbers/return-rate';
import { monthPeriod, type Period } from '#shared/numbers/period';
import { Sheet } from '../../components/Sheet.tsx';
import { useFigureSettings } from '../../data/use-ranks.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { besideFigures, figureOf, threeFigures, type ShownFormula } from './figure-set.ts';
import { BookNotes } from './BookNotes.tsx';
import { FigureCard } from './FigureCard.tsx';
import { FigureTrend } from './FigureTrend.tsx';
import { MonthEnd } from './MonthEnd.tsx';
import styles from './MonthPart.module.css';
import { periodOf, type PeriodChoice } from './period-choice.ts';
import { PeriodBar } from './PeriodBar.tsx';
import { ReportButton } from './ReportButton.tsx';
import { useFigureText } from './use-figure-text.ts';
import { targetOver } from './target-over.ts';

interface Props {
  readonly ledger: VisitLedger;
  readonly answers: readonly Answer[];
  readonly choice: PeriodChoice;
  readonly onChoice: (choice: PeriodChoice) => void;
}

/** 今月の三つ: 再来率, 紹介率, NPS; the shop beside them; the line of whichever is asked about; and the month's end. */
export function MonthPart({ ledger, answers, choice, onChoice }: Props) {
  const { t } = useTranslation('numbers');
  const settings = useFigureSettings();
  const [shown, setShown] = useState<ShownFormula>('return-rate');
  const period = useMemo(() => periodOf(choice), [choice]);
  const card = (formula: ShownFormula, large: boolean) => (
    <FigureCard
      key={formula} figure={figureOf(formula, ledger, answers, period)} target={targetOver(formula, settings, choice)} large={large}
      isShown={formula === shown} onShow={() => setShown(formula)}
    >
      {formula === 'dormancy' && choice.span !== 'month' && <p className={styles['complete']}>{t('target.monthly')}</p>}
      {formula === 'return-rate' && <NewestComplete ledger={ledger} period={period} />}
    </FigureCard>
  );
  return (
    <>
      <PeriodBar choice={choice} onChange={onChoice} />
      <BookNotes ledger={ledger} />
      <div className={styles['three']}>{threeFigures.map((formula) => card(formula, true))}</div>
      <FigureTrend formula={shown} ledger={ledger} answers={answers} choice={choice} settings={settings} />
      <h2 className={styles['title']}>{t('beside')}</h2>
      <div className={styles['beside']}>{besideFigures.map((formula) => card(formula, false))}</div>
      <Sheet title={t('monthEnd.title')}>
        <MonthEnd month={choice.month} answers={answers} />
        <div className={styles['report']}><ReportButton ledger={ledger} answers={answers} choice={choice} /></div>
      </Sheet>
    </>
  );
}

/** A young month cannot know its return rate: the newest one that can stands beside it. */
function NewestComplete({ ledger, period }: { readonly ledger: VisitLedger; readonly period: Period }) {
  const { t } = useTranslation('numbers');
  const { month } = useFormat();
  const text = useFigureText();
  const newest = newestCompleteMonth(ledger.today);
  const known = useMemo(() => returnRate(ledger, monthPeriod(newest)), [ledger, newest]);
  if (period.to <= monthPeriod(newest).to || known.value === null) return null;
  return <p className={styles['complete']}>{t('figure.complete', { month: month(known.period.from), value: text.write(known.value, 'share') })}</p>;
}
