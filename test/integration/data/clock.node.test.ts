import { afterEach, expect, it } from 'vitest';
import type { Instant } from '#shared/lib/plain-date';
import { wallClockStamp } from '../../../renderer/platform/clock.ts';

const before = process.env['TZ'];
afterEach(() => {
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

it.each([
  // Half past six in the morning in Japan is still yesterday in Greenwich.
  ['Asia/Tokyo', '20261122-063005'],
  ['America/Los_Angeles', '20261121-133005'],
])('a backup carries the day of the wall clock in %s', (zone, stamp) => {
  process.env['TZ'] = zone;
  expect(wallClockStamp('2026-11-21T21:30:05.000Z' as Instant)).toBe(stamp);
});
