import { letterText } from '#shared/letters/letter-text';
import type { Guest } from '#shared/model/guest';
import type { Letter } from '#shared/model/letter';
import { styledHand, type CardHand } from '#shared/model/card-hand';
import { cardKindOf, type PrintProfile } from '#shared/model/print-profile';
import type { Shop } from '#shared/model/shop';
import type { AddressCard, MessageCard } from '#shared/print/card';
import { preventsPrinting, type CardProblem } from '#shared/print/card-problem';

/** The two sides of one card, as the press takes them. The letter's id seeds its handwriting: preview and print are the same hand. */
export const messageCardOf = ({ id, slots, style }: Pick<Letter, 'id' | 'slots' | 'style'>, hand: CardHand): MessageCard =>
  ({ text: letterText(slots), signature: slots.signature.trim(), style, seed: id, ...styledHand(style, hand) });

export const addressCardOf = (guest: Guest, shop: Shop, profile: PrintProfile): AddressCard =>
  ({ recipient: guest, sender: shop, drawPostalBoxes: profile.drawPostalBoxes, kind: cardKindOf(profile), senderBoxes: profile.senderBoxes });

/** What is on the paper of this card, to the letter: when it differs, the paper is out of date. */
export const printOf = (message: MessageCard, { recipient, sender, ...rest }: AddressCard, { address, message: side }: PrintProfile): string => {
  const { familyName, givenName, honorific, jointNames, company } = recipient;
  const { name, ownerName, phone, printPhone } = sender;
  return JSON.stringify([
    message, rest, address, side,
    [familyName, givenName, honorific, jointNames, company, recipient.address], [name, ownerName, phone, printPhone, sender.address],
  ]);
};

/** A card without a name reaches nobody. Everything else that the press can carry out is the owner's to decide. */
export const isBlocking = (problem: CardProblem): boolean => preventsPrinting(problem) || (problem.kind === 'empty' && problem.what === 'name');
