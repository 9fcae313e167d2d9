import type { SessionTally } from '#shared/follow/session-queue';
import { stepOfKey } from '#shared/model/event';
import type { RunningSession } from '#shared/model/running-session';
import { useBook } from '../../data/book-provider.tsx';
import { useLive } from '../../data/use-live.ts';

/** What is closed by now of what he laid hand on, as the book has it; undefined while it is counted for the first time. */
export function useTally({ taken, on }: RunningSession): SessionTally | undefined {
  const book = useBook();
  // As text: the session is another value at every sign of life.
  const keys = taken.join('\n');
  return useLive(() => book.sessions.tally(keys === '' ? [] : keys.split('\n').map(stepOfKey), on), [book, keys, on]);
}
