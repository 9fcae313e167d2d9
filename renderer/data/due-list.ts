import { addDays, addMonths, monthOf, type PlainDate } from '#shared/lib/plain-date';
import { shopIntervalOf } from '#shared/follow/drying';
import { dueItemsOf, type FollowContext } from '#shared/follow/due-items-of';
import type { DueItem } from '#shared/follow/due-items';
import { followSubjectOf, type FollowSubject } from '#shared/follow/follow-subject';
import { sortDueItems } from '#shared/follow/sort-due-items';
import type { Plan } from '#shared/model/plan';
import type { Shop } from '#shared/model/shop';
import type { Book, GuestEntry } from './book.ts';
import type { LiveDirectory } from './directory.ts';
import { introducedBy, type IntroducedBy } from './introduced-by.ts';

/** What was derived for one guest, and from what: after one act all other guests still have theirs. */
interface Derived {
  readonly items: readonly DueItem[];
  readonly today: PlainDate;
  readonly plans: readonly Plan[];
  readonly shop: Shop;
  readonly shopInterval: number | null;
  readonly introduced: ReturnType<IntroducedBy['get']>;
}

/** Today's list needs this month, within which greetings compete; what is coming, and the page of a guest, look further ahead. */
type Reach = 'month' | 'far';

/** What is due, from memory. `shop` gives the same object until it changes: shared/follow remembers dates by it. */
export function openDueList(directory: LiveDirectory, shop: () => Shop): Pick<Book, 'due' | 'upcoming' | 'dueOf' | 'shopInterval'> {
  const subjects = new WeakMap<GuestEntry, FollowSubject>();
  const derived: Readonly<Record<Reach, WeakMap<GuestEntry, Derived>>> = { month: new WeakMap(), far: new WeakMap() };
  const stateNow = rememberedState(directory, shop);

  const itemsOf = (entry: GuestEntry, plans: readonly Plan[], { context, shop: current, reach }: Look, today: PlainDate): readonly DueItem[] => {
    const { shopInterval } = context;
    const introduced = context.introduced.get(entry.id);
    const known = derived[reach].get(entry);
    if (known?.today === today && known.plans === plans && known.shop === current && known.shopInterval === shopInterval && known.introduced === introduced) return known.items;
    let subject = subjects.get(entry);
    if (!subject) subjects.set(entry, subject = followSubjectOf(entry, entry.totals));
    const items = dueItemsOf(subject, plans, context, today);
    derived[reach].set(entry, { items, today, plans, shop: current, shopInterval, introduced });
    return items;
  };
  const lookFrom = (reach: Reach, today: PlainDate): Look => {
    const { shop: current, context } = stateNow();
    return { reach, shop: current, context: reach === 'far' ? context : { ...context, until: lastOfMonth(today) } };
  };
  const ofAll = (plans: readonly Plan[], look: Look, today: PlainDate, wanted: (item: DueItem) => boolean): readonly DueItem[] => {
    const items: DueItem[] = [];
    for (const entry of directory.snapshot()) {
      for (const item of itemsOf(entry, plans, look, today)) if (wanted(item)) items.push(item);
    }
    return sortDueItems(items, today);
  };
  return {
    due: (today, plans) => ofAll(plans, lookFrom('month', today), today, ({ dueOn }) => dueOn <= today),
    // An offer that waits for a consent is told of on its day: a month ahead it would be a list of all guests.
    upcoming: (today, until, plans) => ofAll(plans, lookFrom('far', today), today, ({ dueOn, hold }) => dueOn > today && dueOn <= until && hold !== 'no-consent'),
    dueOf: (guestId, today, plans) => {
      const entry = directory.entry(guestId);
      return entry ? sortDueItems(itemsOf(entry, plans, lookFrom('far', today), today), today) : [];
    },
    shopInterval: () => stateNow().context.shopInterval,
  };
}

const lastOfMonth = (today: PlainDate): PlainDate => addDays(addMonths(`${monthOf(today)}-01` as PlainDate, 1), -1);

interface State { readonly entries: readonly GuestEntry[]; readonly shop: Shop; readonly context: FollowContext }
interface Look extends Omit<State, 'entries'> { readonly reach: Reach }

/** What all guests together say: who introduced whom, and how often a guest of this shop comes. Once per state of the directory. */
function rememberedState(directory: LiveDirectory, shop: () => Shop): () => State {
  let known: State | null = null;
  return () => {
    const [entries, current] = [directory.snapshot(), shop()];
    if (known?.entries !== entries || known.shop !== current) {
      const shopInterval = shopIntervalOf(entries.map(({ totals }) => totals.usualInterval));
      const introduced = introducedBy(entries, known?.context.introduced ?? new Map());
      known = { entries, shop: current, context: { calendar: current, budget: current.budget, shopInterval, introduced } };
    }
    return known;
  };
}
