import { useMemo } from 'react';
import { experimentHoldOf } from '#shared/follow/experiment-gate';
import type { QuestionKind, ReturnWindow } from '#shared/model/experiment';
import { experimentBasis, type ExperimentBasis } from '#shared/numbers/experiment-basis';
import { num, type VisitLedger } from '#shared/numbers/visit-ledger';
import { useDirectory } from '../../data/use-live.ts';

/** What the book says of the guests who may take part in such a question: those whom neither side would be held back from. */
export function useExperimentBasis(ledger: VisitLedger, question: QuestionKind, withinDays: ReturnWindow): ExperimentBasis {
  const directory = useDirectory();
  return useMemo(() => {
    const may = new Set(directory.filter((entry) => experimentHoldOf(question, entry, ledger.today) === null).map(({ no }) => no));
    return experimentBasis(ledger, withinDays, (guest) => may.has(num(ledger.no, guest)));
  }, [directory, ledger, question, withinDays]);
}
