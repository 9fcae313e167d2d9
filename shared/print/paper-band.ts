import type { CardSide, Cell, Frame, Mark, PlacedImage, Stroke, TextRun } from './card-side.ts';

/** What is drawn, in mm from the upper left corner of whatever holds it. */
export type Ink = Pick<CardSide, 'frames' | 'strokes' | 'images' | 'runs'>;

/** A stretch of a page from margin to margin that is not divided. */
export interface Band {
  readonly height: number;
  /** Free room over it; none at the top of a page. */
  readonly before: number;
  readonly ink: Ink;
  /** Never the last of a page: a heading. */
  readonly keepWithNext?: boolean;
  /** Stands over it again where it is the first of a page: the head of its table. */
  readonly head?: Band;
  readonly breakBefore?: boolean;
}

export const noInk: Ink = { frames: [], strokes: [], images: [], runs: [] };

export const allInk = (parts: readonly Ink[]): Ink => ({
  frames: parts.flatMap(({ frames }) => frames), strokes: parts.flatMap(({ strokes }) => strokes),
  images: parts.flatMap(({ images }) => images), runs: parts.flatMap(({ runs }) => runs),
});

/** The same, further to the right and further down. */
export function moveInk(ink: Ink, right: number, down: number): Ink {
  const moved = <T extends Frame | PlacedImage | Mark | Cell>(item: T): T => ({ ...item, x: item.x + right, y: item.y + down });
  const movedPoint = ([x, y]: readonly [x: number, y: number]): readonly [x: number, y: number] => [x + right, y + down];
  return {
    frames: ink.frames.map(moved), images: ink.images.map(moved),
    strokes: ink.strokes.map((stroke): Stroke => ({ ...stroke, from: movedPoint(stroke.from), to: movedPoint(stroke.to) })),
    runs: ink.runs.map((run): TextRun => ({ ...run, marks: run.marks.map(moved), cells: run.cells.map(moved) })),
  };
}
