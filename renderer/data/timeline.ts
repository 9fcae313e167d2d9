import type { Book } from './book.ts';
import type { TimelineEntry } from './visits-contract.ts';
import { beginningWith, type BookDb } from './book-db.ts';
import { toTouch, toVisit } from './rows.ts';
import { visitRowsOf } from './visits.ts';

export const openTimeline = (db: BookDb): Book['timeline'] => async (guestId) => {
  const visits = await visitRowsOf(db, guestId);
  const touches = await db.touches.where('[guestId+on]').between(...beginningWith(guestId)).toArray();
  const entries: TimelineEntry[] = [
    ...visits.map((row) => ({ kind: 'visit' as const, on: row.on, visit: toVisit(row), corrections: row.corrections ?? [] })),
    ...touches.map((row) => ({ kind: 'touch' as const, on: row.on, touch: toTouch(row) })),
  ];
  // Stable, and visits stand first: on one day the card answers the visit, so it is the newer of the two.
  return entries.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).toReversed();
};
