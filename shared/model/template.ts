import { z } from 'zod';
import { oneLine } from '#shared/model/fields';

/** One sentence or two with blanks in braces: 「先日は{season}、初めてのお運び、…」. Only the blanks named are allowed. */
const variants = (...blanks: readonly string[]) => z.array(
  oneLine(120).min(1).refine(
    (text) => [...text.matchAll(/\{([^}]*)\}/g)].every((match) => blanks.includes(match[1] ?? '')), 'unknown-blank',
  ),
).min(1).readonly();

/**
 * The thank-you card (雛形) by slot (practices E1). Each list holds variants of equal standing. Which list is taken follows from the visit;
 * which variant, from the visit's id.
 */
export const thankYouTemplatesSchema = z.object({
  /** January first. Each phrase ends in 「なか」, so that it can stand before 「お運び」 with or without a comma. */
  seasons: z.array(variants()).length(12).readonly(),
  thanks: z.object({
    first: variants('season'),
    firstTogether: variants('season'),
    introduced: variants('season', 'introducer'),
    introducedUnnamed: variants('season'),
    again: variants('season'),
    againTogether: variants('season'),
    /** From the fourth visit on. */
    regular: variants('season'),
  }).readonly(),
  /** `{topic}` reads 「…のお話」. */
  talk: z.object({
    glad: variants('topic'),
    joyful: variants('topic'),
    /** Illness, loss, care: no cheer. */
    tender: variants('topic'),
    tooLong: variants(),
    dish: variants('dish'),
    unnoted: variants(),
  }).readonly(),
  recommendation: z.object({
    noted: variants('recommendation'),
    sentence: variants('recommendation'),
    unnoted: variants(),
  }).readonly(),
}).readonly();
export type ThankYouTemplates = z.infer<typeof thankYouTemplatesSchema>;

/** What a card of an occasion says: an opening, the middle, an ending. Where what the fuller list needs is known, it is taken instead. */
const occasionWords = z.object({
  opening: variants(),
  /** `{years}`: for the how-manieth time. */
  openingYears: variants('years').optional(),
  body: variants(),
  /** `{dish}`: what the guest ate at the last visit. */
  bodyDish: variants('dish').optional(),
  closing: variants(),
}).readonly();

/** The cards that no visit calls for: seasons, birthdays, anniversaries, New Year (practices D1, D2, H1–H3). `plain` serves what has no words of its own. */
export const occasions = [
  'season-spring', 'season-summer', 'season-autumn', 'season-winter', 'birthday', 'anniversary', 'first-visit', 'handover', 'new-year',
  'greeting-cold', 'greeting-cold-mourning', 'greeting-late-cold', 'greeting-hot', 'greeting-late-hot', 'hello', 'introduction', 'maintenance', 'renewal', 'plain',
] as const;
export type Occasion = (typeof occasions)[number];
export const occasionTemplatesSchema = z.record(z.enum(occasions), occasionWords).readonly();
export type OccasionTemplates = z.infer<typeof occasionTemplatesSchema>;
