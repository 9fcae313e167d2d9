import { formulaStart } from '#shared/lib/csv-text';

/**
 * A cell as it was meant: `="0312345678"` (how Excel is made to keep a zero in CSV) is what stands in the marks, `'=SUM(A1)` and `'+81…` (how a formula is
 * kept from running, also by our own lists) lose the apostrophe; any other = + - @ is text. Blanks around it go, of any width; control characters too. The
 * characters themselves stay as they are.
 */
export function cleanCell(cell: string): string {
  if (plain.test(cell)) return cell;
  const text = cleanText(cell);
  const formula = /^="((?:[^"]|"")*)"$/u.exec(text)?.[1];
  if (formula !== undefined) return formula.replaceAll('""', '"').trim();
  return neutralised.test(text) ? text.slice(1) : text;
}

const neutralised = new RegExp(`^'+[${formulaStart}]`, 'u');

/** The same of what is no cell: a card has no formulas. */
export const cleanText = (text: string): string => (plain.test(text) ? text : text.replaceAll(/\r\n?/gu, '\n').replaceAll(control, '').trim());

/** The usual cell needs nothing: no blank at its ends, no control character, no formula. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const plain = /^(?:|[^\s\u0000-\u001f\u007f='\ufeff](?:[^\u0000-\u001f\u007f\r]*[^\s\u0000-\u001f\u007f\ufeff])?)$/u;
// eslint-disable-next-line no-control-regex -- control characters are exactly what is taken out
const control = /[\u0000-\u0008\u000b-\u001f\u007f]/gu;

/** Half-width kana in full width, and nothing else: the reading ｻﾄｳ is サトウ, letters and digits stay. */
export const fullWidthKana = (text: string): string => (/[\uff61-\uff9f]/u.test(text) ? text.replaceAll(/[\uff61-\uff9f]+/gu, (kana) => kana.normalize('NFKC')) : text);
