import { useMemo } from 'react';
import type { DueItem } from '#shared/follow/due-items';
import { addDays, type PlainDate } from '#shared/lib/plain-date';
import type { GuestId } from '#shared/model/ids';
import type { Plan } from '#shared/model/plan';
import type { Book, GuestEntry } from './book.ts';
import { useBook } from './book-provider.tsx';
import { useShop, useToday } from './shop-provider.tsx';
import { useDirectory } from './use-live.ts';
import { usePlans } from './use-plans.ts';

/** What is due today or overdue, held-back items included, in the order of work. Follows every change of the book. */
export function useDue(): readonly DueItem[] {
  const basis = useBasis();
  return useMemo(() => basis.book.due(basis.today, basis.plans), [basis]);
}

/** What becomes due in the coming days, by day. */
export function useUpcoming(days: number): readonly DueItem[] {
  const basis = useBasis();
  return useMemo(() => upcoming(basis, addDays(basis.today, days)), [basis, days]);
}

/** Every open item of one guest, those of the coming weeks included. */
export function useDueOf(guestId: GuestId): readonly DueItem[] {
  const basis = useBasis();
  return useMemo(() => basis.book.dueOf(guestId, basis.today, basis.plans), [basis, guestId]);
}

/** Everything that the due list depends on; a new object when one of them has changed. */
function useBasis() {
  const book = useBook();
  const directory = useDirectory();
  const shop = useShop();
  const today = useToday();
  const plans = usePlans();
  return useMemo(() => ({ book, directory, shop, today, plans }), [book, directory, shop, today, plans]);
}

interface Basis { readonly book: Book; readonly directory: readonly GuestEntry[]; readonly today: PlainDate; readonly plans: readonly Plan[] }

/** Guests whose last visit is older than the whole track and who were never put off have nothing ahead of them; most guests are such. */
function upcoming({ book, directory, today, plans }: Basis, until: PlainDate): readonly DueItem[] {
  const reach = Math.max(...plans.flatMap(({ steps }) => steps).map(({ afterDays, windowDays }) => afterDays + windowDays));
  // Closed days may move a step by a few weeks (New Year and a summer break at the most).
  const oldest = addDays(today, -(reach + 31));
  return directory
    .filter(({ totals }) => (totals.lastOn ?? '') >= oldest || Object.values(totals.outcomes).some(({ kind }) => kind === 'later'))
    .flatMap(({ id }) => book.dueOf(id, today, plans).filter(({ dueOn }) => dueOn > today && dueOn <= until))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}
