import { cardStateOf, type QueuedCard } from '#shared/follow/card-queue';
import { sharedOccasionOf } from '#shared/model/event';
import { cardKeyOf, type CardKey } from './card-key.ts';
import type { LetterDesk } from './letter-desk.ts';

/** How many other cards of this card's season lie here untouched: those that would take its words over. 0 for a card that is one guest's own. */
export function unwrittenOfOccasion(card: QueuedCard, cards: readonly QueuedCard[], desks: ReadonlyMap<CardKey, LetterDesk>): number {
  const occasion = sharedOccasionOf(card.eventId);
  if (occasion === null) return 0;
  return cards.filter((other) => other.eventId !== card.eventId && other.stepId === card.stepId && sharedOccasionOf(other.eventId) === occasion
    && cardStateOf(desks.get(cardKeyOf(other))?.state().letter ?? other.letter) === 'draft').length;
}
