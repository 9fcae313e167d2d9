import { nameVariants } from './name-variants.ts';

/** An address in the form under which places are compared, and where each of its characters ends in the address as it was typed. */
export interface FoldedAddress {
  readonly text: string;
  readonly ends: readonly number[];
}

/** Blanks, variation selectors, zero-width characters and the marks around a postal code say nothing about a place. */
const silent = /^[\s\u200B-\u200F\u2060\uFEFF〒、,]$|^\p{Variation_Selector}$/u;
const dashes = /^[-\u2010-\u2015\u2212\uFF0D─━]$/u;
const kanjiDigits = '〇一二三四五六七八九';

/**
 * One form for what is written in many: 丸ノ内 = 丸の内, 霞ヶ関 = 霞が関 = 霞ケ関, 龍 = 竜, 三条上ル = 三条上る, 大字 and 字 left out, 第三地割 = 3地割, 二丁目 = 2丁目. For
 * comparing only; fold both sides.
 */
export function foldAddress(address: string): FoldedAddress {
  const characters: Folded[] = [];
  for (let at = 0; at < address.length;) {
    const piece = pieceAt(address, at);
    at += piece.length;
    const { text, isStroke } = evenOf(piece);
    if (isStroke && /^[0-9]$/.test(characters.at(-1)?.text ?? '')) characters.push({ text: '-', end: at });
    else for (const character of text) characters.push({ text: character, end: at });
  }
  const even = withoutFillers(withNumbers(characters));
  return { text: textOf(even), ends: even.flatMap(({ text, end }) => Array.from({ length: text.length }, () => end)) };
}

/** A character; kana of half width with their mark. */
function pieceAt(address: string, at: number): string {
  const code = address.charCodeAt(at);
  const isPair = (code >= 0xff61 && code <= 0xff9f && /^[\uFF9E\uFF9F]$/u.test(address.charAt(at + 1))) || (code >= 0xd800 && code < 0xdc00);
  return address.slice(at, at + (isPair ? 2 : 1));
}

/** A long mark is a stroke behind a number. */
interface EvenPiece { readonly text: string; readonly isStroke: boolean }

/** The table of the post is folded whole, a hundred thousand names of a few thousand characters: each is reckoned once. */
const knownPieces = new Map<string, EvenPiece>();

function evenOf(piece: string): EvenPiece {
  const known = knownPieces.get(piece);
  if (known) return known;
  const text = silent.test(piece) ? '' : Array.from(piece.normalize('NFKC'), folded).join('');
  const even = { text, isStroke: text === 'ー' };
  knownPieces.set(piece, even);
  return even;
}

interface Folded { readonly text: string; readonly end: number }

const kana: Readonly<Record<string, string>> = { け: 'が', ゖ: 'が', ヵ: 'が', ゕ: 'が', っ: 'つ', 之: 'の', 乃: 'の' };

function folded(character: string): string {
  if (dashes.test(character)) return '-';
  const lower = character.toLowerCase();
  const hiragana = /^[\u30a1-\u30f6]$/u.test(lower) ? String.fromCharCode(lower.charCodeAt(0) - 0x60) : lower;
  return kana[hiragana] ?? nameVariants.get(hiragana) ?? hiragana;
}

/** What a number counts in an address. 番町 is a name, but then it is one on both sides. */
const counted = /^(?:丁目|丁|番|号|条|線|区|地割)/u;
const isKanjiNumber = (text: string | undefined): boolean => text !== undefined && `${kanjiDigits}十百`.includes(text);

const textOf = (characters: readonly Folded[]): string => characters.map(({ text }) => text).join('');

/** 二十丁目 → 20丁目. Each digit ends where its last kanji ended. */
function withNumbers(characters: readonly Folded[]): readonly Folded[] {
  if (!characters.some(({ text }) => isKanjiNumber(text))) return characters;
  const even: Folded[] = [];
  for (let at = 0; at < characters.length;) {
    let to = at;
    while (to < characters.length && isKanjiNumber(characters[to]?.text)) to += 1;
    if (to > at && counted.test(textOf(characters.slice(to, to + 2)))) {
      const { end } = characters[to - 1] ?? { end: 0 };
      for (const digit of String(numberOf(textOf(characters.slice(at, to))))) even.push({ text: digit, end });
      at = to;
      continue;
    }
    even.push(...characters.slice(at, Math.max(to, at + 1)));
    at = Math.max(to, at + 1);
  }
  return even;
}

/** 二十三 → 23, 五〇一 → 501, 百二 → 102. */
function numberOf(kanji: string): number {
  if (!/[十百]/u.test(kanji)) return Number(Array.from(kanji, (digit) => kanjiDigits.indexOf(digit)).join(''));
  let total = 0;
  let digit = 0;
  for (const character of kanji) {
    const value = kanjiDigits.indexOf(character);
    if (value >= 0) digit = value;
    else {
      total += (digit || 1) * (character === '十' ? 10 : 100);
      digit = 0;
    }
  }
  return total + digit;
}

/** What is left out where another character stands before (first column) or behind (third): 大字, 第3地割, 上がる, 東入る, 烏丸通り. */
const fillers: readonly (readonly [before: RegExp, filler: string, after: RegExp])[] = [
  [/^/u, '字', /^/u], [/^/u, '大', /^字$/u], [/^/u, '第', /^\d$/u], [/^[上下]$/u, 'が', /^る$/u], [/^入$/u, 'る', /^/u], [/^通$/u, 'り', /^/u],
];

const withoutFillers = (characters: readonly Folded[]): readonly Folded[] => characters.filter(({ text }, at) => !fillers.some(([before, filler, after]) =>
  text === filler && before.test(characters[at - 1]?.text ?? '') && after.test(characters[at + 1]?.text ?? '')));
