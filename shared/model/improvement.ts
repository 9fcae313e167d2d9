import { z } from 'zod';
import { guestIdSchema, improvementIdSchema } from '#shared/model/ids';
import { oneLine, plainDateSchema } from '#shared/model/fields';

/** What he found when he was asked a week later: it worked, nothing changed, or it was not done. */
export const improvementResults = ['worked', 'no-change', 'not-done'] as const;
export const improvementResultSchema = z.enum(improvementResults);
export type ImprovementResult = z.infer<typeof improvementResultSchema>;

/** One thing to do better (改善): written at the end of a weekly session or of a month, and asked about later (practices A5, F5). */
export const improvementSchema = z.object({
  id: improvementIdSchema,
  on: plainDateSchema,
  text: oneLine(200).refine((text) => text.trim() !== '', 'text-missing'),
  from: z.enum(['session', 'month']),
  /** Of a month's end: which month, `2026-11`. */
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'not-a-month').nullable(),
  /** The day on which he answered; null while it is open. */
  askedOn: plainDateSchema.nullable(),
  result: improvementResultSchema.nullable(),
  /** Whose voice it was: they are told of it. */
  guestIds: z.array(guestIdSchema).max(200).readonly(),
}).readonly();
export type Improvement = z.infer<typeof improvementSchema>;
