/** A cell of a table: words, a number, or nothing known. */
export type CsvCell = string | number | null;

/** For a class of a regular expression. The full-width ones are formulas to a Japanese spreadsheet too (OWASP, CSV Injection). */
export const formulaStart = String.raw`=+\-@\t\r\n＝＋－＠`;
const runs = new RegExp(`^'*[${formulaStart}]`, 'u');

/**
 * Rows as CSV (RFC 4180: comma, CRLF, quotes doubled) with a byte order mark, without which Excel reads Japanese as Shift_JIS. Unknown is an
 * empty cell. Words that a spreadsheet would take for a formula (`formulaStart`) get an apostrophe before
 * them, since a guest's name must never run; so do those that have one of their own, and one alone is ours to take off.
 */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  `\u{FEFF}${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = runs.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
