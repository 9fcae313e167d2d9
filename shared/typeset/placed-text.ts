import type { TextProblem } from '#shared/typeset/text-problems';

/** UTF-16 offsets in the input. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The origin of the glyph's outline, in em, from the point where the cluster starts on the axis of its line (the middle of the em boxes);
 * x to the right, y down on the page, in both writings. The outline is then scaled by `scaleX` across the page (縦中横 that would be wider
 * than 1 em) and turned by the cluster's rotation, clockwise, about this origin.
 */
export interface PlacedGlyph {
  readonly glyphId: number;
  readonly dx: number;
  readonly dy: number;
  /** Absent = 1. */
  readonly scaleX?: number;
}

export interface PlacedCluster {
  /** As it stands in the input, never normalised. */
  readonly text: string;
  /** UTF-16 offset in the input. */
  readonly start: number;
  /** 0 = the first line (vertical: the rightmost column). */
  readonly line: number;
  /** From the head of the line, in em. */
  readonly position: number;
  /** In em. */
  readonly advance: number;
  readonly rotation: 0 | 90;
  /** Null where no font has the character; then `glyphs` is empty and a problem says so. */
  readonly font: string | null;
  readonly glyphs: readonly PlacedGlyph[];
}

export interface PlacedText {
  readonly clusters: readonly PlacedCluster[];
  /** Empty lines of blank paragraphs count; empty text has no line. */
  readonly lineCount: number;
  readonly problems: readonly TextProblem[];
}
