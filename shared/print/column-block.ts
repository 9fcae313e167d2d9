import type { PlacedCluster } from '#shared/typeset/place-text';
import { breakPoints, foldLine, freeBars, type BreakPoint, type Column } from './address-columns.ts';
import type { CardKit } from './card.ts';
import type { CardProblem } from './card-problem.ts';
import { mmPerPoint, type Colour, type RunRole, type TextRun } from './card-side.ts';
import { setLine } from './set-line.ts';
import { lengthOf, setRun } from './set-run.ts';

/** One line of a block, measured once; how it is folded into columns depends on the scale that is tried. */
export interface BlockLine {
  readonly role: RunRole;
  readonly clusters: readonly PlacedCluster[];
  readonly points: readonly BreakPoint[];
  /** Type size at scale 1, in points. */
  readonly size: number;
  /** Em from the top of the block; a continuation stands one em lower still. */
  readonly indent: number;
  /** `foot`: ends with the block instead of hanging from its top. */
  readonly align: 'top' | 'foot';
  /** Further room between the line before and this one, in mm. */
  readonly before: number;
}

/** From middle to middle of two columns, in em. */
const pitch = 1.3;
/** Beyond this a line is set smaller rather than folded again. */
const mostColumns = 4;

interface BlockColumn { readonly line: BlockLine; readonly column: Column; readonly size: number; readonly indent: number; readonly advance: number }

export interface ColumnBlock {
  readonly columns: readonly BlockColumn[];
  /** Millimetres from the first column's right edge to the last one's left edge. */
  readonly width: number;
}

/** Folds every line at this scale. Null when one of them does not fit into the height. */
export function foldBlock(lines: readonly BlockLine[], scale: number, height: number): ColumnBlock | null {
  const columns: BlockColumn[] = [];
  for (const line of lines) {
    const size = line.size * scale * mmPerPoint;
    const measure = height / size - line.indent;
    const folded = foldLine({ clusters: line.clusters, points: line.points, measures: [measure, measure - 1] }, mostColumns);
    if (folded === null) return null;
    for (const [index, column] of folded.entries()) {
      const last = columns.at(-1);
      const advance = last ? (last.size + size) / 2 * pitch + (index === 0 ? line.before * scale : 0) : size / 2;
      columns.push({ line, column, size, indent: line.indent + (index > 0 ? 1 : 0), advance });
    }
  }
  const last = columns.at(-1);
  return { columns, width: last ? columns.reduce((sum, column) => sum + column.advance, 0) + last.size / 2 : 0 };
}

export interface BlockPlace {
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly colour: Colour;
}

/** Each line becomes one run, however many columns it was folded into: an address is read as one. */
export function drawBlock(block: ColumnBlock, place: BlockPlace): readonly TextRun[] {
  const runs: TextRun[] = [];
  let axis = place.right;
  let previous: BlockLine | null = null;
  for (const { line, column, size, indent, advance } of block.columns) {
    axis -= advance;
    const head = line.align === 'top' ? place.top + indent * size : place.bottom - lengthOf(column) * size;
    const run = setRun(column, { role: line.role, axis, head, size, colour: place.colour });
    const last = runs.at(-1);
    if (last && previous === line) runs[runs.length - 1] = { ...last, text: last.text + run.text, marks: [...last.marks, ...run.marks], cells: [...last.cells, ...run.cells] };
    else runs.push(run);
    previous = line;
  }
  return runs;
}

/** Tried in turn until everything has its place. Below the last one a card is unreadable and the owner is told. */
export const scales = [1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72, 0.68, 0.64, 0.6, 0.56] as const;

export function foldInto(lines: readonly BlockLine[], scale: number, room: { readonly width: number; readonly height: number }): ColumnBlock | null {
  const block = foldBlock(lines, scale, room.height);
  return block && block.width <= room.width ? block : null;
}

export interface Work { readonly kit: CardKit; readonly problems: CardProblem[] }

type LineOptions = Pick<BlockLine, 'role' | 'size'> & Partial<Pick<BlockLine, 'indent' | 'align' | 'before'>>;

export function lineMaker({ kit, problems }: Work): (chunks: readonly string[], options: LineOptions) => BlockLine {
  return (chunks, options) => ({
    indent: 0, align: 'top', before: 0, ...options,
    clusters: freeBars(setLine(chunks.join(''), kit, problems)), points: breakPoints(chunks),
  });
}
