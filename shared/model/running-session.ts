import { z } from 'zod';
import { instantSchema, plainDateSchema } from '#shared/model/fields';
import { sessionIdSchema } from '#shared/model/ids';

/** The thirty minutes as a value. It runs while `runningSince` is set; what ran before a pause stands in `ranMs`. */
export const sessionTimerSchema = z.object({
  plannedMinutes: z.number().int().min(1).max(240),
  ranMs: z.number().int().min(0),
  runningSince: instantSchema.nullable(),
}).readonly();
export type SessionTimer = z.infer<typeof sessionTimerSchema>;

/** A session that was begun and not ended: kept as a draft, so that it goes on after closing, reload and kill. */
export const runningSessionSchema = z.object({
  id: sessionIdSchema,
  on: plainDateSchema,
  startedAt: instantSchema,
  timer: sessionTimerSchema,
  /** The last moment at which the page was seen running: the time after a kill is nobody's time. */
  seenAt: instantSchema,
  /** What was open and not held when the queue was last on the screen: what counts as left where he never ends it. */
  left: z.number().int().min(0).default(0),
  /** What he laid hand on, before it was written: `stepKeyOf` of each item. Whether and how it was closed, the book knows (`tallyOf`). */
  taken: z.array(z.string().max(200)).readonly().default([]),
  /** Where he is in the queue (session-queue.ts): the item by its `stepKeyOf`, and where it stood. */
  place: z.object({ key: z.string().max(200), index: z.number().int().min(0) }).readonly().default({ key: '', index: 0 }),
}).readonly();
export type RunningSession = z.infer<typeof runningSessionSchema>;
