import { isCalendarDay } from '#shared/lib/plain-date';
import type { Birthday } from '#shared/model/guest';
import { parseWrittenDate } from '#shared/model/typed-date';

/**
 * A birthday in any form met in lists and cards: 1980-01-01, 1980/1/1, 19800101, 1980年1月1日, 昭和55年1月1日, S55.1.1, with or without a time behind; without its year
 * 1月1日, 1/1, --0101, --01-01; 1/31/1980 where only one reading is a day; 29221, the number under which a spreadsheet keeps a day. Null: none of these.
 */
export function readBirthday(written: string): Birthday | null {
  const text = written.normalize('NFKC').trim().replace(/(?<=\d|日)[\sT]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$|(?<=\d)T\d{4}(\d{2})?(Z|[+-]\d{4})?$/u, '').replace(/生(まれ)?$|\s*[(（][月火水木金土日][)）]$/u, '').replaceAll(/\s+/gu, '');
  const full = parseWrittenDate(text);
  if (full !== undefined) return inRange(Number(full.slice(0, 4)), Number(full.slice(5, 7)), Number(full.slice(8, 10)));
  return withoutYear(text) ?? english(text) ?? serial(text);
}

function withoutYear(text: string): Birthday | null {
  const match = /^--(\d{2})-?(\d{2})$/u.exec(text) ?? /^(\d{1,2})[月/.-](\d{1,2})日?$/u.exec(text);
  if (!match) return null;
  const [month, day] = [Number(match[1]), Number(match[2])];
  // 2000 is a leap year: 29 February is a birthday.
  return isCalendarDay(2000, month, day) ? { year: null, month, day } : null;
}

/** Month first or day first: only where one of the two is no month. Apple writes 1604 for a year that is not known. */
function english(text: string): Birthday | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (first === second || second > 12) return inRange(year, first, second);
  return first > 12 ? inRange(year, second, first) : null;
}

/** Days since 30 December 1899, of which five digits reach from 1927 to 2173. */
function serial(text: string): Birthday | null {
  if (!/^\d{5}(\.0)?$/u.test(text)) return null;
  const { year, month, day } = Temporal.PlainDate.from('1899-12-30').add({ days: Number.parseInt(text, 10) });
  return inRange(year, month, day);
}

function inRange(year: number, month: number, day: number): Birthday | null {
  const known = year !== 1604;
  if (!isCalendarDay(known ? year : 2000, month, day)) return null;
  if (!known) return { year: null, month, day };
  return year >= 1868 && year <= 2200 ? { year, month, day } : null;
}

/** What programs write where there is no birthday. */
export const isNoDate = (text: string): boolean => /^[0\s/.-]+$/u.test(text);
