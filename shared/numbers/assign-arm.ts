import { seededRandom } from '#shared/lib/seeded-random';
import type { Arm } from '#shared/model/experiment';

/** One round: blocks of 2, 4 and 6 in an order that chance decides, so that nobody can tell from the last cards what the next will be. */
const blockSizes = [2, 4, 6] as const;
const roundLength = 12;

/**
 * The side of the guest at this place (0, 1, 2 …) of this stratum: permuted blocks, so that both sides are never more than three apart in
 * any stratum. The same seed, stratum and place give the same side on every computer.
 */
export function armAt(seed: string, stratum: string, place: number): Arm {
  const arm = roundOf(`${seed}/${stratum}/${Math.floor(place / roundLength)}`)[place % roundLength];
  if (arm === undefined) throw new Error(`no place ${place}`);
  return arm;
}

function roundOf(seed: string): readonly Arm[] {
  const random = seededRandom(seed);
  return shuffled(blockSizes, random).flatMap((size) => shuffled(Array.from({ length: size }, (_, index): Arm => (index * 2 < size ? 'a' : 'b')), random));
}

/** Fisher and Yates. */
function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  const list = [...items];
  for (let left = list.length; left > 1; left -= 1) {
    const picked = Math.floor(random() * left);
    list.push(...list.splice(picked, 1));
  }
  return list;
}
