import type { ReadingPlace, TextEncoding } from '#shared/exchange/incoming/contacts-file';

/** What the reader of lists takes from the browser. `forced`: he has said how the file is written; nothing is guessed then. */
export function readingPlace(forced: TextEncoding | null, sheet: string | null, onProgress: (share: number) => void): ReadingPlace {
  return {
    decode: (bytes, encoding) => new TextDecoder(forced ?? encoding).decode(bytes),
    inflate,
    onProgress: async (share) => {
      onProgress(share);
      return true;
    },
    ...(sheet === null ? {} : { sheet }),
  };
}

async function inflate(bytes: Uint8Array, most: number): Promise<Uint8Array | null> {
  const reader = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      // Stopped before a bomb fills the memory.
      if (size > most) {
        await reader.cancel();
        return null;
      }
      chunks.push(value);
    }
  } catch (error) {
    // What the browser throws for bytes that are no DEFLATE.
    if (error instanceof TypeError) return null;
    throw error;
  }
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
