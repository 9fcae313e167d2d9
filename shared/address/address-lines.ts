import type { AddressStyle, WrittenAddress } from '#shared/model/guest';
import { evenWidth } from './even-width.ts';
import { fullNumber } from './full-number.ts';
import { fullWidth, kanjiNumber } from './numerals.ts';
import { wholeChunks } from './whole-chunks.ts';

/**
 * One line of an address, cut where it may be broken when it is too long for its column. A chunk is never divided: a house number
 * that continues on the next line is a letter that goes to the wrong door.
 */
export type AddressLine = readonly string[];

export interface AddressLines {
  readonly street: AddressLine;
  /** Empty when there is no building. */
  readonly building: AddressLine;
}

/** All the strokes that people type between the numbers of a 番地. */
const dashes = /[-\u2010-\u2015\u2212\uFF0Dーｰ─━]/gu;
const kanjiDigits = '〇一二三四五六七八九十百';
const counters = '丁目|番地|番|号室|号棟|号館|号|階|条|線|軒|区|地割|F';

/** Numbers, the strokes between them and what they count: the whole 番地. Kanji numbers count only when they are followed by a stroke or a counter. */
const numberBlock = new RegExp(
  `(?:[A-Za-z]*\\d+[A-Za-z]*|[A-Za-z]+(?=-\\d)|[${kanjiDigits}]+(?=-|丁目|番地|号))(?:(?:${counters})|の(?=\\d)|-(?:[A-Za-z0-9${kanjiDigits}]+)|[A-Za-z0-9]+|[${kanjiDigits}]+(?=番|号|-))*`,
  'gu',
);

/** Latin words stay whole too, and the blanks between them stay narrow. */
const latinWord = /[A-Za-z][A-Za-z.'&]*(?: (?=[A-Za-z]))?/gu;

/** Vertical. In the full style only the street is spelt out: the numbers of a building are rooms and floors. */
export function addressLines(address: Pick<WrittenAddress, 'street' | 'building'>, style: AddressStyle = 'dash'): AddressLines {
  const { street, building } = plainAddressLines(address);
  return { street: chunksOf(street, style), building: chunksOf(building, style === 'full' ? 'dash' : style) };
}

/** Horizontal, as on a label: numbers stay digits, only the width is evened and the building parted. */
export function plainAddressLines(address: Pick<WrittenAddress, 'street' | 'building'>): { readonly street: string; readonly building: string } {
  return splitBuilding(evenLine(address.street), evenLine(address.building));
}

/** The chunks joined: what the line says. */
export const lineText = (line: AddressLine): string => line.join('');

/** Zero-width characters come with pasted text and would stand between a number and its stroke. */
const invisible = /[\u200B-\u200D\u2060\uFEFF]/gu;

/** Typed width means nothing in an address: ＡＢ, ｱﾊﾟｰﾄ and ４ are slips of the input method. Kanji are left as they are. */
function evenLine(text: string): string {
  const even = evenWidth(text.replace(invisible, '').trim()).replace(/\s+/gu, ' ');
  return even.replace(dashes, (dash, index: number) => (joinsNumbers(even, index) ? '-' : dash));
}

const numberPart = new RegExp(`[0-9A-Za-z${kanjiDigits}]`, 'u');

/** A stroke belongs to the number when a number or a Latin letter stands before it and one follows; ー inside グリーン does not. */
function joinsNumbers(text: string, index: number): boolean {
  const before = text.slice(0, index).at(-1) ?? '';
  const after = text.charAt(index + 1);
  return numberPart.test(before) && numberPart.test(after);
}

/** `銀座4-1-2 銀座ビル3F` typed into one field: the building starts after the blank that follows the number. */
function splitBuilding(street: string, building: string): { readonly street: string; readonly building: string } {
  if (building !== '') return { street, building };
  const match = /^(.*(?:\d|番地|号))\s+(\D.*|\d+号室)$/u.exec(street);
  return match ? { street: match[1] ?? '', building: match[2] ?? '' } : { street, building };
}

/** What a Latin word counts (No.5, Room 5012-B, Apt. 3) is read with it and lies on its side with it. */
const namedNumber = /(?<![A-Za-z])(?:[Rr]oom|[Rr]m|[Uu]nit|[Aa]pt|[Ss]uite|[Ff]lat|[Nn]o)(?:\.? |\.)\d+[A-Za-z]?(?:-[0-9A-Za-z]+)*/gu;

const together = new RegExp(`${namedNumber.source}|${numberBlock.source}|${latinWord.source}`, 'gu');

function chunksOf(text: string, style: AddressStyle): AddressLine {
  const chunks: string[] = [];
  let from = 0;
  for (const match of text.matchAll(together)) {
    const to = match.index + match[0].length;
    // Only the last number of a street is the 番地; those before it are 条, 線 or part of a name.
    const block = style === 'full' && !/\d/.test(text.slice(to)) ? fullNumber(match[0]) : match[0];
    chunks.push(...single(text.slice(from, match.index)), upright(block, style));
    from = to;
  }
  chunks.push(...single(text.slice(from)));
  return chunks;
}

const single = (text: string): readonly string[] => wholeChunks(text).map(fullWidth);

/**
 * A number that touches a Latin letter stays Arabic (３Ｆ, Ｂ１Ｆ, Ａ１０１); all others become kanji in the kanji style. Single letters and capitals stand
 * upright. The stroke turns into ー, which runs down the column and cannot be read as 一.
 */
function upright(block: string, style: AddressStyle): string {
  if (block.search(namedNumber) === 0) return block;
  return block.replace(/[A-Za-z.'&]*\d+[A-Za-z]*|[A-Za-z.'&]+|-/gu, (part) => {
    if (part === '-') return 'ー';
    // A real word reads better lying on its side; it stays ASCII and the typesetter turns it.
    if (/[a-z]{2}/.test(part)) return part;
    if (!/^\d+$/.test(part)) return fullWidth(part);
    if (style !== 'arabic') return kanjiNumber(part);
    return part.length <= 2 ? part : fullWidth(part);
  });
}
