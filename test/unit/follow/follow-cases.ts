import { plainDate, type PlainDate } from '#shared/lib/plain-date';
import type { Outcome } from '#shared/model/decision';
import { stepKeyOf } from '#shared/model/event';
import type { GuestId, VisitId } from '#shared/model/ids';
import { planSchema, type Plan } from '#shared/model/plan';
import type { FollowSubject } from '#shared/follow/follow-subject';
import type { ShopCalendar } from '#shared/follow/shop-calendar';
import restaurantJson from '../../../assets/plans/restaurant.json' with { type: 'json' };

/** Builders for the tables of this folder: what is written in a table is what differs from an ordinary guest. */

export const restaurant: Plan = planSchema.parse(restaurantJson);

/** Closed on Sundays and national holidays. */
export const sundayShop: ShopCalendar = { closedWeekdays: [7], closedDays: [], closedOnHolidays: true };
export const neverClosed: ShopCalendar = { closedWeekdays: [], closedDays: [], closedOnHolidays: false };

export const guestId = '0198c0de-0000-7000-8000-000000000001' as GuestId;
export const visitId = '0198c0de-0000-7000-8000-0000000000a1' as VisitId;

export function subjectOf(visitOn: string | null, more: Partial<FollowSubject> = {}): FollowSubject {
  return {
    guestId, mourningSince: null, stoppedOn: null, forbiddenChannels: [], consentToGreetings: true, consentToOffersOn: null,
    hasAddress: true, hasPhone: true,
    lastVisit: visitOn === null ? null : { id: visitId, on: plainDate(visitOn), ordinal: 1 },
    ...more,
    outcomes: keyed(more.outcomes ?? {}),
  };
}

/** By step id in the tables, filed under the visit in the book. */
export const keyed = (outcomes: FollowSubject['outcomes']): FollowSubject['outcomes'] =>
  Object.fromEntries(Object.entries(outcomes).map(([stepId, outcome]) => [stepKeyOf({ eventId: visitId, stepId }), outcome]));

export const done: Outcome = { kind: 'done' };
export const released: Outcome = { kind: 'released' };
export const skipped: Outcome = { kind: 'skipped', reason: '先方のご都合' };
export const later = (until: string): Outcome => ({ kind: 'later', until: plainDate(until) });

export const day = (text: string): PlainDate => plainDate(text);
