import { useMemo } from 'react';
import { stepKeyOf, type EventId } from '#shared/model/event';
import type { Closing } from '#shared/model/running-session';
import { useBook } from '../../data/book-provider.tsx';
import { useLive } from '../../data/use-live.ts';

const none: ReadonlySet<string> = new Set();

/** Which of the cards that he went to write are posted by now. */
export function usePostedKeys(closed: readonly Closing[]): ReadonlySet<string> {
  const book = useBook();
  const asked = closed.filter(({ as }) => as === 'writing').map(({ key }) => key).join('\n');
  const posted = useLive(async () => {
    const refs = asked === '' ? [] : asked.split('\n').map((key) => ({ eventId: key.split(' ')[0] as EventId, stepId: key.split(' ')[1] ?? '' }));
    return (await book.letters.forItems(refs)).filter(({ postedOn }) => postedOn !== null).map(stepKeyOf);
  }, [book, asked]);
  return useMemo(() => (posted ? new Set(posted) : none), [posted]);
}
