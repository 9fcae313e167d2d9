import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftMsAt, pausedTimer, ranMsAt, resumedTimer, startedTimer, timerLeftRunning } from '#shared/follow/session-timer';
import type { Instant } from '#shared/lib/plain-date';
import { sessionTimerSchema } from '#shared/model/running-session';

const at = (seconds: number): Instant => new Date(Date.UTC(2026, 10, 23, 6) + seconds * 1000).toISOString() as Instant;

describe('the thirty minutes', () => {
  it.each([[0, 1800], [60, 1740], [1799, 1], [1800, 0], [4000, 0]])('after %i seconds %i are left, never fewer than none', (ran, left) => {
    expect(leftMsAt(startedTimer(30, at(0)), at(ran))).toBe(left * 1000);
  });
  it('stand still while paused', () => {
    const paused = pausedTimer(startedTimer(30, at(0)), at(100));
    expect(ranMsAt(paused, at(90_000))).toBe(100_000);
    expect(ranMsAt(resumedTimer(paused, at(90_000)), at(90_010))).toBe(110_000);
  });
  it('a second press of either key changes nothing', () => {
    const running = startedTimer(30, at(0));
    expect(resumedTimer(running, at(50))).toEqual(running);
    const paused = pausedTimer(running, at(10));
    expect(pausedTimer(paused, at(99))).toEqual(paused);
  });
  it('left running over the night, the clock stood still when the time was over; what he had run on purpose stays', () => {
    expect(timerLeftRunning(startedTimer(30, at(0)), at(32_460))).toEqual({ plannedMinutes: 30, ranMs: 1_800_000, runningSince: null });
    expect(timerLeftRunning(startedTimer(30, at(0)), at(600)).ranMs).toBe(600_000);
    const long = pausedTimer(startedTimer(30, at(0)), at(2400));
    expect(timerLeftRunning(long, at(90_000))).toEqual(long);
  });
  it('a clock that is set back takes nothing away', () => {
    expect(ranMsAt(startedTimer(30, at(100)), at(0))).toBe(0);
  });
  it('any row of pauses adds up to the time between them', () => {
    fc.assert(fc.property(fc.array(fc.record({ run: fc.integer({ min: 0, max: 5000 }), rest: fc.integer({ min: 0, max: 5000 }) }), { maxLength: 20 }), (spans) => {
      let clock = 0;
      let timer = pausedTimer(startedTimer(30, at(0)), at(0));
      for (const { run, rest } of spans) {
        timer = pausedTimer(resumedTimer(timer, at(clock)), at(clock + run));
        clock += run + rest;
      }
      expect(ranMsAt(timer, at(clock))).toBe(spans.reduce((sum, { run }) => sum + run, 0) * 1000);
      expect(sessionTimerSchema.safeParse(timer).success).toBe(true);
    }));
  });
});
