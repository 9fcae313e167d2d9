import { useEffect, useState } from 'react';
import type { QueuedCard } from '#shared/follow/card-queue';
import type { PlainDate } from '#shared/lib/plain-date';
import { assignCard } from '../../data/assign-card.ts';
import { useBook } from '../../data/book-provider.tsx';
import { cardKeyOf } from './card-key.ts';

/**
 * false until 効き目帳 has had its say about the card that he is about to see: the draft must not change before his eyes. Where the disk is full
 * nobody is assigned and the card is the usual one; that the disk is full he hears as soon as he writes.
 */
export function useAssigned(card: QueuedCard, today: PlainDate): boolean {
  const book = useBook();
  const { guestId, eventId, stepId, visitId, kind } = card;
  const key = cardKeyOf(card);
  const [asked, setAsked] = useState<string | null>(null);
  const concerned = kind === 'thank-you-card';
  useEffect(() => {
    if (!concerned) return undefined;
    let left = false;
    const ask = async (): Promise<void> => {
      await assignCard(book, { guestId, eventId, stepId, visitId }, today);
      if (!left) setAsked(key);
    };
    void ask();
    return () => {
      left = true;
    };
  }, [book, guestId, eventId, stepId, visitId, today, key, concerned]);
  return !concerned || asked === key;
}
