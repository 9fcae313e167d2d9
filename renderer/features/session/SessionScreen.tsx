import { useEffect, useMemo } from 'react';
import { sessionQueueOf } from '#shared/follow/session-queue';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useDue } from '../../data/use-due.ts';
import { useLive } from '../../data/use-live.ts';
import { BeginPage } from './BeginPage.tsx';
import { EndPage } from './EndPage.tsx';
import { useSessionRun } from './running-session.tsx';
import { WorkPage } from './WorkPage.tsx';

/** 今日の30分: before, during and after. Which of the three follows from the book and the draft, so a reload changes nothing. */
export function SessionScreen() {
  const book = useBook();
  const today = useToday();
  const due = useDue();
  const queue = useMemo(() => sessionQueueOf(due, today), [due, today]);
  const sessions = useLive(() => book.sessions.list(), [book]);
  const run = useSessionRun();
  const { comeBack, look } = run;
  useEffect(comeBack, [comeBack]);
  const working = run.running?.on === today ? run.running.id : null;
  useEffect(() => {
    if (working !== null) look(working, queue.open.length);
  }, [look, working, queue.open.length]);

  if (!run.ready || !sessions) return null;
  if (run.running?.on === today) return <WorkPage queue={queue} running={run.running} />;
  const ended = sessions.find(({ on }) => on === today);
  return ended && run.running === null ? <EndPage session={ended} sessions={sessions} queue={queue} /> : <BeginPage queue={queue} sessions={sessions} />;
}
