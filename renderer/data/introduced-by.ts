import type { Introduced, OccurrenceFacts } from '#shared/follow/occurrences';
import type { GuestId } from '#shared/model/ids';
import type { GuestEntry } from './guests-contract.ts';

export type IntroducedBy = OccurrenceFacts['introduced'];

/** Whom each guest introduced (practices G2). Lists that say the same as `before` stay the same, so that only who introduced somebody anew is derived anew. */
export function introducedBy(entries: readonly GuestEntry[], before: IntroducedBy): IntroducedBy {
  const introduced = new Map<GuestId, readonly Introduced[]>();
  for (const entry of entries) {
    const [introducer, on] = introductionOf(entry);
    if (introducer !== null && on !== null) introduced.set(introducer, [...introduced.get(introducer) ?? [], { guestId: entry.id, on }]);
  }
  return new Map([...introduced].map(([introducer, list]) => {
    const old = before.get(introducer);
    return [introducer, old && isSame(old, list) ? old : list];
  }));
}

/** The guest's own field goes before what a visit says. Who has not been here yet has not been introduced yet. */
function introductionOf({ introducedBy: named, totals: { introduction, firstOn } }: GuestEntry): readonly [GuestId | null, Introduced['on'] | null] {
  return named === null ? [introduction?.by ?? null, introduction?.on ?? null] : [named, firstOn];
}

const isSame = (a: readonly Introduced[], b: readonly Introduced[]): boolean =>
  a.length === b.length && a.every(({ guestId, on }, index) => b[index]?.guestId === guestId && b[index]?.on === on);
