import type { PlainDate } from '#shared/lib/plain-date';
import { evenWidth } from './even-width.ts';
import { cleanTown, townOfTower, type CleanTown, type OfficeSource, type TownSource } from './postal-source.ts';

export interface PostalSources {
  readonly towns: readonly TownSource[];
  readonly offices: readonly OfficeSource[];
  /** Day of the post's own file. */
  readonly asOf: PlainDate;
}

/** First word of a table; the number is that of the format. */
export const tableMark = 'goencho-postal-codes 1';

interface Row { readonly code: number; readonly jis: string; readonly cells: readonly string[] }

/**
 * The post's lists as one text: a line with mark and day, the number of cities, the cities, then a line for each town and office in the order of
 * their codes. Codes are written as differences in base 36, a city only where it changes; that, packed, is 1.2 MB for all of Japan.
 */
export function writePostalTable({ towns, offices, asOf }: PostalSources): string {
  const cities = new Map<string, { readonly at: number; readonly line: string }>();
  for (const { jis, prefecture, city, cityKana } of [...towns, ...offices.map((office) => ({ ...office, cityKana: '' }))]) {
    if (!cities.has(jis)) cities.set(jis, { at: cities.size, line: [jis, prefecture, evenWidth(city), evenWidth(cityKana)].join('\t') });
  }
  const rows = [...townRows(towns), ...offices.map(officeRow)].toSorted((a, b) => a.code - b.code);
  const lines = [[tableMark, asOf, String(cities.size), String(rows.length)].join('\t'), ...[...cities.values()].map(({ line }) => line)];
  let [code, jis] = [0, ''];
  for (const row of rows) {
    const city = row.jis === jis ? '' : (cities.get(row.jis)?.at ?? 0).toString(36);
    lines.push(`${(row.code - code).toString(36)}\t${[city, ...row.cells].join('\t').replace(/\t+$/u, '')}`);
    [code, jis] = [row.code, row.jis];
  }
  return `${lines.join('\n')}\n`;
}

function townRows(towns: readonly TownSource[]): readonly Row[] {
  const clean = towns.map((source) => ({ source, town: cleanTown(source) }));
  const namesOf = new Map<string, Set<string>>();
  for (const { source, town } of clean) {
    const names = namesOf.get(source.jis) ?? new Set();
    if (town.floor === '' && town.town !== '') names.add(town.town);
    namesOf.set(source.jis, names);
  }
  return clean.map(({ source, town }) => townRow(source, town, namesOf.get(source.jis) ?? new Set()));
}

function townRow(source: TownSource, town: CleanTown, names: ReadonlySet<string>): Row {
  const base = town.floor === '' ? town.town : townOfTower(town.town, names);
  const tower = town.floor === '' ? '' : `${town.town.slice(base.length)} ${town.floor}`;
  return { code: Number(source.code), jis: source.jis, cells: [base, town.note, base === town.town ? town.kana : '', tower, source.hasChome ? 'c' : ''] };
}

const officeRow = (office: OfficeSource): Row => ({
  code: Number(office.code), jis: office.jis,
  cells: [`*${evenWidth(office.town)}`, evenWidth(office.street), evenWidth(office.name), evenWidth(office.nameKana)],
});
