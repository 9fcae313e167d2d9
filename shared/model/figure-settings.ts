import { z } from 'zod';
import { oneLine, yenSchema } from '#shared/model/fields';

/** Thresholds of RFM (practices F4). Recency in calendar months, frequency in days with a visit in the half-year up to the last one. */
export const rfmThresholdsSchema = z.object({
  recentMonths: z.number().int().min(1).max(24),
  lapsedMonths: z.number().int().min(2).max(60),
  oftenVisits: z.number().int().min(2).max(184),
  seldomVisits: z.number().int().min(0).max(100),
}).readonly()
  .refine(({ recentMonths, lapsedMonths }) => recentMonths < lapsedMonths, { error: 'no-middle', path: ['lapsedMonths'] })
  .refine(({ oftenVisits, seldomVisits }) => seldomVisits < oftenVisits, { error: 'no-middle', path: ['seldomVisits'] });
export type RfmThresholds = z.infer<typeof rfmThresholdsSchema>;

/** R high ≤ 1 month, low ≥ 6 months; F high ≥ 1 a month (6 in half a year), low ≤ 1 in half a year. */
export const usualRfmThresholds: RfmThresholds = { recentMonths: 1, lapsedMonths: 6, oftenVisits: 6, seldomVisits: 1 };

/** One rank (段): so many days with a visit within so many months up to today, and what the rank costs the shop per guest and year. */
export const rankRuleSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: oneLine(20).min(1, 'name-missing'),
  fromVisits: z.number().int().min(1).max(1000),
  withinMonths: z.number().int().min(1).max(120),
  perk: oneLine(100),
  perkYen: yenSchema,
}).readonly();
export type RankRule = z.infer<typeof rankRuleSchema>;
/** Kept light: more ranks than this are a game, not a thank-you. Ours. */
export const mostRanks = 6;

/** How 数字 reckons: what the owner chose. `targets`: formula id → the value that he picked, a preset or his own. */
export const figureSettingsSchema = z.object({
  targets: z.record(z.string().max(40), z.number()).readonly(),
  rfm: rfmThresholdsSchema,
  ranks: z.array(rankRuleSchema).max(mostRanks).readonly(),
}).readonly();
export type FigureSettings = z.infer<typeof figureSettingsSchema>;

/** The names are an example; no perk is promised until he writes one. */
export const usualFigureSettings: FigureSettings = {
  targets: {},
  rfm: usualRfmThresholds,
  ranks: [
    { id: 'friend', name: 'お馴染み', fromVisits: 3, withinMonths: 12, perk: '', perkYen: 0 },
    { id: 'regular', name: '常連', fromVisits: 6, withinMonths: 12, perk: '', perkYen: 0 },
    { id: 'treasured', name: '上客', fromVisits: 12, withinMonths: 12, perk: '', perkYen: 0 },
  ],
};
