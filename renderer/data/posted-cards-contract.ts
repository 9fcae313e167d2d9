import type { PlainDate } from '#shared/lib/plain-date';
import { sentenceSlots } from '#shared/letters/sentence-reader';
import type { GuestId } from '#shared/model/ids';
import type { CardColumns } from '#shared/numbers/card-units';

/** What a card can be told by: how it was written, the template it was drafted from, and its three sentences. */
export const cardDimensions = ['style', 'template', ...sentenceSlots] as const;
export type CardDimension = (typeof cardDimensions)[number];

/** Labels that are no words: a card of before templates were noted, and sentences that he wrote himself (each went out once, and once says nothing). */
export const unknownTemplate = '(unknown)';
export const ownWords = '(own)';

/** Every posted card of the book, told by one dimension. */
export interface PostedCards {
  readonly of: (dimension: CardDimension) => { readonly labels: readonly string[]; readonly cards: CardColumns };
  /** Months whose columns are not on disk: `settle` writes them. */
  readonly unsettled: number;
}

export interface PostedCardsOfBook {
  /** From columns kept by the month: some 40 ms for 100,000 cards, where the letters themselves take seconds. `numberOf`: the directory's. */
  read(numberOf: NumberOf): Promise<PostedCards>;
  /** 「はがきを見て」: for each card posted from `from` to `to` that a guest named on a visit up to 90 days after `to` (to the end of that month), its label in every dimension ('' for an empty slot). */
  named(from: PlainDate, to: PlainDate): Promise<readonly Readonly<Record<CardDimension, string>>[]>;
  /** Writes the columns of the months that have changed. Not an act: it says nothing that the letters do not. */
  settle(numberOf: NumberOf): Promise<void>;
}

/** The short number of a guest; undefined for one who was deleted. */
export type NumberOf = (id: GuestId) => number | undefined;
