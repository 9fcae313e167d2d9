import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date';
import { sessionToRemindOf } from '#shared/follow/session-reminder';

/** 2026-11-23 is a Monday. */
const monday = { weekday: 1, hour: 15, minute: 0, minutes: 30 } as const;

describe('the session that he is reminded of', () => {
  it.each([
    ['a minute before its time it is still last week\'s', '2026-11-23T14:59', [], '2026-11-16'],
    ['at its time', '2026-11-23T15:00', [], '2026-11-23'],
    ['later on the same day', '2026-11-23T23:59', [], '2026-11-23'],
    ['on Wednesday, the computer was off on Monday', '2026-11-25T09:00', [], '2026-11-23'],
    ['on Sunday of that week', '2026-11-29T10:00', [], '2026-11-23'],
    ['the next Monday morning, nothing was held', '2026-11-30T09:00', [], '2026-11-23'],
    ['over the turn of the year', '2027-01-03T12:00', [], '2026-12-28'],
    ['held on the day', '2026-11-23T15:30', ['2026-11-23'], null],
    ['held later in the week', '2026-11-27T15:30', ['2026-11-26'], null],
    ['held last week only', '2026-11-23T15:30', ['2026-11-16', '2026-11-20'], '2026-11-23'],
    ['held in the morning before its time, then its time comes', '2026-11-23T15:00', ['2026-11-23'], null],
  ])('%s: %s', (_, at, held, expected) => {
    expect(sessionToRemindOf(monday, at, held.map(plainDate))).toBe(expected);
  });

  it('knows a session held earlier in the week of a late session day', () => {
    const friday = { ...monday, weekday: 5 } as const;
    expect(sessionToRemindOf(friday, '2026-11-27T15:00', [plainDate('2026-11-24')])).toBeNull();
    expect(sessionToRemindOf(friday, '2026-11-27T15:00', [plainDate('2026-11-22')])).toBe('2026-11-27');
  });

  it('takes the minute of midnight', () => {
    const midnight = { weekday: 1, hour: 0, minute: 0, minutes: 30 } as const;
    expect(sessionToRemindOf(midnight, '2026-11-23T00:00', [])).toBe('2026-11-23');
    expect(sessionToRemindOf(midnight, '2026-11-22T23:59', [])).toBe('2026-11-16');
  });
});
