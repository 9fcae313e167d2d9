import type { ReadingPlace, TextEncoding } from './contacts-file.ts';

/** So many bytes tell the encoding; the headings and a few hundred rows. */
const sampled = 65_536;

/**
 * The encoding of a text, by its mark, its escapes, its zero bytes, or by what reads best. Broken bytes count against a reading and do not rule it
 * out, so that one damaged row does not turn a whole list into another encoding.
 */
export function textEncoding(bytes: Uint8Array, decode: ReadingPlace['decode']): TextEncoding {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return marked;
  const first = firstBeyondAscii(bytes);
  // From the line in which the first Japanese character stands, so that a long English heading does not fill the sample.
  const from = first <= sampled ? 0 : bytes.lastIndexOf(0x0a, first) + 1;
  const sample = bytes.subarray(from, from + sampled);
  const wide = wideZeros(sample);
  if (wide !== null) return wide;
  if (first === bytes.length) return hasEscapes(sample) ? 'iso-2022-jp' : 'utf-8';
  const whole = from + sampled >= bytes.length ? sample : sample.subarray(0, sample.lastIndexOf(0x0a) + 1 || sample.length);
  const readings = (['utf-8', 'shift_jis', 'euc-jp'] as const).map((encoding) => ({ encoding, score: likeness(decode(whole, encoding)) }));
  return readings.reduce((best, reading) => (reading.score > best.score ? reading : best)).encoding;
}

function byteOrderMark([a, b, c]: Uint8Array): TextEncoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

function firstBeyondAscii(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length && (bytes[at] ?? 0) < 0x80) at += 1;
  return at;
}

/** ESC $ B, ESC $ @, ESC ( J, ESC ( I: what switches ISO-2022-JP to Japanese. */
function hasEscapes(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    const [next, set] = [bytes[at + 1], bytes[at + 2]];
    if ((next === 0x24 && (set === 0x42 || set === 0x40)) || (next === 0x28 && (set === 0x4a || set === 0x49))) return true;
  }
  return false;
}

/** UTF-16 without a mark: a comma, a digit or a line end every now and then leaves a zero on one side only. */
function wideZeros(bytes: Uint8Array): TextEncoding | null {
  const zeros = [0, 0];
  bytes.forEach((byte, index) => { if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1; });
  const [even = 0, odd = 0] = zeros;
  const enough = bytes.length / 50;
  return odd > enough && even < odd / 20 ? 'utf-16le' : even > enough && odd < even / 20 ? 'utf-16be' : null;
}

const characters = /(\ufffd)|([\u3041-\u3093])|([\u30a1-\u30f6ー、。（）・々〒])|([\uff61-\uff9f])|([\ue000-\uf8ff\u0080-\u009f])|([\u4e00-\u9fff])|(\P{ASCII})/gu;
/** Broken, hiragana, katakana and marks, half-width kana, private use, kanji, anything else. EUC read as Shift_JIS is a row of half-width kana. */
const weights = [-8, 3, 2, -1, -8, 1, -0.5];

/** How much a text looks like Japanese: mean weight of its characters beyond ASCII. */
function likeness(text: string): number {
  let [sum, count] = [0, 0];
  for (const match of text.matchAll(characters)) {
    sum += weights[match.findIndex((group, index) => index > 0 && group !== undefined) - 1] ?? 0;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}
