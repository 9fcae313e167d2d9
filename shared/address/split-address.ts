import { evenWidth } from './even-width.ts';
import { findPlaces } from './find-place.ts';
import { foldAddress } from './fold-address.ts';
import type { PostalTable } from './postal-table.ts';

/** An address in its parts, each as it was typed. Put together they are the address, blanks apart. */
export interface SplitAddress {
  /** The seven digits that stood before it; empty without. */
  readonly postalCode: string;
  /** 都道府県 to the town; empty where no place of the table was recognised. */
  readonly place: string;
  /** 4-1-2, 20丁目1番地, 字山口245-9. */
  readonly block: string;
  readonly building: string;
}

const codeBefore = /^[\s〒]*(\d{3})[-\u2010-\u2015\u2212ー−]?(\d{4})(?!\d)[\s、,]*/u;
const kanjiDigit = '〇一二三四五六七八九十百';
const dash = '[-\\u2010-\\u2015\\u2212ー−ｰ]';
/** What counts a floor or a room belongs to the building. */
const notRoom = '(?!号室|階|[Ff](?![a-z]))';
const digits = `\\d+(?!\\d)${notRoom}`;
const kanji = `[${kanjiDigit}]+${notRoom}`;
const number = `(?:${digits}|${kanji})`;
const counter = '(?:丁目|番地|番町|番|号|地割|線|条|区)';
/** After a counter a number may follow at once (6番地26, 5丁目 2-9), in kanji only with its own counter (1号六本木ビル); else behind a stroke or の. */
const next = `(?:(?:\\s*${dash}\\s*|の)${number}${counter}?|(?<=${counter})\\s?(?:${digits}${counter}?|${kanji}${counter}))`;
/** A 小字 or a letter may stand before the numbers (字山口245, イ12), but no blank and no word of a house. */
const blockPattern = new RegExp(`^\\s*(?:(?!ビル|マンション|ハイツ|コーポ)[^\\d\\s${kanjiDigit}]){0,12}?${number}${counter}?(?:${next})*`, 'u');

/**
 * Cuts an address typed in one line into code, place, block and building. The place is read from the post's table and not guessed, because 三番町, 六本木 and
 * 北1条西 hold numbers themselves. Where no place is known nothing is cut but the code.
 */
export function splitAddress(table: PostalTable, typed: string): SplitAddress {
  const even = evenWidth(typed).trim();
  const code = codeBefore.exec(even);
  const address = even.slice(code?.[0].length ?? 0);
  const postalCode = code ? `${code[1]}${code[2]}` : '';
  const folded = foldAddress(address);
  const place = findPlaces(table, folded)[0];
  if (!place) return { postalCode, place: '', block: '', building: address };
  const end = folded.ends[place.end - 1] ?? 0;
  const rest = address.slice(end);
  const block = blockPattern.exec(rest)?.[0] ?? '';
  return { postalCode, place: address.slice(0, end).trim(), block: block.trim(), building: rest.slice(block.length).replace(/^[\s\-の、,]+/u, '').trim() };
}
