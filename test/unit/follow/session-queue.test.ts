import { describe, expect, it } from 'vitest';
import type { DueItem } from '#shared/follow/due-items';
import { itemAt, placeOf, sessionQueueOf, tallyOf } from '#shared/follow/session-queue';
import { plainDate } from '#shared/lib/plain-date';
import type { Outcome } from '#shared/model/decision';

const today = plainDate('2026-11-23');
const item = (id: string, fields: Partial<DueItem> = {}): DueItem => ({
  guestId: id, eventId: id, visitId: id, eventOn: plainDate('2026-11-16'), stepId: 'call', kind: 'follow-up-call', channel: 'phone', purpose: 'greeting',
  dueOn: today, lapsesOn: plainDate('2026-11-29'), postponed: false, hold: null, ...fields,
} as unknown as DueItem);
const [a, b, c] = [item('a'), item('b'), item('c')] as const;

describe('the queue of a session', () => {
  it('keeps the order of work, sets aside what is held, leaves out what is not due', () => {
    const held = item('h', { hold: 'mourning' });
    const soon = item('s', { dueOn: plainDate('2026-11-24') });
    expect(sessionQueueOf([b, held, soon, a], today)).toEqual({ open: [b, a], held: [held] });
  });
  it.each([
    ['it stays', [a, b, c], 'b'], ['it moved', [b, a, c], 'b'], ['it went: the next takes its place', [a, c], 'c'], ['it was the last', [a], 'a'], ['nothing is left', [], undefined],
  ])('the item in front of him: %s', (_, open, expected) => {
    expect(itemAt(open, placeOf([a, b, c], b))?.guestId).toBe(expected);
  });
});

describe('what counts', () => {
  const until = (day: string): Outcome => ({ kind: 'later', until: plainDate(day) });
  it.each<[string, readonly Outcome[], readonly [number, number, number]]>([
    ['each by how it stands in the book', [{ kind: 'done' }, { kind: 'done' }, until('2026-11-24'), { kind: 'skipped', reason: '昨夜お見えになった' }], [2, 1, 1]],
    ['put off until today or earlier, it is open again', [until('2026-11-23'), until('2026-11-20')], [0, 0, 0]],
    ['a hold that was lifted has closed nothing', [{ kind: 'released' }, { kind: 'chosen' }], [0, 0, 0]],
  ])('%s', (_, outcomes, [done, later, skipped]) => {
    expect(tallyOf(outcomes, today)).toEqual({ done, later, skipped });
  });
});
