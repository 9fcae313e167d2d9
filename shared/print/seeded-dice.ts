import { seededRandom } from '#shared/lib/seeded-random';

/** Numbers that look like chance and are the same for the same seed: a reprint is identical. */
export interface Dice {
  /** 0 to 1, without 1. */
  readonly uniform: () => number;
  /** Normally distributed, mean 0, deviation 1, cut off at ±2.2: no character of a tidy hand falls out of its line. */
  readonly normal: () => number;
}

const cutOff = 2.2;

export function seededDice(seed: string): Dice {
  const uniform = seededRandom(seed);
  return {
    uniform,
    normal: () => {
      // Box and Muller, 1958. Two numbers a call, always, so that a later character does not depend on an earlier one's luck.
      const [first, second] = [uniform(), uniform()];
      const value = Math.sqrt(-2 * Math.log(1 - first)) * Math.cos(2 * Math.PI * second);
      return Math.max(-cutOff, Math.min(cutOff, value));
    },
  };
}
