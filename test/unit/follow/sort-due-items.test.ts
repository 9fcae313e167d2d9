import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuestId } from '#shared/model/ids';
import type { DueItem } from '#shared/follow/due-items';
import { sortDueItems } from '#shared/follow/sort-due-items';
import { day, guestId, visitId } from './follow-cases.ts';

const today = day('2026-11-21');
const item = (stepId: string, more: Partial<DueItem>): DueItem => ({
  guestId, planId: 'restaurant', event: 'visit', eventId: visitId, eventOn: day('2026-11-10'), visitId, stepId, nth: 1, visits: 1, kind: 'other', channel: 'message', purpose: 'greeting',
  dueOn: day('2026-11-20'), lapsesOn: day('2026-12-20'), postponed: false, hold: null, releasedBy: null, ...more,
});

const inOrder: readonly DueItem[] = [
  item('promise overdue', { kind: 'satisfaction', postponed: true, dueOn: day('2026-11-18') }),
  item('promise for today', { kind: 'thank-you-card', postponed: true, dueOn: today }),
  item('old card', { kind: 'thank-you-card', dueOn: day('2026-11-12') }),
  item('new card', { kind: 'thank-you-card', dueOn: today }),
  item('introducer', { kind: 'introduction-thanks' }),
  item('call', { kind: 'follow-up-call', dueOn: day('2026-11-10') }),
  item('birthday', { kind: 'birthday-card' }),
  item('how was it', { kind: 'how-was-it' }),
  item('satisfaction', { kind: 'satisfaction' }),
  item('season card', { kind: 'season-card' }),
  item('held card', { kind: 'thank-you-card', hold: 'mourning', dueOn: day('2026-11-01') }),
  item('held call', { kind: 'follow-up-call', hold: 'no-phone' }),
  item('tomorrow', { kind: 'satisfaction', dueOn: day('2026-11-22') }),
  item('put off to next week', { kind: 'thank-you-card', postponed: true, dueOn: day('2026-11-28') }),
];

describe('sortDueItems', () => {
  it('puts promises first, then cards by age, calls, questions, what is held, what is to come', () => {
    expect(sortDueItems(inOrder.toReversed(), today).map((entry) => entry.stepId)).toEqual(inOrder.map((entry) => entry.stepId));
  });

  it('gives one order, whatever order the items came in', () => {
    const twins = [...inOrder, ...inOrder.map((entry) => ({ ...entry, guestId: '0198c0de-0000-7000-8000-000000000002' as GuestId }))];
    fc.assert(fc.property(fc.shuffledSubarray(twins, { minLength: twins.length }), (shuffled) => {
      expect(sortDueItems(shuffled, today)).toEqual(sortDueItems(twins, today));
    }));
  });

  it('leaves the given list alone', () => {
    const given = Object.freeze(inOrder.toReversed());
    sortDueItems(given, today);
    expect(given[0]?.stepId).toBe('put off to next week');
  });
});
