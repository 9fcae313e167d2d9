import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Instant, type PlainDate } from '#shared/lib/plain-date';
import type { Decision, Outcome } from '#shared/model/decision';
import { blankGuest, type Guest } from '#shared/model/guest';
import type { GuestId, VisitId } from '#shared/model/ids';
import { channels } from '#shared/model/touch';
import type { Visit } from '#shared/model/visit';
import { dueItemsOf } from '#shared/follow/due-items-of';
import { noTouches } from '#shared/follow/guest-history';
import type { FollowSubject } from '#shared/follow/follow-subject';
import { around, day, guestId, keyed, restaurant, subjectFrom, sundayShop, visitId } from './follow-cases.ts';

const start = day('2026-01-01');
const dateArb = fc.integer({ min: 0, max: 800 }).map((days) => addDays(start, days));
const outcomeArb: fc.Arbitrary<Outcome> = fc.oneof(
  fc.constant({ kind: 'done' as const }), fc.constant({ kind: 'released' as const }),
  fc.constant({ kind: 'skipped' as const, reason: '都合' }), dateArb.map((until) => ({ kind: 'later' as const, until })),
);
const stepIds = restaurant.steps.map((step) => step.id);
const outcomesArb = fc.dictionary(fc.constantFrom(...stepIds), outcomeArb).map(keyed);
const subjectArb: fc.Arbitrary<FollowSubject> = fc.record({
  guestId: fc.constant(guestId),
  mourningSince: fc.option(dateArb), stoppedOn: fc.option(dateArb),
  forbiddenChannels: fc.uniqueArray(fc.constantFrom(...channels)),
  consentToGreetings: fc.boolean(), consentToOffersOn: fc.option(dateArb),
  hasAddress: fc.boolean(), hasPhone: fc.boolean(), birthday: fc.constant(null), anniversaries: fc.constant([]), plans: fc.constant([]),
  firstOn: fc.constant(null), usualInterval: fc.constant(null), touches: fc.constant(noTouches),
  lastVisit: fc.record({ id: fc.constant(visitId), on: dateArb, ordinal: fc.integer({ min: 1, max: 30 }) }),
  outcomes: outcomesArb,
});
const due = (subject: FollowSubject, today: PlainDate) => dueItemsOf(subject, [restaurant], around(sundayShop), today);

describe('dueItemsOf, whatever happens', () => {
  it('nothing for a stopped guest is ever free to go out', () => {
    fc.assert(fc.property(subjectArb, dateArb, dateArb, (subject, stoppedOn, today) => {
      expect(due({ ...subject, stoppedOn }, today).filter((item) => item.hold !== 'stopped')).toEqual([]);
    }), { numRuns: 500 });
  });

  it('what is done or skipped never appears again for the same visit, on any day, wherever its date is corrected to', () => {
    const closing = fc.constantFrom<Outcome>({ kind: 'done' }, { kind: 'skipped', reason: '都合' });
    fc.assert(fc.property(subjectArb, fc.constantFrom(...stepIds), closing, dateArb, (subject, stepId, outcome, today) => {
      expect(due({ ...subject, outcomes: { ...subject.outcomes, ...keyed({ [stepId]: outcome }) } }, today).map((item) => item.stepId)).not.toContain(stepId);
    }), { numRuns: 500 });
  });

  it('deciding one step never brings another into the list that was not there', () => {
    fc.assert(fc.property(subjectArb, fc.constantFrom(...stepIds), outcomeArb, dateArb, (subject, stepId, outcome, today) => {
      const before = new Set(due(subject, today).map((item) => item.stepId));
      const after = due({ ...subject, outcomes: { ...subject.outcomes, ...keyed({ [stepId]: outcome }) } }, today).map((item) => item.stepId);
      expect(after.filter((id) => id !== stepId && !before.has(id))).toEqual([]);
    }), { numRuns: 500 });
  });

  it('never two at once, but for the thank-you card and what he put off', () => {
    fc.assert(fc.property(subjectArb, dateArb, (subject, today) => {
      const ordinary = due(subject, today).filter((item) => item.dueOn <= today && !item.postponed && item.kind !== 'thank-you-card');
      expect(ordinary.length).toBeLessThanOrEqual(1);
    }), { numRuns: 500 });
  });

  it('an item is open only within its own days, and never before the visit', () => {
    fc.assert(fc.property(subjectArb, dateArb, (subject, today) => {
      for (const item of due(subject, today)) {
        expect(item.lapsesOn >= today && item.lapsesOn >= item.dueOn && item.dueOn > item.eventOn).toBe(true);
      }
    }), { numRuns: 500 });
  });

  it('the order in which visits and decisions were typed in changes nothing', () => {
    const bookArb = fc.record({
      visits: fc.array(dateArb, { minLength: 1, maxLength: 6 }),
      decided: fc.array(fc.record({ visit: fc.nat(5), stepId: fc.constantFrom(...stepIds), outcome: outcomeArb }), { maxLength: 10 }),
      shuffle: fc.array(fc.nat(), { minLength: 16, maxLength: 16 }),
    });
    fc.assert(fc.property(bookArb, dateArb, (book, today) => {
      const visits = book.visits.map((on, index) => visitOn(on, index));
      const decisions = book.decided.map(({ visit, stepId, outcome }, index) => decisionOf(visits[visit % visits.length]!.id, stepId, outcome, index));
      const straight = due(subjectFrom(guest, visits, decisions), today);
      const shuffled = due(subjectFrom(guest, reorder(visits, book.shuffle), reorder(decisions, book.shuffle)), today);
      expect(shuffled).toEqual(straight);
    }), { numRuns: 300 });
  });
});

const guest: Guest = { ...blankGuest, id: guestId, familyName: '見本', createdAt: '2026-01-01T00:00:00Z' as Instant, updatedAt: '2026-01-01T00:00:00Z' as Instant };

const visitOn = (on: PlainDate, index: number): Visit => ({
  id: `0198c0de-0000-7000-8000-00000000010${index}` as VisitId, guestId: guest.id as GuestId, on, party: 2, companions: '', amount: null,
  dishes: '', talk: '', recommendation: '', occasion: '', introducedBy: null, broughtBy: null, movedBy: null, movedWords: '', recordedAt: '2026-01-01T00:00:00Z' as Instant, sample: false,
});

const decisionOf = (visit: VisitId, stepId: string, outcome: Outcome, index: number): Decision => ({
  eventId: visit, stepId, guestId, outcome, decidedAt: `2026-01-01T00:00:0${index % 10}Z` as Instant, sample: false,
});

function reorder<T>(list: readonly T[], keys: readonly number[]): readonly T[] {
  return list.map((item, index) => ({ item, key: keys[index % keys.length] ?? 0 })).toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}
