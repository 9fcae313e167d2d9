/** The text of a gzip file. Rejects where the bytes are none. */
export const unpackedText = (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
