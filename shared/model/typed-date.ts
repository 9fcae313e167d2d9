import { addDays, daysBetween, parsePlainDate, weekdayOf, type PlainDate } from '#shared/lib/plain-date';

const words: ReadonlyMap<string, number> = new Map([
  ['今日', 0], ['本日', 0], ['きょう', 0], ['今夜', 0], ['今晩', 0], ['today', 0], ['tonight', 0],
  ['昨日', -1], ['きのう', -1], ['昨夜', -1], ['昨晩', -1], ['ゆうべ', -1], ['yesterday', -1], ['last night', -1], ['一昨日', -2], ['おととい', -2],
  ['明日', 1], ['あした', 1], ['tomorrow', 1], ['明後日', 2], ['あさって', 2],
]);

/** The first year of each era, as far back as a living guest's birthday reaches. 令和 began on 1 May 2019, 平成 on 8 January 1989, 昭和 on 25 December 1926. */
const eras: ReadonlyMap<string, number> = new Map([
  ['令和', 2019], ['令', 2019], ['r', 2019], ['平成', 1989], ['平', 1989], ['h', 1989], ['昭和', 1926], ['昭', 1926], ['s', 1926], ['大正', 1912], ['大', 1912], ['t', 1912],
]);

const weekdays = '月火水木金土日';

/** Which side of today the field speaks of. */
export type Lean = 'past' | 'future' | 'nearest';

/**
 * Reads a day the way the owner types it, in full or half width: `11/21`, `11.21`, `1121`, `11月21日`, `2026-11-21`, `令和8年11月21日`, `R8.11.21`,
 * `昨夜`, `3日前`, `三日前`, `金曜`, `先週の金曜`, `3 days ago`.
 * A day without a year, and a weekday, is the newest one that has come (`past`: a visit, a loss), the next one that comes (`future`: a
 * promise), or the one nearest to `today`. Undefined: not a day. A day is never moved to a neighbour.
 */
export function parseTypedDate(text: string, today: PlainDate, lean: Lean = 'nearest'): PlainDate | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase().replace(/\s*[(（].*$/, '');
  const word = words.get(plain);
  if (word !== undefined) return addDays(today, word);
  const digits = withDigits(plain);
  return relativeDay(plain, today) ?? weekday(plain, today, lean) ?? fullDay(digits) ?? dayOfEra(digits) ?? dayOfYear(digits, today, lean);
}

/** A day written out with its year, as above; what a list of birthdays has. Undefined: not one. */
export function parseWrittenDate(text: string): PlainDate | undefined {
  const plain = withDigits(text.normalize('NFKC').trim().toLowerCase());
  return fullDay(plain) ?? dayOfEra(plain);
}

function relativeDay(text: string, today: PlainDate): PlainDate | undefined {
  const match = /^(?:(\d{1,4}|[一二三四五六七八九十]{1,3})\s*(日前|日後|days? ago)|in (\d{1,4}) days?)$/.exec(text);
  if (!match) return undefined;
  const days = countOf(match[1] ?? match[3] ?? '');
  if (days === undefined) return undefined;
  return addDays(today, match[2] === '日前' || match[2]?.endsWith('ago') ? -days : days);
}

/** 昭和五十五年四月一日, 一九八〇年: kanji before 年, 月 and 日 in digits. */
const withDigits = (text: string): string =>
  text.replaceAll(/[〇一二三四五六七八九]{4}(?=年)/gu, (year) => Array.from(year, (kanji) => '〇一二三四五六七八九'.indexOf(kanji)).join(''))
    .replaceAll(/[一二三四五六七八九十]{1,3}(?=[年月日])/gu, (kanji) => String(countOf(kanji) ?? kanji));

/** 3, 三, 十二, 二十一. */
function countOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const match = /^(?:([二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (!match) return undefined;
  const digit = (kanji: string | undefined): number => (kanji === undefined ? 0 : '一二三四五六七八九'.indexOf(kanji) + 1);
  return (match[2] ? Math.max(1, digit(match[1])) * 10 : 0) + digit(match[3]);
}

/** 金曜 and 金曜日; 先週の and 来週の name the week (Monday to Sunday) beside this one. */
function weekday(text: string, today: PlainDate, lean: Lean): PlainDate | undefined {
  const match = /^(先週|今週|来週)?の?([月火水木金土日])曜日?$/.exec(text);
  if (!match) return undefined;
  const away = weekdays.indexOf(match[2] ?? '') + 1 - weekdayOf(today);
  if (match[1]) return addDays(today, away + { 先週: -7, 今週: 0, 来週: 7 }[match[1] as '先週' | '今週' | '来週']);
  if (lean === 'past') return addDays(today, away > 0 ? away - 7 : away);
  if (lean === 'future') return addDays(today, away < 0 ? away + 7 : away);
  return addDays(today, away > 3 ? away - 7 : away < -3 ? away + 7 : away);
}

function fullDay(text: string): PlainDate | undefined {
  const match = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(text);
  return match ? day(Number(match[1]), Number(match[2] ?? match[4]), Number(match[3] ?? match[5])) : undefined;
}

function dayOfEra(text: string): PlainDate | undefined {
  const match = /^(令和?|平成?|昭和?|大正?|[rhst]\.?)\s*(\d{1,2}|元)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  const first = eras.get(match?.[1]?.replace('.', '') ?? '');
  if (!match || first === undefined) return undefined;
  const year = match[2] === '元' ? 1 : Number(match[2]);
  return year === 0 ? undefined : day(first + year - 1, Number(match[3]), Number(match[4]));
}

/** 29 February can be eight years away (1896 and 1904, or 2096 and 2104). */
const years = Array.from({ length: 17 }, (_, index) => index - 8);

function dayOfYear(text: string, today: PlainDate, lean: Lean): PlainDate | undefined {
  const match = /^(?:(\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(text);
  if (!match) return undefined;
  const year = Number(today.slice(0, 4));
  const candidates = years.flatMap((away) => day(year + away, Number(match[1] ?? match[3]), Number(match[2] ?? match[4])) ?? []);
  const meant = candidates.filter((date) => lean === 'nearest' || date === today || (date < today) === (lean === 'past'));
  return meant.toSorted((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0];
}

function day(year: number, month: number, date: number): PlainDate | undefined {
  const parsed = parsePlainDate(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
  return parsed.ok ? parsed.value : undefined;
}
