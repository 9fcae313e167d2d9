import { guestOfOccasion, visitOfEvent, type EventId } from '#shared/model/event';
import type { GuestId } from '#shared/model/ids';
import type { BookDb } from './book-db.ts';

/** Whose event it is now, and whether it belongs to the sample; null where the visit or the guest is gone. What is filed under an event follows it. */
export async function eventOwner(db: BookDb, eventId: EventId): Promise<{ readonly guestId: GuestId; readonly sample: boolean } | null> {
  const visitId = visitOfEvent(eventId);
  if (visitId !== null) {
    const visit = await db.visits.get(visitId);
    return visit ? { guestId: visit.guestId, sample: visit.sample } : null;
  }
  const guestId = guestOfOccasion(eventId);
  const guest = guestId && await db.guests.get(guestId);
  return guest ? { guestId: guest.id, sample: guest.sample } : null;
}
