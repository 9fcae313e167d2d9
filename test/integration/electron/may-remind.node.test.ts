import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date';
import { mayRemind } from '../../../electron/services/may-remind.ts';

describe('one notice a session, one a day', () => {
  it.each([
    ['first book, its first session time', { remindedOn: null, sessionOn: '2026-11-23', today: '2026-11-23' }, true],
    ['first book, a time before it began', { remindedOn: null, sessionOn: '2026-11-23', today: '2026-11-25' }, false],
    ['at the time, last week was spoken of', { remindedOn: '2026-11-16', sessionOn: '2026-11-23', today: '2026-11-23' }, true],
    ['again on the same day', { remindedOn: '2026-11-23', sessionOn: '2026-11-23', today: '2026-11-23' }, false],
    ['again at the next start of the same week', { remindedOn: '2026-11-23', sessionOn: '2026-11-23', today: '2026-11-25' }, false],
    ['the computer was off at the time', { remindedOn: '2026-11-16', sessionOn: '2026-11-23', today: '2026-11-25' }, true],
    ['he moved the session to a later hour of the day', { remindedOn: '2026-11-25', sessionOn: '2026-11-25', today: '2026-11-25' }, false],
    ['a late notice of last week and this week\'s time on one day', { remindedOn: '2026-11-23', sessionOn: '2026-11-16', today: '2026-11-23' }, false],
    ['the clock was wrong once', { remindedOn: '2031-01-01', sessionOn: '2026-11-23', today: '2026-11-23' }, true],
  ])('%s', (_, { remindedOn, sessionOn, today }, may) => {
    expect(mayRemind(remindedOn === null ? null : plainDate(remindedOn), { sessionOn: plainDate(sessionOn), today: plainDate(today) })).toBe(may);
  });
});
