import { useMemo } from 'react';
import { buildVisitLedger, type VisitLedger } from '#shared/numbers/visit-ledger';
import { useBook } from './book-provider.tsx';
import { useToday } from './shop-provider.tsx';
import { useDirectory, useLive } from './use-live.ts';
import { guestColumnsOf } from './visit-columns.ts';

/** All visits up to today, sorted by guest: what every figure takes. Follows every change of the book; undefined until it is read. */
export function useLedger(): VisitLedger | undefined {
  const book = useBook();
  const directory = useDirectory();
  const today = useToday();
  const visits = useLive(() => book.visits.columns(), [book]);
  return useMemo(() => visits && buildVisitLedger({ guests: guestColumnsOf(directory), visits, today }), [visits, directory, today]);
}
