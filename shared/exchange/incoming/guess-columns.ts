import type { ColumnMeaning } from './column-meaning.ts';
import type { TableRow } from './contacts-file.ts';

const kinds: readonly (readonly [RegExp, ColumnMeaning])[] = [
  [/^〒?\s?\d{3}[-‐−ー]\d{4}$/u, 'home.postalCode'],
  [/^[^\s@]+@[^\s@]+\.[^\s@]+$/u, 'email'],
  [/^\(?0\d{1,4}\)?[-‐−ー(\s]?\d{1,4}[-‐−ー)\s]?\d{3,4}$/u, 'phone.home'],
  [/^(19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?$|^(昭和|平成|令和|大正|[SHRT])\d{1,2}[-/.年]/u, 'birthday'],
  [/^(様|先生|殿|御中)$/u, 'honorific'],
  [/^(東京都|北海道|(大阪|京都)府|\p{Script=Han}{2,3}県)/u, 'home.street'],
  [/株式会社|有限会社|合同会社|\(株\)|㈱/u, 'company.name'],
  [/^[ァ-ヶー・\s]+$|^[ぁ-ゖー・\s]+$/u, 'fullKana'],
  [/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ヶー]{1,4}[\s\u3000][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ヶー]{1,5}$/u, 'fullName'],
  [/^[\p{Script=Han}々]{2,6}$/u, 'fullName'],
];

/** More than half of the filled cells of the first rows must look alike. */
const sampled = 50;

/** What the columns of a list without headings mean, by what stands in them. Of two that look the same the second is a note. */
export function guessColumns(columns: number, rows: readonly TableRow[]): readonly ColumnMeaning[] {
  const taken = new Set<ColumnMeaning>();
  const samples = Array.from({ length: columns }, (_, index) => rows.slice(0, sampled).map((row) => (row.cells[index] ?? '').normalize('NFKC').trim()).filter((cell) => cell !== ''));
  const guessed = samples.map((cells): ColumnMeaning => {
    if (cells.length === 0) return 'ignore';
    const found = kinds.find(([looks, meaning]) => !taken.has(meaning) && mostly(cells, looks))?.[1];
    if (found === undefined) return 'memo';
    taken.add(found);
    return found;
  });
  const name = guessed.indexOf('fullName');
  const [first = [], second = []] = [samples[name], samples[name + 1]];
  const apart = name >= 0 && guessed[name + 1] === 'memo' && mostly(first, shortName) && mostly(second, shortName);
  return apart ? guessed.with(name, 'familyName').with(name + 1, 'givenName') : guessed;
}

/** A family name beside a given name, each in a column of its own. */
const shortName = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ヶー]{1,5}$/u;
const mostly = (cells: readonly string[], looks: RegExp): boolean => cells.filter((cell) => looks.test(cell)).length * 2 > cells.length;
