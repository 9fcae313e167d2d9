import { afterEach, expect, it, vi } from 'vitest';
import type { Instant } from '#shared/lib/plain-date';
import { dayBegun } from '../../../renderer/features/write/letter-desks.ts';

afterEach(() => vi.unstubAllEnvs());

it('a card begun at seven in the morning in Japan is of that day, although it is still yesterday in Greenwich', () => {
  vi.stubEnv('TZ', 'Asia/Tokyo');
  expect(dayBegun({ createdAt: '2026-11-21T22:00:00.000Z' as Instant })).toBe('2026-11-22');
});
