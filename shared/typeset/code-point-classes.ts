import { lineBreakRuns, orientationRuns } from '#shared/typeset/unicode-tables';

/** Line_Break of UAX #14, folded; QI and QF are the opening and closing ones of QU, BT is its B2. See the generator for the folding. */
export type LineBreakClass =
  | 'AL' | 'ID' | 'CJ' | 'NS' | 'IN' | 'EX' | 'OP' | 'CL' | 'CP' | 'QU' | 'QI' | 'QF' | 'BA' | 'BB' | 'BT' | 'SY' | 'HY' | 'IS'
  | 'NU' | 'PO' | 'PR' | 'GL' | 'WJ' | 'ZW' | 'SP' | 'CM' | 'CB' | 'BK';

/** Vertical_Orientation of UAX #50: upright, rotated, transformed upright, transformed or else rotated. */
export type Orientation = 'UU' | 'RR' | 'TU' | 'TR';

interface Table<C> {
  readonly starts: readonly number[];
  readonly values: readonly C[];
}

function decode<C extends string>(runs: string): Table<C> {
  const starts: number[] = [];
  const values: C[] = [];
  let next = 0;
  for (const [, value, length] of runs.matchAll(/([A-Z]{2})([0-9a-z]+)/g)) {
    starts.push(next);
    values.push(value as C);
    next += Number.parseInt(length ?? '', 36);
  }
  return { starts, values };
}

function lookUp<C>({ starts, values }: Table<C>, codePoint: number): C {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= codePoint) low = middle;
    else high = middle - 1;
  }
  return values[low] as C;
}

const lineBreaks = decode<LineBreakClass>(lineBreakRuns);
const orientations = decode<Orientation>(orientationRuns);

export const lineBreakClassOf = (codePoint: number): LineBreakClass => lookUp(lineBreaks, codePoint);
export const orientationOf = (codePoint: number): Orientation => lookUp(orientations, codePoint);
