import { hashText } from '#shared/lib/hash-text';

/**
 * Names a set of headings, so that what he said of its columns is found again: the same headings in the same order, whatever blanks and widths. Two
 * independent 32-bit numbers, since one alone would meet another list's in some ten thousand.
 */
export function headersKey(headers: readonly string[]): string {
  const text = headers.map((header) => header.normalize('NFKC').trim()).join('\n');
  return `${headers.length}-${hashText(text).toString(16)}-${hashText(`${text}\n${headers.length}`).toString(16)}`;
}
