import type { PlainDate } from '#shared/lib/plain-date';
import type { Guest } from '#shared/model/guest';
import type { GuestId, VisitId } from '#shared/model/ids';
import type { GuestHistory } from '#shared/follow/guest-history';

/** What the follow rules ask of the guest himself. */
export interface GuestFlags extends Pick<Guest,
  'mourningSince' | 'stoppedOn' | 'forbiddenChannels' | 'consentToGreetings' | 'consentToOffersOn' | 'birthday' | 'anniversaries' | 'plans'> {
  readonly id: GuestId;
  readonly hasAddress: boolean;
  readonly hasPhone: boolean;
}

/** What the follow rules need to know of one guest: flags, history, and the visit that drives the track. */
export interface FollowSubject extends Omit<GuestFlags, 'id'>, Pick<GuestHistory, 'firstOn' | 'usualInterval' | 'touches' | 'outcomes'> {
  readonly guestId: GuestId;
  /** The newest visit. `ordinal` counts the guest's visits up to it: 1 is the first. */
  readonly lastVisit: { readonly id: VisitId; readonly on: PlainDate; readonly ordinal: number } | null;
}

/** The one way in which a guest and his history become what the rules see, on screen and in tests. */
export function followSubjectOf(guest: GuestFlags, history: GuestHistory): FollowSubject {
  const { lastVisitId, lastOn, visits, firstOn, usualInterval, touches, outcomes } = history;
  return {
    guestId: guest.id,
    mourningSince: guest.mourningSince, stoppedOn: guest.stoppedOn, forbiddenChannels: guest.forbiddenChannels,
    consentToGreetings: guest.consentToGreetings, consentToOffersOn: guest.consentToOffersOn,
    hasAddress: guest.hasAddress, hasPhone: guest.hasPhone,
    birthday: guest.birthday, anniversaries: guest.anniversaries, plans: guest.plans,
    lastVisit: lastVisitId !== null && lastOn !== null ? { id: lastVisitId, on: lastOn, ordinal: visits } : null,
    firstOn, usualInterval, touches, outcomes,
  };
}

export const guestFlagsOf = (guest: Guest): GuestFlags => ({ ...guest, hasAddress: hasAddress(guest), hasPhone: hasPhone(guest) });

/** A card can be posted when there is a street; a missing postal code only slows it down. */
export const hasAddress = (guest: Pick<Guest, 'address'>): boolean => guest.address.street.trim() !== '';
export const hasPhone = (guest: Pick<Guest, 'phone'>): boolean => guest.phone.trim() !== '';
