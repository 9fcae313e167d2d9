import { median } from '#shared/follow/guest-history';

/**
 * 渇き (practices D5): a guest stays away longer than he used to.
 *
 *   days since the last visit     stage   says
 *   > 1.5 × usual interval        1       he is late (practices D5)
 *   > 3 × usual interval          2       he has let two of his usual days pass; one can be chance, two seldom are. The third day would be
 *                                         the fourth interval, and by then a word comes too late
 *
 * The plan that ships (assets/plans/drying.json) says a word at each: a call within three weeks of the first, at most one in sixty days; a card within 45
 * days of the second, three weeks after the call at the earliest. 45 days hold the latest call (three weeks) and its rest (three weeks), so even of a guest
 * who came every week the second word is never lost.
 *
 * The usual interval is the guest's own median, from the third visit on; before that the shop's: the median of its guests' medians. Nobody
 * ever leaves the book by drying: the stages end, the guest stays (practices D7).
 */
const dryingThresholds = { 1: 1.5, 2: 3 } as const;
type DryingStage = keyof typeof dryingThresholds;
export const dryingStages = [1, 2] as const satisfies readonly DryingStage[];

/** The first day on which he counts as late, in days after the last visit. */
export const dryAfterDays = (usualInterval: number, stage: DryingStage): number => Math.floor(usualInterval * dryingThresholds[stage]) + 1;

/** Fewer regulars than this say nothing about a shop. */
const guestsForAShopInterval = 5;

/** The shop's usual interval out of those of its guests; null where too few guests have one. */
export function shopIntervalOf(usualIntervals: readonly (number | null)[]): number | null {
  const known = usualIntervals.filter((interval) => interval !== null);
  return known.length < guestsForAShopInterval ? null : median(known);
}
