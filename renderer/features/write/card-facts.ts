import templatesJson from '#assets/templates/thank-you.json';
import type { QueuedCard } from '#shared/follow/card-queue';
import { draftThankYou } from '#shared/letters/draft-thank-you';
import type { Guest } from '#shared/model/guest';
import type { Slots } from '#shared/model/letter';
import type { Shop } from '#shared/model/shop';
import { thankYouTemplatesSchema } from '#shared/model/template';
import type { Visit } from '#shared/model/visit';
import type { Book } from '../../data/book.ts';

const templates = thankYouTemplatesSchema.parse(templatesJson);

/** What the card is written from. */
export interface CardFacts {
  readonly guest: Guest;
  readonly visit: Visit;
  /** 1 for the first visit. */
  readonly ordinal: number;
  readonly introducer: Guest | null;
}

/** null when the guest or the visit was deleted, in another window perhaps; and for an occasion, which has no visit to quote. */
export async function readCardFacts(book: Book, card: Pick<QueuedCard, 'guestId' | 'visitId'>): Promise<CardFacts | null> {
  if (card.visitId === null) return null;
  const [guest, visit, ordinal] = await Promise.all([book.guests.read(card.guestId), book.visits.read(card.visitId), book.visits.ordinal(card.visitId)]);
  if (!guest || !visit) return null;
  const introducedBy = visit.introducedBy ?? guest.introducedBy;
  return { guest, visit, ordinal: ordinal ?? 1, introducer: introducedBy === null ? null : await book.guests.read(introducedBy) };
}

export const draftFrom = (facts: CardFacts, shop: Shop): Slots => draftThankYou({ ...facts, shop, templates });
