import ICAL from 'ical.js';
import { createInstance } from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { writeCalendarFile, type CalendarEntry } from '#shared/exchange/calendar-file';
import { postingDeadline } from '#shared/follow/posting-deadline';
import { plainDate, type Instant } from '#shared/lib/plain-date';
import type { GuestId } from '#shared/model/ids';
import { blankShop } from '#shared/model/shop';
import type { GuestEntry } from '../../../renderer/data/guests-contract.ts';
import { calendarEntries } from '../../../renderer/features/calendar/calendar-entries.ts';
import { resources } from '../../../renderer/i18n/resources.ts';

let t: Parameters<typeof calendarEntries>[1];
beforeAll(async () => {
  const i18n = createInstance();
  await i18n.init({ lng: 'ja', resources, interpolation: { escapeValue: false } });
  t = i18n.getFixedT('ja') as unknown as typeof t;
});

const today = plainDate('2026-11-24');
const guest = (id: string, month: number, day: number, part: Partial<GuestEntry> = {}): GuestEntry => ({
  id: id as GuestId, name: '見本 太郎', honorific: 'sama', hasAddress: true, hasPhone: true, stoppedOn: null, mourningSince: null, forbiddenChannels: [], consentToGreetings: true, consentToOffersOn: null,
  birthday: { month, day, year: 1960 }, anniversaries: [], ...part,
}) as GuestEntry;
const entries = (guests: readonly GuestEntry[], addedHolidays: readonly string[] = []): readonly CalendarEntry[] =>
  calendarEntries({ guests, shop: { ...blankShop, addedHolidays: addedHolidays.map(plainDate) }, today, day: (on) => on }, t);
const deadlines = (of: readonly CalendarEntry[]) => Object.fromEntries(of.flatMap((entry) => (entry.kind === 'deadline' ? [[entry.id, entry.on]] : [])));

it('a birthday has its last day of posting, once, within the coming year', () => {
  // 10 January 2027 is a Sunday, delivered on the Friday before, three days under way.
  expect(deadlines(entries([guest('g', 1, 10)]))).toMatchObject({ 'birthday-g-post-2027': '2027-01-05' });
  expect(Object.keys(deadlines(entries([guest('g', 1, 10)]))).filter((id) => id.startsWith('birthday'))).toHaveLength(1);
  expect(deadlines(entries([guest('g', 1, 8)], ['2027-01-08']))).toMatchObject({ 'birthday-g-post-2027': '2027-01-04' });
});

it('who may not be written to, or whose day of posting has passed, has none', () => {
  const held = [guest('a', 1, 10, { stoppedOn: today }), guest('b', 1, 10, { mourningSince: plainDate('2026-10-01') }), guest('c', 1, 10, { hasAddress: false }), guest('d', 11, 25)];
  expect(Object.keys(deadlines(entries(held))).filter((id) => id.startsWith('birthday') && !id.includes('-d-'))).toEqual([]);
  expect(deadlines(entries(held))['birthday-d-post-2026']).toBeUndefined();
});

it('every season to come says by when to post, and not one lies behind', () => {
  const all = entries([]);
  const of = deadlines(all);
  expect(of).toMatchObject({ 'season-new-year-2026-post': '2026-12-25', 'season-mid-summer-2027-post': postingDeadline(plainDate('2027-08-07')), 'season-late-summer-2027-post': '2027-08-28' });
  expect(all.filter(({ kind }) => kind === 'days').every(({ id, note }) => note.includes(of[`${id}-post`] ?? '?'))).toBe(true);
  expect(Object.values(of).every((on) => on >= today)).toBe(true);
});

it('as a file, read by a library that we did not write: every id once, every deadline with its reminders', () => {
  const file = writeCalendarFile({ name: '割烹さくら', madeAt: '2026-11-24T00:00:00.000Z' as Instant, entries: entries([guest('g', 1, 10), guest('h', 2, 29)]) });
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  const late = events.filter(({ summary }) => summary.startsWith('投函の期限'));
  expect(late.length).toBeGreaterThan(6);
  for (const { component } of late) expect(component.getAllSubcomponents('valarm')).toHaveLength(2);
});
