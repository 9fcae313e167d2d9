/**
 * What the typesetter asks of fonts. It knows no font file and no page: `shared/fonts` implements this port, a test may do so with a table.
 *
 * Every length is in em. The frame of a shaped cluster: a line has an axis through the middle of its em boxes; the cluster starts at a
 * point on that axis. x grows to the right and y grows down, both from that point. A glyph's x, y is the place of the origin of its
 * outline (outlines themselves are in font units with y up).
 */
export interface ShapedGlyph {
  readonly glyphId: number;
  readonly x: number;
  readonly y: number;
}

export interface Shaped {
  readonly glyphs: readonly ShapedGlyph[];
  /** Along the line: down for `upright`, to the right otherwise. */
  readonly advance: number;
  /** The font has a form of its own for vertical writing here (GSUB `vert`). Only ever true for `upright`. */
  readonly verticalForm: boolean;
  /** How much is blank before and after the ink, along the line. Known for a single glyph. */
  readonly blank?: Blank;
}

export interface Blank {
  readonly before: number;
  readonly after: number;
}

/**
 * `upright`: standing in a vertical line, with vertical forms and metrics. `along`: in a horizontal line, on its grid, so without kerning.
 * `turned`: western text that the caller will turn in a vertical line, kerned as in a book of its own language (and as browsers do there).
 */
export type Stance = 'upright' | 'along' | 'turned';

export interface FontPort {
  readonly name: string;
  /**
   * Shapes a grapheme, or for `along` and `turned` a word. Null when the font cannot show all of it: no glyph, a glyph without ink for a character that
   * has ink, or a variation selector that the font does not know.
   */
  shape(text: string, stance: Stance): Shaped | null;
}

export type Resolution =
  /** The first font of the chain has it. */
  | 'exact'
  /** Drawn with a character that means the same (`〜` for `～`), in the first font that has that. */
  | 'equivalent'
  /** Only a later font has it. */
  | 'fallback'
  /** No font knows this variation sequence: the base character is drawn. */
  | 'base-form'
  /** Only a later font has it, and he would rather have its usual form by the first. */
  | 'chosen-form';

export interface ResolvedGrapheme {
  readonly font: FontPort;
  /** What is drawn: the grapheme itself, its equivalent, or its base form. */
  readonly drawn: string;
  readonly how: Resolution;
  /** For `fallback`: the usual form of the character, where the first font has that. */
  readonly usual?: string;
}

export interface FontChain {
  /** Null: missing in every font. */
  resolve(grapheme: string): ResolvedGrapheme | null;
}
