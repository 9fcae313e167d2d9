import { describe, expect, it } from 'vitest';
import { calendarMarksOf, quarterStart, weeksOfMonth, type CalendarGuest } from '#shared/follow/calendar-days';
import { monthEnd, plainDate, weekdayOf } from '#shared/lib/plain-date';
import type { AnniversaryId, GuestId } from '#shared/model/ids';

const reachable = { mourningSince: null, stoppedOn: null, forbiddenChannels: [], consentToGreetings: true, consentToOffersOn: null, hasAddress: true, hasPhone: false };
const guest = (id: string, part: Partial<CalendarGuest> = {}): CalendarGuest => ({ id: id as GuestId, birthday: null, anniversaries: [], ...reachable, ...part });
const wedding = { id: 'a' as AnniversaryId, kind: 'wedding', on: plainDate('2016-11-25'), label: '' } as const;
const between = (guests: readonly CalendarGuest[], from: string, to: string, addedHolidays: readonly string[] = []) =>
  calendarMarksOf(guests, plainDate(from), plainDate(to), addedHolidays.map((on) => plainDate(on)));

describe('days of guests on the calendar', () => {
  it('are in the order of the days, with years and the last day of posting', () => {
    const marks = between([guest('one', { birthday: { month: 11, day: 29, year: 1956 } }), guest('two', { anniversaries: [wedding], birthday: { month: 11, day: 30, year: null } })], '2026-11-01', '2026-11-30');
    expect(marks.map(({ guestId, on, years, postBy }) => [guestId, on, years, postBy])).toEqual([
      ['two', '2026-11-25', 10, '2026-11-22'], ['one', '2026-11-29', 70, '2026-11-24'], ['two', '2026-11-30', null, '2026-11-27'],
    ]);
  });

  it('a guest who wants no post, or has no address, has no last day of posting', () => {
    const marks = between([guest('one', { birthday: { month: 11, day: 29, year: null }, stoppedOn: plainDate('2026-01-01') }), guest('two', { birthday: { month: 11, day: 29, year: null }, hasAddress: false })], '2026-11-01', '2026-11-30');
    expect(marks.map(({ postBy }) => postBy)).toEqual([null, null]);
  });

  it.each([
    ['in mourning', { mourningSince: plainDate('2026-05-01') }, 'mourning', null],
    ['whose mourning ends before the last day of posting', { mourningSince: plainDate('2025-11-24') }, null, '2026-11-24'],
    ['who wants no postcards', { forbiddenChannels: ['postcard'] }, 'forbidden-channel', null],
    ['who wants no calls', { forbiddenChannels: ['phone'] }, null, '2026-11-24'],
    ['who did not agree to greetings', { consentToGreetings: false }, 'no-consent', null],
    ['without an address', { hasAddress: false }, 'no-address', null],
  ] as const)('a guest %s: the gate of every card stands here too', (_label, part, hold, postBy) => {
    const marks = between([guest('one', { birthday: { month: 11, day: 27, year: null }, ...part })], '2026-11-01', '2026-11-30');
    expect(marks.map((mark) => [mark.hold, mark.postBy])).toEqual([[hold, postBy]]);
  });

  it('a holiday that the owner added has no delivery', () => {
    const marks = between([guest('one', { birthday: { month: 11, day: 27, year: null } })], '2026-11-01', '2026-11-30', ['2026-11-27']);
    expect(marks.map(({ postBy }) => postBy)).toEqual(['2026-11-23']);
  });

  it('29 February shows in February of every year, over the turn of the year everything shows once', () => {
    const leap = guest('one', { birthday: { month: 2, day: 29, year: 2000 } });
    expect(between([leap], '2027-02-01', '2027-02-28').map(({ on, years }) => [on, years])).toEqual([['2027-02-28', 27]]);
    expect(between([leap], '2028-02-27', '2028-03-15').map(({ on }) => on)).toEqual(['2028-02-29']);
    const turn = guest('two', { birthday: { month: 1, day: 1, year: null } });
    expect(between([turn], '2026-12-27', '2027-02-06').map(({ on }) => on)).toEqual(['2027-01-01']);
  });

  it('the wedding day itself is no anniversary, nor is a day before the birth', () => {
    expect(between([guest('one', { anniversaries: [wedding], birthday: { month: 11, day: 20, year: 2030 } })], '2016-11-01', '2016-11-30')).toEqual([]);
  });
});

describe('the sheet of a month', () => {
  it.each(['2026-02', '2026-11', '2028-02', '2027-08'])('%s: whole weeks from Sunday to Saturday, every day of the month once', (month) => {
    const first = plainDate(`${month}-01`);
    const weeks = weeksOfMonth(plainDate(`${month}-15`));
    for (const week of weeks) expect(week.map(weekdayOf)).toEqual([7, 1, 2, 3, 4, 5, 6]);
    const days = weeks.flat();
    expect(days).toEqual(days.toSorted());
    expect(days.filter((on) => on.startsWith(month))).toHaveLength(Number(monthEnd(first).slice(8)));
    expect(weeks[0]).toContain(first);
    expect(weeks.at(-1)).toContain(monthEnd(first));
  });
  it('quarters begin in January, April, July and October', () => {
    expect(['2026-01-31', '2026-03-31', '2026-04-01', '2026-11-22', '2026-12-31'].map((on) => quarterStart(plainDate(on)))).toEqual(['2026-01-01', '2026-01-01', '2026-04-01', '2026-10-01', '2026-10-01']);
  });
});
