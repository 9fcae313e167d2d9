import { cp932From, type Cp932 } from '#shared/exchange/outgoing/cp932';
import type { FileToSave } from '#shared/ipc/contract';
import { csvText, type CsvCell } from '#shared/lib/csv-text';
import type { Encoding } from './export-kinds.ts';

export interface TableFiles {
  readonly files: readonly FileToSave[];
  /** Rows of the second file, from 1 as the table counts them without its headings, and the characters that CP932 lacks in each. */
  readonly apart: readonly { readonly row: number; readonly characters: readonly string[] }[];
}

const decoder = new TextDecoder('shift_jis');
let table: Cp932 | null = null;
const cp932 = (): Cp932 => table ??= cp932From((bytes) => decoder.decode(bytes));

type Row = readonly CsvCell[];

/** A table as a CSV file; in CP932 the rows that it cannot write go whole into a second file. The first row is the headings, which are ours and which it can write. */
export function tableFiles(name: string, rows: readonly Row[], encoding: Encoding): TableFiles {
  if (encoding === 'utf-8') return { files: [utf8File(`${name}.csv`, rows)], apart: [] };
  const [head = [], ...lines] = rows;
  const judged = lines.map((line, index) => ({ line, row: index + 1, characters: cp932().lacking(line.join('')) }));
  const { written = [], lacking = [] } = Object.groupBy(judged, ({ characters }) => (characters.length === 0 ? 'written' : 'lacking'));
  const linesOf = (some: typeof judged): readonly Row[] => [head, ...some.map(({ line }) => line)];
  // No mark of the byte order: it has no code there.
  const bytes = cp932().encode(csvText(linesOf(written)).slice(1));
  if (!bytes) throw new Error('a row that CP932 lacks a character for was not set apart');
  return {
    files: [{ name: `${name}-shift_jis.csv`, bytes }, ...(lacking.length === 0 ? [] : [utf8File(`${name}-utf8.csv`, linesOf(lacking))])],
    apart: lacking.map(({ row, characters }) => ({ row, characters })),
  };
}

const utf8File = (name: string, rows: readonly Row[]): FileToSave => ({ name, bytes: new TextEncoder().encode(csvText(rows)) });
