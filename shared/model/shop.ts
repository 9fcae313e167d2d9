import { z } from 'zod';
import { cardHandSchema, usualHand } from '#shared/model/card-hand';
import { plainCards, shopCardsSchema } from '#shared/model/card-look';
import { addressSchema, blankAddress } from '#shared/model/guest';
import { labelSheetNames } from '#shared/model/label-sheet';
import { letterStyleSchema } from '#shared/model/letter';
import { oneLine, plainDateSchema } from '#shared/model/fields';
import { mostSharedWords, sharedWordsSchema } from '#shared/model/shared-words';

export const languageSchema = z.enum(['ja', 'en']);
export type Language = z.infer<typeof languageSchema>;

const weekdaySchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7)]);

/**
 * 水やり予算 (practices D4): how often a guest hears from the shop at the most. Offers count in the calendar year, greetings in the calendar
 * month; what answers a visit (thank-you card, the call of the week after …) is no greeting of this count: shared/follow/budget.ts.
 */
export const budgetSchema = z.object({
  greetingsPerMonth: z.number('not-a-number').int('not-whole').min(0, 'too-small').max(31, 'too-large'),
  offersPerYear: z.number('not-a-number').int('not-whole').min(0, 'too-small').max(52, 'too-large'),
}).readonly();
export type Budget = z.infer<typeof budgetSchema>;
export const usualBudget: Budget = { greetingsPerMonth: 1, offersPerYear: 4 };

/** 今日の30分 (practices A5): once a week, at a fixed hour. */
export const weeklySessionSchema = z.object({
  weekday: weekdaySchema,
  hour: z.number().int().min(0, 'not-a-time').max(23, 'not-a-time'),
  minute: z.number().int().min(0, 'not-a-time').max(59, 'not-a-time'),
  minutes: z.number('not-a-number').int('not-whole').min(5, 'too-small').max(240, 'too-large'),
}).readonly();
export type WeeklySession = z.infer<typeof weeklySessionSchema>;
/** Mondays at three: before the evening is prepared. Ours. */
export const usualSession: WeeklySession = { weekday: 1, hour: 15, minute: 0, minutes: 30 };

/** The shop and the way it works: one record. */
export const shopSchema = z.object({
  name: oneLine(40),
  ownerName: oneLine(40),
  address: addressSchema,
  phone: oneLine(30),
  printPhone: z.boolean(),
  /** Until this hour a night still belongs to the day before. */
  dayStartsAtHour: z.number().int().min(0).max(12),
  closedWeekdays: z.array(weekdaySchema).readonly(),
  closedDays: z.array(plainDateSchema).readonly(),
  closedOnHolidays: z.boolean(),
  language: languageSchema,
  theme: z.enum(['auto', 'light', 'dark']),
  /** null until he chose at first run. */
  letterStyle: letterStyleSchema.nullable(),
  /** Shops stored before 2026-11-22 lack it. */
  hand: cardHandSchema.default(usualHand),
  /** National holidays of a law that came after this program. They count where `closedOnHolidays` does. */
  addedHolidays: z.array(plainDateSchema).readonly().default([]),
  budget: budgetSchema.default(usualBudget),
  session: weeklySessionSchema.default(usualSession),
  cards: shopCardsSchema.default(plainCards),
  /** The sheet of address labels that he used last. */
  labelSheet: z.enum(labelSheetNames).default('a4-12'),
  /** One wording for the season letters of a season, the newest last. Shops stored before 2026-11-22 lack it. */
  sharedWords: z.array(sharedWordsSchema).max(mostSharedWords).readonly().default([]),
}).readonly();
export type Shop = z.infer<typeof shopSchema>;

/** 05:00 is the owner's own rule of thumb for the end of a night; Sunday is the commonest closing day of a kappo. Both are his to change. */
export const blankShop: Shop = {
  name: '', ownerName: '', address: blankAddress, phone: '', printPhone: true,
  dayStartsAtHour: 5, closedWeekdays: [7], closedDays: [], closedOnHolidays: true,
  language: 'ja', theme: 'auto', letterStyle: null, hand: usualHand, cards: plainCards, labelSheet: 'a4-12', addedHolidays: [], budget: usualBudget, session: usualSession, sharedWords: [],
};
