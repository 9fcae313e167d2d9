import { cp932From, type Cp932 } from '#shared/exchange/outgoing/cp932';
import type { FileToSave } from '#shared/ipc/contract';
import { csvText, type CsvCell } from '#shared/lib/csv-text';
import { inOneGo, mapInSteps, type Steps } from '#shared/lib/in-steps';
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
export type Rows = readonly Row[];

/** How often `tableFilesInSteps` yields each row at most. */
export const tableFilesPasses = 2;

/** A table as a CSV file; in CP932 the rows that it cannot write go whole into a second file. The first row is the headings, which are ours and which it can write. Yields rows. */
export function* tableFilesInSteps(name: string, rows: Rows, encoding: Encoding): Steps<TableFiles> {
  if (encoding === 'utf-8') return { files: [{ name: `${name}.csv`, bytes: yield* bytesOf(rows, utf8) }], apart: [] };
  const [head = [], ...lines] = rows;
  const judged = yield* mapInSteps(lines, (line, index) => ({ line, row: index + 1, characters: cp932().lacking(line.join('')) }));
  const { written = [], lacking = [] } = Object.groupBy(judged, ({ characters }) => (characters.length === 0 ? 'written' : 'lacking'));
  const linesOf = (some: typeof judged): Rows => [head, ...some.map(({ line }) => line)];
  const bytes = yield* bytesOf(linesOf(written), windows);
  return {
    files: [{ name: `${name}-shift_jis.csv`, bytes }, ...(lacking.length === 0 ? [] : [{ name: `${name}-utf8.csv`, bytes: yield* bytesOf(linesOf(lacking), utf8) }])],
    apart: lacking.map(({ row, characters }) => ({ row, characters })),
  };
}

export const tableFiles = (...table: Parameters<typeof tableFilesInSteps>): TableFiles => inOneGo(tableFilesInSteps(...table));

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** No mark of the byte order: it has no code there. */
function windows(text: string): Uint8Array {
  const bytes = cp932().encode(text.replace(/^\u{FEFF}/u, ''));
  if (!bytes) throw new Error('a row that CP932 lacks a character for was not set apart');
  return bytes;
}

/** So many rows are made into text at once: some milliseconds. */
const portion = 500;

/** The mark of the byte order stands once, in front of the first rows. */
function* bytesOf(rows: Rows, encode: (text: string) => Uint8Array): Steps<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let from = 0; from < rows.length; from += portion) {
    const text = csvText(rows.slice(from, from + portion));
    parts.push(encode(from === 0 ? text : text.slice(1)));
    yield Math.min(portion, rows.length - from);
  }
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The rows of a long ledger, its headings first; `tableOf` makes a table of some of its lines. Yields lines. */
export function* rowsInSteps<Line>(lines: readonly Line[], tableOf: (lines: readonly Line[]) => Rows): Steps<Rows> {
  const rows: Row[] = [...tableOf([])];
  for (let from = 0; from < lines.length; from += portion) {
    const some = lines.slice(from, from + portion);
    rows.push(...tableOf(some).slice(1));
    yield some.length;
  }
  return rows;
}
