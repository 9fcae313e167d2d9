import type { QueuedCard } from '#shared/follow/card-queue';
import type { PlainDate } from '#shared/lib/plain-date';
import { err, ok, type Result } from '#shared/lib/result';
import { letterAsSent } from '#shared/letters/letter-text';
import type { GuestId, LetterId } from '#shared/model/ids';
import type { Shop } from '#shared/model/shop';
import type { TouchKind } from '#shared/model/touch';
import type { Book, PostedWords } from '../../data/book.ts';
import { restaurantPlan } from '../../data/restaurant-plan.ts';
import { now } from '../../platform/clock.ts';
import { draftFrom, readCardFacts } from './card-facts.ts';
import { letterDeskOf } from './letter-desks.ts';

/** Why a mark was not made; nothing of it was written then. */
export type NotRecorded = { readonly kind: 'disk-full' } | { readonly kind: 'not-recorded' };

/** What he promised this guest next. */
export interface NextPromise { readonly name: string; readonly dueOn: PlainDate | null; readonly kind: TouchKind | null }

/** A card may be marked before anything on it was changed: its words go into the book first. */
async function storedIds(book: Book, cards: readonly QueuedCard[], shop: Shop): Promise<Result<readonly LetterId[], NotRecorded>> {
  const ids: LetterId[] = [];
  for (const card of cards) {
    // oxlint-disable-next-line no-await-in-loop -- a handful of cards, and the first that fails ends it
    const facts = await readCardFacts(book, card);
    // oxlint-disable-next-line no-await-in-loop
    const stored = facts && await letterDeskOf(book, card, draftFrom(facts, shop), shop.letterStyle ?? 'hand').store();
    if (!stored?.ok) return err({ kind: stored?.error.kind === 'disk-full' ? 'disk-full' : 'not-recorded' });
    ids.push(stored.value.id);
  }
  return ok(ids);
}

export const notRecorded = (kind: string): NotRecorded => ({ kind: kind === 'disk-full' ? 'disk-full' : 'not-recorded' });

export async function markPrinted(book: Book, cards: readonly QueuedCard[], shop: Shop): Promise<Result<readonly LetterId[], NotRecorded>> {
  const ids = await storedIds(book, cards, shop);
  if (!ids.ok) return ids;
  const marked = await book.letters.markPrinted(ids.value, now());
  return marked.ok ? ids : err(notRecorded(marked.error.kind));
}

export async function postCards(book: Book, cards: readonly QueuedCard[], shop: Shop, on: PlainDate): Promise<Result<readonly LetterId[], NotRecorded>> {
  const ids = await storedIds(book, cards, shop);
  if (!ids.ok) return ids;
  const posted = await book.letters.post(ids.value, on, ({ stepId, slots }): PostedWords => {
    const step = restaurantPlan.steps.find(({ id }) => id === stepId);
    return { kind: step?.kind ?? 'thank-you-card', channel: 'postcard', purpose: step?.purpose ?? 'greeting', text: letterAsSent(slots) };
  });
  return posted.ok ? ids : err(notRecorded(posted.error.kind));
}

/** The earliest thing still open for a guest, once this card is on its way. */
export function nextPromiseOf(book: Book, card: { readonly guestId: GuestId; readonly stepId: string }, today: PlainDate): NextPromise {
  const [next] = book.dueOf(card.guestId, today, restaurantPlan)
    .filter(({ stepId, hold }) => stepId !== card.stepId && hold === null)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  return { name: book.directory.entry(card.guestId)?.name ?? '', dueOn: next?.dueOn ?? null, kind: next?.kind ?? null };
}
