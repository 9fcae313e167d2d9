import type { CardImage } from './card-image.ts';

/**
 * One side of a card, finished: what is drawn and where, as plain data. The preview and the PDF are two drawings of the same value, so
 * what the owner sees is what prints. Millimetres from the upper left corner of the card, y down.
 */
export interface CardSide {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly Frame[];
  readonly strokes: readonly Stroke[];
  /** Under everything else. */
  readonly images: readonly PlacedImage[];
  /** In reading order. */
  readonly runs: readonly TextRun[];
}

/** Red, green and blue from 0 to 1. */
export type Colour = readonly [number, number, number];

/** A rectangle drawn as a line; the rectangle is the middle of the line. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lineWidth: number;
  readonly colour: Colour;
}

export interface Stroke {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly lineWidth: number;
  readonly colour: Colour;
}

/** A picture that fills this rectangle. */
export interface PlacedImage {
  readonly image: CardImage;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What stands together and is read together: a column, a line, a row of digits. */
export interface TextRun {
  readonly role: RunRole;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly cells: readonly Cell[];
}

export type RunRole =
  | 'body' | 'signature' | 'caption'
  | 'heading' | 'postal-code' | 'address' | 'care-of' | 'company' | 'title' | 'name'
  | 'sender-postal-code' | 'sender-address' | 'sender-name' | 'sender-phone';

/** One glyph. Its outline (font units over the em, y up) is scaled, turned clockwise about its origin and put at x, y. */
export interface Mark {
  readonly font: string;
  readonly glyphId: number;
  /** What this glyph says; empty for the further glyphs of one cluster. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Millimetres to the em. */
  readonly size: number;
  readonly scaleX: number;
  readonly scaleY: number;
  /** Degrees. */
  readonly angle: number;
  readonly colour: Colour;
}

/** The em box that the layout gave to a cluster. Natural variation moves the marks, never the cells. */
export interface Cell {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Postscript points, as type sizes are spoken of. */
export const mmPerPoint = 25.4 / 72;
