import type { PlainDate } from '#shared/lib/plain-date';
import type { Decision, Outcome } from '#shared/model/decision';
import { stepKeyOf, visitOfEvent } from '#shared/model/event';
import type { Guest } from '#shared/model/guest';
import type { GuestId, VisitId } from '#shared/model/ids';
import type { Visit } from '#shared/model/visit';

/** What the follow rules need to know of one guest: flags, the visit that drives the track, and what was decided about its steps. */
export interface FollowSubject extends Pick<Guest, 'mourningSince' | 'stoppedOn' | 'forbiddenChannels' | 'consentToGreetings' | 'consentToOffersOn'> {
  readonly guestId: GuestId;
  readonly hasAddress: boolean;
  readonly hasPhone: boolean;
  /** The newest visit. `ordinal` counts the guest's visits up to it: 1 is the first. */
  readonly lastVisit: { readonly id: VisitId; readonly on: PlainDate; readonly ordinal: number } | null;
  /** Decisions about the steps of `lastVisit` and of occasions, by `stepKeyOf`. */
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

/** The subject from the facts themselves, whatever order they come in. */
export function followSubjectOf(guest: Guest, visits: readonly Visit[], decisions: readonly Decision[]): FollowSubject {
  const lastVisit = newestVisitOf(visits.filter((visit) => visit.guestId === guest.id));
  return {
    guestId: guest.id,
    mourningSince: guest.mourningSince, stoppedOn: guest.stoppedOn,
    forbiddenChannels: guest.forbiddenChannels,
    consentToGreetings: guest.consentToGreetings, consentToOffersOn: guest.consentToOffersOn,
    hasAddress: hasAddress(guest), hasPhone: hasPhone(guest),
    lastVisit,
    outcomes: outcomesOf(lastVisit?.id ?? null, decisions.filter(({ guestId }) => guestId === guest.id)),
  };
}

/** A card can be posted when there is a street; a missing postal code only slows it down. */
export const hasAddress = (guest: Pick<Guest, 'address'>): boolean => guest.address.street.trim() !== '';
export const hasPhone = (guest: Pick<Guest, 'phone'>): boolean => guest.phone.trim() !== '';

/**
 * The visit with the newest event date. Two on one day: the one with the greater id, which for UUIDv7 is the one logged later.
 * When it was typed in plays no part (practices C).
 */
export function newestVisitOf(visits: readonly Visit[]): FollowSubject['lastVisit'] {
  let newest: Visit | null = null;
  for (const visit of visits) {
    if (newest === null || visit.on > newest.on || (visit.on === newest.on && visit.id > newest.id)) newest = visit;
  }
  return newest && { id: newest.id, on: newest.on, ordinal: visits.length };
}

/** One outcome per step; the newest decision wins. */
function outcomesOf(lastVisitId: VisitId | null, decisions: readonly Decision[]): Readonly<Record<string, Outcome>> {
  const latest = new Map<string, Decision>();
  for (const decision of decisions) {
    const visitId = visitOfEvent(decision.eventId);
    if (visitId !== null && visitId !== lastVisitId) continue;
    const known = latest.get(stepKeyOf(decision));
    if (known === undefined || decision.decidedAt > known.decidedAt) latest.set(stepKeyOf(decision), decision);
  }
  return Object.fromEntries([...latest].map(([key, decision]) => [key, decision.outcome]));
}
