import { useMemo } from 'react';
import { cardQueueOf, type OpenLetter, type QueuedCard } from '#shared/follow/card-queue';
import { addDays } from '#shared/lib/plain-date';
import { visitOfEvent } from '#shared/model/event';
import type { Book } from '../../data/book.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useDue, useUpcoming } from '../../data/use-due.ts';
import { usePlans } from '../../data/use-plans.ts';
import { useDirectory, useLive } from '../../data/use-live.ts';
import { dayBegun } from './letter-desks.ts';

export interface CardQueue {
  /** Due today or earlier, and cards begun. */
  readonly due: readonly QueuedCard[];
  /** Their day is still to come; he may write tonight. */
  readonly coming: readonly QueuedCard[];
  readonly held: readonly QueuedCard[];
}

/** How long a closed shop may push a thank-you card ahead of itself; a longer summer pause than this is unknown to the trade. */
const longestClosingInDays = 31;
/** A thank-you card may be written while the talk is fresh. A birthday in a month is nobody's work tonight; this week's is. */
const occasionsAheadInDays = 7;

/** The cards of the writing counter; undefined until the book has answered. What he put off himself is not offered early: he has spoken. */
export function useCardQueue(): CardQueue | undefined {
  const book = useBook();
  const directory = useDirectory();
  const today = useToday();
  const due = useDue();
  const upcoming = useUpcoming(longestClosingInDays);
  const plans = usePlans();
  const letters = useLive(() => openLetters(book), [book, directory]);
  return useMemo(() => {
    if (!letters) return undefined;
    const cards = cardQueueOf([...due, ...upcoming.filter(({ kind, dueOn, postponed }) => !postponed && (kind === 'thank-you-card' || dueOn <= addDays(today, occasionsAheadInDays)))], letters, plans, today);
    const free = cards.filter(({ hold }) => hold === null);
    return {
      due: free.filter(({ dueOn }) => dueOn === null || dueOn <= today),
      coming: free.filter(({ dueOn }) => dueOn !== null && dueOn > today),
      held: cards.filter(({ hold }) => hold !== null),
    };
  }, [due, upcoming, letters, plans, today]);
}

async function openLetters(book: Book): Promise<readonly OpenLetter[]> {
  const letters = await book.letters.unposted();
  const visits = new Map((await book.visits.readMany(letters.flatMap(({ eventId }) => visitOfEvent(eventId) ?? []))).map((visit) => [visit.id, visit]));
  const opened = await Promise.all(letters.map(async (letter) => {
    const visitId = visitOfEvent(letter.eventId);
    const visit = visitId === null ? undefined : visits.get(visitId);
    const entry = book.directory.entry(letter.guestId);
    const decision = (await book.decisions.of(letter.eventId)).find(({ stepId }) => stepId === letter.stepId);
    if (!entry || (visitId !== null && !visit)) return [];
    return [{ letter, eventOn: visit?.on ?? dayBegun(letter), subject: entry, outcome: decision?.outcome }];
  }));
  return opened.flat();
}
