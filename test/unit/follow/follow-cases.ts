import { plainDate, type PlainDate } from '#shared/lib/plain-date';
import type { Decision, Outcome } from '#shared/model/decision';
import { stepKeyOf } from '#shared/model/event';
import type { Guest } from '#shared/model/guest';
import type { GuestId, VisitId } from '#shared/model/ids';
import { planSchema, type Plan } from '#shared/model/plan';
import { usualBudget } from '#shared/model/shop';
import type { Touch } from '#shared/model/touch';
import type { Visit } from '#shared/model/visit';
import type { FollowContext } from '#shared/follow/due-items-of';
import { followSubjectOf, guestFlagsOf, type FollowSubject } from '#shared/follow/follow-subject';
import { historyOf, noTouches } from '#shared/follow/guest-history';
import type { ShopCalendar } from '#shared/follow/shop-calendar';
import restaurantJson from '../../../assets/plans/restaurant.json' with { type: 'json' };

/** Builders for the tables of this folder: what is written in a table is what differs from an ordinary guest. */

export const restaurant: Plan = planSchema.parse(restaurantJson);

/** Closed on Sundays and national holidays. */
export const sundayShop: ShopCalendar = { closedWeekdays: [7], closedDays: [], closedOnHolidays: true, addedHolidays: [] };
/** The usual budget, no regulars to measure by, nobody introduced. The same object for the same calendar, as the book has it. */
export const around = (calendar: ShopCalendar, more: Partial<FollowContext> = {}): FollowContext =>
  ({ calendar, budget: usualBudget, shopInterval: null, introduced: new Map(), ...more });

export const neverClosed: ShopCalendar = { closedWeekdays: [], closedDays: [], closedOnHolidays: false, addedHolidays: [] };

export const guestId = '0198c0de-0000-7000-8000-000000000001' as GuestId;
export const visitId = '0198c0de-0000-7000-8000-0000000000a1' as VisitId;

export function subjectOf(visitOn: string | null, more: Partial<FollowSubject> = {}): FollowSubject {
  return {
    guestId, mourningSince: null, stoppedOn: null, forbiddenChannels: [], consentToGreetings: true, consentToOffersOn: null,
    hasAddress: true, hasPhone: true, birthday: null, anniversaries: [], plans: [],
    firstOn: visitOn === null ? null : plainDate(visitOn), usualInterval: null, touches: noTouches,
    lastVisit: visitOn === null ? null : { id: visitId, on: plainDate(visitOn), ordinal: 1 },
    ...more,
    outcomes: keyed(more.outcomes ?? {}),
  };
}

/** As the book makes it (renderer/data): the records of one guest, grouped, through the same two functions. */
export const subjectFrom = (guest: Guest, visits: readonly Visit[], decisions: readonly Decision[], touches: readonly Touch[] = []): FollowSubject => {
  const own = <T extends { readonly guestId: GuestId }>(rows: readonly T[]): readonly T[] => rows.filter((row) => row.guestId === guest.id);
  return followSubjectOf(guestFlagsOf(guest), historyOf({ visits: own(visits), touches: own(touches), decisions: own(decisions) }));
};

/** By step id in the tables, filed under the visit in the book. */
export const keyed = (outcomes: FollowSubject['outcomes']): FollowSubject['outcomes'] =>
  Object.fromEntries(Object.entries(outcomes).map(([stepId, outcome]) => [stepKeyOf({ eventId: visitId, stepId }), outcome]));

export const done: Outcome = { kind: 'done' };
export const released: Outcome = { kind: 'released' };
export const skipped: Outcome = { kind: 'skipped', reason: '先方のご都合' };
export const later = (until: string): Outcome => ({ kind: 'later', until: plainDate(until) });

export const day = (text: string): PlainDate => plainDate(text);
