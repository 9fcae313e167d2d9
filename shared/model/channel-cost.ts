import { z } from 'zod';
import { arrivalSchema } from '#shared/model/arrival';
import { oneLine, yenSchema } from '#shared/model/fields';
import { monthSchema } from '#shared/model/month';

/**
 * What the owner spent in a month on one way of winning guests. One per month and way. Nothing entered is not zero: without a cost there
 * is no CAC, with a cost of 0 it is 0 yen.
 */
export const channelCostSchema = z.object({
  month: monthSchema,
  arrival: arrivalSchema,
  yen: yenSchema,
  note: oneLine(200),
  sample: z.boolean(),
}).readonly();
export type ChannelCost = z.infer<typeof channelCostSchema>;
