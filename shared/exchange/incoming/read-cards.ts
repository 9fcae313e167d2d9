import { cardProduct } from '#shared/exchange/outgoing/vcards';
import { cardItems } from './card-items.ts';
import { cardPhoto } from './card-photo.ts';
import type { ContactsCards, ReadingPlace, TextEncoding } from './contacts-file.ts';
import { guestOfItems, type GuestSettings } from './guest-of-items.ts';
import type { IncomingGuest } from './incoming-guest.ts';
import { cardProperties, type CardProperty } from './vcard-lines.ts';

interface RawCard {
  readonly properties: readonly CardProperty[];
  /** Without its END. */
  readonly cut: boolean;
}

/** All cards of a vCard file of version 2.1, 3.0 or 4.0 (RFC 2426, RFC 6350, and what telephones made of them). A card without its END is read as far as it goes. */
export function readCards(bytes: Uint8Array, encoding: TextEncoding, decode: ReadingPlace['decode'], settings: GuestSettings = {}): ContactsCards {
  const cards = apart(cardProperties(bytes, encoding, decode)).map((card, index) => guestOfCard(card, index + 1, settings));
  return { kind: 'cards', encoding, cards };
}

function apart(properties: readonly CardProperty[]): readonly RawCard[] {
  const cards: RawCard[] = [];
  let open: CardProperty[] | null = null;
  for (const property of withoutAgents(properties)) {
    const limit = limitOf(property);
    if (limit === null) open?.push(property);
    else {
      if (open) cards.push({ properties: open, cut: limit === 'BEGIN' });
      open = limit === 'BEGIN' ? [] : null;
    }
  }
  if (open) cards.push({ properties: open, cut: true });
  return cards;
}

const limitOf = ({ name, value }: CardProperty): 'BEGIN' | 'END' | null => ((name === 'BEGIN' || name === 'END') && /^\s*vcard\s*$/iu.test(value) ? name : null);

/** A card inside a card is the agent (2.1): somebody else, who is left out. */
function withoutAgents(properties: readonly CardProperty[]): readonly CardProperty[] {
  let [inside, before] = [false, ''];
  return properties.filter((property) => {
    const limit = limitOf(property);
    if (limit === 'BEGIN' && before === 'AGENT') inside = true;
    before = property.name;
    if (!inside) return true;
    inside = limit !== 'END';
    return false;
  });
}

function guestOfCard({ properties, cut }: RawCard, where: number, settings: GuestSettings): IncomingGuest {
  const photo = properties.filter(({ name }) => name === 'PHOTO').map(cardPhoto).find((found) => found !== null);
  const problems = cut ? [{ column: '', kind: 'card-cut', text: '' } as const] : [];
  const own = properties.some(({ name, value }) => name === 'PRODID' && value.trim() === cardProduct);
  return guestOfItems(cardItems(properties), { where, problems, own, ...(photo ? { photo } : {}) }, settings);
}
