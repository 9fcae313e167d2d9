import type { PlainDate } from '#shared/lib/plain-date';
import type { TouchKind } from '#shared/model/touch';
import type { DueItem } from '#shared/follow/due-items';

/**
 * What comes first (practices, weekly 30 minutes). Within a group the longest waiting first.
 *
 *   1  promises he put off to a day that has come
 *   2  thank-you cards
 *   3  thanks to introducers (within 24 h, G2)
 *   4  calls
 *   5  birthday and New Year cards: the post has its deadlines
 *   6  「いかがでしたか」, then the satisfaction question
 *   7  everything else
 * Behind these, in the same order: what is held back, since he cannot act on it, then what is not due yet, by day.
 */
const groupOf: Readonly<Record<TouchKind, number>> = {
  'thank-you-card': 2,
  'introduction-thanks': 3,
  'follow-up-call': 4,
  'hello-call': 4,
  'birthday-card': 5,
  'new-year-card': 5,
  'how-was-it': 6,
  satisfaction: 6.5,
  'anniversary-card': 5,
  'season-card': 7,
  'season-greeting': 7,
  'usage-tips': 7,
  'maintenance-notice': 7,
  'business-review': 7,
  'renewal-notice': 7,
  newsletter: 7,
  gift: 7,
  event: 7,
  other: 7,
};

/** A new list in the order of work. Total: the same items come out the same way whatever order they went in. */
export function sortDueItems(items: readonly DueItem[], today: PlainDate): readonly DueItem[] {
  return items.toSorted((a, b) => stageOf(a, today) - stageOf(b, today)
    || (a.dueOn > today ? byText(a.dueOn, b.dueOn) : 0)
    || priorityOf(a, today) - priorityOf(b, today)
    || byText(a.dueOn, b.dueOn) || byText(a.eventOn, b.eventOn) || byText(a.guestId, b.guestId) || byText(a.stepId, b.stepId));
}

const stageOf = (item: DueItem, today: PlainDate): number => (item.dueOn > today ? 2 : item.hold === null ? 0 : 1);

const priorityOf = (item: DueItem, today: PlainDate): number => (item.postponed && item.dueOn <= today ? 1 : groupOf[item.kind]);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
