import type { TFunction } from 'i18next';
import type { CalendarEntry } from '#shared/exchange/calendar-file';
import { calendarMarksOf } from '#shared/follow/calendar-days';
import { postingDeadline } from '#shared/follow/posting-deadline';
import { seasonWindowsOf } from '#shared/follow/season-windows';
import { yearlyDayOn } from '#shared/follow/yearly-days';
import { addDays, weekdayOf, type PlainDate } from '#shared/lib/plain-date';
import type { Anniversary } from '#shared/model/guest';
import type { Shop } from '#shared/model/shop';
import type { GuestEntry } from '../../data/guests-contract.ts';
import { isOurs } from './is-ours.ts';

type Words = TFunction<readonly ['calendar', 'common']>;

interface Basis {
  readonly guests: readonly GuestEntry[];
  readonly shop: Pick<Shop, 'session' | 'addedHolidays'>;
  readonly today: PlainDate;
  readonly day: (on: PlainDate) => string;
}

/** So far ahead days of posting are reckoned out: weekends and holidays move them, so no rule of a calendar can repeat them. Then he reads a new file in. */
const postingDays = 365;
/** He is reminded of it a fortnight before they end. */
const readAgainAfterDays = postingDays - 14;

/** What goes into the calendar of his telephone: the weekly session, the days of his guests, the seasons of this year and the next, and by when to post a card for each. */
export function calendarEntries(basis: Basis, t: Words): readonly CalendarEntry[] {
  const { guests, shop: { session }, today } = basis;
  const firstOn = addDays(today, (session.weekday - weekdayOf(today) + 7) % 7);
  return [
    { kind: 'weekly', id: 'session', title: t('calendar:file.session'), note: t('calendar:file.sessionNote'), firstOn, hour: session.hour, minute: session.minute, minutes: session.minutes },
    ...guests.flatMap((guest) => entriesOfGuest(guest, Number(today.slice(0, 4)), t)),
    ...postingOfGuests(basis, t), ...seasons(basis, t),
    { kind: 'deadline', id: 'read-again', title: t('calendar:file.readAgain'), note: t('calendar:file.readAgainNote'), on: addDays(today, readAgainAfterDays) },
  ];
}

/** Asked at the same gate as every card: who is in mourning or wants no post has no day of posting. */
function postingOfGuests({ guests, shop, today, day }: Basis, t: Words): readonly CalendarEntry[] {
  const named = new Map(guests.map((guest) => [guest.id, guest]));
  return calendarMarksOf(guests, today, addDays(today, postingDays), shop.addedHolidays).flatMap(({ guestId, on, postBy, anniversary }): readonly CalendarEntry[] => {
    const guest = named.get(guestId);
    if (guest === undefined || postBy === null || postBy < today) return [];
    const what = anniversary === null ? t('calendar:file.birthday', { name: nameOf(guest, t) }) : t('calendar:file.anniversary', { name: nameOf(guest, t), what: labelOf(anniversary, t) });
    return [{
      kind: 'deadline', id: `${anniversary === null ? `birthday-${guest.id}` : `anniversary-${anniversary.id}`}-post-${on.slice(0, 4)}`,
      title: t('calendar:file.postBy', { what }), note: t('calendar:file.postByNote', { day: day(on) }), on: postBy,
    }];
  });
}

/** When the card of a season is read, and by when it has to be in the post; New Year's cards have days of posting only. */
function seasons({ shop, today, day }: Basis, t: Words): readonly CalendarEntry[] {
  const year = Number(today.slice(0, 4));
  return [year, year + 1].flatMap(seasonWindowsOf).filter(({ kind, to }) => isOurs(kind) && to >= today).flatMap(({ kind, from, to }): readonly CalendarEntry[] => {
    const [id, title] = [`season-${kind}-${from.slice(0, 4)}`, t(`calendar:season.${kind}`)];
    const postBy = kind === 'new-year' ? to : postingDeadline(to, shop.addedHolidays);
    const window = { from: day(from), to: day(to) };
    return [
      { kind: 'days', id, title, note: t('calendar:file.seasonNote', { day: day(postBy) }), from, to },
      ...(postBy < today ? [] : [{
        kind: 'deadline', id: `${id}-post`, title: t('calendar:file.postBy', { what: title }), note: kind === 'new-year' ? '' : t('calendar:file.seasonPostNote', window), on: postBy,
      } as const]),
    ];
  });
}

const nameOf = ({ honorific, name }: GuestEntry, t: Words): string => t(`common:addressed.${honorific}`, { name });
const labelOf = ({ kind, label }: Anniversary, t: Words): string => (label.trim() === '' ? t(`calendar:anniversary.${kind}`) : label);

/** Whoever asked not to be written to is in no reminder either. */
function entriesOfGuest(guest: GuestEntry, year: number, t: Words): readonly CalendarEntry[] {
  if (guest.stoppedOn !== null) return [];
  const name = nameOf(guest, t);
  const birthday = guest.birthday && dayOf(year, guest.birthday.month, guest.birthday.day);
  return [
    ...(birthday ? [{ kind: 'yearly', id: `birthday-${guest.id}`, title: t('calendar:file.birthday', { name }), note: '', firstOn: birthday } as const] : []),
    ...guest.anniversaries.map((anniversary): CalendarEntry => {
      const [month, day] = [Number(anniversary.on.slice(5, 7)), Number(anniversary.on.slice(8))];
      return { kind: 'yearly', id: `anniversary-${anniversary.id}`, title: t('calendar:file.anniversary', { name, what: labelOf(anniversary, t) }), note: '', firstOn: dayOf(year, month, day) };
    }),
  ];
}

/** 29 February begins in the leap year that came last, so that the rule of the file knows it for what it is. */
function dayOf(year: number, month: number, day: number): PlainDate {
  const leap = year - year % 4;
  return yearlyDayOn(month === 2 && day === 29 ? leap : year, { month, day });
}
