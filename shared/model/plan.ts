import { z } from 'zod';
import { channelSchema, purposeSchema, touchKindSchema } from '#shared/model/touch';
import { oneLine } from '#shared/model/fields';

export const stepSchema = z.object({
  /** Stays the same for ever: decisions are filed under it. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  kind: touchKindSchema,
  channel: channelSchema,
  purpose: purposeSchema,
  /** Calendar days after the event. */
  afterDays: z.number().int().min(0).max(3660),
  /** A day on which the shop is closed moves the item to the next open day. */
  onBusinessDay: z.boolean(),
  /** Days after the due day on which the item still makes sense. After that it lapses. */
  windowDays: z.number().int().min(0).max(366),
}).readonly();
export type Step = z.infer<typeof stepSchema>;

/** A plan (連絡計画): what is promised after an event. */
export const planSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.object({ ja: oneLine(40), en: oneLine(40) }).readonly(),
  steps: z.array(stepSchema).min(1).max(40).readonly(),
}).readonly();
export type Plan = z.infer<typeof planSchema>;
