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
  const cards = apart(cardProperties(bytes, encoding, decode));
  const groupsOf = groupsByMember(cards);
  const guests = cards.flatMap((card, index) => (isGroup(card) ? [] : [guestOfCard({ ...card, properties: [...card.properties, ...groupsOf.get(idOf(valueOf(card, 'UID'))) ?? []] }, index + 1, settings)]));
  return { kind: 'cards', encoding, cards: guests };
}

const valueOf = ({ properties }: RawCard, name: string): string => properties.find((property) => property.name === name)?.value ?? '';
const idOf = (text: string): string => text.trim().toLowerCase().replace(/^urn:uuid:/u, '');

/** 常連, 友人: a card that is a group of cards (RFC 6350 §6.1.4, and Apple's own word for it) is nobody. */
const isGroup = (card: RawCard): boolean => ['KIND', 'X-ADDRESSBOOKSERVER-KIND'].some((name) => valueOf(card, name).trim().toLowerCase() === 'group');

/** What the groups of a file are called, for the notes of their members. */
function groupsByMember(cards: readonly RawCard[]): ReadonlyMap<string, readonly CardProperty[]> {
  const named = cards.filter(isGroup).flatMap((card) => card.properties.filter(({ name }) => name === 'MEMBER' || name === 'X-ADDRESSBOOKSERVER-MEMBER')
    .flatMap(({ value }) => (idOf(value) === '' ? [] : [[idOf(value), { name: 'X-GN', group: '', types: [], parameters: new Map<string, string>(), value: valueOf(card, 'FN') }] as const])));
  return new Map([...Map.groupBy(named, ([id]) => id)].map(([id, members]) => [id, members.map(([, property]) => property)]));
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
