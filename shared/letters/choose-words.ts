import { hashText } from '#shared/lib/hash-text';
import type { Slots } from '#shared/model/letter';
import type { Shop } from '#shared/model/shop';
import { textLength } from '#shared/letters/letter-length';

/** A card is about one hundred characters (practices E1); among the variants the one is taken that comes within these. */
const target = { shortest: 85, ideal: 100, longest: 112 };

/** Variants of equal standing for each slot, the preferred first. */
export type SlotChoices = Readonly<Record<'thanks' | 'talk' | 'recommendation', readonly string[]>>;

/** The first combination of about one hundred characters; where there is none, the one that comes nearest. */
export function chooseWords(choices: SlotChoices, signature: string): Slots {
  let best: Slots | null = null;
  let bestMiss = Infinity;
  for (const thanks of choices.thanks) {
    for (const talk of choices.talk) {
      for (const recommendation of choices.recommendation) {
        const miss = missOf(textLength(thanks) + textLength(talk) + textLength(recommendation) + textLength(signature));
        if (miss >= bestMiss) continue;
        best = { thanks, talk, recommendation, signature };
        bestMiss = miss;
        if (miss === 0) return best;
      }
    }
  }
  return best ?? { thanks: '', talk: '', recommendation: '', signature };
}

const missOf = (length: number): number => (length >= target.shortest && length <= target.longest ? 0 : Math.abs(length - target.ideal));

/** The shop and its owner, as a card is signed. */
export function signatureOf({ name, ownerName }: Pick<Shop, 'name' | 'ownerName'>): string {
  const owner = ownerName.trim();
  return [name.trim(), owner === '' ? '' : `店主 ${owner}`].filter((part) => part !== '').join('　');
}

/** The list begun somewhere else, by the seed: the same card gets the same words, two cards hardly ever. */
export function turned(list: readonly string[], seed: string): readonly string[] {
  if (list.length === 0) return list;
  const start = hashText(seed) % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

/** Fills in one pass, so that braces which the guest's own words contain stay what they are. */
export function fill(variants: readonly string[], values: Readonly<Record<string, string>>): readonly string[] {
  return variants.map((text) => text.replace(/\{(\w+)\}/g, (_, blank: string) => values[blank] ?? ''));
}
