import { hashText } from '#shared/lib/hash-text';

/**
 * Numbers from 0 to 1, without 1, that look like chance and are the same for the same seed. mulberry32 by Tommy Ettinger, public domain:
 * 32 bits of state are plenty for a few hundred numbers. Not for secrets.
 */
export function seededRandom(seed: string): () => number {
  let state = hashText(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
