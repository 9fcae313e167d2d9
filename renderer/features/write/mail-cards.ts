import type { QueuedCard } from '#shared/follow/card-queue';
import type { HoldReason } from '#shared/follow/hold-reason';
import { stepOf } from '#shared/follow/step-of';
import type { Instant, PlainDate } from '#shared/lib/plain-date';
import { err, ok, type Result } from '#shared/lib/result';
import { letterAsSent } from '#shared/letters/letter-text';
import { displayName } from '#shared/model/guest';
import type { GuestId, LetterId } from '#shared/model/ids';
import type { Letter } from '#shared/model/letter';
import type { Shop } from '#shared/model/shop';
import type { TouchKind } from '#shared/model/touch';
import { assignCard } from '../../data/assign-card.ts';
import type { Book } from '../../data/book.ts';
import type { PostedWords } from '../../data/touches-contract.ts';
import { now } from '../../platform/clock.ts';
import { isOffer, offerHoldNow } from './card-arm.ts';
import { readCardFacts } from './card-facts.ts';
import { cardKeyOf } from './card-key.ts';
import { holdNow } from './hold-now.ts';
import { letterDesks, storedLetter } from './letter-desks.ts';

/** Why a mark was not made; nothing of it was written then. */
export type NotRecorded =
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'not-recorded' }
  | { readonly kind: 'held'; readonly name: string; readonly reason: HoldReason };

/** What he promised this guest next. */
export interface NextPromise { readonly name: string; readonly dueOn: PlainDate | null; readonly kind: TouchKind | null }

export interface MailDeps { readonly book: Book; readonly shop: Shop; readonly today: PlainDate }

/** A letter in the book, and whether its words make an offer. */
interface StoredCard { readonly letter: Letter; readonly offer: boolean }

/** One after the other: a handful of cards, and the first that fails ends it. */
async function storedCards(cards: readonly QueuedCard[], deps: MailDeps): Promise<Result<readonly StoredCard[], NotRecorded>> {
  const stored: StoredCard[] = [];
  for (const card of cards) {
    // oxlint-disable-next-line no-await-in-loop
    const each = await storedCard(card, deps);
    if (!each.ok) return each;
    stored.push(each.value);
  }
  return ok(stored);
}

/** A card may be marked before anything on it was changed: its words go into the book first. The gate is asked again, of the book. */
async function storedCard(card: QueuedCard, { book, shop, today }: MailDeps): Promise<Result<StoredCard, NotRecorded>> {
  await assignCard(book, card, today);
  const facts = await readCardFacts(book, card);
  if (!facts) return err({ kind: 'not-recorded' });
  const held = (reason: HoldReason) => err<NotRecorded>({ kind: 'held', name: displayName(facts.guest), reason });
  const hold = await holdNow(book, card, facts.guest, today);
  if (hold !== null) return held(hold);
  if (await isNews(book, card)) return err({ kind: 'not-recorded' });
  const stored = await storedLetter(book, card, facts, shop);
  if (!stored.ok) return err(notRecorded(stored.error.kind));
  const { slots } = stored.value;
  const asOffer = await offerHoldNow(book, card, { ...facts, slots }, today);
  return asOffer !== null ? held(asOffer) : ok({ letter: stored.value, offer: isOffer(facts.arm, slots) });
}

/** Another window has rewritten the card since the list was drawn: the paper in his hand says something else, so he looks first. */
async function isNews(book: Book, card: QueuedCard): Promise<boolean> {
  const current = await book.letters.find(card.eventId, card.stepId);
  const seen = [card.letter, letterDesks(book).get(cardKeyOf(card))?.state().stored];
  return current !== null && !seen.some((letter) => letter?.updatedAt === current.updatedAt);
}

export const notRecorded = (kind: string): NotRecorded => ({ kind: kind === 'disk-full' ? 'disk-full' : 'not-recorded' });

/** Enough to put every letter back to the mark that it had. */
export interface PrintMark { readonly before: readonly Letter[]; readonly at: Instant }

export async function markPrinted(cards: readonly QueuedCard[], deps: MailDeps): Promise<Result<PrintMark, NotRecorded>> {
  const stored = await storedCards(cards, deps);
  if (!stored.ok) return stored;
  const before = stored.value.map(({ letter }) => letter);
  const at = now();
  const marked = await deps.book.letters.markPrinted(before, at);
  return marked.ok ? ok({ before, at }) : err(notRecorded(marked.error.kind));
}

/** A card printed twice keeps its first mark. Where the mark is gone already, because he changed the words, it stays gone. */
export async function takeMarkBack(book: Book, { before, at }: PrintMark): Promise<Result<unknown, { readonly kind: string }>> {
  const current = await Promise.all(before.map(({ id }) => book.letters.read(id)));
  const marked = current.filter((letter) => letter?.printedAt === at).filter((letter) => letter !== null);
  const markOf = new Map(before.map(({ id, printedAt }) => [id, printedAt]));
  for (const printedAt of new Set(markOf.values())) {
    const back = marked.filter(({ id }) => markOf.get(id) === printedAt);
    // oxlint-disable-next-line no-await-in-loop -- one mark, seldom two
    const put = await book.letters.markPrinted(back, printedAt);
    if (!put.ok) return put;
  }
  return ok(null);
}

export async function postCards(cards: readonly QueuedCard[], on: PlainDate, deps: MailDeps): Promise<Result<readonly LetterId[], NotRecorded>> {
  const stored = await storedCards(cards, deps);
  if (!stored.ok) return stored;
  const letters = stored.value.map(({ letter }) => letter);
  const offers = new Set(stored.value.filter(({ offer }) => offer).map(({ letter }) => letter.id));
  const posted = await deps.book.letters.post(letters, on, (letter): PostedWords => {
    const step = stepOf(letter, deps.book.plans.current());
    return { kind: step?.kind ?? 'thank-you-card', channel: 'postcard', purpose: offers.has(letter.id) ? 'offer' : step?.purpose ?? 'greeting', text: letterAsSent(letter.slots) };
  });
  return posted.ok ? ok(letters.map(({ id }) => id)) : err(notRecorded(posted.error.kind));
}

/** The earliest thing still open for a guest, once this card is on its way. */
export function nextPromiseOf(book: Book, card: { readonly guestId: GuestId; readonly stepId: string }, today: PlainDate): NextPromise {
  const [next] = book.dueOf(card.guestId, today, book.plans.current())
    .filter(({ stepId, hold }) => stepId !== card.stepId && hold === null)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  return { name: book.directory.entry(card.guestId)?.name ?? '', dueOn: next?.dueOn ?? null, kind: next?.kind ?? null };
}
