import { addDays, parsePlainDate, type PlainDate } from '#shared/lib/plain-date';

const words: ReadonlyMap<string, number> = new Map([
  ['今日', 0], ['本日', 0], ['きょう', 0], ['today', 0], ['昨日', -1], ['きのう', -1], ['yesterday', -1], ['一昨日', -2], ['おととい', -2],
  ['明日', 1], ['あした', 1], ['tomorrow', 1], ['明後日', 2], ['あさって', 2],
]);

/**
 * Reads a day the way he types it: `11/21`, `11.21`, `1121`, `11月21日`, `2026-11-21`, `2026/11/21`, `昨日`, `3日前`, `3 days ago`, full-width too.
 * A day without a year is the one nearest to `today`, so that `12/28` typed in January is last month. Undefined: not a day.
 */
export function parseTypedDate(text: string, today: PlainDate): PlainDate | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase().replace(/\s*[(（].*$/, '');
  const word = words.get(plain);
  if (word !== undefined) return addDays(today, word);
  return relativeDay(plain, today) ?? fullDay(plain) ?? dayOfYear(plain, today);
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

function dayOfYear(text: string, today: PlainDate): PlainDate | undefined {
  const match = /^(?:(\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(text);
  if (!match) return undefined;
  const year = Number(today.slice(0, 4));
  const candidates = [year - 1, year, year + 1].flatMap((candidate) => day(candidate, Number(match[1] ?? match[3]), Number(match[2] ?? match[4])) ?? []);
  const distance = (date: PlainDate) => Math.abs(Temporal.PlainDate.from(today).until(date, { largestUnit: 'day' }).days);
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0];
}

function day(year: number, month: number, date: number): PlainDate | undefined {
  const parsed = parsePlainDate(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
  return parsed.ok ? parsed.value : undefined;
}
