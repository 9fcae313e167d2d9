import { postalEntry, type PostalTable } from './postal-table.ts';
import type { OfficeSource, TownSource } from './postal-source.ts';

/** The lists that a table was made of, so that one of them can be replaced and the other kept. Written again they give the same table. */
export function postalSources(table: PostalTable): { readonly towns: readonly TownSource[]; readonly offices: readonly OfficeSource[] } {
  const towns: TownSource[] = [];
  const offices: OfficeSource[] = [];
  for (let row = 0; row < table.codes.length; row += 1) {
    const entry = postalEntry(table, row);
    const { jis, prefecture, city, kana: cityKana } = entry.city;
    if (entry.kind === 'office') offices.push({ code: entry.code, jis, prefecture, city, town: entry.town, street: entry.street, name: entry.name, nameKana: entry.kana });
    else {
      const blank = entry.tower.lastIndexOf(' ');
      const floor = entry.tower.slice(blank + 1) === 'その他' ? '地階・階層不明' : entry.tower.slice(blank + 1);
      const note = entry.tower === '' ? entry.note : floor;
      const name = entry.tower === '' ? entry.town : `${entry.town}${entry.tower.slice(0, blank)}`;
      towns.push({
        code: entry.code, jis, prefecture, city, cityKana, townKana: entry.kana, hasChome: entry.hasChome,
        town: name === '' ? '以下に掲載がない場合' : `${name}${note === '' ? '' : `（${note}）`}`,
      });
    }
  }
  return { towns, offices };
}
