import type { AddressPart, AddressPlace, ColumnMeaning } from './column-meaning.ts';

const parts: readonly (readonly [RegExp, AddressPart])[] = [
  [/^(自宅|会社)?(気付け?|様方)(先)?$|^care ?of$|^c\/o$/u, 'careOf'],
  [/郵便番号|^郵便$|ユウビン|〒|postal ?code|post ?code|\bzip ?(code)?\b/u, 'postalCode'],
  [/都道府県|\b(region|state|prefecture|province)\b/u, 'region'],
  [/市区町村|市町村|市区郡|\b(city|locality)\b/u, 'city'],
  [/建物|ビル|マンション|アパート|部屋|方書|\b(extended address|building|apartment)\b/u, 'building'],
  [/番地|町域|町名|住所|ジュウショ|所在地|\b(street|address|addr)\d?\b/u, 'street'],
];

/** No address, though one of the words above is in it. */
const others = /住所録|住所id|私書箱|po box|最寄り?駅|mail|メール|\bip\b|url|\bweb\b|表示名|国[/(]|国\/|^国|country|formatted|\[全て\]|コード$|履歴|変更|type$/u;

/**
 * The part of an address that a heading names, by its `headingKey`; null where it names none. `住所2-郵便番号` (筆まめ) and `Address 2 - City`
 * (Google) are the second address, a bare 住所2 is the second line of one.
 */
export function addressHeading(key: string): ColumnMeaning | null {
  const place = placeOf(key);
  if (/^(住所\d-分類|address \d - (label|type))$/u.test(key)) return `${place}.kind`;
  if (others.test(key) && !/郵便番号|postal code/u.test(key)) return null;
  const part = parts.find(([words]) => words.test(key))?.[1];
  return part === undefined ? null : `${place}.${part}`;
}

/** `住所(1)[全て]` (Sansan), `Address 1 - Formatted` (Google): the whole address, which other columns may give in parts as well. */
export const isWholeAddress = (key: string): boolean => /^住所.*\[全て\]$|^address \d - formatted$/u.test(key);

/** 自宅 where the heading does not say. */
export function placeOf(key: string): AddressPlace {
  if (/会社|勤務|職場|法人|\b(business|work|company)\b/u.test(key)) return 'work';
  if (/その他|\bother\b/u.test(key)) return 'other';
  const number = /^(?:住所(\d)-|address (\d) -|住所\((\d)\)|郵便番号\((\d)\))/u.exec(key)?.slice(1).find((digit) => digit !== undefined);
  return number === '2' ? 'work' : number !== undefined && number > '2' ? 'other' : 'home';
}
