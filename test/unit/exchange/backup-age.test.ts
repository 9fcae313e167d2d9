import { expect, it } from 'vitest';
import { backupAge } from '#shared/exchange/backup-age';
import type { PlainDate } from '#shared/lib/plain-date';

it.each([['2026-11-22', 'fresh'], ['2026-11-19', 'fresh'], ['2026-11-18', 'amber'], ['2026-11-08', 'amber'], ['2026-11-07', 'red'], ['2027-01-01', 'fresh']])('a backup of %s is %s on 22 November 2026', (since, age) => {
  expect(backupAge(since as PlainDate, '2026-11-22' as PlainDate)).toBe(age);
});
