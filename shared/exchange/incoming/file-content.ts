import type { AddressBookProduct, FileFault, OtherContent } from './contacts-file.ts';
import { zipDirectory } from './zip-directory.ts';

/** What the bytes are, whatever the file is called. A fault says why they are no list. */
export type FileContent = { readonly kind: 'spreadsheet' } | { readonly kind: 'text' } | { readonly kind: 'fault'; readonly fault: FileFault };

const fault = (of: FileFault): FileContent => ({ kind: 'fault', fault: of });
const other = (content: OtherContent): FileContent => fault({ kind: 'not-a-list', content });

const beginnings: readonly (readonly [readonly number[], OtherContent])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'], [[0x89, 0x50, 0x4e, 0x47], 'picture'], [[0xff, 0xd8, 0xff], 'picture'], [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x49, 0x49, 0x2a, 0x00], 'picture'], [[0x4d, 0x4d, 0x00, 0x2a], 'picture'], [[0x42, 0x4d], 'picture'], [[0x52, 0x49, 0x46, 0x46], 'picture'],
  [[0x1f, 0x8b], 'archive'], [[0x37, 0x7a, 0xbc, 0xaf], 'archive'], [[0x52, 0x61, 0x72, 0x21], 'archive'],
  [[...'goencho-backup'].map((character) => character.codePointAt(0) ?? 0), 'backup'],
];

/** Excel 2 to 4, before compound files. */
const oldExcel = [[0x09, 0x00, 0x04, 0x00], [0x09, 0x02, 0x06, 0x00], [0x09, 0x04, 0x06, 0x00], [0x09, 0x08, 0x08, 0x00], [0x09, 0x08, 0x10, 0x00]];

/** Names of files whose content no published description tells. */
const products: readonly (readonly [RegExp, AddressBookProduct])[] = [
  [/\.(fwa|fwb|fws|fza)$/i, 'fudemame'], [/\.(fga|fgb)$/i, 'fudegurume'], [/\.(fzd|fod)$/i, 'fudeo'], [/\.(ata|atz)$/i, 'atena-shokunin'], [/\.jad$/i, 'j-address'],
];

/** Content first; the name decides only where bytes are neither text nor anything known. */
export function fileContent(bytes: Uint8Array, fileName: string): FileContent {
  if (bytes.length === 0) return fault({ kind: 'empty' });
  const starts = (begin: readonly number[]): boolean => begin.every((byte, index) => bytes[index] === byte);
  if (starts([0x50, 0x4b, 0x03, 0x04])) return zipContent(bytes);
  if (starts([0xd0, 0xcf, 0x11, 0xe0])) return compoundContent(bytes, fileName);
  if (oldExcel.some(starts)) return fault({ kind: 'old-excel' });
  const isText = looksLikeText(bytes);
  const known = beginnings.find(([begin]) => starts(begin));
  // A list may begin with "BM"; a bitmap is no text.
  if (known && (!isText || known[1] === 'pdf' || known[1] === 'backup')) return other(known[1]);
  if (isText) return { kind: 'text' };
  return fault(productOf(fileName) ?? { kind: 'not-a-list', content: 'other' });
}

function productOf(fileName: string): FileFault | null {
  const product = products.find(([name]) => name.test(fileName))?.[1];
  return product === undefined ? null : { kind: 'binary-address-book', product };
}

function zipContent(bytes: Uint8Array): FileContent {
  const directory = zipDirectory(bytes);
  if (!directory.ok) return fault(directory.error);
  const has = (name: string): boolean => directory.value.some((entry) => entry.name === name);
  if (has('xl/workbook.xml')) return directory.value.some(({ encrypted }) => encrypted) ? fault({ kind: 'encrypted' }) : { kind: 'spreadsheet' };
  if (has('xl/workbook.bin')) return fault({ kind: 'old-excel' });
  if (has('word/document.xml')) return other('word');
  if (has('content.xml') && has('META-INF/manifest.xml')) return other('open-document');
  return other(has('Index/Document.iwa') || has('Index.zip') ? 'numbers' : 'archive');
}

/** Compound files (Office 97–2003, and every office file with a pass-phrase) list their streams by names in UTF-16. */
function compoundContent(bytes: Uint8Array, fileName: string): FileContent {
  const named = (name: string): boolean => includes(bytes, [...name].flatMap((character) => [character.codePointAt(0) ?? 0, 0]));
  if (named('EncryptedPackage')) return fault({ kind: 'encrypted' });
  if (named('Workbook') || named('Book')) return fault({ kind: 'old-excel' });
  return named('WordDocument') ? other('word') : fault(productOf(fileName) ?? { kind: 'not-a-list', content: 'other' });
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Bytes that no text in any of the encodings has: control characters but tab, line ends, escape; zeros count only where they are not one half of UTF-16. */
function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const [first, second] = sample;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const controls = sample.reduce((count, byte) => count + (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1a, 0x1b, 0].includes(byte) ? 1 : 0), 0);
  const zeros = [0, 1].map((half) => sample.reduce((count, byte, index) => count + (byte === 0 && index % 2 === half ? 1 : 0), 0));
  const [even = 0, odd = 0] = zeros;
  const wide = Math.max(even, odd) > sample.length / 50 && Math.min(even, odd) < Math.max(even, odd) / 20;
  return wide || (controls <= sample.length / 100 && even + odd <= sample.length / 200);
}

/** What a text is that is neither a list nor cards; null where it may be one. By its first characters. */
export function textFault(text: string, fileName: string): FileFault | null {
  const start = text.slice(0, 2000).trimStart();
  if (start === '' && text.trim() === '') return { kind: 'empty' };
  if (/^BEGIN:VCALENDAR/i.test(start)) return { kind: 'not-a-list', content: 'calendar' };
  if (/^<(!doctype html|html|head|body|table|meta)\b/i.test(start)) return { kind: 'not-a-list', content: 'web-page' };
  if (/^<\?xml|^<[A-Za-z]/.test(start)) return /ContactXML/i.test(start) ? { kind: 'binary-address-book', product: 'contact-xml' } : { kind: 'not-a-list', content: 'other' };
  if (/^[{[]\s*["{[]/.test(start) && /["}\]\d]\s*[}\]]\s*$/.test(text.slice(-200))) return { kind: 'not-a-list', content: 'json' };
  const marks = start.split(/\r\n?|\n/).slice(0, 10).map((line) => line.split(',')[0]?.replaceAll('"', '').trim());
  if (/\.jad$/i.test(fileName) || marks.filter((mark) => mark === 'JADR' || mark === 'T' || mark === 'I' || mark === 'D' || mark === 'C').length >= 3) return { kind: 'binary-address-book', product: 'j-address' };
  return null;
}

