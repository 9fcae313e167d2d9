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

/** What he did with an item. `writing`: he went to the writing screen with it; it counts once the card is posted. */
export const closingSchema = z.object({
  /** `stepKeyOf`. */
  key: z.string().max(200),
  as: z.enum(['done', 'later', 'skipped', 'writing']),
}).readonly();
export type Closing = z.infer<typeof closingSchema>;

/** A session that was begun and not ended: kept as a draft, so that it goes on after closing, reload and kill. */
export const runningSessionSchema = z.object({
  id: sessionIdSchema,
  on: plainDateSchema,
  startedAt: instantSchema,
  timer: sessionTimerSchema,
  /** The last moment at which the page was seen running: the time after a kill is nobody's time. */
  seenAt: instantSchema,
  closed: z.array(closingSchema).readonly(),
  /** Where he is in the queue (session-queue.ts): the item by its `stepKeyOf`, and where it stood. */
  place: z.object({ key: z.string().max(200), index: z.number().int().min(0) }).readonly().default({ key: '', index: 0 }),
}).readonly();
export type RunningSession = z.infer<typeof runningSessionSchema>;
