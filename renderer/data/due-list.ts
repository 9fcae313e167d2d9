import type { PlainDate } from '#shared/lib/plain-date';
import { dueItemsOf, type DueItem } from '#shared/follow/due-items';
import type { FollowSubject } from '#shared/follow/follow-subject';
import type { ShopCalendar } from '#shared/follow/shop-calendar';
import { sortDueItems } from '#shared/follow/sort-due-items';
import type { Plan } from '#shared/model/plan';
import type { Book, GuestEntry } from './book.ts';
import type { LiveDirectory } from './directory.ts';
import { subjectOf } from './guest-entry.ts';

/** What is due, from memory. `calendar` gives the same object until the shop changes: shared/follow remembers dates by it. */
export function openDueList(directory: LiveDirectory, calendar: () => ShopCalendar): Pick<Book, 'due' | 'dueOf'> {
  const subjects = new WeakMap<GuestEntry, FollowSubject>();
  const itemsOf = (entry: GuestEntry, today: PlainDate, plans: readonly Plan[]): readonly DueItem[] => {
    let subject = subjects.get(entry);
    if (!subject) subjects.set(entry, subject = subjectOf(entry));
    const known = subject;
    return plans.filter(({ active, event }) => active && event === 'visit').flatMap((plan) => dueItemsOf(known, plan, calendar(), today));
  };
  return {
    due: (today, plans) => {
      const items: DueItem[] = [];
      for (const entry of directory.snapshot()) {
        if (entry.totals.visits === 0) continue;
        for (const item of itemsOf(entry, today, plans)) if (item.dueOn <= today) items.push(item);
      }
      return sortDueItems(items, today);
    },
    dueOf: (guestId, today, plans) => {
      const entry = directory.entry(guestId);
      return entry ? sortDueItems(itemsOf(entry, today, plans), today) : [];
    },
  };
}
