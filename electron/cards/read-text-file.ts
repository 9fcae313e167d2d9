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

/** UTF-8, or Shift_JIS as Japanese Excel writes it. Which of the two is never in doubt: Japanese in Shift_JIS is not valid UTF-8. */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readBytes(path);
  const text = decode(bytes, 'utf-8') ?? decode(bytes, 'shift_jis');
  if (text === null || text.includes('\0')) throw new CardsError(`${path} is not a text file in UTF-8 or Shift_JIS`);
  return text.replaceAll(/\r\n?/g, '\n');
}

const reasons: Readonly<Record<string, string>> = { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'permission denied' };

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not this encoding: the caller tries the next one and says so when there is none.
    return null;
  }
}
