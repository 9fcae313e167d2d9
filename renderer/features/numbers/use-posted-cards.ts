import { useEffect } from 'react';
import { useBook } from '../../data/book-provider.tsx';
import type { PostedCards } from '../../data/posted-cards-contract.ts';
import { useKept } from '../../data/use-kept.ts';

/** The columns are made anew for the months that changed, and then kept on disk. */
export function usePostedCards(): PostedCards | undefined {
  const book = useBook();
  const posted = useKept('posted-cards', ({ postedCards, directory }) => postedCards.read((id) => directory.entry(id)?.no));
  useEffect(() => {
    if (posted && posted.unsettled > 0) void book.postedCards.settle((id) => book.directory.entry(id)?.no);
  }, [book, posted]);
  return posted;
}
