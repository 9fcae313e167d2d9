import { daysBetween, type PlainDate } from '#shared/lib/plain-date';
import type { FollowIdea } from '#shared/model/follow-idea';

/** An idea rests for so long before it is proposed again (practices C4). */
const restDays = 60;

/** Ideas that were not used in the last sixty days: never used ones first, then the longest unused; the order of the practice decides between equals. */
export function unusedIdeas(ideas: readonly FollowIdea[], lastUsedOn: ReadonlyMap<string, PlainDate>, today: PlainDate): readonly FollowIdea[] {
  const usedOn = ({ id }: FollowIdea): string => lastUsedOn.get(id) ?? '';
  return ideas
    .filter(({ id }) => {
      const on = lastUsedOn.get(id);
      return on === undefined || daysBetween(on, today) >= restDays;
    })
    .toSorted((a, b) => (usedOn(a) < usedOn(b) ? -1 : usedOn(a) > usedOn(b) ? 1 : 0));
}
