import type { PlainDate } from '#shared/lib/plain-date';
import { useFormat } from '../i18n/use-format.ts';
import type { GuestEntry } from './guests-contract.ts';
import { useBook } from './book-provider.tsx';
import { useToday } from './shop-provider.tsx';
import { useDirectory } from './use-live.ts';

/** More than that is a reason to type one more letter. */
const shownOptions = 8;

/** What a picker offers for the text typed so far. The last visit tells two of the same name apart. */
export function useGuestOptions(text: string) {
  const { directory } = useBook();
  const today = useToday();
  const { day } = useFormat();
  // A guest saved in another window changes the answer. The search itself takes less than a millisecond: nothing to remember.
  useDirectory();
  return directory.search(text, shownOptions).map((entry) => ({ id: entry.id, name: entry.name, kana: entry.kana, company: entry.company === entry.name ? '' : entry.company, ...lastSeen(entry, (on) => day(on, today)) }));
}

const lastSeen = ({ totals }: GuestEntry, day: (on: PlainDate) => string) => (totals.lastOn === null ? {} : { detail: day(totals.lastOn) });
