import { useState } from 'react';
import type { QueuedCard } from '#shared/follow/card-queue';
import type { EventId } from '#shared/model/event';
import type { LetterId, VisitId } from '#shared/model/ids';
import { cardKeyOf, type CardKey } from './card-key.ts';

/** What the address of the screen may name. */
export interface AskedCard {
  readonly letterId?: LetterId;
  readonly visitId?: VisitId;
  /** Any card by its event and step. */
  readonly eventId?: EventId;
  readonly stepId?: string;
}

export interface Selection {
  readonly card: QueuedCard | null;
  readonly key: CardKey | null;
  /** A card with words of his that has left the counter by another hand. */
  readonly missing: CardKey | null;
  readonly select: (key: CardKey) => void;
  /** Goes to what then lies where the cards lay that he is sending off. */
  readonly leave: (keys: readonly CardKey[]) => void;
}

/**
 * Which card lies in front of him: the one he chose, else the one that the address names, else the first. He stays with it, whatever
 * comes into the list before it. `keeps`: words of his lie on the desk of this card, so it is not left without a word.
 */
export function useSelection(cards: readonly QueuedCard[], asked: AskedCard, keeps: (key: CardKey) => boolean): Selection {
  const keys = cards.map(cardKeyOf);
  const named = namedCard(cards, asked);
  const address = `${asked.letterId} ${asked.visitId} ${asked.eventId} ${asked.stepId}`;
  const [followed, setFollowed] = useState(address);
  const [chosen, setChosen] = useState<CardKey | null>(named);
  // Sent off by himself, and still in the list until the book has told it: no longer his to look at, and nobody else's doing.
  const [sent, setSent] = useState<readonly CardKey[]>([]);
  const leaving = sent.filter((key) => keys.includes(key));
  if (leaving.length !== sent.length) setSent(leaving);

  let shown = shownKey(chosen, keys, (key) => !sent.includes(key) && (keys.includes(key) || keeps(key)));
  if (followed !== address) {
    setFollowed(address);
    shown = named ?? shown;
  }
  if (shown !== chosen) setChosen(shown);

  return {
    card: cards[keys.findIndex((key) => key === shown)] ?? null,
    key: shown,
    missing: shown !== null && !keys.includes(shown) ? shown : null,
    select: (key) => {
      setSent((now) => now.filter((other) => other !== key));
      setChosen(key);
    },
    leave: (gone) => {
      setSent(gone);
      setChosen(neighbourOf(gone, keys));
    },
  };
}

function shownKey(chosen: CardKey | null, keys: readonly CardKey[], stays: (key: CardKey) => boolean): CardKey | null {
  return chosen !== null && stays(chosen) ? chosen : keys.find(stays) ?? null;
}

function neighbourOf(gone: readonly CardKey[], keys: readonly CardKey[]): CardKey | null {
  const from = keys.findIndex((key) => gone.includes(key));
  const left = keys.filter((key) => !gone.includes(key));
  return left[Math.min(Math.max(from, 0), left.length - 1)] ?? null;
}

function namedCard(cards: readonly QueuedCard[], { letterId, visitId, eventId, stepId }: AskedCard): CardKey | null {
  const card = cards.find((each) => (letterId !== undefined && each.letter?.id === letterId) || (visitId !== undefined && each.visitId === visitId)
    || (eventId !== undefined && each.eventId === eventId && each.stepId === stepId));
  return card ? cardKeyOf(card) : null;
}
