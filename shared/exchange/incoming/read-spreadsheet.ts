import readSheets from 'read-excel-file/universal';
import { err, ok, type Result } from '#shared/lib/result';
import type { ContactsTable, FileFault, ReadingPlace, TableRow } from './contacts-file.ts';
import { mostRows } from './read-rows.ts';
import { unpackedParts, zipOfParts } from './unpack-spreadsheet.ts';
import { knownHeadings, tableOfRows } from './table-of-rows.ts';

interface Sheet {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/** A sheet of 300,000 rows and 100 columns; a cell in the far corner would have the reader fill a thousand times as many. */
const mostCells = 30_000_000;

/**
 * A spreadsheet of Excel 2007 and later, or of any program that writes its format. Dates come as 1980-01-01, formulas as what they last showed, of
 * merged cells the first has the content. Numbers are written as they are kept: a zero that a spreadsheet dropped is put back where the column is known.
 */
export async function readSpreadsheet(bytes: Uint8Array, { inflate, decode, sheet, onProgress }: ReadingPlace): Promise<Result<ContactsTable, FileFault>> {
  const parts = await unpackedParts(bytes, inflate);
  if (!parts.ok) return parts;
  for (const [name, part] of parts.value) {
    if (name.includes('worksheets/') && reach(decode(part, 'utf-8')) > mostCells) return err({ kind: 'bomb' });
  }
  if (onProgress && !(await onProgress(0.3))) return err({ kind: 'cancelled' });
  const read = await sheetsOf(zipOfParts(parts.value));
  if (!read.ok) return read;
  if (onProgress && !(await onProgress(0.9))) return err({ kind: 'cancelled' });
  return chosenSheet(read.value, sheet);
}

/** Columns times rows up to the outermost cell. */
function reach(xml: string): number {
  let [columns, rows] = [0, 0];
  for (const [, letters = '', digits = ''] of xml.matchAll(/<c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"/g)) {
    columns = Math.max(columns, [...letters].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0));
    rows = Math.max(rows, Number(digits));
  }
  return columns * rows;
}

async function sheetsOf(zip: ArrayBuffer): Promise<Result<readonly Sheet[], FileFault>> {
  try {
    const sheets = await readSheets<string>(zip, { parseNumber: plainNumber, trim: false });
    return ok(sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((cells, index) => ({ where: index + 1, cells: cells.map(cellText) })).filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    })));
  } catch {
    // The package throws what its XML reader meets; a file that Excel wrote never gets here.
    return err({ kind: 'damaged' });
  }
}

function chosenSheet(sheets: readonly Sheet[], wanted: string | undefined): Result<ContactsTable, FileFault> {
  const scored = sheets.map((sheet) => ({ sheet, score: Math.max(0, ...sheet.rows.slice(0, 20).map(knownHeadings)) * 1000 + Math.min(sheet.rows.length, 999) }));
  const found = wanted === undefined ? scored.toSorted((a, b) => b.score - a.score)[0]?.sheet : sheets.find(({ name }) => name === wanted);
  if (!found) return err({ kind: wanted === undefined ? 'empty' : 'sheet-missing' });
  if (found.rows.length === 0) return err({ kind: 'empty' });
  if (found.rows.length > mostRows) return err({ kind: 'too-many-rows', most: mostRows });
  const content = tableOfRows(found.rows);
  if (content.rows.length === 0) return err({ kind: 'no-rows' });
  return ok({ kind: 'table', format: 'xlsx', encoding: null, ...content, sheets: sheets.map(({ name }) => name), sheet: found.name });
}

/** `9012345678`, not 9.012345678E9; at most the 15 digits that Excel itself keeps. */
const plainNumber = (text: string): string => (/^-?\d{1,15}$/.test(text) ? text : String(Number(Number(text).toPrecision(15))));

/** Of what the package gives: text (numbers too, see plainNumber), a day, yes or no, or nothing. */
function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return isDay(cell) ? dayText(cell) : '';
}

const isDay = (cell: unknown): cell is { toISOString: () => string; getTime: () => number } => typeof cell === 'object' && cell !== null && 'toISOString' in cell;

/** A time alone stands on Excel's day 0, 1899-12-30 or -31. */
function dayText(day: { toISOString: () => string; getTime: () => number }): string {
  if (Number.isNaN(day.getTime())) return '';
  const [on = '', at = ''] = day.toISOString().split('T');
  if (on < '1900-01-01') return at.slice(0, 5);
  return at.startsWith('00:00') ? on : `${on} ${at.slice(0, 5)}`;
}
