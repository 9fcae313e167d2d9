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
 *   8.5   guests whom he chose from a group or list                  the longest waiting first
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
const [deadlineRank, dryingRank, chosenRank] = [6, 8, 8.5];

/** A new list in the order of work. Total: the same items come out the same way whatever order they went in. */
export function sortDueItems(items: readonly DueItem[], today: PlainDate): readonly DueItem[] {
  // Ten thousand items stand in a few hundred places: the places are sorted, and the items of each.
  const places = Map.groupBy(items, (item) => placeOf(item, today));
  return [...places].toSorted(([a], [b]) => byText(a, b)).flatMap(([, sharing]) => sharing.toSorted(byName));
}

/** The table alone, for items of one guest: what is not due yet competes as well, and a promise is one whether its day has come or not. */
export const byPriority = (a: DueItem, b: DueItem): number =>
  byText(placeInTable(a, a.postponed ? 1 : plainRank(a)), placeInTable(b, b.postponed ? 1 : plainRank(b))) || byName(a, b);

/** As text that sorts: what can be done, what is held back, then what is not due yet. */
function placeOf(item: DueItem, today: PlainDate): string {
  if (item.dueOn > today) return `2 ${item.dueOn} ${placeInTable(item, plainRank(item))}`;
  return `${item.hold === null ? 0 : 1} ${placeInTable(item, item.postponed ? 1 : plainRank(item))}`;
}

/** The table as text that sorts. Ranks are 1 to 9, with halves. */
function placeInTable(item: DueItem, rank: number): string {
  const special = rank === deadlineRank ? item.lapsesOn : rank === dryingRank ? String(mostVisits - item.visits).padStart(6, '0') : '';
  return `${rank * 10} ${special} ${item.dueOn} ${item.eventOn}`;
}

/** More than anybody has evenings. */
const mostVisits = 999_999;

const plainRank = ({ event, kind }: DueItem): number => (event === 'drying' ? dryingRank : event === 'chosen' ? chosenRank : rankOf[kind]);

const byName = (a: DueItem, b: DueItem): number => byText(a.guestId, b.guestId) || byText(a.stepId, b.stepId) || byText(a.eventId, b.eventId);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
