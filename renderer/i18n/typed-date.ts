import { addDays, daysBetween, parsePlainDate, type PlainDate } from '#shared/lib/plain-date';

const words: ReadonlyMap<string, number> = new Map([
  ['今日', 0], ['本日', 0], ['きょう', 0], ['today', 0], ['昨日', -1], ['きのう', -1], ['yesterday', -1], ['一昨日', -2], ['おととい', -2],
  ['明日', 1], ['あした', 1], ['tomorrow', 1], ['明後日', 2], ['あさって', 2],
]);

/** Which side of today the field speaks of. */
export type Lean = 'past' | 'future' | 'nearest';

/**
 * Reads a day the way he types it: `11/21`, `11.21`, `1121`, `11月21日`, `2026-11-21`, `2026/11/21`, `昨日`, `3日前`, `3 days ago`, full-width too.
 * A day without a year is the newest one that has come (`past`: a visit, a loss), the next one that comes (`future`: a promise), or the one
 * nearest to `today`. Undefined: not a day.
 */
export function parseTypedDate(text: string, today: PlainDate, lean: Lean = 'nearest'): PlainDate | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase().replace(/\s*[(（].*$/, '');
  const word = words.get(plain);
  if (word !== undefined) return addDays(today, word);
  return relativeDay(plain, today) ?? fullDay(plain) ?? dayOfYear(plain, today, lean);
}

function relativeDay(text: string, today: PlainDate): PlainDate | undefined {
  const match = /^(?:(\d{1,4})\s*(日前|日後|days? ago)|in (\d{1,4}) days?)$/.exec(text);
  if (!match) return undefined;
  const days = Number(match[1] ?? match[3]);
  return addDays(today, match[2] === '日前' || match[2]?.endsWith('ago') ? -days : days);
}

function fullDay(text: string): PlainDate | undefined {
  const match = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(text);
  return match ? day(Number(match[1]), Number(match[2] ?? match[4]), Number(match[3] ?? match[5])) : undefined;
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
