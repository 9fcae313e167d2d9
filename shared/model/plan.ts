import { z } from 'zod';
import { eventKindSchema } from '#shared/model/event';
import { channelSchema, purposeSchema, touchKindSchema } from '#shared/model/touch';
import { oneLine } from '#shared/model/fields';

export const stepSchema = z.object({
  /** Stays the same for ever: decisions are filed under it, so it is unique among all plans that count from the same kind of event. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  kind: touchKindSchema,
  channel: channelSchema,
  purpose: purposeSchema,
  /** Calendar days after the event; before it where negative, which leaves the post its time: a birthday card at -4. */
  afterDays: z.number().int().min(-366).max(3660),
  /** A day on which the shop is closed moves the item to the next open day; before the event (negative `afterDays`) to the last open day. */
  onBusinessDay: z.boolean(),
  /** Days after the due day on which the item still makes sense. After that it lapses. */
  windowDays: z.number().int().min(0).max(366),
  /** `in-mourning`: only for a guest in mourning on the day of the event (寒中見舞い instead of 年賀状). Steps stored before 2026-11-22 lack this and what follows. */
  when: z.enum(['every-visit', 'first-visit', 'in-mourning']).default('every-visit'),
  /**
   * Of an event that returns, which ones: the year of a contract or a handover, the age at a birthday, the season (1 spring … 4 winter), 1 or
   * 2 for the two thresholds of drying; 1 to 3 for the ways of choosing (follow/chosen.ts). Empty: each.
   */
  nth: z.array(z.number().int().min(1).max(150)).max(50).readonly().default([]),
  /** "At most every N days": the same kind of touch lies at least so far back. 0: no limit. */
  restDays: z.number().int().min(0).max(3660).default(0),
  /**
   * Whose words the draft takes (assets/templates): an occasion for a card, a kind of touch for a call or a message. Null: the ordinary ones of its own
   * kind, which also stand in for words that are not there any more.
   */
  template: z.string().max(60).nullable().default(null),
}).readonly();
export type Step = z.infer<typeof stepSchema>;

/** More promises than a guest can bear, and enough to tell a slip from a plan. */
export const mostSteps = 40;

/** A plan (連絡計画): what is promised after, or before, an event. */
export const planSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.object({ ja: oneLine(40), en: oneLine(40) }).readonly(),
  event: eventKindSchema.default('visit'),
  /** `named`: only for guests who have it in `Guest.plans`. */
  guests: z.enum(['all', 'named']).default('all'),
  active: z.boolean().default(true),
  steps: z.array(stepSchema).min(1).max(mostSteps).readonly(),
}).readonly();
export type Plan = z.infer<typeof planSchema>;
