import type { PlainDate } from '#shared/lib/plain-date';
import { shopIntervalOf } from '#shared/follow/drying';
import { dueItemsOf, type FollowContext } from '#shared/follow/due-items-of';
import type { DueItem } from '#shared/follow/due-items';
import { followSubjectOf, type FollowSubject } from '#shared/follow/follow-subject';
import type { Introduced } from '#shared/follow/occurrences';
import { sortDueItems } from '#shared/follow/sort-due-items';
import type { GuestId } from '#shared/model/ids';
import type { Plan } from '#shared/model/plan';
import type { Shop } from '#shared/model/shop';
import type { Book, GuestEntry } from './book.ts';
import type { LiveDirectory } from './directory.ts';

/** What is due, from memory. `shop` gives the same object until it changes: shared/follow remembers dates by it. */
export function openDueList(directory: LiveDirectory, shop: () => Shop): Pick<Book, 'due' | 'upcoming' | 'dueOf' | 'shopInterval'> {
  const subjects = new WeakMap<GuestEntry, FollowSubject>();
  const itemsOf = (entry: GuestEntry, plans: readonly Plan[], context: FollowContext, today: PlainDate): readonly DueItem[] => {
    let subject = subjects.get(entry);
    if (!subject) subjects.set(entry, subject = followSubjectOf(entry, entry.totals));
    return dueItemsOf(subject, plans, context, today);
  };
  const contextNow = rememberedContext(directory, shop);
  const ofAll = (plans: readonly Plan[], today: PlainDate, wanted: (item: DueItem) => boolean): readonly DueItem[] => {
    const items: DueItem[] = [];
    const context = contextNow();
    for (const entry of directory.snapshot()) {
      for (const item of itemsOf(entry, plans, context, today)) if (wanted(item)) items.push(item);
    }
    return sortDueItems(items, today);
  };
  return {
    due: (today, plans) => ofAll(plans, today, ({ dueOn }) => dueOn <= today),
    // An offer that waits for a consent is told of on its day: a month ahead it would be a list of all guests.
    upcoming: (today, until, plans) => ofAll(plans, today, ({ dueOn, hold }) => dueOn > today && dueOn <= until && hold !== 'no-consent'),
    dueOf: (guestId, today, plans) => {
      const entry = directory.entry(guestId);
      return entry ? sortDueItems(itemsOf(entry, plans, contextNow(), today), today) : [];
    },
    shopInterval: () => contextNow().shopInterval,
  };
}

/** What all guests together say: who introduced whom, and how often a guest of this shop comes. Once per state of the directory. */
function rememberedContext(directory: LiveDirectory, shop: () => Shop): () => FollowContext {
  let known: { readonly entries: readonly GuestEntry[]; readonly shop: Shop; readonly context: FollowContext } | null = null;
  return () => {
    const [entries, current] = [directory.snapshot(), shop()];
    if (known?.entries !== entries || known.shop !== current) {
      const shopInterval = shopIntervalOf(entries.map(({ totals }) => totals.usualInterval));
      known = { entries, shop: current, context: { calendar: current, budget: current.budget, shopInterval, introduced: introducedBy(entries) } };
    }
    return known.context;
  };
}

function introducedBy(entries: readonly GuestEntry[]): ReadonlyMap<GuestId, readonly Introduced[]> {
  const introduced = new Map<GuestId, Introduced[]>();
  for (const { id, introducedBy: named, totals: { introduction, firstOn } } of entries) {
    const introducer = named ?? introduction?.by ?? null;
    const on = named === null ? introduction?.on ?? null : firstOn;
    if (introducer === null || on === null) continue;
    const known = introduced.get(introducer);
    if (known) known.push({ guestId: id, on });
    else introduced.set(introducer, [{ guestId: id, on }]);
  }
  return introduced;
}
