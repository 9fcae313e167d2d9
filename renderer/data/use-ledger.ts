import { useMemo } from 'react';
import type { PlainDate } from '#shared/lib/plain-date';
import { buildVisitLedger, type VisitColumns, type VisitLedger } from '#shared/numbers/visit-ledger';
import type { GuestEntry } from './guests-contract.ts';
import { useToday } from './shop-provider.tsx';
import { useKept } from './use-kept.ts';
import { useDirectory } from './use-live.ts';
import { guestColumnsOf } from './visit-columns.ts';

/** All visits up to today, sorted by guest: what every figure takes. Follows every change of the book; undefined until it is read. */
export function useLedger(): VisitLedger | undefined {
  const directory = useDirectory();
  const today = useToday();
  const visits = useKept('visit-columns', (book) => book.visits.columns());
  return useMemo(() => visits && ledgerOf(visits, directory, today), [visits, directory, today]);
}

let built: { readonly visits: VisitColumns; readonly directory: readonly GuestEntry[]; readonly ledger: VisitLedger } | null = null;

/** The last one is remembered: the same columns, guests and day give the same ledger. */
function ledgerOf(visits: VisitColumns, directory: readonly GuestEntry[], today: PlainDate): VisitLedger {
  if (built?.visits !== visits || built.directory !== directory || built.ledger.today !== today) {
    built = { visits, directory, ledger: buildVisitLedger({ guests: guestColumnsOf(directory), visits, today }) };
  }
  return built.ledger;
}
