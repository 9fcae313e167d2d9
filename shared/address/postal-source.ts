import { evenWidth } from './even-width.ts';

/** A line of Japan Post's KEN_ALL, as the post wrote it but in one width. */
export interface TownSource {
  readonly code: string;
  /** 全国地方公共団体コード, five digits. */
  readonly jis: string;
  readonly prefecture: string;
  readonly city: string;
  readonly cityKana: string;
  /** With its note: 大通西（１〜１９丁目）. */
  readonly town: string;
  readonly townKana: string;
  /** Column 13: the first number of an address is a 丁目. */
  readonly hasChome: boolean;
}

/** A line of JIGYOSYO: an office with a code of its own. */
export interface OfficeSource {
  readonly code: string;
  readonly jis: string;
  readonly prefecture: string;
  readonly city: string;
  readonly town: string;
  readonly street: string;
  readonly name: string;
  readonly nameKana: string;
}

/** What a line of KEN_ALL says about a town, its notes taken apart. */
export interface CleanTown {
  /** Empty: the code of the whole 市区町村, for what is not listed. */
  readonly town: string;
  readonly kana: string;
  /** Which part of the town: 1〜19丁目, 東表、西表, その他. Empty: all of it. */
  readonly note: string;
  /** A tower with codes for its floors, `赤坂トラストタワー 14階`; its town is then cut from the name by `partTowers`. */
  readonly floor: string;
}

/** 以下に掲載がない場合; 境町の次に番地がくる場合; 三春町一円 (but 一円 of 多賀町 is a town). They are remarks of the table and no part of an address. */
const remark = /^以下に掲載がない場合$|の次に.*番地.*くる場合$|.一円$/u;
/** 種市第１５地割〜第２１地割: the 地割 are numbers that follow the town. */
const lots = /^(.+?)(第?[0-9]+地割.*)$/u;
const floors = /^(?:[0-9]+階|地階.*)$/u;

/** Names, notes and floors of a line apart. Width is evened, since the post writes digits full width. */
export function cleanTown({ town, townKana }: Pick<TownSource, 'town' | 'townKana'>): CleanTown {
  const even = evenTown(town);
  const open = even.indexOf('（');
  const base = open < 0 ? even : even.slice(0, open);
  const note = open < 0 ? '' : even.slice(open + 1).replace(/）$/u, '');
  const kana = evenTown(townKana).replace(/[（(].*$/u, '');
  if (remark.test(base)) return { town: '', kana: '', note: '', floor: '' };
  if (floors.test(note)) return { town: base, kana, note: '', floor: note.startsWith('地階') ? 'その他' : note };
  const lot = lots.exec(base);
  if (lot) return { town: lot[1] ?? '', kana: kana.replace(/ダイ[0-9].*|[0-9].*/u, ''), note: [lot[2] ?? '', note].filter((part) => part !== '').join('、'), floor: '' };
  return { town: base, kana, note, floor: '' };
}

const evenTown = (text: string): string => evenWidth(text).replaceAll('(', '（').replaceAll(')', '）').replaceAll('~', '〜').replaceAll('\u2212', '-');

/** A tower stands in the table as 赤坂赤坂トラストタワー: the town is the longest town of the city that its name begins with. */
export function townOfTower(name: string, townsOfCity: ReadonlySet<string>): string {
  for (let length = name.length - 1; length > 0; length -= 1) {
    if (townsOfCity.has(name.slice(0, length))) return name.slice(0, length);
  }
  return '';
}
