import { toHiragana } from 'wanakana';
import { nameVariants } from './name-variants.ts';

/** U+FE00–FE0F and U+E0100–E01EF: which drawing of a character is wanted. Nobody types them into a search field. */
const variationSelectors = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu;
/** Zero-width and bidi controls come along with pasted text and can be neither seen nor typed. */
const invisible = /[\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{2064}\u{FEFF}]/gu;
/** 茅ヶ崎 = 茅ケ崎 = 茅が崎; only after a kanji and not before further kana, so that 恵ケイ keeps its reading. */
const smallKe = /(?<=\p{Script=Han})[ヶケ](?=\p{Script=Han}|$)/gu;

/**
 * The form of a text under which it is looked up: one width, hiragana, small letters, no spaces, variants of kanji as one.
 * Fold both sides, the index and the query. Never show or print the result: 髙﨑 has become 高崎 in it.
 */
export function foldForSearch(text: string): string {
  const even = text.replace(invisible, '').replace(variationSelectors, '').normalize('NFKC').replace(smallKe, 'が').toLowerCase();
  let folded = '';
  for (const character of even) {
    if (/\s/u.test(character)) continue;
    const kana = toHiraganaCharacter(character);
    folded += nameVariants.get(kana) ?? kana;
  }
  return folded;
}

/**
 * What to look for when the owner typed `query`: the folded text and, where he typed Latin letters, the kana they can become. A trailing
 * consonant is still being typed, so `yam` looks for やま, やみ … Empty when there is nothing to look for.
 */
export function searchNeedles(query: string): readonly string[] {
  const folded = foldForSearch(query);
  if (folded === '') return [];
  if (!/^[a-z'-]+$/.test(folded)) return [folded];
  const readings = [folded, ...['a', 'i', 'u', 'e', 'o'].map((vowel) => folded + vowel)].map((romaji) => toHiragana(romaji));
  const [whole = '', ...continued] = readings;
  const complete = /[aiueo-]$/.test(folded);
  const candidates = complete ? [whole] : [whole, ...continued];
  return [folded, ...new Set(candidates.filter((kana) => !/[a-z']/.test(kana)))];
}

/** Katakana and hiragana stand 0x60 apart from ァ to ヶ; the iteration marks too. */
export function toHiraganaCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const isKatakana = (code >= 0x30a1 && code <= 0x30f6) || code === 0x30fd || code === 0x30fe;
  return isKatakana ? String.fromCodePoint(code - 0x60) : character;
}
