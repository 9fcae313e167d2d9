import { BackupFault } from '#shared/exchange/backup-fault';
import { portionSize } from '#shared/exchange/backup-frames';
import type { Bytes } from '#shared/exchange/byte-source';

/** The steps between the text of a backup and its portions: as one iterates, the next piece is made. Nothing is held but a piece of each step. */

export const gzipped = (source: AsyncIterable<Bytes>): AsyncGenerator<Bytes> => through(source, new CompressionStream('gzip'));

/** Throws 'damaged' for what is no gzip, is cut off, or has something behind it. */
export async function* gunzipped(source: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  try {
    yield* through(source, new DecompressionStream('gzip'));
  } catch (error) {
    throw error instanceof TypeError ? new BackupFault({ kind: 'damaged' }) : error;
  }
}

async function* through(source: AsyncIterable<Bytes>, { readable, writable }: CompressionStream | DecompressionStream): AsyncGenerator<Bytes> {
  const writer = writable.getWriter();
  let failure: { readonly error: unknown } | null = null;
  const feed = async (): Promise<void> => {
    try {
      for await (const piece of source) await writer.write(piece);
      await writer.close();
    } catch (error) {
      failure = { error };
      await writer.abort(error).catch(() => undefined);
    }
  };
  const fed = feed();
  try {
    for await (const piece of readable as ReadableStream<Bytes>) yield piece;
  } catch (error) {
    await fed;
    throw reasonOf(failure, error);
  }
  await fed;
  if (failure !== null) throw reasonOf(failure, null);
}

/** What stopped the feeding is the reason; that the stream then broke off is its consequence. */
const reasonOf = (failure: { readonly error: unknown } | null, consequence: unknown): unknown => (failure === null ? consequence : failure.error);

/** Lines → bytes, gathered so that the compressor is not asked for every row. */
export async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Bytes> {
  const encoder = new TextEncoder();
  let waiting: string[] = [];
  let length = 0;
  for await (const line of lines) {
    waiting.push(line);
    length += line.length;
    if (length < 65_536) continue;
    yield encoder.encode(waiting.join(''));
    waiting = [];
    length = 0;
  }
  yield encoder.encode(waiting.join(''));
}

/** Throws 'damaged' for bytes that are no UTF-8. */
export async function* decoded(source: AsyncIterable<Bytes>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of source) yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? new BackupFault({ kind: 'damaged' }) : error;
  }
}

/** Pieces of any size → portions of one size, the last one shorter. */
export async function* portions(source: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  let portion = new Uint8Array(portionSize);
  let filled = 0;
  for await (const piece of source) {
    for (let at = 0; at < piece.length;) {
      const part = piece.subarray(at, at + portionSize - filled);
      portion.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < portionSize) continue;
      yield portion;
      portion = new Uint8Array(portionSize);
      filled = 0;
    }
  }
  if (filled > 0) yield portion.slice(0, filled);
}

export const sha256 = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
