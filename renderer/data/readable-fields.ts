import type { z } from 'zod';

/**
 * The settings as they stand, but for fields that nobody can read (of a backup that another program wrote, say): each of these is as `blank` has it, since
 * one of them is enough to stop every screen. Nothing is written; the row keeps what it has until the settings are saved. Limit: he is not told which.
 */
export function readableFields<T extends object>(value: T, shape: Readonly<Record<keyof T, z.ZodType>>, blank: T): T {
  const unread = (Object.keys(shape) as (keyof T)[]).filter((field) => !shape[field].safeParse(value[field]).success);
  return unread.length === 0 ? value : { ...value, ...Object.fromEntries(unread.map((field) => [field, blank[field]])) };
}
