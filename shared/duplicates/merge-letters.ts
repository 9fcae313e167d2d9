import type { EventId } from '#shared/model/event';
import type { LetterId } from '#shared/model/ids';
import type { StoredLetter } from './merge-rows.ts';

/**
 * One card for each event and step. Where both halves have one, what is posted stays before what is printed, what he has written before a draft, then the
 * later one. `lost`: cards that had to give way. The line of the ledger of a posted one stays, with its words.
 */
export function mergeLetters(letters: readonly StoredLetter[], eventNow: (id: EventId) => EventId): {
  readonly letters: readonly StoredLetter[];
  readonly lost: ReadonlySet<LetterId>;
} {
  const places = new Map<string, StoredLetter>();
  const lost = new Set<LetterId>();
  for (const letter of letters) {
    const visitId = eventNow(letter.visitId);
    const filed = visitId === letter.visitId ? letter : { ...letter, visitId };
    const place = `${visitId} ${letter.stepId}`;
    const there = places.get(place);
    const stays = there && isBefore(there, filed) ? there : filed;
    places.set(place, stays);
    if (there) lost.add(stays === there ? filed.id : there.id);
  }
  return { letters: [...places.values()], lost };
}

function isBefore(one: StoredLetter, other: StoredLetter): boolean {
  const [mine, theirs] = [rank(one), rank(other)];
  return mine === theirs ? one.updatedAt >= other.updatedAt : mine > theirs;
}

const rank = ({ postedOn, printedAt, edited }: StoredLetter): number => (postedOn !== null ? 3 : printedAt !== null ? 2 : edited ? 1 : 0);
