import { z } from 'zod';
import { sessionIdSchema } from '#shared/model/ids';
import { instantSchema, plainDateSchema } from '#shared/model/fields';

const count = z.number().int().min(0).max(100_000);

/** One finished 今日の30分: a fact of the book. What is still running is a draft and stands in the page's drafts of forms. */
export const sessionSchema = z.object({
  id: sessionIdSchema,
  /** The business day on which it was begun. */
  on: plainDateSchema,
  startedAt: instantSchema,
  endedAt: instantSchema,
  /** What he had set, and what it took without the pauses. */
  plannedMinutes: z.number().int().min(1).max(240),
  ranMs: z.number().int().min(0).max(86_400_000),
  done: count,
  later: count,
  skipped: count,
  /** Open and not held back at the end. */
  left: count,
  /** Which of the twelve ideas he took up (assets/ideas), if any. */
  ideaId: z.string().regex(/^[a-z0-9-]{1,40}$/).nullable(),
}).readonly();
export type Session = z.infer<typeof sessionSchema>;
