import { z } from 'zod';

/** `2026-11`, as `monthOf` of lib/plain-date gives it. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'not-a-month');
