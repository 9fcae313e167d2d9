import { err, ok, type Result } from '#shared/lib/result';
import type { ContactsFile, FileFault, ReadingPlace, TextEncoding } from './contacts-file.ts';
import { fileContent, textFault } from './file-content.ts';
import { readCards } from './read-cards.ts';
import { readRows, separatorOf } from './read-rows.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { tableOfRows } from './table-of-rows.ts';
import { textEncoding } from './text-encoding.ts';

/** 100,000 guests with every column filled are some 50 MB. */
export const mostBytes = 120 * 1024 * 1024;

/** Any address list, told by its bytes; the name of the file is asked only where they say nothing. */
export async function readContactsFile(bytes: Uint8Array, fileName: string, place: ReadingPlace): Promise<Result<ContactsFile, FileFault>> {
  if (bytes.length > mostBytes) return err({ kind: 'too-large', most: mostBytes });
  const content = fileContent(bytes, fileName);
  if (content.kind === 'fault') return err(content.fault);
  if (content.kind === 'spreadsheet') return await readSpreadsheet(bytes, place);
  const encoding = textEncoding(bytes, place.decode);
  if (beginsWithCard(place.decode(bytes.subarray(0, 4096), encoding))) return await readCardFile(bytes, encoding, place);
  const text = place.decode(bytes, encoding);
  const fault = textFault(text, fileName);
  if (fault !== null) return err(fault);
  return await readTable(text, encoding, place);
}

/** Some programs put a comment or an empty line before the first card. */
const beginsWithCard = (start: string): boolean => /^\s*BEGIN\s*:\s*VCARD/imu.test(start);

async function readCardFile(bytes: Uint8Array, encoding: TextEncoding, { decode, onProgress, splitName }: ReadingPlace): Promise<Result<ContactsFile, FileFault>> {
  if (onProgress && !(await onProgress(0))) return err({ kind: 'cancelled' });
  return ok(readCards(bytes, encoding, decode, splitName ? { splitName } : {}));
}

async function readTable(text: string, encoding: TextEncoding, { onProgress }: ReadingPlace): Promise<Result<ContactsFile, FileFault>> {
  const separator = separatorOf(text);
  const rows = await readRows(text, separator, onProgress);
  if (!rows.ok) return rows;
  const content = tableOfRows(rows.value.filter(({ where, cells }) => where > 1 || !/^sep=[,;\t]?$/i.test(cells[0] ?? '')));
  if (content.headers.length === 0 && content.rows.length === 0) return err({ kind: 'empty' });
  if (content.rows.length === 0) return err({ kind: 'no-rows' });
  return ok({ kind: 'table', format: separator === '\t' ? 'tsv' : 'csv', encoding, ...content, sheets: [], sheet: null });
}
