import { z } from 'zod';

/** ご縁のきっかけ: how a guest first came to the shop. Costs are entered per way, so that CAC can be told per way. The list only grows. */
export const arrivals = ['introduction', 'walk-in', 'search', 'listing-site', 'social', 'press', 'hotel', 'event', 'other'] as const;
export const arrivalSchema = z.enum(arrivals);
export type Arrival = z.infer<typeof arrivalSchema>;
