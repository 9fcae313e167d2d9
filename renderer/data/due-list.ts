import { monthEnd, type PlainDate } from '#shared/lib/plain-date';
import { shopIntervalOf } from '#shared/follow/drying';
import type { ArmChannels } from '#shared/follow/arm-channel';
import { dueItemsOf, type FollowContext } from '#shared/follow/due-items-of';
import type { DueItem } from '#shared/follow/due-items';
import { followSubjectOf } from '#shared/follow/follow-subject';
import { sortDueItems } from '#shared/follow/sort-due-items';
import type { Plan } from '#shared/model/plan';
import type { Shop } from '#shared/model/shop';
import type { Book } from './book.ts';
import type { GuestEntry } from './guests-contract.ts';
import type { LiveDirectory } from './directory.ts';
import type { GuestId } from '#shared/model/ids';
import { introducedBy, type IntroducedBy } from './introduced-by.ts';

/** What was derived for one guest, and from what: after one act all other guests still have theirs. */
interface Derived {
  readonly items: readonly DueItem[];
  readonly basis: Basis;
  /** His own interval, or the shop's. */
  readonly usualInterval: number | null;
  readonly introduced: ReturnType<IntroducedBy['get']>;
}

/** What all guests are looked at with; the same object as long as it is the same. */
interface Basis { readonly today: PlainDate; readonly plans: readonly Plan[]; readonly shop: Shop; readonly armChannels: ArmChannels }

interface Kept { readonly entry: GuestEntry; month: Derived | null; far: Derived | null }

/** Today's list needs this month, within which greetings compete; what is coming, and the page of a guest, look further ahead. */
type Reach = 'month' | 'far';

/** What is due, from memory. `shop` and `armChannels` give the same object until it changes: shared/follow remembers dates by it. */
export function openDueList(directory: LiveDirectory, shop: () => Shop, armChannels: () => ArmChannels): Pick<Book, 'due' | 'upcoming' | 'dueOf' | 'shopInterval'> {
  // By id and not weakly by entry: the collector goes through ten thousand weak entries again and again, which takes longer than the rules.
  const kept = new Map<GuestId, Kept>();
  const stateNow = rememberedState(directory, shop, armChannels);
  const bases: Record<Reach, Basis | null> = { month: null, far: null };

  const keptOf = (entry: GuestEntry): Kept => {
    let known = kept.get(entry.id);
    if (known?.entry !== entry) kept.set(entry.id, known = { entry, month: null, far: null });
    return known;
  };
  const itemsOf = (entry: GuestEntry, { reach, basis, context }: Look): readonly DueItem[] => {
    const guest = keptOf(entry);
    const usualInterval = entry.totals.usualInterval ?? context.shopInterval;
    const introduced = context.introduced.get(entry.id);
    const known = guest[reach];
    if (known?.basis === basis && known.usualInterval === usualInterval && known.introduced === introduced) return known.items;
    const items = dueItemsOf(followSubjectOf(entry, entry.totals), basis.plans, context, basis.today);
    guest[reach] = { items, basis, usualInterval, introduced };
    return items;
  };
  const lookFrom = (reach: Reach, today: PlainDate, plans: readonly Plan[]): Look => {
    const { shop: current, channels, context } = stateNow();
    let basis = bases[reach];
    if (basis?.today !== today || basis.plans !== plans || basis.shop !== current || basis.armChannels !== channels) bases[reach] = basis = { today, plans, shop: current, armChannels: channels };
    return { reach, basis, context: reach === 'far' ? context : { ...context, until: monthEnd(today) } };
  };
  const ofAll = (look: Look, wanted: (item: DueItem) => boolean): readonly DueItem[] => {
    const entries = directory.snapshot();
    const items: DueItem[] = [];
    for (const entry of entries) {
      for (const item of itemsOf(entry, look)) if (wanted(item)) items.push(item);
    }
    if (kept.size > entries.length) forgetGone();
    return sortDueItems(items, look.basis.today);
  };
  const forgetGone = (): void => {
    for (const id of kept.keys()) if (!directory.entry(id)) kept.delete(id);
  };
  return {
    due: (today, plans) => ofAll(lookFrom('month', today, plans), ({ dueOn }) => dueOn <= today),
    upcoming: (today, until, plans) => ofAll(lookFrom('far', today, plans), ({ dueOn }) => dueOn > today && dueOn <= until),
    dueOf: (guestId, today, plans) => {
      const entry = directory.entry(guestId);
      return entry ? sortDueItems(itemsOf(entry, lookFrom('far', today, plans)), today) : [];
    },
    shopInterval: () => stateNow().context.shopInterval,
  };
}

interface State { readonly entries: readonly GuestEntry[]; readonly shop: Shop; readonly channels: ArmChannels; readonly context: FollowContext }
interface Look { readonly reach: Reach; readonly basis: Basis; readonly context: FollowContext }

/** What all guests together say: who introduced whom, and how often a guest of this shop comes. Once per state of the directory. */
function rememberedState(directory: LiveDirectory, shop: () => Shop, armChannels: () => ArmChannels): () => State {
  let known: State | null = null;
  return () => {
    const [entries, current, channels] = [directory.snapshot(), shop(), armChannels()];
    if (known?.entries !== entries || known.shop !== current || known.channels !== channels) {
      const shopInterval = shopIntervalOf(entries.map(({ totals }) => totals.usualInterval));
      const introduced = introducedBy(entries, known?.context.introduced ?? new Map());
      known = { entries, shop: current, channels, context: { calendar: current, budget: current.budget, shopInterval, introduced, armChannels: channels } };
    }
    return known;
  };
}
