import { addDays, weekdayOf, type Instant, type PlainDate } from '#shared/lib/plain-date';

/** One entry for the calendar of his telephone. `id` stays the same from file to file, so that reading a newer file in changes entries instead of doubling them. */
export type CalendarEntry = { readonly id: string; readonly title: string; readonly note: string } & (
  /** At a time of Japan, every week on the weekday of `firstOn`, with a reminder ten minutes before. */
  | { readonly kind: 'weekly'; readonly firstOn: PlainDate; readonly hour: number; readonly minute: number; readonly minutes: number }
  /** All day, every year, without a reminder: that belongs to the day of posting. 29 February is kept on the last day of February. */
  | { readonly kind: 'yearly'; readonly firstOn: PlainDate }
  /** All day, from the first day to the last. */
  | { readonly kind: 'days'; readonly from: PlainDate; readonly to: PlainDate }
  /** All day on the last day of doing something: a card has to be in the post. With reminders at nine in the morning, a week before and on the day: a card needs to be written first. */
  | { readonly kind: 'deadline'; readonly on: PlainDate }
);

export interface CalendarFile {
  /** What the calendar is called where it is read in. */
  readonly name: string;
  readonly madeAt: Instant;
  readonly entries: readonly CalendarEntry[];
}

/**
 * An iCalendar file (RFC 5545), as Google, Apple and Outlook calendars read it: lines end with CRLF and are folded at 75 octets, times are those of
 * Asia/Tokyo with their own VTIMEZONE, UIDs are stable. To be written as UTF-8. Nothing of the clock is in it but `madeAt`.
 */
export function writeCalendarFile({ name, madeAt, entries }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Goencho//Goencho//JA', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(name)}`, `X-WR-TIMEZONE:${zone}`,
    ...timeZone, ...entries.flatMap((entry) => eventLines(entry, stampOf(madeAt))), 'END:VCALENDAR',
  ];
  return lines.flatMap(fold).map((line) => `${line}\r\n`).join('');
}

const zone = 'Asia/Tokyo';
/** Japan has kept one time since 1951, without summer time. */
const timeZone: readonly string[] = [
  'BEGIN:VTIMEZONE', `TZID:${zone}`, 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0900', 'TZOFFSETTO:+0900', 'TZNAME:JST', 'END:STANDARD', 'END:VTIMEZONE',
];

function eventLines(entry: CalendarEntry, stamp: string): readonly string[] {
  return [
    'BEGIN:VEVENT', `UID:${entry.id}@goencho.invalid`, `DTSTAMP:${stamp}`, ...whenLines(entry),
    `SUMMARY:${text(entry.title)}`, ...(entry.note === '' ? [] : [`DESCRIPTION:${text(entry.note)}`]),
    // Names of guests are nobody else's business where a calendar is shared.
    'CLASS:PRIVATE', ...(entry.kind === 'weekly' ? [] : ['TRANSP:TRANSPARENT']),
    ...reminderLines(entry), 'END:VEVENT',
  ];
}

function whenLines(entry: CalendarEntry): readonly string[] {
  switch (entry.kind) {
    case 'weekly': return [
      `DTSTART;TZID=${zone}:${compact(entry.firstOn)}T${two(entry.hour)}${two(entry.minute)}00`, `DURATION:PT${entry.minutes}M`,
      `RRULE:FREQ=WEEKLY;BYDAY=${weekdays[weekdayOf(entry.firstOn)]}`,
    ];
    case 'yearly': return [
      ...dayLines(entry.firstOn, entry.firstOn),
      // The last day of February is the 29th or the 28th, which a rule on the 29th would leave out in three years of four (RFC 5545, 3.3.10).
      entry.firstOn.endsWith('-02-29') ? 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1' : 'RRULE:FREQ=YEARLY',
    ];
    case 'days': return dayLines(entry.from, entry.to);
    case 'deadline': return dayLines(entry.on, entry.on);
  }
}

/** DTEND is the day after the last. */
const dayLines = (from: PlainDate, to: PlainDate): readonly string[] => [`DTSTART;VALUE=DATE:${compact(from)}`, `DTEND;VALUE=DATE:${compact(addDays(to, 1))}`];

/** Counted from the beginning of the event. The first is the one that counts where a calendar keeps only one (Outlook). */
const triggers: Readonly<Record<CalendarEntry['kind'], readonly string[]>> = { weekly: ['-PT10M'], yearly: [], days: [], deadline: ['-P6DT15H', 'PT9H'] };

const reminderLines = ({ kind, title }: CalendarEntry): readonly string[] => triggers[kind].flatMap((trigger) =>
  ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${text(title)}`, `TRIGGER:${trigger}`, 'END:VALARM']);

const weekdays = { 1: 'MO', 2: 'TU', 3: 'WE', 4: 'TH', 5: 'FR', 6: 'SA', 7: 'SU' } as const;
const two = (value: number): string => String(value).padStart(2, '0');
const compact = (on: PlainDate): string => on.replaceAll('-', '');
/** `20261121T134000Z` */
const stampOf = (at: Instant): string => `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** RFC 5545, 3.3.11: backslash, semicolon and comma are escaped, a line feed is written as backslash and n. Control characters have no place in a calendar. */
function text(value: string): string {
  return value.replaceAll(/\r\n?/g, '\n').replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)
    // eslint-disable-next-line no-control-regex -- control characters are exactly what is left out
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

const lineOctets = 75;

/** RFC 5545, 3.1: further lines begin with a space, which counts. Characters are never cut through. */
function fold(line: string): readonly string[] {
  const folded: string[] = [];
  let [current, octets] = ['', 0];
  for (const character of line) {
    const more = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + more > lineOctets) {
      folded.push(current);
      [current, octets] = [' ', 1];
    }
    current += character;
    octets += more;
  }
  return [...folded, current];
}

/** Of the character in UTF-8. */
const octetsOf = (codePoint: number): number => (codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x1_0000 ? 3 : 4);
