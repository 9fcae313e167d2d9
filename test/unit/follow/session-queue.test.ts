import { describe, expect, it } from 'vitest';
import type { DueItem } from '#shared/follow/due-items';
import { itemAt, placeOf, sessionQueueOf, tallyOf, withClosing } from '#shared/follow/session-queue';
import { plainDate } from '#shared/lib/plain-date';
import { stepKeyOf } from '#shared/model/event';

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
  const key = stepKeyOf;
  it('a closing counts once its item has gone from the queue, and no more when it is back', () => {
    const closed = [{ key: key(a), as: 'done' }, { key: key(b), as: 'later' }, { key: key(c), as: 'skipped' }] as const;
    expect(tallyOf(closed, [], new Set())).toEqual({ done: 1, later: 1, skipped: 1 });
    expect(tallyOf(closed, [a, c], new Set())).toEqual({ done: 0, later: 1, skipped: 0 });
  });
  it('a card that he went to write counts when it is posted', () => {
    const closed = [{ key: key(a), as: 'writing' }] as const;
    expect(tallyOf(closed, [], new Set())).toEqual({ done: 0, later: 0, skipped: 0 });
    expect(tallyOf(closed, [], new Set([key(a)]))).toEqual({ done: 1, later: 0, skipped: 0 });
  });
  it('one item closed twice (taken back, then skipped) counts as the last', () => {
    const closed = withClosing(withClosing([], { key: key(a), as: 'done' }), { key: key(a), as: 'skipped' });
    expect(tallyOf(closed, [], new Set())).toEqual({ done: 0, later: 0, skipped: 1 });
  });
});
