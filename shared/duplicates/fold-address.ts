import { foldForSearch } from '#shared/address/fold-for-search';

const prefecture = /^(?:東京都|北海道|(?:京都|大阪)府|[^都道府県]{2,3}県)/u;
const digits = '〇一二三四五六七八九';
/** A kanji number counts only before what it counts, so that 三条 and 六本木 stay names. */
const kanjiNumber = /([〇一二三四五六七八九]?十[一二三四五六七八九]?|[〇一二三四五六七八九]+)(?=丁目|番地|番|号|[-‐-―−ー]\d|[-‐-―−ー][〇一二三四五六七八九十])/gu;
const counters = /丁目|番地の?|番|号室?|[-‐-―−ーの之](?=\d)/gu;

/**
 * A street as it is compared: 東京都中央区銀座四丁目一番二号 and 中央区銀座4-1-2 are one. Only for finding: two places may fold to the same (丁目 and 番 are
 * both strokes by then). 字 and 大字 are left out.
 */
export function foldAddress(street: string): string {
  const even = street.normalize('NFKC').replace(/\s/gu, '').replace(prefecture, '').replace(/(?:大字|字)(?=\p{Script=Han})/gu, '');
  return foldForSearch(even.replace(kanjiNumber, (number) => arabic(number)).replace(counters, '-')).replace(/-+/gu, '-').replace(/-(?!\d)/gu, '');
}

function arabic(number: string): string {
  const [tens, ones] = number.split('十');
  if (ones === undefined) return Array.from(number, (digit) => digits.indexOf(digit)).join('');
  return String((tens === '' || tens === undefined ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones)));
}
