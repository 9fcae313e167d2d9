import { inOneGo, mapInSteps, type Steps } from '#shared/lib/in-steps';
import type { GuestId } from '#shared/model/ids';
import { furtherOf, keysOf } from './guest-keys.ts';
import { traitsOf, type Comparable, type GuestTraits } from './guest-traits.ts';
import { likenessOfTraits, mayBeAlike, type Likeness } from './likeness.ts';
import { neighbours, openPairing, wholeBlock } from './open-pairing.ts';
import { pairKey } from './pair-key.ts';

export type NamedComparable = Comparable & { readonly id: GuestId };

/** `one` is the guest who stands first in the list that was searched. */
export interface DuplicatePair extends Likeness { readonly one: GuestId; readonly other: GuestId }

/** All pairs that may be one guest, the likeliest first. `apart`: keys of the pairs (`pairKey`) of which he said that they are two people. */
export const findDuplicates = (guests: readonly NamedComparable[], apart: ReadonlySet<string> = new Set()): readonly DuplicatePair[] => inOneGo(findInSteps(guests, apart));

/** Each guest is met so often: folded, put under his keys, compared. */
export const findPasses = 3;

/** `findDuplicates` in steps; yields guests. */
export function* findInSteps(guests: readonly NamedComparable[], apart: ReadonlySet<string>): Steps<readonly DuplicatePair[]> {
  const traits = yield* mapInSteps(guests, traitsOf);
  const { before } = yield* openPairing(traits);
  const pairs = yield* mapInSteps(guests, ({ id: other }, place) => before(place).flatMap((first): readonly DuplicatePair[] => {
    const [one, mine, theirs] = [guests[first]?.id, traits[first], traits[place]];
    if (one === undefined || !mine || !theirs || !mayBeAlike(mine, theirs) || apart.has(pairKey(one, other))) return [];
    const found = likenessOfTraits(mine, theirs);
    return found.verdict === 'different' ? [] : [{ one, other, ...found }];
  }));
  return pairs.flat().toSorted((a, b) => b.score - a.score || (pairKey(a.one, a.other) < pairKey(b.one, b.other) ? -1 : 1));
}

export type AlikeGuest = Likeness & { readonly id: GuestId };

/**
 * The guests of a book that may be the one who is just being written, the likeliest first. One index serves many questions. Of a block of more than a hundred
 * only those are asked who share something further; of these, too, the first few.
 */
export function openDuplicateIndex(guests: readonly NamedComparable[]): (typed: Comparable) => readonly AlikeGuest[] {
  const find = openTraitsIndex(guests.map((guest) => ({ id: guest.id, traits: traitsOf(guest) })));
  return (typed) => find(traitsOf(typed));
}

/** The same for callers who have folded everybody themselves. */
export function openTraitsIndex(guests: readonly { readonly id: GuestId; readonly traits: GuestTraits }[]): (asked: GuestTraits) => readonly AlikeGuest[] {
  const under = openNarrowing(guests.map(({ traits }) => traits));
  return (asked) => {
    const candidates = new Set(guests.length === 0 ? [] : keysOf(asked).flatMap((key) => under(key, asked)));
    return [...candidates].flatMap((place) => {
      const guest = guests[place];
      if (!guest || !mayBeAlike(asked, guest.traits)) return [];
      const found = likenessOfTraits(asked, guest.traits);
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
