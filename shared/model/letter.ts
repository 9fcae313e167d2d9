import { z } from 'zod';
import { cardLookSchema, usualLook } from '#shared/model/card-look';
import { eventIdSchema } from '#shared/model/event';
import { guestIdSchema, letterIdSchema, touchIdSchema } from '#shared/model/ids';
import { instantSchema, plainDateSchema, typedText } from '#shared/model/fields';

/** 手書き風 (pen font with natural variation), なぞり書き (pale, to trace with his own pen), 活字 (plain). */
export const letterStyles = ['hand', 'tracing', 'type'] as const;
export const letterStyleSchema = z.enum(letterStyles);
export type LetterStyle = z.infer<typeof letterStyleSchema>;

/** The four slots of a thank-you card (practices E1): 来店御礼・印象に残った会話・次のおすすめ・署名. */
export const slotNames = ['thanks', 'talk', 'recommendation', 'signature'] as const;
export type SlotName = (typeof slotNames)[number];
/** Far beyond any card: what is pasted by mistake is kept, and the card says by how many characters it is too long. */
export const longestSlot = 20_000;
export const slotsSchema = z.object({
  thanks: typedText(longestSlot), talk: typedText(longestSlot), recommendation: typedText(longestSlot), signature: typedText(longestSlot),
}).readonly();
export type Slots = z.infer<typeof slotsSchema>;

/** The slots whose words can be chosen for tracing; a signature is his own hand anyway. */
export const tracedSlots = ['thanks', 'talk', 'recommendation'] as const satisfies readonly SlotName[];

/** Words of a card in the style なぞり書き that are printed to be traced. With none chosen, all are. `start` is a UTF-16 offset in the slot. */
export const tracedWordSchema = z.object({ slot: z.enum(tracedSlots), start: z.number().int().min(0), text: typedText(longestSlot).min(1) }).readonly();
export type TracedWord = z.infer<typeof tracedWordSchema>;
/** Far more than anybody chooses on a card of a hundred characters. */
const mostTraced = 100;

/** The template that the draft came from, and which of its variants by slot (thanks, talk, recommendation), from 0. What he changed afterwards does not change it. */
export const letterTemplateSchema = z.object({
  name: z.string().regex(/^[a-z0-9-]{1,40}$/),
  variants: z.array(z.number().int().min(0).max(999)).max(3).readonly(),
}).readonly();
export type LetterTemplate = z.infer<typeof letterTemplateSchema>;

/**
 * A card on its way: drafted from a visit or an occasion, edited, printed, posted. One letter per event and step, so that "printed" and "recorded" can
 * never be two separate stories.
 */
export const letterSchema = z.object({
  id: letterIdSchema,
  guestId: guestIdSchema,
  eventId: eventIdSchema,
  stepId: z.string().max(40),
  slots: slotsSchema,
  style: letterStyleSchema,
  /** Letters stored before 2026-11-22 lack it. */
  look: cardLookSchema.default(usualLook),
  /** Letters stored before 2026-11-22 lack it. */
  traced: z.array(tracedWordSchema).max(mostTraced).readonly().default([]),
  /** Letters stored before 2026-11-22 lack it: nobody knows. */
  template: letterTemplateSchema.nullable().default(null),
  /** Once true, a corrected visit no longer rewrites the draft. */
  edited: z.boolean(),
  printedAt: instantSchema.nullable(),
  postedOn: plainDateSchema.nullable(),
  touchId: touchIdSchema.nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  sample: z.boolean(),
}).readonly();
export type Letter = z.infer<typeof letterSchema>;
