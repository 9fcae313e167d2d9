import { err, ok, type Result } from '#shared/lib/result';
import type { OfficeSource, TownSource } from './postal-source.ts';

export type JapanPostList =
  | { readonly kind: 'towns'; readonly towns: readonly TownSource[] }
  | { readonly kind: 'offices'; readonly offices: readonly OfficeSource[] };

/** `not-japan-post`: some other list. `only-a-part`: one prefecture, or the changes of a month: it would take the rest of Japan away. */
export type JapanPostFault = { readonly kind: 'not-japan-post' } | { readonly kind: 'only-a-part'; readonly prefectures: number };

const allPrefectures = 47;

/** Reads KEN_ALL, utf_ken_all (15 columns) or JIGYOSYO (13 columns) as the post publishes them. Source: 郵便番号データファイルの形式等 of Japan Post. */
export function readJapanPost(text: string): Result<JapanPostList, JapanPostFault> {
  const rows = text.replace(/^\uFEFF/u, '').split(/\r?\n/u).filter((line) => line !== '').map(cellsOf);
  const first = rows[0] ?? [];
  const isTowns = first.length === 15 && isCode(first[2]);
  const isOffices = first.length === 13 && isCode(first[7]);
  const width = first.length;
  const [code, prefecture] = isTowns ? [2, 6] : [7, 3];
  if ((!isTowns && !isOffices) || rows.some((row) => row.length !== width || !isCode(row[code]) || !/^\d{5}$/.test((row[0] ?? '').trim()))) return err({ kind: 'not-japan-post' });
  const prefectures = new Set(rows.map((row) => row[prefecture])).size;
  if (prefectures < allPrefectures) return err({ kind: 'only-a-part', prefectures });
  return ok(isTowns ? { kind: 'towns', towns: joined(rows).map(townOf) } : { kind: 'offices', offices: rows.map(officeOf) });
}

const isCode = (cell: string | undefined): boolean => /^\d{7}$/.test(cell ?? '');

/** Texts stand in quotes, numbers do not. */
const cellsOf = (line: string): readonly string[] => Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu), ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');

/** The old KEN_ALL cuts long notes into several lines of one code; the （ that is open says so. */
function joined(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const whole: (readonly string[])[] = [];
  for (const row of rows) {
    const last = whole.at(-1);
    const isOpen = last && last[2] === row[2] && last[0] === row[0] && /（[^）]*$/u.test(last[8] ?? '');
    if (isOpen) whole[whole.length - 1] = last.with(8, `${last[8]}${row[8]}`).with(5, last[5] === row[5] ? last[5] ?? '' : `${last[5]}${row[5]}`);
    else whole.push(row);
  }
  return whole;
}

function townOf(row: readonly string[]): TownSource {
  const [jis = '', , code = '', , cityKana = '', townKana = '', prefecture = '', city = '', town = '', , , chome] = row;
  return { jis, code, cityKana: cityKana.normalize('NFKC'), townKana: townKana.normalize('NFKC'), prefecture, city, town, hasChome: chome === '1' };
}

function officeOf([jis = '', nameKana = '', name = '', prefecture = '', city = '', town = '', street = '', code = '']: readonly string[]): OfficeSource {
  return { jis: jis.trim(), code, prefecture, city, town, street, name, nameKana };
}
