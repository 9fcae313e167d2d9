import type { QueuedCard } from '#shared/follow/card-queue';
import type { Shop } from '#shared/model/shop';
import type { Book } from '../../data/book.ts';
import { useBook } from '../../data/book-provider.tsx';
import { readPictureFiles } from '../../data/picture-files.ts';
import { useLive } from '../../data/use-live.ts';
import { draftFrom, readCardFacts } from './card-facts.ts';
import { addressCardOf, messageCardOf, picturesOf, printOf } from './card-jobs.ts';
import type { CardKey } from './card-key.ts';
import { withDraft } from './letter-desk.ts';

/** A card whose PDF was made since the page was opened, and what was on it. */
export interface MadeCard { readonly card: QueuedCard; readonly print: string }

const none: ReadonlySet<CardKey> = new Set();

/** The cards whose PDF still says what the book says. Words, style, guest, sender or print settings changed since: the step is open again. */
export function useStillMade(made: ReadonlyMap<CardKey, MadeCard>, shop: Shop): ReadonlySet<CardKey> {
  const book = useBook();
  return useLive(async () => {
    const checked = await Promise.all([...made].map(async ([key, { card, print }]) => ({ key, same: await printNow(book, card, shop) === print })));
    return new Set(checked.filter(({ same }) => same).map(({ key }) => key));
  }, [book, made, shop]) ?? none;
}

async function printNow(book: Book, card: QueuedCard, shop: Shop): Promise<string | null> {
  const [facts, letter, profile] = await Promise.all([readCardFacts(book, card), book.letters.find(card.eventId, card.stepId), book.profile.read()]);
  if (!facts || !letter) return null;
  // A corrected visit rewrites a card that he has not touched.
  const files = await readPictureFiles(book, picturesOf(letter.look, shop.cards));
  return printOf(messageCardOf(withDraft(letter, draftFrom(facts, shop)), shop, files, facts.guest.glyphs), addressCardOf(facts.guest, shop, profile, files), profile);
}
