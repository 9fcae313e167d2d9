import { useMemo } from 'react';
import { departsFromArm } from '#shared/letters/draft-for-arm';
import type { Experiment } from '#shared/model/experiment';
import { experimentResult, returnedIn, type ExperimentResult } from '#shared/numbers/experiment-result';
import type { VisitLedger } from '#shared/numbers/visit-ledger';
import { useBook } from '../../data/book-provider.tsx';
import { useDirectory, useLive } from '../../data/use-live.ts';

/** Where an experiment stands today, reckoned from the book; undefined until it is read. */
export function useExperimentResult(experiment: Experiment, ledger: VisitLedger): ExperimentResult | undefined {
  const book = useBook();
  const directory = useDirectory();
  const found = useLive(async () => ({ assignments: await book.experiments.assignments(experiment.id), sent: await book.experiments.sent(experiment.id) }), [book, experiment.id]);
  return useMemo(() => {
    if (!found) return undefined;
    const numbers = new Map(directory.map(({ id, no }) => [id, no]));
    return experimentResult(experiment, found.assignments, {
      returned: returnedIn(ledger, (id) => numbers.get(id)),
      departed: ({ guestId, arm }) => {
        const words = found.sent.get(guestId);
        return words !== undefined && departsFromArm(experiment, arm, words);
      },
    }, { today: ledger.today, lastVisitOn: ledger.lastDay });
  }, [experiment, ledger, directory, found]);
}
