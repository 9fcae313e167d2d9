import type { QueuedCard } from '#shared/follow/card-queue';
import type { HoldReason } from '#shared/follow/hold-reason';
import type { PlainDate } from '#shared/lib/plain-date';
import type { FileToSave } from '#shared/ipc/contract';
import { displayName } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import type { PrintProfile } from '#shared/model/print-profile';
import type { Shop } from '#shared/model/shop';
import type { AddressCard, MessageCard } from '#shared/print/card';
import type { CardProblem } from '#shared/print/card-problem';
import type { Book } from '../../data/book.ts';
import { assignCard } from '../../data/assign-card.ts';
import { readPictureFiles } from '../../data/picture-files.ts';
import { minuteStamp } from '../../platform/clock.ts';
import { CardPressError, type CardPress } from '../../worker/card-press.ts';
import { offerHoldNow } from './card-arm.ts';
import { readCardFacts } from './card-facts.ts';
import { addressCardOf, isBlocking, messageCardOf, picturesOf } from './card-jobs.ts';
import { cardKeyOf, type CardKey } from './card-key.ts';
import { holdNow } from './hold-now.ts';
import type { NotStored } from './letter-desk.ts';
import { storedLetter } from './letter-desks.ts';

/** A card whose words are in the book and which the press can carry out. */
export interface ReadyCard {
  readonly key: CardKey;
  readonly card: QueuedCard;
  readonly message: MessageCard;
  readonly address: AddressCard;
}

/** A card that is not printed, by name and with every reason. */
export interface RefusedCard {
  readonly key: CardKey;
  readonly guestId: GuestId;
  readonly name: string;
  readonly reasons: readonly (CardProblem | NotStored | Held)[];
}

/** The gate holds it back. */
export interface Held { readonly kind: 'held'; readonly reason: HoldReason }

export interface PrintDeps {
  readonly book: Book;
  readonly press: CardPress;
  readonly shop: Shop;
  readonly profile: PrintProfile;
  readonly today: PlainDate;
  readonly onProgress: (progress: Progress) => void;
  /** He may change his mind at every card. */
  readonly signal: AbortSignal;
}

export interface Progress { readonly side: 'checking' | 'address' | 'message'; readonly done: number; readonly total: number }

type Checked = { readonly kind: 'ready'; readonly card: ReadyCard } | { readonly kind: 'refused'; readonly card: RefusedCard };

/** Stores what is about to be printed and looks at both sides of each card: what the ledger keeps is what the paper says. */
export async function prepareCards(cards: readonly QueuedCard[], deps: PrintDeps): Promise<{ readonly ready: readonly ReadyCard[]; readonly refused: readonly RefusedCard[] }> {
  const checked: Checked[] = [];
  // One after the other: the press has one pair of hands, and the order is the order of the pages.
  for (const card of cards) {
    if (deps.signal.aborted) throw new CardPressError({ kind: 'cancelled' });
    // oxlint-disable-next-line no-await-in-loop
    checked.push(await checkCard(card, deps));
    deps.onProgress({ side: 'checking', done: checked.length, total: cards.length });
  }
  return {
    ready: checked.flatMap((each) => (each.kind === 'ready' ? [each.card] : [])),
    refused: checked.flatMap((each) => (each.kind === 'refused' ? [each.card] : [])),
  };
}

async function checkCard(card: QueuedCard, { book, press, shop, profile, today }: PrintDeps): Promise<Checked> {
  const key = cardKeyOf(card);
  const refuse = (name: string, reasons: RefusedCard['reasons']): Checked => ({ kind: 'refused', card: { key, guestId: card.guestId, name, reasons } });
  await assignCard(book, card, today);
  const facts = await readCardFacts(book, card);
  if (!facts) return refuse(book.directory.entry(card.guestId)?.name ?? '', [{ kind: 'gone' }]);
  const name = displayName(facts.guest);
  const hold = await holdNow(book, card, facts.guest, today);
  if (hold !== null) return refuse(name, [{ kind: 'held', reason: hold }]);
  const stored = await storedLetter(book, card, facts, shop);
  if (!stored.ok) return refuse(name, [stored.error]);
  const asOffer = await offerHoldNow(book, card, { ...facts, slots: stored.value.slots }, today);
  if (asOffer !== null) return refuse(name, [{ kind: 'held', reason: asOffer }]);
  const files = await readPictureFiles(book, picturesOf(stored.value.look, shop.cards));
  const message = messageCardOf(stored.value, shop, files, facts.guest.glyphs);
  const address = addressCardOf(facts.guest, shop, profile, files);
  const sides = await Promise.all([press.preview({ side: 'address', card: address }), press.preview({ side: 'message', card: message })]);
  const reasons = sides.flatMap(({ problems }) => problems).filter(isBlocking);
  return reasons.length > 0 ? refuse(name, reasons) : { kind: 'ready', card: { key, card, message, address } };
}

/** A batch begins with its first card alone: one spoiled card instead of thirty. */
export type BatchPart = 'whole' | 'first' | 'rest';
const partNames: Readonly<Record<BatchPart, string>> = { whole: '', first: '-1maime', rest: '-nokori' };

/** Both stacks in the same order: printed one after the other, card by card they belong together. */
export async function pressCards(
  ready: readonly ReadyCard[], { press, profile, today, onProgress, signal }: PrintDeps, part: BatchPart,
): Promise<readonly FileToSave[]> {
  const address = await press.pdf(
    { side: 'address', cards: ready.map((card) => card.address), offset: profile.address, title: `Goencho 宛名 ${today}` },
    (done, total) => onProgress({ side: 'address', done, total }), signal,
  );
  const message = await press.pdf(
    { side: 'message', cards: ready.map((card) => card.message), offset: profile.message, title: `Goencho 文面 ${today}` },
    (done, total) => onProgress({ side: 'message', done, total }), signal,
  );
  // With the minute: the second batch of a day must not be taken for the first one.
  const stamp = `${today}-${minuteStamp()}${partNames[part]}`;
  return [{ name: `goencho-atena-${stamp}.pdf`, bytes: address }, { name: `goencho-bunmen-${stamp}.pdf`, bytes: message }];
}
