import { daysBetween, type Instant, type PlainDate } from '#shared/lib/plain-date';
import type { Birthday } from '#shared/model/guest';
import type { Language } from '#shared/model/shop';

/** How days, money and counts are written on the screen. Intl is asked by name of the language, never by the computer's default. */

const locale = { ja: 'ja-JP', en: 'en-GB' } as const;

/** Days are calendar days: formatting them in UTC keeps every computer's zone out of it. */
const atNoonUtc = (date: PlainDate): Date => new Date(`${date}T12:00:00Z`);

const formatter = (language: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale[language], { timeZone: 'UTC', ...options });

const parts = {
  ja: {
    day: formatter('ja', { month: 'long', day: 'numeric' }), weekday: formatter('ja', { weekday: 'short' }),
    month: formatter('ja', { year: 'numeric', month: 'long' }),
  },
  en: {
    day: formatter('en', { month: 'short', day: 'numeric' }), weekday: formatter('en', { weekday: 'short' }),
    month: formatter('en', { year: 'numeric', month: 'long' }),
  },
} as const;

/** `11月21日(土)`, `Sat 21 Nov`. With `today` given, a day of another year carries its year: `2025年11月21日(金)`. */
export function formatDay(date: PlainDate, language: Language, today?: PlainDate): string {
  const moment = atNoonUtc(date);
  const day = parts[language].day.format(moment);
  const weekday = parts[language].weekday.format(moment);
  const year = today !== undefined && today.slice(0, 4) !== date.slice(0, 4) ? String(Number(date.slice(0, 4))) : '';
  if (language === 'ja') return `${year && `${year}年`}${day}(${weekday})`;
  return `${weekday} ${day}${year && ` ${year}`}`;
}

/** `2026年11月`, `November 2026`. */
export const formatMonth = (date: PlainDate, language: Language): string => parts[language].month.format(atNoonUtc(date));

/** `1970年4月1日`, `1 Apr 1970`; without a year `4月1日`, `1 Apr`. */
export function formatBirthday({ month, day, year }: Birthday, language: Language): string {
  const text = parts[language].day.format(Date.UTC(2000, month - 1, day, 12)); // a leap year: the 29th of February stays one
  if (year === null) return text;
  return language === 'ja' ? `${year}年${text}` : `${text} ${year}`;
}

/** `11月21日(土) 22:40`: a moment on the wall clock of this computer. */
export function formatInstant(instant: Instant, language: Language, timeZone?: string): string {
  const wall = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone ?? Temporal.Now.timeZoneId());
  return `${formatDay(wall.toPlainDate().toString() as PlainDate, language)} ${formatTime(instant, timeZone)}`;
}

/** With its year, whatever year it is: `2026年11月21日(土)`. */
export const formatDatedDay = (date: PlainDate, language: Language): string => formatDay(date, language, '0001-01-01' as PlainDate);

/** `2026年11月21日(土) 22:40`. */
export function formatDatedInstant(instant: Instant, language: Language): string {
  const wall = Temporal.Instant.from(instant).toZonedDateTimeISO(Temporal.Now.timeZoneId());
  return `${formatDatedDay(wall.toPlainDate().toString() as PlainDate, language)} ${formatTime(instant)}`;
}

/** `22:40`, on the wall clock of this computer. */
export function formatTime(instant: Instant, timeZone?: string): string {
  const wall = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone ?? Temporal.Now.timeZoneId());
  return `${wall.hour}:${String(wall.minute).padStart(2, '0')}`;
}

const numbers = { ja: new Intl.NumberFormat('ja-JP'), en: new Intl.NumberFormat('en-GB') } as const;

export const formatCount = (count: number, language: Language): string => numbers[language].format(count);

/** `12,000円`, `¥12,000`. */
export const formatYen = (amount: number, language: Language): string =>
  language === 'ja' ? `${numbers.ja.format(amount)}円` : `¥${numbers.en.format(amount)}`;

const relative = {
  ja: new Intl.RelativeTimeFormat('ja-JP', { numeric: 'auto' }), en: new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }),
} as const;

/** `今日`, `明日`, `3日後`, `3日前`; `today`, `in 3 days`. Intl writes `3 日後` with a space, which nobody does. */
export function formatRelativeDay(date: PlainDate, today: PlainDate, language: Language): string {
  const text = relative[language].format(daysBetween(today, date), 'day');
  return language === 'ja' ? text.replaceAll(' ', '') : text;
}

const marks = {
  ja: { list: '、', dot: '・', gap: '　', open: '（', close: '）', colon: '：' },
  en: { list: ', ', dot: ' · ', gap: ' – ', open: ' (', close: ')', colon: ': ' },
} as const satisfies Record<Language, object>;

/** What stands between words: full width in Japanese. Empty parts leave no mark behind. */
export function joinWords(parts: readonly string[], mark: 'list' | 'dot' | 'gap' | 'colon', language: Language): string {
  return parts.filter((part) => part.trim() !== '').join(marks[language][mark]);
}

/** `text（note）`, `text (note)`. */
export const withNote = (text: string, note: string, language: Language): string => `${text}${marks[language].open}${note}${marks[language].close}`;
