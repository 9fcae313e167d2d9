import { describe, expect, it } from 'vitest';
import chosenJson from '#assets/plans/chosen.json' with { type: 'json' };
import { eventIdSchema, stepKeyOf } from '#shared/model/event';
import { planSchema } from '#shared/model/plan';
import { choosable, chosenKey, chosenWays } from '#shared/follow/chosen';
import { noTouches } from '#shared/follow/guest-history';
import { around, day, guestId, neverClosed, subjectOf } from './follow-cases.ts';

const plan = planSchema.parse(chosenJson);
const today = day('2026-11-22');
const asked = { plans: [plan], context: around(neverClosed), today };
/** Outcomes of the table are keyed by step of the visit; these carry their own key. */
const chosenOn = (on: string) => ({ ...subjectOf('2026-01-05'), outcomes: { [stepKeyOf(chosenKey('card', day(on), guestId))]: { kind: 'chosen' } as const } });

describe('choosable', () => {
  it.each(chosenWays)('%s: the name of the occasion is one that decisions can be filed under', (way) => {
    expect(eventIdSchema.safeParse(chosenKey(way, today, guestId).eventId).success).toBe(true);
    expect(choosable(subjectOf('2026-01-05'), way, asked)).toEqual({ kind: 'open' });
  });

  it('asks the gate and the budget', () => {
    expect(choosable(subjectOf(null, { stoppedOn: day('2026-01-01') }), 'card', asked)).toEqual({ kind: 'held', hold: 'stopped' });
    expect(choosable(subjectOf(null, { hasAddress: false }), 'again', asked)).toEqual({ kind: 'held', hold: 'no-address' });
    expect(choosable(subjectOf(null, { hasPhone: false }), 'card', asked)).toEqual({ kind: 'open' });
    expect(choosable(subjectOf(null, { hasPhone: false }), 'call', asked)).toEqual({ kind: 'held', hold: 'no-phone' });
    const greeted = { ...noTouches, greetings: { '2026-11': 1 } };
    expect(choosable(subjectOf(null, { touches: greeted }), 'card', asked)).toEqual({ kind: 'held', hold: 'budget-greetings' });
  });

  it('takes nobody twice while the first is open, and anybody again after it has lapsed', () => {
    expect(choosable(chosenOn('2026-11-10'), 'call', asked)).toEqual({ kind: 'waiting' });
    expect(choosable(chosenOn('2026-10-01'), 'call', asked)).toEqual({ kind: 'open' });
  });

  it('says so where the plan is at rest', () => {
    expect(choosable(subjectOf(null), 'card', { ...asked, plans: [{ ...plan, active: false }] })).toEqual({ kind: 'no-step' });
  });
});
