import type { FontChain } from '#shared/typeset/font-port';

export type Writing = 'vertical' | 'horizontal';

export interface PlaceOptions {
  readonly fonts: FontChain;
  /** Length of a line in em; at least 1. */
  readonly measure: number;
  readonly writing: Writing;
  /** Which characters may not begin a line: `strict` (default) keeps small kana and ー away from it, `normal` lets them begin one. */
  readonly kinsoku?: 'strict' | 'normal';
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

/** Whatever was not set exactly as it was written. `start` is the UTF-16 offset in the input; one entry per occurrence. */
export type TextProblem =
  | { readonly kind: 'missing-glyph'; readonly text: string; readonly start: number }
  | { readonly kind: 'fallback-font'; readonly text: string; readonly start: number; readonly font: string }
  | { readonly kind: 'equivalent'; readonly text: string; readonly start: number; readonly drawn: string }
  | { readonly kind: 'base-form'; readonly text: string; readonly start: number; readonly drawn: string }
  /** Zero-width, control and direction characters: they take no room and leave no ink. */
  | { readonly kind: 'invisible-character'; readonly text: string; readonly start: number }
  /** Longer than a line, so that it had to be divided where it must not be. */
  | { readonly kind: 'divided-run'; readonly text: string; readonly start: number };

export interface PlacedText {
  readonly clusters: readonly PlacedCluster[];
  /** Empty lines of blank paragraphs count; empty text has no line. */
  readonly lineCount: number;
  readonly problems: readonly TextProblem[];
}

/** Sets text into lines. Paragraphs end at a line feed; a line feed at the very end makes no further line. */
export function placeText(text: string, options: PlaceOptions): PlacedText {
  throw new Error(`the contract comes first: ${text.length} ${options.measure}`);
}
