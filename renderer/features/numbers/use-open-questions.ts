import type { Experiment } from '#shared/model/experiment';
import { experimentResult, type ExperimentResult } from '#shared/numbers/experiment-result';
import type { VisitLedger } from '#shared/numbers/visit-ledger';
import { useBook } from '../../data/book-provider.tsx';
import type { CardDimension } from '../../data/posted-cards-contract.ts';
import { useLive } from '../../data/use-live.ts';

/**
 * 効き目帳: the questions that have no answer yet and may still get one; undefined until they are read. One that was stopped is kept among them until its end:
 * stopping can be undone, and would else be a way to look in between.
 */
export function useOpenQuestions({ today, lastDay }: VisitLedger): readonly Experiment[] | undefined {
  const book = useBook();
  return useLive(async () => {
    const all = await Promise.all((await book.experiments.all()).map(async (experiment) => (
      { experiment, ...experimentResult(experiment, await book.experiments.assignments(experiment.id), { returned: () => false }, { today, lastVisitOn: lastDay }) })));
    return all.flatMap(({ experiment, state }) => (open.has(state) || (state === 'stopped' && today <= experiment.endsOn) ? [experiment] : []));
  }, [book, today, lastDay]);
}

const open: ReadonlySet<ExperimentResult['state']> = new Set(['assigning', 'waiting', 'behind']);

/**
 * Whether returns told by this dimension would show which side is ahead. Card or call: every table stands beside guests without a card, who are
 * the called ones. A letter that is worded like a sentence of a template would have a row of its own.
 */
export function wouldTell({ question, a, b }: Experiment, dimension: CardDimension): boolean {
  switch (question) {
    case 'style': return dimension === 'style';
    case 'offer': return dimension === 'recommendation';
    case 'channel': return true;
    case 'letter': return dimension === (a.slot ?? b.slot ?? 'recommendation');
  }
}

/** Counts of what moved the guests set cards beside calls. Which words a card bore they do not tell. */
export const wouldTellByReasons = ({ question }: Experiment): boolean => question === 'channel';
