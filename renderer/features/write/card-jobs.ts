import { letterText } from '#shared/letters/letter-text';
import { tracedRanges } from '#shared/letters/traced-words';
import { styledHand } from '#shared/model/card-hand';
import { wornLook, type CardLook, type ShopCards } from '#shared/model/card-look';
import type { GlyphChoice, Guest } from '#shared/model/guest';
import type { PictureId } from '#shared/model/ids';
import type { Letter } from '#shared/model/letter';
import { cardKindOf, type PrintProfile } from '#shared/model/print-profile';
import type { Shop } from '#shared/model/shop';
import type { AddressCard, MessageCard } from '#shared/print/card';
import { preventsPrinting, type CardProblem } from '#shared/print/card-problem';
import { pictureIdOf, type PictureFiles } from '../../data/picture-files.ts';

/** What both sides of a card of this look carry besides words. */
export const picturesOf = (look: CardLook, cards: ShopCards): readonly PictureId[] =>
  [wornLook(look, cards).picture?.id, cards.seal, cards.senderSeal].filter((id) => id != null);

const missing = new Uint8Array();

/** The message side, as the press takes it. The letter's id seeds its handwriting: preview and print are the same hand. */
export function messageCardOf(
  { id, slots, style, look, traced }: Pick<Letter, 'id' | 'slots' | 'style' | 'look' | 'traced'>, { hand, cards }: Pick<Shop, 'hand' | 'cards'>, files: PictureFiles, glyphs: GlyphChoice,
): MessageCard {
  const { writing, size, picture } = wornLook(look, cards);
  const styled = styledHand(style, hand);
  const chosen = style === 'tracing' ? tracedRanges(slots, traced) : [];
  return {
    text: letterText(slots), signature: slots.signature.trim(), style, seed: id, glyphs, ...styled, ...(chosen.length > 0 && { tracing: { ...styled.tracing, what: chosen } }), writing, size,
    ...(picture && { picture: { file: files.get(picture.id) ?? missing, size: picture.size, corner: picture.corner } }),
    ...(cards.seal && { seal: files.get(cards.seal) ?? missing }),
  };
}

export const addressCardOf = (guest: Guest, shop: Shop, profile: PrintProfile, files: PictureFiles): AddressCard => ({
  recipient: guest, sender: shop, drawPostalBoxes: profile.drawPostalBoxes, kind: cardKindOf(profile), senderBoxes: profile.senderBoxes,
  ...(shop.cards.senderSeal && { seal: files.get(shop.cards.senderSeal) ?? missing }),
});

/** What is on the paper of this card, to the letter: when it differs, the paper is out of date. */
export const printOf = (message: MessageCard, { recipient, sender, ...rest }: AddressCard, { address, message: side }: PrintProfile): string => {
  const { familyName, givenName, honorific, jointNames, company, glyphs } = recipient;
  const { name, ownerName, phone, printPhone } = sender;
  return JSON.stringify([
    message, rest, address, side,
    [familyName, givenName, honorific, jointNames, company, recipient.address, glyphs], [name, ownerName, phone, printPhone, sender.address],
  ], (_, value: unknown) => (value instanceof Uint8Array ? pictureIdOf(value) : value));
};

/** A card without a name reaches nobody. Everything else that the press can carry out is the owner's to decide. */
export const isBlocking = (problem: CardProblem): boolean => preventsPrinting(problem) || (problem.kind === 'empty' && problem.what === 'name');
