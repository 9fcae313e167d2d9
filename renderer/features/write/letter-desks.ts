import { z } from 'zod';
import type { QueuedCard } from '#shared/follow/card-queue';
import type { PlainDate } from '#shared/lib/plain-date';
import { err, type Result } from '#shared/lib/result';
import { cardLookSchema, usualLook } from '#shared/model/card-look';
import { stepOf } from '#shared/follow/step-of';
import { guestOfOccasion, visitOfEvent, type StepKey } from '#shared/model/event';
import type { LetterId } from '#shared/model/ids';
import { instantSchema } from '#shared/model/fields';
import { letterSchema, letterStyleSchema, slotsSchema, type Letter, type LetterStyle, type Slots } from '#shared/model/letter';
import type { Shop } from '#shared/model/shop';
import type { Book } from '../../data/book.ts';
import { dayOfInstant, now } from '../../platform/clock.ts';
import { keepLastWords, lastWordsKeys, takeLastWords } from '../../platform/last-words.ts';
import { newId } from '../../platform/new-id.ts';
import { styleByArm } from './card-arm.ts';
import { draftFrom, readCardFacts, templateFrom, type CardFacts } from './card-facts.ts';
import { cardKeyOf, partsOfCardKey, type CardKey } from './card-key.ts';
import { LetterDesk, type DeskPorts, type NotStored } from './letter-desk.ts';

/** He needs a moment to make room on the disk; a try costs nothing. */
const tryAgainMs = 3_000;

/**
 * The desks live as long as the page, not as long as the screen: words that could not be stored yet are still there when he comes back
 * from the guest's page, and a fresh draft keeps the id that seeds its handwriting.
 */
const desksOfBook = new WeakMap<Book, Map<CardKey, LetterDesk>>();

export function letterDesks(book: Book): Map<CardKey, LetterDesk> {
  const known = desksOfBook.get(book);
  if (known) return known;
  const desks = new Map<CardKey, LetterDesk>();
  desksOfBook.set(book, desks);
  keepThroughClosing(desks);
  return desks;
}

/** Closing the window in mid-word loses nothing, not even the stroke whose write had no time to end. */
function keepThroughClosing(desks: ReadonlyMap<CardKey, LetterDesk>): void {
  window.addEventListener('pagehide', () => {
    for (const [key, desk] of desks) {
      const { unsaved, letter: { slots, style, look, traced } } = desk.state();
      if (unsaved) keepLastWords(key, { slots, style, look, traced, keptAt: now() } satisfies LastWords);
    }
  });
  // The same page came back: its desks still hold the words.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) for (const key of desks.keys()) takeLastWords(key);
  });
}

const lastWordsSchema = z.object({
  slots: slotsSchema, style: letterStyleSchema, look: cardLookSchema.default(usualLook), traced: letterSchema.unwrap().shape.traced, keptAt: instantSchema,
});
type LastWords = z.infer<typeof lastWordsSchema>;

/** Not while the screen is drawn: it takes the words out of the storage and sends them to the book. */
export function recallLastWords(desk: LetterDesk, key: CardKey): void {
  const words = lastWordsSchema.safeParse(takeLastWords(key));
  if (words.success) desk.recall(words.data, words.data.keptAt);
}

/** Those of cards that he will not lay before himself as well: put off, held back, past their day. Where the visit is gone there is no card to put them on. */
export async function recallAllLastWords(book: Book, shop: Shop): Promise<void> {
  for (const key of lastWordsKeys()) {
    const { eventId, stepId } = partsOfCardKey(key);
    // oxlint-disable-next-line no-await-in-loop -- nearly always none, and hardly ever two
    const card = await lostCard(book, { eventId, stepId });
    // oxlint-disable-next-line no-await-in-loop
    const facts = card && await readCardFacts(book, card);
    if (!card || !facts) {
      takeLastWords(key);
      continue;
    }
    recallLastWords(letterDeskOf(book, card, draftFrom(facts, shop), styleByArm(facts.arm, shop)), cardKeyOf(card));
  }
}

async function lostCard(book: Book, { eventId, stepId }: StepKey): Promise<QueuedCard | null> {
  const visitId = visitOfEvent(eventId);
  const [visit, letter] = await Promise.all([visitId && book.visits.read(visitId), book.letters.find(eventId, stepId)]);
  const guestId = visit?.guestId ?? guestOfOccasion(eventId);
  const kind = stepOf({ eventId, stepId }, book.plans.current())?.kind;
  if (guestId === null || kind === undefined) return null;
  return { guestId, eventId, eventOn: visit?.on ?? dayBegun(letter), visitId, stepId, kind, nth: null, dueOn: null, hold: null, letter };
}

/** The day of an occasion whose time has passed is not in its name; that on which he began to write is near enough to it. */
export const dayBegun = (letter: Pick<Letter, 'createdAt'> | null): PlainDate => dayOfInstant(letter?.createdAt ?? now());

export function letterDeskOf(book: Book, card: QueuedCard, draft: Slots, style: LetterStyle): LetterDesk {
  const desks = letterDesks(book);
  const key = cardKeyOf(card);
  const known = desks.get(key);
  // A card that came back after its letter was taken away (a visit deleted and restored, say) starts from what the book holds.
  if (known && (!card.letter || card.letter.id === known.state().letter.id || known.state().unsaved)) return known;
  const desk = new LetterDesk({ letter: card.letter ?? blankLetter(card, draft, style), stored: card.letter }, portsOf(book));
  desk.redraft(draft, style);
  desks.set(key, desk);
  return desk;
}

/**
 * The letter as it is printed and recorded, stored. A card that is marked but not laid before him has not heard what another window
 * wrote since; it hears it here.
 */
export async function storedLetter(book: Book, card: QueuedCard, facts: CardFacts, shop: Shop): Promise<Result<Letter, NotStored>> {
  const [draft, style] = [draftFrom(facts, shop), styleByArm(facts.arm, shop)];
  const desk = letterDeskOf(book, card, draft, style);
  desk.heard(await book.letters.find(card.eventId, card.stepId));
  desk.redraft(draft, style);
  desk.drawnFrom(templateFrom(facts, shop));
  return desk.store();
}

const blankLetter = ({ guestId, eventId, stepId }: QueuedCard, slots: Slots, style: LetterStyle) => ({
  id: newId() as LetterId, guestId, eventId, stepId, slots, style, look: usualLook, traced: [], template: null, edited: false,
  printedAt: null, postedOn: null, touchId: null, createdAt: now(), updatedAt: now(), sample: false,
});

const portsOf = (book: Book): DeskPorts => ({
  later: (act) => {
    setTimeout(act, tryAgainMs);
  },
  save: async ({ id, guestId, eventId, stepId, slots, style, look, traced, template, edited }, base) => {
    const saved = await book.letters.save({ id, guestId, eventId, stepId, slots, style, look, traced, template, edited }, base);
    if (saved.ok) return saved;
    const { error } = saved;
    switch (error.kind) {
      case 'changed-elsewhere':
        return error.current ? err({ kind: 'changed-elsewhere', current: error.current }) : err({ kind: 'gone' });
      case 'not-found':
        return err({ kind: 'gone' });
      case 'invalid':
        return err({ kind: 'invalid' });
      case 'disk-full':
        return err({ kind: 'disk-full' });
    }
  },
});
