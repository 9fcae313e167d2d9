import type { GuestId } from '#shared/model/ids';
import { traitsOf, type Comparable, type GuestTraits } from './guest-traits.ts';
import { likenessOfTraits, type Likeness } from './likeness.ts';
import { pairKey } from './pair-key.ts';

export type NamedComparable = Comparable & { readonly id: GuestId };

/** `one` is the guest who stands first in the list that was searched. */
export interface DuplicatePair extends Likeness { readonly one: GuestId; readonly other: GuestId }

/**
 * Everybody who shares a key is compared with each other, up to this many; in a larger block (an office telephone, 佐藤 健) each only with the next ones in
 * the order of the block, which is by reading and address. So the work grows with the number of guests and not with its square; what is lost are pairs
 * inside a block of more than a hundred that no other key brings together.
 */
const wholeBlock = 100;
const neighbours = 20;

/** All pairs that may be one guest, the likeliest first. `apart`: keys of the pairs (`pairKey`) of which he said that they are two people. */
export function findDuplicates(guests: readonly NamedComparable[], apart: ReadonlySet<string> = new Set()): readonly DuplicatePair[] {
  const traits = guests.map(traitsOf);
  const seen = new Set<number>();
  const pairs: DuplicatePair[] = [];
  const compare = (first: number, second: number): void => {
    const pair = first < second ? first * guests.length + second : second * guests.length + first;
    if (seen.has(pair)) return;
    seen.add(pair);
    const [one, other] = [guests[Math.min(first, second)], guests[Math.max(first, second)]];
    const [mine, theirs] = [traits[first], traits[second]];
    if (!one || !other || !mine || !theirs || apart.has(pairKey(one.id, other.id))) return;
    const found = likenessOfTraits(mine, theirs);
    if (found.verdict !== 'different') pairs.push({ one: one.id, other: other.id, ...found });
  };
  for (const block of blocksOf(traits)) compareBlock(block, compare);
  return pairs.toSorted((a, b) => b.score - a.score || (pairKey(a.one, a.other) < pairKey(b.one, b.other) ? -1 : 1));
}

/**
 * The guests of a book that may be the one who is just being written, the likeliest first. One index serves many questions. Of a block of more than a hundred
 * only those are asked who share something further; of these, too, the first few.
 */
export function openDuplicateIndex(guests: readonly NamedComparable[]): (typed: Comparable) => readonly (Likeness & { readonly id: GuestId })[] {
  const traits = guests.map(traitsOf);
  const under = openNarrowing(traits);
  return (typed) => {
    const asked = traitsOf(typed);
    const candidates = new Set(keysOf(asked).flatMap((key) => under(key, asked)));
    return [...candidates].flatMap((place) => {
      const [guest, theirs] = [guests[place], traits[place]];
      if (!guest || !theirs) return [];
      const found = likenessOfTraits(asked, theirs);
      return found.verdict === 'different' ? [] : [{ id: guest.id, ...found }];
    }).toSorted((a, b) => b.score - a.score);
  };
}

/** Who stands under a key, for one who is asked for. A large block is divided when it is first met. */
function openNarrowing(traits: readonly GuestTraits[]): (key: string, asked: GuestTraits) => readonly number[] {
  const places = placesByKey(traits);
  const divided = new Map<string, ReadonlyMap<string, readonly number[]>>();
  return (key, asked) => {
    const block = places.get(key) ?? [];
    if (block.length <= wholeBlock) return block;
    const parts = divided.get(key) ?? dividedBlock(traits, block);
    divided.set(key, parts);
    return furtherOf(asked).flatMap((further) => parts.get(further) ?? []);
  };
}

function dividedBlock(traits: readonly GuestTraits[], block: readonly number[]): ReadonlyMap<string, readonly number[]> {
  const parts = new Map<string, number[]>();
  for (const place of block) {
    const guest = traits[place];
    for (const further of guest ? furtherOf(guest) : []) {
      const part = parts.get(further);
      if (!part) parts.set(further, [place]);
      else if (part.length < neighbours) part.push(place);
    }
  }
  return parts;
}

/** What two entries of one guest share beside the key of a large block: name or reading, and with it house, telephone, mail, birthday or firm. */
function furtherOf({ name, kana, phones, email, birthday, street, company }: GuestTraits): readonly string[] {
  const marks = [street, ...phones, email, birthday ? `${birthday.month}-${birthday.day}` : '', company].filter((mark) => mark !== '');
  return [name, kana].flatMap((person, which) => (person === '' ? [] : ['', ...marks].map((mark) => `${which} ${person} ${mark}`)));
}

function compareBlock(block: readonly number[], compare: (first: number, second: number) => void): void {
  const reach = block.length <= wholeBlock ? block.length : neighbours;
  block.forEach((first, index) => {
    for (const second of block.slice(index + 1, index + 1 + reach)) compare(first, second);
  });
}

function blocksOf(traits: readonly GuestTraits[]): readonly (readonly number[])[] {
  const orderOf = traits.map(({ kana, name, street }) => `${kana}|${name}|${street}`);
  return [...placesByKey(traits).values()].filter(({ length }) => length > 1)
    .map((block) => (block.length <= wholeBlock ? block : block.toSorted((a, b) => ((orderOf[a] ?? '') < (orderOf[b] ?? '') ? -1 : 1))));
}

function placesByKey(traits: readonly GuestTraits[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  traits.forEach((guest, place) => {
    for (const key of keysOf(guest)) {
      const block = places.get(key);
      if (block) block.push(place);
      else places.set(key, [place]);
    }
  });
  return places;
}

/**
 * What two entries of one guest have in common with all but certainty: one of these. A slip of the finger spoils some of them and spares another (beginning
 * and end of the name, of the reading).
 */
function keysOf({ name, family, given, kana, familyKana, givenKana, phones, email, birthday, postalCode, street, company }: GuestTraits): readonly string[] {
  const keys: string[] = phones.map((phone) => `phone ${phone}`);
  const add = (kind: string, ...parts: readonly string[]) => {
    if (parts.every((part) => part !== '')) keys.push(`${kind} ${parts.join(' ')}`);
  };
  add('name', name);
  add('kana', kana);
  add('email', email);
  add('beginning', family, given.slice(0, 1));
  add('end', given, name.slice(0, 1));
  add('end', given, name.slice(1, 2));
  add('heard', familyKana, givenKana.slice(0, 2));
  add('heard end', givenKana, kana.slice(0, 1));
  add('house', street, name.slice(0, 1));
  add('near', postalCode, given);
  add('born', birthday ? `${birthday.month}-${birthday.day}` : '', given);
  if (name === '') add('company', company);
  if (given === '') add('family alone', family, postalCode);
  return [...new Set(keys)];
}
