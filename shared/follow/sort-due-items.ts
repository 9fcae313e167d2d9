import type { PlainDate } from '#shared/lib/plain-date';
import type { TouchKind } from '#shared/model/touch';
import type { DueItem } from '#shared/follow/due-items';

/**
 * What comes first (practices, weekly 30 minutes). The same table says which of several greetings gets the month's place (budget.ts).
 *
 *   rank  what                                                        within the rank
 *   1     promises he put off to a day that has come                  the longest waiting first
 *   2     desk cases (once the desk is there)                         the nearest limit first
 *   3     thank-you cards                                             the longest waiting first
 *   4     thanks to introducers, within 24 hours (G2)                 the longest waiting first
 *   5     calls                                                       the longest waiting first
 *   6     birthday, anniversary and New Year cards                    by the last day of posting: the post has its deadlines
 *   7     「いかがでしたか」, then the satisfaction question          the longest waiting first
 *   8     guests who dry (D5)                                         who has been here more often first
 *   9     everything else: season, maintenance, renewal …             the longest waiting first
 *
 * Behind these, in the same order: what is held back, since he cannot act on it, then what is not due yet, by day.
 */
const rankOf: Readonly<Record<TouchKind, number>> = {
  'thank-you-card': 3,
  'introduction-thanks': 4,
  'follow-up-call': 5,
  'hello-call': 5,
  'birthday-card': 6,
  'anniversary-card': 6,
  'new-year-card': 6,
  'how-was-it': 7,
  satisfaction: 7.5,
  'season-card': 9,
  'season-greeting': 9,
  'usage-tips': 9,
  'maintenance-notice': 9,
  'business-review': 9,
  'renewal-notice': 9,
  newsletter: 9,
  gift: 9,
  event: 9,
  other: 9,
};
const [deadlineRank, dryingRank] = [6, 8];

/** A new list in the order of work. Total: the same items come out the same way whatever order they went in. */
export function sortDueItems(items: readonly DueItem[], today: PlainDate): readonly DueItem[] {
  const placed = items.map((item) => ({ item, stage: stageOf(item, today), rank: rankIn(item, today) }));
  return placed.toSorted((a, b) => a.stage - b.stage
    || (a.stage === 2 ? byText(a.item.dueOn, b.item.dueOn) : 0)
    || a.rank - b.rank || withinRank(a.rank, a.item, b.item)).map(({ item }) => item);
}

/** The table alone, for items of one guest: what is not due yet competes as well, and a promise is one whether its day has come or not. */
export const byPriority = (a: DueItem, b: DueItem): number => {
  const rank = a.postponed ? 1 : plainRank(a);
  return rank - (b.postponed ? 1 : plainRank(b)) || withinRank(rank, a, b);
};

const stageOf = (item: DueItem, today: PlainDate): number => (item.dueOn > today ? 2 : item.hold === null ? 0 : 1);

const rankIn = (item: DueItem, today: PlainDate): number => (item.postponed && item.dueOn <= today ? 1 : plainRank(item));

const plainRank = ({ event, kind }: DueItem): number => (event === 'drying' ? dryingRank : rankOf[kind]);

function withinRank(rank: number, a: DueItem, b: DueItem): number {
  const special = rank === deadlineRank ? byText(a.lapsesOn, b.lapsesOn) : rank === dryingRank ? b.visits - a.visits : 0;
  return special || byText(a.dueOn, b.dueOn) || byText(a.eventOn, b.eventOn) || byText(a.guestId, b.guestId) || byText(a.stepId, b.stepId) || byText(a.eventId, b.eventId);
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
