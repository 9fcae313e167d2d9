import type { GuestTraits } from '#shared/duplicates/guest-traits';
import { likenessOfTraits, mayBeAlike } from '#shared/duplicates/likeness';
import { openPairing } from '#shared/duplicates/open-pairing';
import { mapInSteps, type Steps } from '#shared/lib/in-steps';
import type { GuestId } from '#shared/model/ids';

export interface RowTraits {
  readonly id: GuestId;
  readonly where: number;
  /** Of our own list: two of its rows are never one guest. */
  readonly isOwn: boolean;
  readonly traits: GuestTraits;
}

export interface Twin {
  /** The number of the first row that is surely like this one, by itself or through rows between. */
  readonly twinOf: number | null;
  /** It shares so much with so many rows that it was not compared with all of them. */
  readonly crowded: boolean;
}

/** The rows of one file among themselves. Yields rows, each twice. */
export function* twinsInFile(rows: readonly RowTraits[]): Steps<ReadonlyMap<GuestId, Twin>> {
  const { before, isCrowded } = yield* openPairing(rows.map(({ traits }) => traits));
  const firstOf = new Int32Array(rows.length);
  const twins = yield* mapInSteps(rows, (row, place) => {
    let first = place;
    for (const other of before(place)) {
      const leadsTo = firstOf[other] ?? other;
      const theirs = rows[other];
      // Whoever leads to no earlier row need not be judged.
      if (theirs && leadsTo < first && isSurelyOne(theirs, row)) first = leadsTo;
    }
    firstOf[place] = first;
    return [row.id, { twinOf: first === place ? null : rows[first]?.where ?? null, crowded: isCrowded(place) }] as const;
  });
  return new Map(twins);
}

const isSurelyOne = (one: RowTraits, other: RowTraits): boolean =>
  !(one.isOwn && other.isOwn) && mayBeAlike(one.traits, other.traits) && likenessOfTraits(one.traits, other.traits).verdict === 'same';
