import type { DueItem } from '#shared/follow/due-items';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Outcome } from '#shared/model/decision';
import { useFormat } from '../i18n/use-format.ts';
import { useBook } from './book-provider.tsx';
import { closeAsDone, closeByDecision, type Closed } from './close-items.ts';
import { useToday } from './shop-provider.tsx';

/** The ways in which a due item is closed, for the acts of `components/use-item-acts.ts`. */
export interface Closing {
  readonly asDone: (item: DueItem, text: string) => Promise<Closed>;
  readonly byDecision: (item: DueItem, outcome: Outcome) => Promise<Closed>;
  /** The guest as one speaks of him; empty when he has gone. */
  readonly nameOf: (item: DueItem) => string;
  readonly today: PlainDate;
}

export function useClosing(): Closing {
  const book = useBook();
  const today = useToday();
  const { addressed } = useFormat();
  return {
    today,
    asDone: (item, text) => closeAsDone(book, item, today, text),
    byDecision: (item, outcome) => closeByDecision(book, item, outcome),
    nameOf: (item) => {
      const guest = book.directory.entry(item.guestId);
      return guest ? addressed(guest) : '';
    },
  };
}
