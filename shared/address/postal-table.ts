import { parsePlainDate, type PlainDate } from '#shared/lib/plain-date';
import { err, ok, type Result } from '#shared/lib/result';
import { tableMark } from './write-postal-table.ts';

export interface PostalCity {
  readonly jis: string;
  readonly prefecture: string;
  readonly city: string;
  readonly kana: string;
}

/** A town, or a part of one, with its code. Several may share a code, and a town may have several. */
export interface PostalTown {
  readonly kind: 'town';
  /** Seven digits. */
  readonly code: string;
  readonly city: PostalCity;
  /** Empty: the code is for what the table does not list in this city. */
  readonly town: string;
  /** Which part of the town: 1〜19丁目; その他. */
  readonly note: string;
  /** Katakana; empty where the table has none. */
  readonly kana: string;
  /** A tower with a code for each floor: `赤坂トラストタワー 14階`. */
  readonly tower: string;
  /** The first number of an address here is a 丁目. */
  readonly hasChome: boolean;
}

/** An office with a code of its own (大口事業所). */
export interface PostalOffice {
  readonly kind: 'office';
  readonly code: string;
  readonly city: PostalCity;
  readonly town: string;
  readonly street: string;
  readonly name: string;
  readonly kana: string;
}

export type PostalEntry = PostalTown | PostalOffice;

/** All codes of the post. The text stays one string and is read line by line, because 145,000 objects would take ten times the room. */
export interface PostalTable {
  /** Day of the post's own file. */
  readonly asOf: PlainDate;
  readonly cities: readonly PostalCity[];
  /** Ascending; repeated where towns share a code. */
  readonly codes: Int32Array;
  readonly cityOf: Uint16Array;
  /** Where each line begins in `text`. */
  readonly starts: Int32Array;
  readonly text: string;
  /** Row numbers by city, and where each city's begin. */
  readonly byCity: Int32Array;
  readonly cityStarts: Int32Array;
}

export type NotATable = { readonly kind: 'not-a-postal-table' };

/** Reads what `writePostalTable` wrote. Fails with `not-a-postal-table` where the text is anything else, or cut off. */
export function openPostalTable(text: string): Result<PostalTable, NotATable> {
  const lines = lineReader(text);
  const [mark, day = '', cityCount = '', rowCount = ''] = lines.next().split('\t');
  const asOf = parsePlainDate(day);
  const [cities, rows] = [Number(cityCount), Number(rowCount)];
  if (mark !== tableMark || !asOf.ok || !isCount(cities) || !isCount(rows)) return err({ kind: 'not-a-postal-table' });
  const named = Array.from({ length: cities }, () => {
    const [jis = '', prefecture = '', city = '', kana = ''] = lines.next().split('\t');
    return { jis, prefecture, city, kana };
  });
  const columns = readColumns(text, lines, { cities, rows });
  if (!columns) return err({ kind: 'not-a-postal-table' });
  return ok({ asOf: asOf.value, cities: named, text, ...columns, ...groupByCity(columns.cityOf, cities) });
}

/** More lines than that no country has; a number beyond is no count but damage. */
const isCount = (count: number): boolean => Number.isInteger(count) && count > 0 && count < 2_000_000;

function lineReader(text: string) {
  let at = 0;
  return {
    position: () => at,
    next: (): string => {
      const end = text.indexOf('\n', at);
      const line = text.slice(at, end < 0 ? text.length : end);
      at = end < 0 ? text.length : end + 1;
      return line;
    },
  };
}

function readColumns(text: string, lines: ReturnType<typeof lineReader>, count: { readonly cities: number; readonly rows: number }) {
  const codes = new Int32Array(count.rows);
  const cityOf = new Uint16Array(count.rows);
  const starts = new Int32Array(count.rows);
  let [at, code, city] = [lines.position(), 0, 0];
  for (let row = 0; row < count.rows; row += 1) {
    const first = text.indexOf('\t', at);
    const second = text.indexOf('\t', first + 1);
    const end = text.indexOf('\n', at);
    if (end < 0 || first < 0 || first > end) return null;
    code += Number.parseInt(text.slice(at, first), 36);
    const named = text.slice(first + 1, second < 0 || second > end ? end : second);
    if (named !== '') city = Number.parseInt(named, 36);
    if (!(code <= 9_999_999 && city < count.cities)) return null;
    codes[row] = code;
    cityOf[row] = city;
    starts[row] = at;
    at = end + 1;
  }
  return { codes, cityOf, starts };
}

function groupByCity(cityOf: Uint16Array, cities: number) {
  const cityStarts = new Int32Array(cities + 1);
  for (const city of cityOf) cityStarts[city + 1] = (cityStarts[city + 1] ?? 0) + 1;
  for (let city = 0; city < cities; city += 1) cityStarts[city + 1] = (cityStarts[city + 1] ?? 0) + (cityStarts[city] ?? 0);
  const next = cityStarts.slice();
  const byCity = new Int32Array(cityOf.length);
  for (const [row, city] of cityOf.entries()) {
    const place = next[city] ?? 0;
    byCity[place] = row;
    next[city] = place + 1;
  }
  return { byCity, cityStarts };
}

/** Line number `row`, read. Throws for a number outside of the table. */
export function postalEntry(table: PostalTable, row: number): PostalEntry {
  const start = table.starts[row];
  const city = table.cities[table.cityOf[row] ?? -1];
  if (start === undefined || !city) throw new RangeError(`no row ${row}`);
  const [, , name = '', second = '', third = '', fourth = '', fifth = ''] = table.text.slice(start, table.text.indexOf('\n', start)).split('\t');
  const code = String(table.codes[row]).padStart(7, '0');
  if (name.startsWith('*')) return { kind: 'office', code, city, town: name.slice(1), street: second, name: third, kana: fourth };
  return { kind: 'town', code, city, town: name, note: second, kana: third, tower: fourth, hasChome: fifth === 'c' };
}
