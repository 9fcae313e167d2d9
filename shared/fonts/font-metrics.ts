import type { FontTables } from '#shared/fonts/font-tables';

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

/** Null when a table is missing or too short to be read. */
export function readFontMetrics(tables: FontTables): FontMetrics | null {
  const head = atLeast(tables.read('head'), 54);
  const hhea = atLeast(tables.read('hhea'), 36);
  const os2 = atLeast(tables.read('OS/2'), 78);
  const maxp = atLeast(tables.read('maxp'), 6);
  if (!head || !hhea || !os2 || !maxp) return null;
  const post = atLeast(tables.read('post'), 8);
  const ascender = os2.getInt16(68);
  return {
    unitsPerEm: head.getUint16(18),
    ascender,
    descender: os2.getInt16(70),
    capHeight: os2.getUint16(0) >= 2 && os2.byteLength >= 90 ? os2.getInt16(88) : ascender,
    italicAngle: post ? post.getInt32(4) / 65536 : 0,
    box: { xMin: head.getInt16(36), yMin: head.getInt16(38), xMax: head.getInt16(40), yMax: head.getInt16(42) },
    weight: os2.getUint16(4),
    glyphCount: maxp.getUint16(4),
  };
}

/**
 * The top of the em box above the baseline. The typographic ascender and descender of a Japanese font span exactly one em (Klee One and
 * Noto Serif JP: 880 and −120); where they do not, 0.88 em is what Japanese fonts have in common.
 */
export function emTopOf(metrics: FontMetrics): number {
  return metrics.ascender - metrics.descender === metrics.unitsPerEm ? metrics.ascender : 0.88 * metrics.unitsPerEm;
}

const atLeast = (table: DataView | null, length: number): DataView | null => (table && table.byteLength >= length ? table : null);
