import { calendarMarksOf, type CalendarMark } from '#shared/follow/calendar-days';
import { seasonWindowsBetween } from '#shared/follow/season-windows';
import { monthEnd, type PlainDate } from '#shared/lib/plain-date';
import type { Paper } from '#shared/print/paper';
import type { GuestEntry } from '../../data/guests-contract.ts';
import { nameParts, sheetOf, type PaperBasis } from './paper-basis.ts';

/** The birthdays and anniversaries of a month, with the last day of posting, and the seasons that touch it. `first` is its first day. */
export function monthPaper(first: PlainDate, guests: readonly GuestEntry[], basis: PaperBasis): Paper {
  const { t, format, shop, today } = basis;
  const marks = calendarMarksOf(guests, first, monthEnd(first), shop.addedHolidays);
  const entries = new Map(guests.map((guest) => [guest.id, guest]));
  const seasons = seasonWindowsBetween(first, monthEnd(first)).map(({ kind, from, to }) =>
    `${t(`calendar:season.${kind}`)}　${t('calendar:span', { from: format.day(from, today), to: format.day(to, today) })}`);
  return sheetOf(basis, {
    title: t('papers:month.title', { month: format.month(first) }), aside: t('papers:month.count', { count: marks.length }),
    blocks: [
      ...(seasons.length > 0 ? [{ kind: 'text', text: seasons.join('\n') } as const, { kind: 'gap', height: 2 } as const] : []),
      {
        kind: 'table', empty: t('papers:month.none'),
        columns: [
          { title: '', width: 8 }, { title: t('papers:column.day'), width: 30 }, { title: t('papers:column.guest'), width: { share: 3 } }, { title: t('papers:column.whatDay'), width: { share: 2 } }, { title: t('papers:column.postBy'), width: 34 },
        ],
        rows: marks.flatMap((mark) => {
          const guest = entries.get(mark.guestId);
          return guest ? [{ cells: [[{ kind: 'tick' }], format.day(mark.on, today), nameParts(basis, guest), dayText(mark, basis), postText(mark, basis)] } as const] : [];
        }),
      },
    ],
  });
}

function dayText({ anniversary, years }: CalendarMark, { t }: PaperBasis): string {
  if (anniversary === null) return years === null ? t('calendar:birthday') : t('calendar:birthdayWithAge', { count: years });
  const name = anniversary.label.trim() === '' ? t(`calendar:anniversary.${anniversary.kind}`) : anniversary.label;
  return years === null ? name : t('calendar:yearsOf', { name, count: years });
}

function postText({ postBy, hold }: CalendarMark, { t, format, today }: PaperBasis): string {
  if (postBy !== null) return format.day(postBy, today);
  return hold === null ? '' : t(`common:hold.${hold}`);
}
