import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { writeCalendarFile, type CalendarEntry } from '#shared/exchange/calendar-file';
import { plainDate, type Instant } from '#shared/lib/plain-date';

const madeAt = '2026-11-22T04:05:06.789Z' as Instant;
const weekly: CalendarEntry = { kind: 'weekly', id: 'session', title: '今日の30分', note: '約束を片づける時間', firstOn: plainDate('2026-11-23'), hour: 15, minute: 0, minutes: 30 };
const birthday = (firstOn: string, part: Partial<CalendarEntry> = {}): CalendarEntry => ({ kind: 'yearly', id: 'birthday-1', title: '髙﨑 誠様 お誕生日', note: '', firstOn: plainDate(firstOn), ...part } as CalendarEntry);
const file = (...entries: readonly CalendarEntry[]) => writeCalendarFile({ name: '割烹さくら', madeAt, entries });

/** Read by a library that we did not write. */
function read(written: string) {
  const calendar = new ICAL.Component(ICAL.parse(written));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component)) };
}
const first = (written: string): ICAL.Event => read(written).events[0]!;

function occurrences(event: ICAL.Event, count: number): readonly string[] {
  const iterator = event.iterator();
  return Array.from({ length: count }, () => iterator.next().toString());
}

describe('a calendar file, parsed back', () => {
  it('has the weekly session at its time in Japan, every Monday', () => {
    const event = first(file(weekly));
    expect(event.summary).toBe('今日の30分');
    expect(event.description).toBe('約束を片づける時間');
    expect(event.startDate.zone.tzid).toBe('Asia/Tokyo');
    expect(event.startDate.convertToZone(ICAL.Timezone.utcTimezone).toString()).toBe('2026-11-23T06:00:00Z');
    expect(event.duration.toSeconds()).toBe(1800);
    expect(occurrences(event, 3)).toEqual(['2026-11-23T15:00:00', '2026-11-30T15:00:00', '2026-12-07T15:00:00']);
  });

  it('has a birthday every year, all day long', () => {
    const event = first(file(birthday('2026-03-31')));
    expect(event.startDate.isDate).toBe(true);
    expect(event.endDate.toString()).toBe('2026-04-01');
    expect(occurrences(event, 3)).toEqual(['2026-03-31', '2027-03-31', '2028-03-31']);
  });

  it('keeps 29 February on the last day of February', () => {
    expect(occurrences(first(file(birthday('2024-02-29'))), 5)).toEqual(['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']);
  });

  it('has a season from its first day to its last', () => {
    const event = first(file({ kind: 'days', id: 'season-mid-winter-2027', title: '寒中見舞い', note: '', from: plainDate('2027-01-08'), to: plainDate('2027-02-03') }));
    expect([event.startDate.toString(), event.endDate.toString(), event.isRecurring()]).toEqual(['2027-01-08', '2027-02-04', false]);
  });

  it('reminds ten minutes before the session, and at nine in the morning of the last day of posting and of the day a week before it', () => {
    const remindedAt = (event: ICAL.Event) => event.component.getAllSubcomponents('valarm').map((alarm) => {
      const at = event.startDate.clone();
      at.isDate = false;
      at.addDuration(alarm.getFirstPropertyValue('trigger') as ICAL.Duration);
      return at.toString();
    });
    expect(remindedAt(first(file(weekly)))).toEqual(['2026-11-23T14:50:00']);
    expect(remindedAt(first(file({ kind: 'deadline', id: 'birthday-1-post-2026', title: '投函の期限', note: '', on: plainDate('2026-03-27') })))).toEqual(['2026-03-20T09:00:00', '2026-03-27T09:00:00']);
    expect(remindedAt(first(file(birthday('2026-03-31'))))).toEqual([]);
  });

  it('carries the moment at which it was made and nothing else of a clock; the same entries are the same file', () => {
    expect(file(weekly)).toContain('DTSTAMP:20261122T040506Z\r\n');
    expect(file(weekly, birthday('2026-03-31'))).toBe(file(weekly, birthday('2026-03-31')));
    expect(first(file(weekly)).uid).toBe('session@goencho.invalid');
  });

  it('is a calendar also without entries, with what the standard requires', () => {
    const { calendar, events } = read(file());
    expect(events).toEqual([]);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toMatch(/Goencho/);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('割烹さくら');
  });
});

describe('any words', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }), fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom('髙﨑', '👨‍👩‍👧', ',', ';', ':', '\\', '\\n', '\n', '"', ' ', 'BEGIN:VEVENT', '\r\n', '葛\u{E0100}'), { maxLength: 40 }).map((parts) => parts.join('')),
  ).filter((value) => value.isWellFormed());
  const made = nasty.map((title) => file(birthday('2026-03-31', { title, note: title }), weekly));

  it('come back as they were written, but for control characters', () => {
    fc.assert(fc.property(nasty, (title) => {
      // eslint-disable-next-line no-control-regex -- these are what is left out
      const kept = title.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
      const event = first(file(birthday('2026-03-31', { title, note: title })));
      expect(event.summary ?? '').toBe(kept);
      expect(event.description ?? '').toBe(kept);
    }), { numRuns: 300 });
  });

  it('never make a line of more than 75 octets, never cut through a character, and always end it with CRLF', () => {
    fc.assert(fc.property(made, (written) => {
      expect(written.endsWith('\r\n')).toBe(true);
      for (const line of written.slice(0, -2).split('\r\n')) {
        expect(line).not.toMatch(/[\r\n]/);
        expect(line.isWellFormed()).toBe(true);
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      }
    }), { numRuns: 300 });
  });

  it('cannot begin an entry of their own', () => {
    fc.assert(fc.property(made, (written) => { expect(read(written).events).toHaveLength(2); }), { numRuns: 200 });
  });
});
