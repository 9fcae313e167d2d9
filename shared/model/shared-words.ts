import { z } from 'zod';
import { typedText } from '#shared/model/fields';
import { longestSlot } from '#shared/model/letter';

/**
 * A slot as he worded it once for all cards of an occasion, sentence by sentence; null stands where each guest's own draft speaks. `{name}` and `{dish}`
 * are filled for each guest. The whole slot null: he left it as it was drafted.
 */
const sharedSlotSchema = z.array(z.union([typedText(longestSlot), z.null()])).max(1000).readonly().nullable();
export type SharedSlot = z.infer<typeof sharedSlotSchema>;

const sharedSlotsSchema = z.object({ thanks: sharedSlotSchema, talk: sharedSlotSchema, recommendation: sharedSlotSchema, signature: sharedSlotSchema }).readonly();
export type SharedSlots = z.infer<typeof sharedSlotsSchema>;

/** The words of this season's letters, or of this New Year's cards: what their drafts say until each card is written. */
export const sharedWordsSchema = z.object({
  /** The occasion without its guest: `season-2026-winter`. */
  occasion: z.string().max(80),
  stepId: z.string().max(40),
  slots: sharedSlotsSchema,
}).readonly();
export type SharedWords = z.infer<typeof sharedWordsSchema>;

/** A year of seasons and its New Year's cards, and as much again. */
export const mostSharedWords = 10;
