import { Blob, Face, Font } from 'harfbuzzjs';
import { emTopOf, readFontMetrics, type FontMetrics } from '#shared/fonts/font-metrics';
import { readFontTables } from '#shared/fonts/font-tables';
import { shapeCluster, type ShapingFont } from '#shared/fonts/shape-cluster';
import { damagedTables } from '#shared/fonts/table-checksums';
import { readVerticalMetrics } from '#shared/fonts/vertical-metrics';
import { err, ok, type Result } from '#shared/lib/result';
import type { FontPort, Shaped, Stance } from '#shared/typeset/font-port';

export type { FontMetrics };

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

/** One card needs some hundred shapes, a batch some thousand. Beyond that something feeds us noise, and memory matters more. */
const shapesKept = 20_000;

const nothing: ReadonlySet<number> = new Set();

/**
 * Opens a TrueType file with glyf outlines. `harfbuzzjs` finds its own wasm beside itself, in Node and in a bundle. `undrawn`: code points
 * that the font has an entry for and does not draw (see font-audit.ts); it answers for them as if it had none.
 */
export function loadFont(name: string, bytes: Uint8Array, undrawn = nothing): Result<LoadedFont, LoadFontError> {
  const broken = (reason: string) => err({ kind: 'broken-font', name, reason });
  const tables = readFontTables(bytes);
  if (!tables) return broken('not a TrueType file');
  const metrics = readFontMetrics(tables);
  if (!metrics || metrics.unitsPerEm === 0 || metrics.glyphCount === 0) return broken('a table is missing or cut off');
  const absent = ['cmap', 'glyf', 'loca', 'hmtx'].find((tag) => !tables.read(tag));
  if (absent) return broken(`no ${absent} table`);
  const damaged = damagedTables(bytes);
  if (damaged.length > 0) return broken(`damaged: ${damaged.join(', ')}`);

  const face = new Face(new Blob(bytes));
  const font = new Font(face);
  if (font.nominalGlyph(0x3042) === undefined) return broken('no Japanese characters');
  const outline = remembered((glyphId: number) => font.glyphToPath(glyphId));
  const { unitsPerEm } = metrics;
  const emTop = emTopOf(metrics);
  const topOf = (glyphId: number) => font.glyphExtents(glyphId)?.yBearing ?? null;
  const shaping: ShapingFont = {
    font, unitsPerEm, emTop, undrawn, hasInk: (glyphId) => outline(glyphId) !== '',
    vertical: readVerticalMetrics(tables, { unitsPerEm, emTop, topOf }),
  };
  const shapes: Readonly<Record<Stance, (text: string) => Shaped | null>> = {
    upright: remembered((text) => shapeCluster(text, 'upright', shaping)),
    along: remembered((text) => shapeCluster(text, 'along', shaping)),
    turned: remembered((text) => shapeCluster(text, 'turned', shaping)),
  };
  return ok({
    name, bytes, metrics, outline,
    // Name 6 is the PostScript name (OpenType `name`); ASCII by definition.
    postScriptName: face.getName(6, 'en') || name,
    shape: (text, stance) => shapes[stance](text),
    advanceWidth: (glyphId) => font.glyphHAdvance(glyphId),
  });
}

function remembered<K extends string | number, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = compute(key);
    if (known.size >= shapesKept) known.clear();
    known.set(key, value);
    return value;
  };
}
