import type { TFunction } from 'i18next';
import type { CalendarEntry } from '#shared/exchange/calendar-file';
import { seasonWindowsOf } from '#shared/follow/season-windows';
import { yearlyDayOn } from '#shared/follow/yearly-days';
import { addDays, weekdayOf, type PlainDate } from '#shared/lib/plain-date';
import type { WeeklySession } from '#shared/model/shop';
import type { GuestEntry } from '../../data/book.ts';
import { isOurs } from './calendar-plan.ts';

type Words = TFunction<readonly ['calendar', 'common']>;

interface Basis {
  readonly guests: readonly GuestEntry[];
  readonly session: WeeklySession;
  readonly today: PlainDate;
}

/** What goes into the calendar of his telephone: the weekly session, the days of his guests, the seasons of this year and the next. */
export function calendarEntries({ guests, session, today }: Basis, t: Words): readonly CalendarEntry[] {
  const year = Number(today.slice(0, 4));
  const firstOn = addDays(today, (session.weekday - weekdayOf(today) + 7) % 7);
  return [
    { kind: 'weekly', id: 'session', title: t('calendar:file.session'), note: t('calendar:file.sessionNote'), firstOn, hour: session.hour, minute: session.minute, minutes: session.minutes },
    ...guests.flatMap((guest) => entriesOfGuest(guest, year, t)),
    ...[year, year + 1].flatMap(seasonWindowsOf).filter(({ kind, to }) => isOurs(kind) && to >= today).map((window): CalendarEntry =>
      ({ kind: 'days', id: `season-${window.kind}-${window.from.slice(0, 4)}`, title: t(`calendar:season.${window.kind}`), note: t('calendar:file.seasonNote'), from: window.from, to: window.to })),
  ];
}

/** Whoever asked not to be written to is in no reminder either. */
function entriesOfGuest(guest: GuestEntry, year: number, t: Words): readonly CalendarEntry[] {
  if (guest.stoppedOn !== null) return [];
  const name = t(`common:addressed.${guest.honorific}`, { name: guest.name });
  const birthday = guest.birthday && dayOf(year, guest.birthday.month, guest.birthday.day);
  return [
    ...(birthday ? [{ kind: 'yearly', id: `birthday-${guest.id}`, title: t('calendar:file.birthday', { name }), note: '', firstOn: birthday } as const] : []),
    ...guest.anniversaries.map((anniversary): CalendarEntry => {
      const what = anniversary.label.trim() === '' ? t(`calendar:anniversary.${anniversary.kind}`) : anniversary.label;
      const [month, day] = [Number(anniversary.on.slice(5, 7)), Number(anniversary.on.slice(8))];
      return { kind: 'yearly', id: `anniversary-${anniversary.id}`, title: t('calendar:file.anniversary', { name, what }), note: '', firstOn: dayOf(year, month, day) };
    }),
  ];
}

/** 29 February begins in the leap year that came last, so that the rule of the file knows it for what it is. */
function dayOf(year: number, month: number, day: number): PlainDate {
  const leap = year - year % 4;
  return yearlyDayOn(month === 2 && day === 29 ? leap : year, { month, day });
}
