import { err, ok, type Result } from '#shared/lib/result';
import { wholeCharacters } from '#shared/lib/whole-characters';
import { foldForSearch } from './fold-for-search.ts';

/** First word of the dictionary; the number is that of the format. */
export const nameReadingsMark = 'goencho-name-readings 1';

/** Names of people with their readings in hiragana, the likeliest first. Names themselves as written; 髙橋 is found under 高橋 too. */
export interface NameReadings {
  readonly surnames: NameTable;
  readonly givenNames: NameTable;
}

export interface NameTable {
  readonly exact: ReadonlyMap<string, string>;
  /** For the search, where the character as written is not in the dictionary. */
  readonly folded: ReadonlyMap<string, string>;
}

/** Reads the dictionary: a line with mark and counts, then `name<tab>reading reading`. Fails with `not-name-readings` where the text is anything else, or cut off. */
export function openNameReadings(text: string): Result<NameReadings, { readonly kind: 'not-name-readings' }> {
  const lines = text.split('\n');
  const [mark, surnames = '', given = ''] = (lines[0] ?? '').split('\t');
  const [first, second] = [Number(surnames), Number(given)];
  if (mark !== nameReadingsMark || !(first > 0 && second > 0) || lines.length !== first + second + 2) return err({ kind: 'not-name-readings' });
  return ok({ surnames: tableOf(lines.slice(1, first + 1)), givenNames: tableOf(lines.slice(first + 1, -1)) });
}

function tableOf(lines: readonly string[]): NameTable {
  const exact = new Map<string, string>();
  const folded = new Map<string, string>();
  for (const line of lines) {
    const tab = line.indexOf('\t');
    const [name, readings] = [line.slice(0, tab), line.slice(tab + 1)];
    exact.set(name, readings);
    const key = foldForSearch(name);
    if (!folded.has(key)) folded.set(key, readings);
  }
  return { exact, folded };
}

/** Readings of a name, the likeliest first; empty where the dictionary does not know it. Kana are their own reading. */
export function readingsOf(table: NameTable, name: string): readonly string[] {
  const typed = name.trim();
  const readings = table.exact.get(typed) ?? table.folded.get(foldForSearch(typed));
  return readings?.split(' ') ?? [];
}

export interface FullName {
  readonly family: string;
  readonly given: string;
}

/**
 * It decides only where both ways are names: 大久保実 and 佐々木実 are far likelier than 大久 and 佐々, and hardly any family name of two characters becomes another one by
 * the first character of a given name. Then the commonest length, two characters.
 */
const usualLengths = [3, 2, 1, 4];

/** The end of a shop, a firm or a company of guests, and of no person; and the beginning of a shop. 大学 is not here: it is a given name too. */
const house = new RegExp(`(?:${[
  '銀行|信用金庫|証券|保険|生命|海上|不動産|商店|商会|商事|物産|産業|工業|興業|製作所|製薬|製菓|製造|重工|化学|電機|電気|電力|自動車|鉄道|交通|運輸|運送|観光|建設|建築|工務店|設計|印刷|新聞|放送|出版',
  '事務所|研究所|会議所|営業所|市役所|役場|組合|協会|医院|病院|内科|外科|眼科|歯科|小児科|皮膚科|薬局|学園|学院|高校|幼稚園|保育園|神社|酒造|酒店|書店|食品|水産|農園|旅館|食堂|本店|支店|総本家|本舗',
  'クリニック|ホテル|ビル|ファミリー|グループ|サービス|デザイン|ストア|ショップ|サロン|ご夫妻|御夫妻|ご夫婦|御夫婦|ご一行|御一行|ご一家|御一家|ご一同|御一同|ご家族|御家族',
].join('|')})$|.家$|^(?:割烹|料亭|居酒屋|小料理|旅館|民宿|喫茶|食堂)`, 'u');

/**
 * `原田太郎` → 原田, 太郎: a name without a blank, parted where both halves are names, else behind a family name or before a given name. A blank decides by itself. What is a
 * family name as it stands (佐々木, 佐藤) is one, without a given name. Null where no half is known, where the unknown half is no name by its length and script, and of
 * what ends like a shop (`house`): better unparted than wrong.
 */
export function splitFullName({ surnames, givenNames }: NameReadings, full: string): FullName | null {
  const [before = '', ...after] = full.trim().split(/[\s\u3000]+/u);
  if (after.length > 0) return { family: before, given: after.join(' ') };
  // 長谷 and 川, 佐 and 藤 are names too: without this every list that has family names only would be cut.
  if (readingsOf(surnames, before).length > 0) return { family: before, given: '' };
  if (house.test(before)) return null;
  const characters = wholeCharacters(before);
  const parts = usualLengths.filter((length) => length < characters.length)
    .map((length): FullName => ({ family: characters.slice(0, length).join(''), given: characters.slice(length).join('') }));
  const isFamily = ({ family }: FullName): boolean => readingsOf(surnames, family).length > 0;
  const isGiven = ({ given }: FullName): boolean => isKana(given) || readingsOf(givenNames, given).length > 0;
  return parts.find((part) => isFamily(part) && isGiven(part)) ?? parts.find((part) => isFamily(part) && mayBeName(part.given)) ?? parts.find((part) => isGiven(part) && mayBeName(part.family)) ?? null;
}

/** A half that the dictionary does not know: 住友|銀行員会 and ホテ|ルオークラ are none. */
const mayBeName = (half: string): boolean => wholeCharacters(half).length <= 3 && /^(?:[\p{Script=Han}々ヶノ\u3041-\u3096]\p{Variation_Selector}?)+$/u.test(half);

const isKana = (text: string): boolean => /^[\u3041-\u3096\u30a1-\u30faー]{2,}$/u.test(text);
