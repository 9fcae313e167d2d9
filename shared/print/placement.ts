import { mmPerPoint } from './card-side.ts';

/**
 * How a page is put on the paper so that a printer that misses hits: scaled about its middle, moved (mm, as the card is read), then turned
 * on its head for a card that is fed foot first. Absent = 100 % and not turned.
 */
export interface Placement {
  readonly right: number;
  readonly down: number;
  readonly rotated?: boolean;
  /** Per cent. */
  readonly scaleAcross?: number;
  readonly scaleAlong?: number;
}

export const unmoved: Placement = { right: 0, down: 0 };

/** One direction of a placement: `at` → `factor · at + shift`. */
export interface Line {
  readonly factor: number;
  readonly shift: number;
}

/** Across (x) and along (y) the page, in mm from its upper left corner. */
export function placementLines(placement: Placement, page: { readonly width: number; readonly height: number }): { readonly x: Line; readonly y: Line } {
  const { right, down, rotated = false, scaleAcross = 100, scaleAlong = 100 } = placement;
  return {
    x: lineOf({ length: page.width, scale: scaleAcross / 100, offset: right, rotated }),
    y: lineOf({ length: page.height, scale: scaleAlong / 100, offset: down, rotated }),
  };
}

function lineOf({ length, scale, offset, rotated }: { readonly length: number; readonly scale: number; readonly offset: number; readonly rotated: boolean }): Line {
  const shift = length / 2 * (1 - scale) + offset;
  return rotated ? { factor: -scale, shift: length - shift } : { factor: scale, shift };
}

/** The same as a PDF transformation (points, y up); null where nothing changes. */
export function placementMatrix(placement: Placement, page: { readonly width: number; readonly height: number }): readonly number[] | null {
  const { x, y } = placementLines(placement, page);
  if (x.factor === 1 && y.factor === 1 && x.shift === 0 && y.shift === 0) return null;
  return [x.factor, 0, 0, y.factor, x.shift / mmPerPoint, (page.height - y.factor * page.height - y.shift) / mmPerPoint];
}
