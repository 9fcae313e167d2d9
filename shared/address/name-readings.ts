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

/** How long Japanese family names are, the commonest first: two characters, three, one. It decides only where the dictionary leaves it open. */
const usualLengths = [2, 3, 1, 4];

/**
 * `原田太郎` → 原田, 太郎: a name without a blank, parted where both halves are names, else behind a family name or before a given name. A blank decides by itself. What is a
 * family name as it stands (佐々木, 佐藤) is one, without a given name. Null where no half is known: better unparted than wrong.
 */
export function splitFullName({ surnames, givenNames }: NameReadings, full: string): FullName | null {
  const [before = '', ...after] = full.trim().split(/[\s\u3000]+/u);
  if (after.length > 0) return { family: before, given: after.join(' ') };
  // 長谷 and 川, 佐 and 藤 are names too: without this every list that has family names only would be cut.
  if (readingsOf(surnames, before).length > 0) return { family: before, given: '' };
  const characters = wholeCharacters(before);
  const parts = usualLengths.filter((length) => length < characters.length)
    .map((length): FullName => ({ family: characters.slice(0, length).join(''), given: characters.slice(length).join('') }));
  const isFamily = ({ family }: FullName): boolean => readingsOf(surnames, family).length > 0;
  const isGiven = ({ given }: FullName): boolean => isKana(given) || readingsOf(givenNames, given).length > 0;
  return parts.find((part) => isFamily(part) && isGiven(part)) ?? parts.find(isFamily) ?? parts.find(isGiven) ?? null;
}

const isKana = (text: string): boolean => /^[\u3041-\u3096\u30a1-\u30faー]{2,}$/u.test(text);
