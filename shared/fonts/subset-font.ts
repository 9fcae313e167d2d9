import { type Result } from '#shared/lib/result';

/**
 * Makes a fresh instance of `harfbuzzjs/dist/harfbuzz-subset.wasm`: `() => new WebAssembly.Instance(module, {}).exports`. Handed in, because
 * how bytes are fetched and compiled is the caller's business.
 */
export type InstantiateSubsetter = () => Readonly<Record<string, unknown>>;

export type SubsetFontError = { readonly kind: 'subset-failed'; readonly reason: string };

/** A TrueType file with only these glyphs, each keeping its id, without layout tables: what is embedded in a PDF. */
export function subsetFont(bytes: Uint8Array, glyphIds: Iterable<number>, instantiate: InstantiateSubsetter): Result<Uint8Array, SubsetFontError> {
  throw new Error(`the contract comes first: ${bytes.length} ${String(glyphIds)} ${typeof instantiate}`);
}
