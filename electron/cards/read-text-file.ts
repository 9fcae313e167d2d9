import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CardsError } from './cards-error.ts';

/** `npm run` moves into the project's folder; paths are meant from where the command was typed. */
export const fromCaller = (path: string): string =>
  resolve(process.env['npm_lifecycle_event'] === 'cards' ? process.env['INIT_CWD'] ?? '.' : '.', path);

async function readBytes(path: string): Promise<Uint8Array> {
  return readFile(fromCaller(path)).catch((error: NodeJS.ErrnoException) => {
    throw new CardsError(`cannot read ${path}: ${reasons[error.code ?? ''] ?? error.message}`);
  });
}

/** A file as it is, or nothing where none was named. */
export async function readIfNamed(path: string | undefined): Promise<Uint8Array | null> {
  return path === undefined ? null : new Uint8Array(await readBytes(path));
}

/**
 * UTF-8, or Shift_JIS as Japanese Excel writes it. Japanese in Shift_JIS is not valid UTF-8; but damaged UTF-8 (half a surrogate pair) and EUC-JP
 * may pass for Shift_JIS, and would be printed as other characters. They are refused.
 */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readBytes(path);
  const text = decode(bytes, 'utf-8') ?? (isDamagedUtf8(bytes) || isEucJp(bytes) ? null : decode(bytes, 'shift_jis'));
  if (text === null || text.includes('\0')) throw new CardsError(`${path} is not a text file in UTF-8 or Shift_JIS`);
  return text.replaceAll(/\r\n?/g, '\n');
}

const reasons: Readonly<Record<string, string>> = { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'permission denied' };

/** UTF-8 except for surrogates, which are three bytes from ED A0 80 to ED BF BF. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const mended = letters.replaceAll(/\u00ed[\u00a0-\u00bf][\u0080-\u00bf]/g, '?');
  return mended !== letters && decode(Uint8Array.from(mended, (letter) => letter.charCodeAt(0)), 'utf-8') !== null;
}

/** Kana in EUC-JP read as Shift_JIS are half-width katakana; nobody writes a card in those. */
function isEucJp(bytes: Uint8Array): boolean {
  const read = decode(bytes, 'shift_jis') ?? '';
  const halfWidth = read.match(/[\uff61-\uff9f]/g)?.length ?? 0;
  return halfWidth * 2 > read.replaceAll(/[\s!-~]/g, '').length && decode(bytes, 'euc-jp') !== null;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not this encoding: the caller tries the next one and says so when there is none.
    return null;
  }
}
