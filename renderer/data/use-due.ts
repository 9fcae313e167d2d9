import { useMemo } from 'react';
import type { DueItem } from '#shared/follow/due-items';
import { addDays } from '#shared/lib/plain-date';
import type { GuestId } from '#shared/model/ids';
import { useBook } from './book-provider.tsx';
import { useShop, useToday } from './shop-provider.tsx';
import { useDirectory } from './use-live.ts';
import { usePlans } from './use-plans.ts';

/** What is due today or overdue, held-back items included, in the order of work. Follows every change of the book. */
export function useDue(): readonly DueItem[] {
  const basis = useBasis();
  return useMemo(() => basis.book.due(basis.today, basis.plans), [basis]);
}

/** An offer that waits for a consent is told of on its day: ahead of it, it would be a list of all guests. */
export const isToldAhead = ({ hold }: DueItem): boolean => hold !== 'no-consent';

/** What becomes due in the coming days, by day, as far as it is told ahead. */
export function useUpcoming(days: number): readonly DueItem[] {
  const all = useAllUpcoming(days);
  return useMemo(() => all.filter(isToldAhead), [all]);
}

/** All that becomes due in the coming days: for what only counts them. */
export function useAllUpcoming(days: number): readonly DueItem[] {
  const basis = useBasis();
  return useMemo(() => basis.book.upcoming(basis.today, addDays(basis.today, days), basis.plans), [basis, days]);
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
