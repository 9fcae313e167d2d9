import { liveQuery, type Subscription } from 'dexie';
import { useCallback, useSyncExternalStore } from 'react';
import type { Book } from './book.ts';
import { useBook } from './book-provider.tsx';

interface Kept {
  value: unknown;
  readonly listeners: Set<() => void>;
  subscription: Subscription | null;
}

const keptOfBook = new WeakMap<Book, Map<string, Kept>>();

/**
 * As `useLive`, for the few answers that take long: asked once, asked again whenever what was read has changed, and kept as long as the window is open. A
 * screen that is opened again has it in its first frame. One name, one question.
 */
export function useKept<T>(name: string, question: (book: Book) => Promise<T>): T | undefined {
  const book = useBook();
  const subscribe = useCallback((listener: () => void) => {
    const kept = keptOf(book, name);
    kept.listeners.add(listener);
    kept.subscription ??= liveQuery(() => question(book)).subscribe({
      next: (value) => {
        kept.value = value;
        for (const each of kept.listeners) each();
      },
      // The book was closed, to make room for a restored one: whoever asks next begins anew.
      error: () => keptOfBook.get(book)?.delete(name),
    });
    return () => kept.listeners.delete(listener);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- one name, one question
  }, [book, name]);
  return useSyncExternalStore(subscribe, () => keptOf(book, name).value) as T | undefined;
}

function keptOf(book: Book, name: string): Kept {
  let ofBook = keptOfBook.get(book);
  if (!ofBook) keptOfBook.set(book, ofBook = new Map());
  let kept = ofBook.get(name);
  if (!kept) ofBook.set(name, kept = { value: undefined, listeners: new Set(), subscription: null });
  return kept;
}
