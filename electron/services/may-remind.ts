import type { Reminder } from '#shared/ipc/contract';
import type { PlainDate } from '#shared/lib/plain-date';

/**
 * Once for each session time, and never two on one day. On the first day of a book nothing is said of a time that was before it. A day in the future stands
 * there when the computer's clock was wrong: it counts for nothing.
 */
export function mayRemind(remindedOn: PlainDate | null, { sessionOn, today }: Pick<Reminder, 'sessionOn' | 'today'>): boolean {
  if (remindedOn === null) return sessionOn === today;
  return remindedOn > today || (remindedOn < today && remindedOn < sessionOn);
}
