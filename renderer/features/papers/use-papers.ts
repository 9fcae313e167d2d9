import { useTranslation } from 'react-i18next';
import { monthStart, type PlainDate } from '#shared/lib/plain-date';
import type { GuestId } from '#shared/model/ids';
import type { Paper } from '#shared/print/paper';
import type { GuestEntry } from '../../data/guests-contract.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useShop, useToday } from '../../data/shop-provider.tsx';
import { useDue, useUpcoming } from '../../data/use-due.ts';
import { useDirectory } from '../../data/use-live.ts';
import { useRanks } from '../../data/use-ranks.ts';
import { usePlans } from '../../data/use-plans.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { callPaper } from './call-paper.ts';
import { monthPaper } from './month-paper.ts';
import type { PaperBasis } from './paper-basis.ts';
import type { PaperName } from './paper-names.ts';
import { planPaper } from './plan-paper.ts';
import { readGuestSheets } from './guest-sheet.ts';
import { tonightPaper } from './tonight-paper.ts';
import { weekInDays, weekPaper } from './week-paper.ts';

interface Choice {
  /** Tonight's guests, in the order in which they were chosen. */
  readonly guests: readonly GuestId[];
  /** Any day of the month that the calendar showed. */
  readonly month: PlainDate;
}

/** Writes a sheet from what the book knows now. */
export function usePapers(): (name: PaperName, choice: Choice) => Promise<Paper> {
  const { t } = useTranslation(['papers', 'common', 'calendar']);
  const { t: tDue } = useTranslation('due');
  const format = useFormat();
  const book = useBook();
  const shop = useShop();
  const today = useToday();
  const guests = useDirectory();
  const plans = usePlans();
  const items = [...useDue(), ...useUpcoming(weekInDays)];
  const ranks = useRanks();
  const rankOf = ({ no }: GuestEntry): string => ranks(no)?.name ?? '';
  const basis: PaperBasis = { t, tDue, format, shop, today };

  const calls = async (): Promise<Paper> => {
    const due = items.filter(({ channel, hold }) => channel === 'phone' && hold === null);
    const sheets = new Map((await readGuestSheets(book, [...new Set(due.map(({ guestId }) => guestId))], { pictures: false, rankOf })).map((sheet) => [sheet.entry.id, sheet]));
    return callPaper(due.flatMap((item) => {
      const sheet = sheets.get(item.guestId);
      return sheet ? [{ item, sheet }] : [];
    }), basis);
  };
  return async (name, choice) => {
    switch (name) {
      case 'week': return weekPaper(items, ({ guestId }) => book.directory.entry(guestId), basis);
      case 'calls': return calls();
      case 'tonight': return tonightPaper(await readGuestSheets(book, choice.guests, { pictures: true, rankOf }), basis);
      case 'plan': return planPaper(plans, basis);
      case 'month': return monthPaper(monthStart(choice.month), guests, basis);
    }
  };
}
