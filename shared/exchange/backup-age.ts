import { daysBetween, type PlainDate } from '#shared/lib/plain-date';

/** Days without a good backup after which the first screen says so in amber, then in red. A week of evenings is what can still be written down from memory. */
export const amberAfterDays = 3;
export const redAfterDays = 14;

export type BackupAge = 'fresh' | 'amber' | 'red';

/** `since`: the day of the last good backup; of a book that never had one, the day on which it was begun. */
export function backupAge(since: PlainDate, today: PlainDate): BackupAge {
  const days = daysBetween(since, today);
  if (days > redAfterDays) return 'red';
  return days > amberAfterDays ? 'amber' : 'fresh';
}
