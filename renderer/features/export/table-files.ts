import { cp932From, type Cp932 } from '#shared/exchange/outgoing/cp932';
import type { FileToSave } from '#shared/ipc/contract';
import { csvText, type CsvCell } from '#shared/lib/csv-text';
import type { Encoding } from './export-kinds.ts';

export interface TableFiles {
  readonly files: readonly FileToSave[];
  /** Rows of the second file, from 1 as the table counts them without its headings, and the characters that CP932 lacks in each. */
  readonly apart: readonly { readonly row: number; readonly characters: readonly string[] }[];
}

let table: Cp932 | null = null;
const cp932 = (): Cp932 => {
  const decoder = new TextDecoder('shift_jis');
  return table ??= cp932From((bytes) => decoder.decode(bytes));
};

/** A table as a CSV file; in CP932 the rows that it cannot write go whole into a second file. */
export function tableFiles(name: string, rows: readonly (readonly CsvCell[])[], encoding: Encoding): TableFiles {
  const utf8 = (file: string, of: readonly (readonly CsvCell[])[]): FileToSave => ({ name: file, bytes: new TextEncoder().encode(csvText(of)) });
  if (encoding === 'utf-8') return { files: [utf8(`${name}.csv`, rows)], apart: [] };
  const [head = [], ...lines] = rows;
  const apart = lines.flatMap((line, index) => {
    const characters = cp932().lacking(line.join(''));
    return characters.length === 0 ? [] : [{ row: index + 1, characters }];
  });
  const [without, others] = [new Set(apart.map(({ row }) => row)), lines];
  const written = others.filter((_, index) => !without.has(index + 1));
  // No mark of the byte order: it has no code there.
  const bytes = cp932().encode(csvText([head, ...written]).slice(1));
  if (!bytes) throw new Error('a row that CP932 lacks a character for was not set apart');
  const files = [{ name: `${name}-shift_jis.csv`, bytes }];
  return { files: apart.length === 0 ? files : [...files, utf8(`${name}-utf8.csv`, [head, ...others.filter((_, index) => without.has(index + 1))])], apart };
}
