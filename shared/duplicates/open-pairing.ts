import { mapInSteps, type Steps } from '#shared/lib/in-steps';
import { isNaming, keysOf } from './guest-keys.ts';
import type { GuestTraits } from './guest-traits.ts';

/**
 * Everybody who shares a key is compared with each other, up to this many; in a larger block (an office telephone, 佐藤 健) each only with the next ones in
 * the order of the block, which is by reading, name and address. So the work grows with the number of guests and not with its square; what is lost are pairs
 * inside a block of more than a hundred that no other key brings together.
 */
export const wholeBlock = 100;
export const neighbours = 20;

/** Who is to be compared with whom. Guests are named by their place in the list. */
export interface Pairing {
  /** Those who stand before this place and share a key with it, each once, in no order. */
  readonly before: (place: number) => readonly number[];
  /** More than `wholeBlock` share his name, reading, telephone or mail: he was not given all of them. */
  readonly isCrowded: (place: number) => boolean;
}

interface Block { readonly naming: boolean; readonly places: number[] }

/** Yields guests. */
export function* openPairing(traits: readonly GuestTraits[]): Steps<Pairing> {
  const blocksOf = yield* blocksByPlace(traits);
  const rank = ranksOf(traits, blocksOf);
  const ordered = new Map<Block, Int32Array>();
  const stamped = new Int32Array(traits.length).fill(-1);
  const blocksAt = (place: number): readonly Block[] => blocksOf[place] ?? [];

  return {
    before: (place) => {
      const found: number[] = [];
      for (const block of blocksAt(place)) {
        const near = isLarge(block) ? nearestOf(inOrder(block, rank, ordered), place, rank) : block.places;
        for (const other of near) {
          // The places of a small block stand in order.
          if (other >= place) {
            if (near === block.places) break;
            continue;
          }
          if (stamped[other] === place) continue;
          stamped[other] = place;
          found.push(other);
        }
      }
      return found;
    },
    isCrowded: (place) => blocksAt(place).some((block) => block.naming && isLarge(block)),
  };
}

const isLarge = ({ places }: Block): boolean => places.length > wholeBlock;

/** The blocks of two and more, of each place. Most keys are one guest's alone: for them no list is made. */
function* blocksByPlace(traits: readonly GuestTraits[]): Steps<readonly (readonly Block[])[]> {
  const byKey = new Map<string, number | Block>();
  const blocksOf: Block[][] = traits.map(() => []);
  yield* mapInSteps(traits, (guest, place) => {
    for (const key of keysOf(guest)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, place);
      else {
        const block = typeof known === 'number' ? { naming: isNaming(key), places: [known] } : known;
        if (typeof known === 'number') {
          byKey.set(key, block);
          blocksOf[known]?.push(block);
        }
        block.places.push(place);
        blocksOf[place]?.push(block);
      }
    }
  });
  return blocksOf;
}

/** Where each guest of a large block stands by reading, name and address; of the others nobody asks. */
function ranksOf(traits: readonly GuestTraits[], blocksOf: readonly (readonly Block[])[]): Int32Array {
  const asked = [...traits.keys()].filter((place) => blocksOf[place]?.some(isLarge)).map((place) => {
    const { kana = '', name = '', street = '' } = traits[place] ?? {};
    return { place, text: `${kana}|${name}|${street}` };
  });
  const rank = new Int32Array(traits.length);
  asked.toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.place - b.place)).forEach(({ place }, index) => { rank[place] = index; });
  return rank;
}

/** Sorted when it is first met. */
function inOrder(block: Block, rank: Int32Array, ordered: Map<Block, Int32Array>): Int32Array {
  const known = ordered.get(block) ?? Int32Array.from(block.places).toSorted((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
  ordered.set(block, known);
  return known;
}

/** In both directions: whoever comes later in the list meets the one who came before. */
function nearestOf(block: Int32Array, place: number, rank: Int32Array): Int32Array {
  let [low, high] = [0, block.length - 1];
  const mine = rank[place] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rank[block[middle] ?? 0] ?? 0) < mine) low = middle + 1;
    else high = middle;
  }
  return block.subarray(Math.max(0, low - neighbours), low + neighbours + 1);
}
