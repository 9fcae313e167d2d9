import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, monthOf, type Instant, type PlainDate } from '#shared/lib/plain-date';
import type { Decision, Outcome } from '#shared/model/decision';
import { eventKinds, stepKeyOf } from '#shared/model/event';
import { blankGuest, type Guest } from '#shared/model/guest';
import type { AnniversaryId, GuestId, TouchId, VisitId } from '#shared/model/ids';
import { channels, purposeSchema, touchKinds, type Touch } from '#shared/model/touch';
import type { Visit } from '#shared/model/visit';
import { usesGreetingBudget } from '#shared/follow/answer-kinds';
import { chosenKey, chosenOutcome, chosenWays } from '#shared/follow/chosen';
import { dueItemsOf, type FollowContext } from '#shared/follow/due-items-of';
import type { DueItem } from '#shared/follow/due-items';
import { canBeReleased } from '#shared/follow/hold-reason';
import { around, day, guestId, subjectFrom, sundayShop } from './follow-cases.ts';
import { shipped } from './promises-on.ts';

/** Every plan that ships, all at work: the fullest list that there can be. */
const plans = shipped.map((plan) => ({ ...plan, active: true }));
const start = day('2026-01-01');
const dateArb = fc.integer({ min: 0, max: 1100 }).map((days) => addDays(start, days));
const at = '2026-01-01T00:00:00.000Z' as Instant;
const id = (prefix: string, index: number) => `0198c0de-0000-7000-8000-${prefix}${String(index).padStart(4, '0')}`;

const guestArb: fc.Arbitrary<Guest> = fc.record({
  mourningSince: fc.option(dateArb), stoppedOn: fc.constant(null), consentToGreetings: fc.boolean(), consentToOffersOn: fc.option(dateArb),
  forbiddenChannels: fc.uniqueArray(fc.constantFrom(...channels), { maxLength: 2 }), street: fc.constantFrom('', '紙屋町1'), phone: fc.constantFrom('', '03-0000-0000'),
  birthday: fc.option(fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }), year: fc.option(fc.integer({ min: 1930, max: 2005 })) })),
  anniversaries: fc.array(fc.record({ kind: fc.constantFrom('wedding', 'contract', 'handover', 'other'), years: fc.integer({ min: 0, max: 31 }), on: dateArb }), { maxLength: 3 }),
}).map(({ street, anniversaries, ...facts }): Guest => ({
  ...blankGuest, ...facts, id: guestId, familyName: '見本', createdAt: at, updatedAt: at, address: { ...blankGuest.address, street },
  anniversaries: anniversaries.map(({ kind, years, on }, index) => ({ id: id('00000000', index) as AnniversaryId, kind, on: addDays(on, -365 * years), label: '' })),
  plans: plans.map((plan) => plan.id),
}));

const visitOf = (on: PlainDate, index: number): Visit => ({
  id: id('0000000a', index) as VisitId, guestId, on, party: 2, companions: '', amount: null, dishes: '', talk: '', recommendation: '', occasion: '',
  introducedBy: null, broughtBy: null, movedBy: null, movedWords: '', recordedAt: at, sample: false,
});
const touchArb = fc.record({ on: dateArb, kind: fc.constantFrom(...touchKinds), purpose: fc.constantFrom(...purposeSchema.options) });
const touchOf = ({ on, kind, purpose }: Pick<Touch, 'on' | 'kind' | 'purpose'>, index: number): Touch => ({
  id: id('0000000b', index) as TouchId, guestId, on, kind, purpose, recordedAt: at, channel: 'postcard', text: '', visitId: null, letterId: null, sample: false,
});
const decidedAt = (index: number): Instant => `2026-01-01T00:00:00.${String(index).padStart(3, '0')}Z` as Instant;
const decisionOf = (item: Pick<DueItem, 'eventId' | 'stepId'>, outcome: Outcome, index: number): Decision =>
  ({ eventId: item.eventId, stepId: item.stepId, guestId, outcome, decidedAt: decidedAt(index), sample: false });

const outcomeArb: fc.Arbitrary<Outcome> = fc.oneof(
  fc.constant({ kind: 'done' as const }), fc.constant({ kind: 'released' as const }),
  fc.constant({ kind: 'skipped' as const, reason: '都合' }), dateArb.map((until) => ({ kind: 'later' as const, until })),
);

interface Records { readonly guest: Guest; readonly visits: readonly Visit[]; readonly touches: readonly Touch[]; readonly decisions: readonly Decision[] }
/** Chance gave a call to the thanks for every other visit. */
const armChannels = new Map([0, 2, 4].map((index) => [id('0000000a', index) as VisitId, 'phone' as const]));
const context: FollowContext = around(sundayShop, { shopInterval: 40, introduced: new Map([[guestId, [{ guestId: id('0000000c', 0) as GuestId, on: day('2026-05-01') }]]]), armChannels });
const due = ({ guest, visits, touches, decisions }: Records, today: PlainDate) => dueItemsOf(subjectFrom(guest, visits, decisions, touches), plans, context, today);

const recordsArb: fc.Arbitrary<Records> = fc.record({
  guest: guestArb, visits: fc.array(dateArb, { maxLength: 6 }).map((days) => days.map(visitOf)), touches: fc.array(touchArb, { maxLength: 12 }).map((list) => list.map(touchOf)),
  looks: fc.array(fc.record({ on: dateArb, pick: fc.nat(20), outcome: outcomeArb }), { maxLength: 8 }),
  chosen: fc.array(fc.record({ on: dateArb, way: fc.constantFrom(...chosenWays) }), { maxLength: 3 }),
}).map(({ looks, chosen, ...facts }) => {
  // He decides about what he is shown, on the days on which he looks, and chooses the guest out of a group now and then.
  const decisions: Decision[] = chosen.map(({ on, way }, index) => ({ ...chosenKey(way, on, guestId), guestId, outcome: chosenOutcome, decidedAt: decidedAt(index), sample: false }));
  for (const { on, pick, outcome } of looks) {
    const items = due({ ...facts, decisions }, on);
    const item = items[pick % Math.max(1, items.length)];
    if (item) decisions.push(decisionOf(item, outcome, decisions.length));
  }
  return { ...facts, decisions };
});

describe('what is promised, whatever happens', () => {
  it('these lives meet every kind of event, and thanks that chance made a call', () => {
    const met = new Set(fc.sample(fc.tuple(recordsArb, dateArb), { numRuns: 400, seed: 4 }).flatMap(([records, today]) => due(records, today).flatMap(({ event, byArm }) => (byArm ? [event, 'by-arm'] : [event]))));
    expect([...met].toSorted()).toEqual([...eventKinds, 'by-arm'].toSorted());
  });

  it('nothing for a stopped guest is ever free to go out, of any plan, on any day, whatever he decided', () => {
    fc.assert(fc.property(recordsArb, dateArb, dateArb, (records, stoppedOn, today) => {
      expect(due({ ...records, guest: { ...records.guest, stoppedOn } }, today).filter(({ hold }) => hold !== 'stopped')).toEqual([]);
    }), { numRuns: 300 });
  });

  it('what is done or skipped never appears again for the same event, on any day, whatever is corrected afterwards', () => {
    const closing = fc.constantFrom<Outcome>({ kind: 'done' }, { kind: 'skipped', reason: '都合' });
    const lifeArb = fc.record({ records: recordsArb, outcome: closing, pick: fc.nat(), seenOn: dateArb, today: dateArb, corrected: guestArb, moved: fc.integer({ min: -40, max: 40 }) });
    fc.assert(fc.property(lifeArb, ({ records, outcome, pick, seenOn, today, corrected, moved }) => {
      const items = due(records, seenOn);
      const item = items[pick % Math.max(1, items.length)];
      if (!item) return;
      const decisions = [...records.decisions, decisionOf(item, outcome, 999)];
      const visits = records.visits.map((visit) => ({ ...visit, on: addDays(visit.on, moved) }));
      for (const later of [{ ...records, decisions }, { ...records, decisions, visits, guest: { ...corrected, birthday: records.guest.birthday } }]) {
        expect(due(later, today).map(stepKeyOf)).not.toContain(stepKeyOf(item));
      }
    }), { numRuns: 300 });
  });

  it('the same records give the same list, in whatever order they were typed in', () => {
    fc.assert(fc.property(recordsArb, dateArb, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (records, today, keys) => {
      const shuffled = { ...records, visits: reorder(records.visits, keys), touches: reorder(records.touches, keys), decisions: reorder(records.decisions, keys) };
      expect(due(shuffled, today)).toEqual(due(records, today));
    }), { numRuns: 300 });
  });

  it('every held item says why and what would let it go, and nothing else does', () => {
    fc.assert(fc.property(recordsArb, dateArb, (records, today) => {
      for (const { hold, releasedBy } of due(records, today)) expect(hold === null).toBe(releasedBy === null);
    }), { numRuns: 300 });
  });

  it('a hold that ends by itself has ended on the day it names', () => {
    fc.assert(fc.property(recordsArb, dateArb, (records, today) => {
      const timed = due(records, today).flatMap((item) => (item.releasedBy?.kind === 'date' ? [{ item, on: item.releasedBy.on }] : []));
      expect(timed.filter(({ on }) => on <= today)).toEqual([]);
      // In a new month another item may go before this one, so the budget may hold it again; mourning is over.
      const mourned = timed.filter(({ item }) => item.hold === 'mourning');
      expect(mourned.filter(({ item, on }) => due(records, on).some((each) => stepKeyOf(each) === stepKeyOf(item) && each.hold === 'mourning'))).toEqual([]);
    }), { numRuns: 300 });
  });

  it('"all the same" lifts only what the owner may lift', () => {
    fc.assert(fc.property(recordsArb, dateArb, (records, today) => {
      for (const item of due(records, today)) {
        if (item.hold === null || canBeReleased(item.hold)) continue;
        const after = due({ ...records, decisions: [...records.decisions, decisionOf(item, { kind: 'released' }, 999)] }, today);
        expect(after.find((each) => stepKeyOf(each) === stepKeyOf(item))?.hold ?? item.hold).not.toBe(null);
      }
    }), { numRuns: 200 });
  });
});

describe('the budget', () => {
  const lookArb = fc.array(fc.record({ pause: fc.integer({ min: 0, max: 12 }), posts: fc.array(fc.nat(), { maxLength: 8 }) }), { minLength: 20, maxLength: 60 });
  /** Whom everything reaches, with days to keep in every month: here the budget is all that holds anything back. */
  const celebrated = fc.tuple(guestArb, fc.integer({ min: 1, max: 12 })).map(([guest, month]): Guest => ({
    ...guest, mourningSince: null, consentToGreetings: true, consentToOffersOn: start, forbiddenChannels: [], address: { ...guest.address, street: '紙屋町1' }, phone: '03-0000-0000',
    birthday: { month, day: 15, year: 1970 },
    anniversaries: Array.from({ length: 20 }, (_, index) => ({
      id: id('00000000', index) as AnniversaryId, kind: (['wedding', 'other', 'contract', 'handover'] as const)[index % 4] ?? 'other',
      on: day(`2016-${String(1 + (index + month) % 12).padStart(2, '0')}-${index % 2 === 0 ? '16' : '05'}`), label: '',
    })),
  }));

  it('is never exceeded, whatever of the list he posts, in whatever order, several at once', () => {
    fc.assert(fc.property(celebrated, recordsArb, lookArb, (guest, { visits, decisions: before }, looks) => {
      const touches: Touch[] = [];
      const decisions: Decision[] = before.filter(({ outcome }) => outcome.kind === 'chosen');
      let today = start;
      for (const { pause, posts } of looks) {
        today = addDays(today, pause);
        const open = due({ guest, visits, touches: [...touches], decisions: [...decisions] }, today).filter(({ hold, dueOn }) => hold === null && dueOn <= today);
        for (const item of new Set(posts.flatMap((pick) => open[pick % Math.max(1, open.length)] ?? []))) {
          touches.push(touchOf({ ...item, on: today }, touches.length));
          decisions.push(decisionOf(item, { kind: 'done' }, decisions.length));
        }
      }
      const most = (groups: ReadonlyMap<string, readonly Touch[]>) => Math.max(0, ...[...groups.values()].map((group) => group.length));
      expect(most(Map.groupBy(touches.filter(usesGreetingBudget), ({ on }) => monthOf(on)))).toBeLessThanOrEqual(context.budget.greetingsPerMonth);
      expect(most(Map.groupBy(touches.filter(({ purpose }) => purpose === 'offer'), ({ on }) => on.slice(0, 4)))).toBeLessThanOrEqual(context.budget.offersPerYear);
    }), { numRuns: 200 });
  });

  it('a look to the end of the month and one two months ahead say the same of what is due by then, offers and all', () => {
    // Some of the steps made offers, more than the year has room for: else nothing of a later month could take a place from today.
    const mixed = plans.map((plan) => ({ ...plan, steps: plan.steps.map((step, index) => (step.kind === 'thank-you-card' || index % 3 === 2 ? step : { ...step, purpose: 'offer' as const })) }));
    const tight: FollowContext = { ...context, budget: { greetingsPerMonth: 1, offersPerYear: 2 } };
    fc.assert(fc.property(celebrated, recordsArb, dateArb, (guest, { visits, touches, decisions }, today) => {
      const subject = subjectFrom(guest, visits, decisions, touches);
      const monthEnd = addDays(addMonths(day(`${monthOf(today)}-01`), 1), -1);
      const [near, far] = [{ ...tight, until: monthEnd }, tight].map((look) => dueItemsOf(subject, mixed, look, today).filter(({ dueOn }) => dueOn <= monthEnd));
      expect(near).toEqual(far);
    }), { numRuns: 300 });
  });
});

function reorder<T>(list: readonly T[], keys: readonly number[]): readonly T[] {
  return list.map((item, index) => ({ item, key: keys[index % keys.length] ?? 0 })).toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}
