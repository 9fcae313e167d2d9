import type { ReadingPlace, TextEncoding } from './contacts-file.ts';
import { textEncoding } from './text-encoding.ts';

/** A line of a vCard taken apart: `item1.TEL;TYPE=HOME,VOICE:03-…`. */
export interface CardProperty {
  /** Capital letters, without its group. */
  readonly name: string;
  /** `item1`, or empty. */
  readonly group: string;
  /** Small letters; the bare ones of version 2.1 (`TEL;HOME`) among them. */
  readonly types: readonly string[];
  /** Other parameters, names in capital letters. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Quoted-printable is text already; base64 and escapes are as they were. */
  readonly value: string;
}

/**
 * The properties of all cards of a file, BEGIN and END among them. Folded lines are joined before anything is decoded, since some programs fold in the middle
 * of a character; soft breaks of quoted-printable, and base64 whose lines are not indented, are joined too.
 */
export function cardProperties(bytes: Uint8Array, encoding: TextEncoding, decode: ReadingPlace['decode']): readonly CardProperty[] {
  const lines = textLines(bytes, encoding, decode);
  const quoted = lines.filter((line) => /QUOTED-PRINTABLE/iu.test(line) && !/CHARSET=/iu.test(line)).slice(0, 2000);
  const fallback = quoted.length === 0 ? encoding : textEncoding(quotedBytes(quoted.join('')), decode);
  const properties: CardProperty[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const head = headOf(lines[index] ?? '');
    if (head === null) continue;
    const method = (head.parameters.get('ENCODING') ?? '').toUpperCase();
    const parts = [head.value];
    while (index + 1 < lines.length && continues(parts.at(-1) ?? '', lines[index + 1] ?? '', method)) {
      index += 1;
      parts.push(lines[index] ?? '');
    }
    const value = method === 'QUOTED-PRINTABLE' ? quotedText(parts, head.parameters.get('CHARSET'), { fallback, decode }) : parts.join('');
    properties.push({ ...head, value });
  }
  return properties;
}

function continues(line: string, next: string, method: string): boolean {
  if (method === 'QUOTED-PRINTABLE') return line.endsWith('=');
  return (method === 'BASE64' || method === 'B') && /^[A-Za-z\d+/=\s]+$/u.test(next) && next.trim() !== '';
}

function textLines(bytes: Uint8Array, encoding: TextEncoding, decode: ReadingPlace['decode']): readonly string[] {
  const wide = encoding.startsWith('utf-16');
  const text = wide ? decode(bytes, encoding).replaceAll(/(?:\r\n|\r|\n)[ \t]/gu, '') : decode(unfolded(bytes), encoding);
  return text.split(/\r\n|\r|\n/u);
}

/** Version 2.1 folds at a blank, which belongs to the text; later ones put one in. */
function unfolded(bytes: Uint8Array): Uint8Array {
  const keepBlank = isVersion21(bytes);
  const joined = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const end = bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? at + 2 : bytes[at] === 0x0a || bytes[at] === 0x0d ? at + 1 : 0;
    const next = bytes[end];
    if (end > 0 && (next === 0x20 || next === 0x09)) {
      at = keepBlank ? end - 1 : end;
      continue;
    }
    joined[length] = bytes[at] ?? 0;
    length += 1;
  }
  return joined.subarray(0, length);
}

function isVersion21(bytes: Uint8Array): boolean {
  const start = Array.from(bytes.subarray(0, 2000), (byte) => String.fromCodePoint(byte)).join('');
  return /^VERSION:2\.1/imu.test(start);
}

function headOf(line: string): CardProperty | null {
  const colon = colonOf(line);
  if (colon <= 0) return null;
  const [path = '', ...rest] = line.slice(0, colon).match(/(?:"[^"]*"|[^;"])+/gu) ?? [];
  const [group = '', name] = path.includes('.') ? path.split('.') : ['', path];
  return { name: (name ?? '').trim().toUpperCase(), group: group.trim().toLowerCase(), ...parametersOf(rest), value: line.slice(colon + 1) };
}

function parametersOf(parts: readonly string[]): Pick<CardProperty, 'types' | 'parameters'> {
  const types: string[] = [];
  const parameters = new Map<string, string>();
  for (const part of parts) {
    const equals = part.indexOf('=');
    const key = part.slice(0, Math.max(0, equals)).trim().toUpperCase();
    const value = part.slice(equals + 1).replaceAll('"', '').trim();
    if (key === 'TYPE') types.push(...value.toLowerCase().split(','));
    else if (key !== '') parameters.set(key, parameters.has(key) ? `${parameters.get(key)},${value}` : value);
    else if (/^(QUOTED-PRINTABLE|BASE64)$/iu.test(value)) parameters.set('ENCODING', value.toUpperCase());
    else types.push(value.toLowerCase());
  }
  return { types, parameters };
}

/** The first colon outside quotation marks. */
function colonOf(line: string): number {
  let inside = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') inside = !inside;
    if (line[at] === ':' && !inside) return at;
  }
  return line.indexOf(':');
}

const charsets: readonly (readonly [RegExp, TextEncoding])[] = [
  [/^utf-?8$/iu, 'utf-8'], [/^(x-)?(shift[_-]?jis|sjis|windows-31j|cp932|ms_kanji)/iu, 'shift_jis'], [/^(x-)?euc[_-]?jp/iu, 'euc-jp'], [/^iso-2022-jp|^jis$/iu, 'iso-2022-jp'],
];

/** What the card declares, unless that gives broken characters and another encoding reads. */
function quotedText(parts: readonly string[], charset: string | undefined, { fallback, decode }: { readonly fallback: TextEncoding; readonly decode: ReadingPlace['decode'] }): string {
  const bytes = quotedBytes(parts.map((part, index) => (index < parts.length - 1 ? part.slice(0, -1) : part)).join(''));
  const declared = charsets.find(([name]) => name.test(charset ?? ''))?.[1] ?? fallback;
  const text = decode(bytes, declared);
  return text.includes('\ufffd') ? decode(bytes, textEncoding(bytes, decode)) : text;
}

/** Bytes of quoted-printable (RFC 2045, 6.7). Characters that are written plainly are ASCII, or raw text of the file, which is UTF-8 then. */
function quotedBytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    const hex = code === 0x3d ? /^[\dA-Fa-f]{2}/u.exec(text.slice(at + 1, at + 3))?.[0] : undefined;
    if (hex !== undefined) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else if (code < 0x80) bytes.push(code);
    else {
      bytes.push(...utf8(code));
      if (code > 0xffff) at += 1;
    }
  }
  return Uint8Array.from(bytes);
}

const utf8 = (code: number): readonly number[] => (code < 0x800 ? [0xc0 | (code >> 6), 0x80 | (code & 63)]
  : code < 0x10000 ? [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]
    : [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]);
