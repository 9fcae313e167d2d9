import { z } from 'zod';
import { eventIdSchema } from '#shared/model/event';
import { guestIdSchema } from '#shared/model/ids';
import { instantSchema, oneLine, plainDateSchema } from '#shared/model/fields';

/**
 * What the owner decided about one due item. Due items are derived; only this is stored. Filed under the event and the step, so that a
 * corrected date does not bring back what is done.
 *
 * `release`: he writes the card although a hold stands (a thank-you card to a guest in mourning, say). `chosen`: he picked the guest for
 * the next 今日の30分 (follow/chosen.ts); it makes the occasion, whose steps are then due like any other.
 */
export const decisionSchema = z.object({
  eventId: eventIdSchema,
  stepId: z.string().max(40),
  guestId: guestIdSchema,
  outcome: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('done') }),
    z.object({ kind: z.literal('later'), until: plainDateSchema }),
    z.object({ kind: z.literal('skipped'), reason: oneLine(200).min(1, 'reason-missing') }),
    z.object({ kind: z.literal('released') }),
    z.object({ kind: z.literal('chosen') }),
  ]).readonly(),
  decidedAt: instantSchema,
  sample: z.boolean(),
}).readonly();
export type Decision = z.infer<typeof decisionSchema>;
export type Outcome = Decision['outcome'];
