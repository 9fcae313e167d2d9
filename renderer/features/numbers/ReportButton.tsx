import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Answer } from '#shared/model/answer';
import type { VisitLedger } from '#shared/numbers/visit-ledger';
import { unmoved } from '#shared/print/placement';
import { FileNotice } from '../../components/FileNotice.tsx';
import { useBook } from '../../data/book-provider.tsx';
import { useFigureSettings } from '../../data/use-ranks.ts';
import { usePdf } from '../../worker/use-pdf.ts';
import type { PeriodChoice } from './period-choice.ts';
import { useMonthReport } from './use-month-report.ts';

interface Props {
  readonly ledger: VisitLedger;
  readonly answers: readonly Answer[];
  readonly choice: PeriodChoice;
}

/** The month as a sheet of A4. */
export function ReportButton({ ledger, answers, choice }: Props) {
  const { t } = useTranslation('numbers');
  const book = useBook();
  const settings = useFigureSettings();
  const report = useMonthReport();
  const { state, make } = usePdf();
  const print = async (): Promise<void> => {
    const paper = report({ ledger, answers, choice, settings, improvements: await book.improvements.list() });
    await make(`goencho-${choice.month}.pdf`, { side: 'paper', paper, offset: unmoved, title: paper.title });
  };
  return (
    <>
      <Button variant="default" onClick={() => void print()}>{t('monthEnd.report')}</Button>
      <FileNotice state={state} />
    </>
  );
}
