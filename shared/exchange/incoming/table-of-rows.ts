import type { ContactsTable, TableRow } from './contacts-file.ts';
import { dialectOf } from './dialect.ts';
import { guessColumns } from './guess-columns.ts';
import { isKnownHeading } from './recognise-columns.ts';

export type TableContent = Pick<ContactsTable, 'dialect' | 'headerAt' | 'headers' | 'rows'>;

/** Titles, the day of printing and the like stand above the headings, never more than so many rows. */
const deepestHeading = 20;

/** Finds the headings of a list, which need not stand in its first row and may be missing. Columns without anything in them are kept where a heading names them. */
export function tableOfRows(rows: readonly TableRow[]): TableContent {
  const at = headingRow(rows);
  const body = at === null ? rows : rows.slice(at + 1);
  const heading = at === null ? [] : rows[at]?.cells ?? [];
  const headers = headersOf(heading, body);
  return { dialect: dialectOf(headers), headerAt: at === null ? null : rows[at]?.where ?? null, headers, rows: body };
}

/** How many headings of lists are in a row; a sheet that has more of them is more of a list. */
export const knownHeadings = (row: TableRow | undefined): number => row?.cells.filter((cell) => cell.trim() !== '' && isKnownHeading(cell)).length ?? 0;

/** The index of the row with the headings; null where the first row is a guest already. */
function headingRow(rows: readonly TableRow[]): number | null {
  const scores = rows.slice(0, deepestHeading).map((row) => knownHeadings(row));
  const best = Math.max(0, ...scores);
  const single = (rows[0]?.cells.length ?? 0) === 1;
  if (best >= 2 || (best === 1 && (single || scores[0] === 1))) return scores.indexOf(best);
  return firstRowIsContent(rows) ? null : 0;
}

/** It is, where one of its cells looks like what stands below it: a postal code over postal codes. */
function firstRowIsContent(rows: readonly TableRow[]): boolean {
  const [first] = rows;
  if (!first || rows.length === 1) return true;
  const own = guessColumns(first.cells.length, [first]);
  const below = guessColumns(first.cells.length, rows.slice(1, 50));
  return own.some((meaning, index) => meaning !== 'memo' && meaning !== 'ignore' && meaning === below[index]);
}

function headersOf(heading: readonly string[], body: readonly TableRow[]): readonly string[] {
  const filled = body.reduce((widest, { cells }) => (cells.length > widest ? Math.max(widest, lastFilled(cells)) : widest), 0);
  // One slip of a comma far to the right must not make a hundred columns: what is beyond the headings of a list is told of row by row.
  const named = lastFilled(heading);
  const width = named === 0 ? filled : Math.max(named, Math.min(filled, heading.length));
  return Array.from({ length: width }, (_, index) => heading[index]?.replaceAll(/\s+/gu, ' ').trim() || columnLetter(index));
}

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== '') + 1;

/** A … Z, AA …, as a spreadsheet calls its columns. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnLetter(rest - 1)) + String.fromCodePoint(65 + index % 26);
}
