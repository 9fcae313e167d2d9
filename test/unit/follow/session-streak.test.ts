import { describe, expect, it } from 'vitest';
import { sessionStreak } from '#shared/follow/session-streak';
import { addDays, plainDate } from '#shared/lib/plain-date';

/** 2026-11-23 is a Monday. */
const today = plainDate('2026-11-25');
const open = { closedWeekdays: [7], closedDays: [], closedOnHolidays: true } as const;
const session = (on: string, closed = {}) => ({ on: plainDate(on), done: 1, later: 0, skipped: 0, left: 4, ...closed });
const days = (...texts: readonly string[]) => texts.map((on) => session(on));

describe('weeks in a row', () => {
  it.each([
    ['nothing yet', [], 0],
    ['this week alone', ['2026-11-23'], 1],
    ['last week alone: this week is not over', ['2026-11-16'], 1],
    ['this and last week', ['2026-11-23', '2026-11-16'], 2],
    ['two in one week count once', ['2026-11-23', '2026-11-24', '2026-11-17'], 2],
    ['a week without one ends it', ['2026-11-23', '2026-11-09', '2026-11-02'], 1],
    ['Sunday still belongs to its week', ['2026-11-22', '2026-11-15'], 2],
    ['over the year, in any order', ['2026-11-23', '2026-11-02', '2026-11-16', '2026-11-09'], 4],
  ])('%s: %j → %i', (_, sessions, streak) => {
    expect(sessionStreak(days(...sessions), today, open)).toBe(streak);
  });
  it('a week in which the shop stayed closed breaks nothing', () => {
    const closedDays = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(plainDate('2026-11-16'), day));
    expect(sessionStreak(days('2026-11-23', '2026-11-10'), today, { ...open, closedDays })).toBe(2);
  });
  it('a session in which nothing was closed is none; putting off and skipping are closings', () => {
    expect(sessionStreak([session('2026-11-23', { done: 0 }), session('2026-11-16', { done: 0, later: 1 }), session('2026-11-09', { done: 0, skipped: 1 }), session('2026-11-02', { done: 0 })], today, open)).toBe(2);
  });
  it('a session that found nothing to close breaks nothing and adds nothing', () => {
    expect(sessionStreak([session('2026-11-23'), session('2026-11-16', { done: 0, left: 0 }), session('2026-11-09')], today, open)).toBe(2);
  });
  it('a shop that never opens comes to an end too', () => {
    expect(sessionStreak([], today, { ...open, closedWeekdays: [1, 2, 3, 4, 5, 6, 7] })).toBe(0);
  });
});
