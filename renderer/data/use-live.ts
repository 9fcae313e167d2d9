import { useLiveQuery } from 'dexie-react-hooks';
import { useSyncExternalStore } from 'react';
import type { GuestEntry } from './guests-contract.ts';
import { useBook } from './book-provider.tsx';

/**
 * The answer of the book, asked again whenever what it read has changed, in this tab or another. undefined until the first answer.
 * `useLive(() => book.guests.read(id), [book, id])`
 */
export function useLive<T>(question: () => Promise<T>, asks: readonly unknown[]): T | undefined {
  return useLiveQuery(question, [...asks]);
}

/** All guests in the order of their readings, from memory. */
export function useDirectory(): readonly GuestEntry[] {
  const { directory } = useBook();
  return useSyncExternalStore(directory.subscribe, directory.snapshot);
}
