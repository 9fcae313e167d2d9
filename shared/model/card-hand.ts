import { z } from 'zod';
import type { FontName } from '#shared/model/font-name';
import type { LetterStyle } from '#shared/model/letter';

/** Fonts that pass for a hand. The others of the list are for type and for standing in. */
export const penFonts = ['klee-one', 'klee-one-600', 'zen-kurenaido', 'yomogi', 'yuji-mai'] as const satisfies readonly FontName[];
export type PenFont = (typeof penFonts)[number];

/** 活字 is set in a Mincho face; a pen font without its play would look like a mistake. */
export const typeFont = 'biz-udmincho' satisfies FontName;

/** How strongly the printed hand varies; what each means in degrees stands in print/hand-variation. */
export const liveliness = ['light', 'medium', 'strong'] as const;

/** Darkest and palest grey that can be traced (looked at on rendered pages, 2026-11): darker shows under the ink, paler cannot be followed. */
export const tracingGreys = [0.8, 0.81, 0.82, 0.83, 0.84, 0.85] as const;

/** 書きぶり: how the cards of this shop are written, whichever of the three styles a card takes. */
export const cardHandSchema = z.object({
  pen: z.enum(penFonts),
  strength: z.enum(liveliness),
  grey: z.number().min(tracingGreys[0]).max(tracingGreys[5]),
  /** Pale lines between the columns of a card to trace. */
  rules: z.boolean(),
  /** `all` words in pale grey, or `guides`: only where each character stands. */
  trace: z.enum(['all', 'guides']),
}).readonly();
export type CardHand = z.infer<typeof cardHandSchema>;

/** What the cards looked like before these could be chosen (2026-11-22). */
export const usualHand: CardHand = { pen: 'klee-one', strength: 'medium', grey: 0.82, rules: true, trace: 'all' };

/** What a card of one style takes from it, in the terms of print/card. */
export interface StyledHand {
  readonly font: FontName;
  readonly strength: CardHand['strength'];
  readonly tracing: { readonly grey: number; readonly rules: boolean; readonly what: CardHand['trace'] };
}

export const styledHand = (style: LetterStyle, { pen, strength, grey, rules, trace }: CardHand): StyledHand =>
  ({ font: style === 'type' ? typeFont : pen, strength, tracing: { grey, rules, what: trace } });
