import { type Result } from '#shared/lib/result';
import type { FontPort } from '#shared/typeset/font-port';

/** What a PDF says about a font, in font units unless noted. */
export interface FontMetrics {
  readonly unitsPerEm: number;
  readonly ascender: number;
  readonly descender: number;
  readonly capHeight: number;
  /** Degrees, as in the `post` table. */
  readonly italicAngle: number;
  readonly box: { readonly xMin: number; readonly yMin: number; readonly xMax: number; readonly yMax: number };
  /** 100–900, as in OS/2. */
  readonly weight: number;
  readonly glyphCount: number;
}

export interface LoadedFont extends FontPort {
  /** The file as it was handed in; subsetting starts from it. */
  readonly bytes: Uint8Array;
  readonly postScriptName: string;
  readonly metrics: FontMetrics;
  /** SVG path data in font units, y up; empty for a blank glyph. */
  outline(glyphId: number): string;
  /** Horizontal advance in font units (the W array of a PDF). */
  advanceWidth(glyphId: number): number;
}

export type LoadFontError = { readonly kind: 'broken-font'; readonly name: string; readonly reason: string };

/** Opens a TrueType file with glyf outlines. `harfbuzzjs` finds its own wasm beside itself, in Node and in a bundle. */
export function loadFont(name: string, bytes: Uint8Array): Result<LoadedFont, LoadFontError> {
  throw new Error(`the contract comes first: ${name} ${bytes.length}`);
}
