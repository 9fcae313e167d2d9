import { postalEntry, type PostalEntry, type PostalTable, type PostalTown } from './postal-table.ts';

/** Everything that has the code: one town, several, or an office. Empty where the table does not know it. `code` is seven digits. */
export function lookUpPostalCode(table: PostalTable, code: string): readonly PostalEntry[] {
  if (!/^\d{7}$/.test(code)) return [];
  const wanted = Number(code);
  const found: PostalEntry[] = [];
  for (let row = firstRow(table.codes, wanted); table.codes[row] === wanted; row += 1) found.push(postalEntry(table, row));
  return found;
}

function firstRow(codes: Int32Array, wanted: number): number {
  let [low, high] = [0, codes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((codes[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a code puts into the fields of an address. */
export interface FilledAddress {
  /** 都道府県 to the town; for an office to its 番地. */
  readonly street: string;
  readonly building: string;
  /** Name and katakana of an office; empty for a town. */
  readonly office: string;
  readonly officeKana: string;
}

/** The note of a town is no part of an address and stays out, but for the 丁目 where there is only one. */
export function filledAddress(entry: PostalEntry): FilledAddress {
  const place = `${entry.city.prefecture}${entry.city.city}${entry.town}`;
  if (entry.kind === 'office') return { street: place + entry.street, building: '', office: entry.name, officeKana: entry.kana };
  return { street: place + onlyChome(entry), building: entry.tower.replace(/ その他$/u, ''), office: '', officeKana: '' };
}

const onlyChome = ({ note }: PostalTown): string => (/^\d+丁目$/u.test(note) ? note : '');
