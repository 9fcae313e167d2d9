import { startTransition, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useKept } from '../../data/use-kept.ts';
import { useLedger } from '../../data/use-ledger.ts';
import { useFigureSettings } from '../../data/use-ranks.ts';
import { MonthPart } from './MonthPart.tsx';
import { firstChoice } from './period-choice.ts';
import { usePostedCards } from './use-posted-cards.ts';
import { loadTrendChart } from './use-trend-chart.ts';

/**
 * What the first look at 今月の三つ would wait for, done after the first screen stands, in moments in which nothing else happens: the code that draws lines,
 * the columns of all visits and cards, and the part drawn once where nobody sees it, since what a browser does for the first time takes it twice as long.
 */
export function FirstLookAhead() {
  const [stage, setStage] = useState<'resting' | 'reading' | 'done'>('resting');
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadTrendChart().then(() => setStage('reading')));
    return () => cancelIdleCallback(idle);
  }, []);
  return stage === 'reading' && <Reading onDone={() => setStage('done')} />;
}

function Reading({ onDone }: { readonly onDone: () => void }) {
  const ledger = useLedger();
  const answers = useKept('answers', (book) => book.answers.all());
  useFigureSettings();
  const [place, setPlace] = useState<HTMLElement>();
  const cards = usePostedCards();
  const isRead = ledger !== undefined && answers !== undefined && cards !== undefined;
  useEffect(() => {
    if (!isRead) return undefined;
    // In a transition: React stops drawing whenever he presses a key.
    const idle = requestIdleCallback(() => (place ? onDone() : startTransition(() => setPlace(document.createElement('div')))));
    return () => cancelIdleCallback(idle);
  }, [isRead, place, onDone]);
  if (!place || !ledger || !answers) return null;
  return createPortal(<MonthPart ledger={ledger} answers={answers} choice={firstChoice(ledger, answers)} onChoice={() => {}} />, place);
}
