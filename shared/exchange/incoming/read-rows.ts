import papaparse from 'papaparse/papaparse.js';
import { err, ok, type Result } from '#shared/lib/result';
import type { FileFault, ReadingPlace, TableRow } from './contacts-file.ts';

export type Separator = ',' | '\t' | ';';

/** Excel takes 1,048,576 rows; a book of 10,000 guests has a quarter of a million visits. */
export const mostRows = 300_000;

/** Characters read at once: some ten thousand rows, between which a cancel is heard. No row is longer; one that seems to be has a quotation mark that never closes. */
const portion = 1_048_576;

/** Cells of a text by RFC 4180, with what lists in the wild add: mixed line ends, blanks beside quotation marks, marks in the middle. Rows without anything are left out and counted. */
export async function readRows(text: string, separator: Separator, onProgress?: ReadingPlace['onProgress']): Promise<Result<readonly TableRow[], FileFault>> {
  // Programs of DOS days end a file with Ctrl-Z, which some tables of Shift_JIS read as U+001C.
  const whole = ['\u001a', '\u001c'].includes(text.slice(-1)) ? text.slice(0, -1) : text;
  const even = `${whole.includes('\r') ? whole.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : whole}\n`;
  const rows: TableRow[] = [];
  let [at, where] = [0, 0];
  const add = (cells: readonly string[], broken: boolean): void => {
    where += 1;
    if (cells.some((cell) => cell.trim() !== '')) rows.push(broken ? { where, cells, brokenQuotes: true } : { where, cells });
  };
  while (at < even.length) {
    const read = nextRows(even, at, separator);
    for (const [cells, broken] of read.rows) add(cells, broken);
    at = read.end;
    if (rows.length > mostRows) return err({ kind: 'too-many-rows', most: mostRows });
    // eslint-disable-next-line no-await-in-loop -- each portion begins where the one before ended, and a cancel is heard between them
    if (onProgress !== undefined && !(await onProgress(at / even.length))) return err({ kind: 'cancelled' });
  }
  return ok(rows);
}

type ReadRow = readonly [cells: readonly string[], brokenQuotes: boolean];

/** The whole rows of the next portion of a text that ends with a line end. A quotation mark that never closes ends with its line, which is then read as it stands. */
function nextRows(text: string, from: number, separator: Separator): { readonly rows: readonly ReadRow[]; readonly end: number } {
  const { data, errors, meta } = new papaparse.Parser({ delimiter: separator, newline: '\n' }).parse(text.slice(from, from + portion), 0, true);
  const invalid = new Set(errors.flatMap(({ code, row }) => (code === 'InvalidQuotes' && row !== undefined ? [row] : [])));
  const rows = data.flatMap((cells, index): readonly ReadRow[] => (invalid.has(index) ? mendedRow(cells, separator) : [[cells, false]]));
  const end = from + meta.cursor;
  const endless = meta.cursor === 0 || (end < text.length && from + portion >= text.length);
  if (!endless) return { rows, end };
  const lineEnd = text.indexOf('\n', end);
  return { rows: [...rows, [plainCells(text.slice(end, lineEnd), separator), true]], end: lineEnd + 1 };
}

/** A stray mark may have swallowed line ends: then the lines are read one by one. */
function mendedRow(cells: readonly string[], separator: Separator): readonly ReadRow[] {
  const swallowed = cells.some((cell) => cell.includes('\n') && cell.includes(separator) && cell.includes('"'));
  if (!swallowed) return [[cells, true]];
  return cells.map((cell) => (/["\n]/.test(cell) ? `"${cell}"` : cell)).join(separator).split('\n').map((line) => [plainCells(line, separator), true]);
}

/** The line cut at its separators; a pair of marks around a cell goes, and one that only opens; any other mark stays. */
const plainCells = (line: string, separator: Separator): readonly string[] => line.split(separator).map((cell) => /^\s*"([^"]*)(?:"\s*)?$/.exec(cell)?.[1] ?? cell);

/**
 * What stands between the cells: that which divides the first lines into the most columns, as evenly as can be. A comma where nothing divides
 * them: a list of one column.
 */
export function separatorOf(text: string): Separator {
  const stated = /^sep=([,;\t])\r?\n/i.exec(text)?.[1];
  if (stated === ',' || stated === ';' || stated === '\t') return stated;
  const start = text.slice(0, 65_536).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const candidates = ([',', '\t', ';'] as const).map((separator) => {
    const { data } = new papaparse.Parser({ delimiter: separator, newline: '\n' }).parse(start, 0, text.length > start.length);
    const widths = data.filter((cells) => cells.some((cell) => cell.trim() !== '')).slice(0, 50).map((cells) => cells.length);
    const usual = mode(widths);
    return { separator, score: usual < 2 ? 0 : usual * (widths.filter((width) => width === usual).length / widths.length) ** 2 };
  });
  return candidates.reduce((best, candidate) => (candidate.score > best.score ? candidate : best)).separator;
}

function mode(values: readonly number[]): number {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].reduce((best, [value, { length }]) => (length > best.length || (length === best.length && value > best.value) ? { value, length } : best), { value: 0, length: 0 }).value;
}
