import { readCardImage, type CardImage } from './card-image.ts';
import type { Colour, Frame, Stroke } from './card-side.ts';
import { allInk, moveInk, noInk, type Band } from './paper-band.ts';
import { setText, stackLines, type PaperLine, type PaperWork } from './paper-text.ts';
import type { PaperCell, PaperColumn, PaperPart, PaperRow, PaperTable } from './paper.ts';

const grey: Colour = [0.6, 0.6, 0.6];
const black: Colour = [0, 0, 0];
const points = { cell: 10.5, head: 9 } as const;
/** Free room in a cell, in mm: over and under its words, beside them, and between two parts. */
const padding = { across: 1.4, along: 1.3, between: 0.5 } as const;
const tickSize = 4.4;
/** A row higher than this, in mm, may be divided over two pages, in pieces of about three lines: kept whole, it would leave a third of a page empty before it. */
const longRow = 80;
const pieceOfLongRow = 16;

interface PlacedColumn extends PaperColumn { readonly left: number; readonly room: number }

/** The bands of a table `width` mm wide; `page` is the height that a whole page offers. */
export function tableBands(table: PaperTable, width: number, page: number, work: PaperWork): readonly Band[] {
  const columns = placeColumns(table.columns, width, work);
  const head = headOf(columns, width, work);
  const again = againOf(head, table.goesOn ?? '', width, work);
  const room = page - (again?.height ?? 0);
  const rows = table.rows.length > 0
    ? table.rows.flatMap((row) => rowBands(row, columns, { width, room }, work))
    : [bandOf(sideBySide([setText(table.empty, width, { points: points.cell, tone: 'quiet' }, work)], [{ title: '', width, left: 0, room: width }], work), width, work)];
  const whose = head && againOf(null, table.goesOn ?? '', width, work);
  const first = head ? [{ ...head, keepWithNext: true, ...(whose && { head: whose }) }] : [];
  return [...first, ...rows.map((band) => (again ? { ...band, head: again } : band))];
}

/** What stands over a row that is the first of a page. */
function againOf(head: Band | null, goesOn: string, width: number, work: PaperWork): Band | null {
  const whose = stackLines(setText(goesOn, width, { points: points.head, tone: 'quiet' }, work));
  if (whose.height === 0) return head;
  const under = whose.height + padding.along * work.scale;
  return head ? { ...head, height: under + head.height, ink: allInk([whose.ink, moveInk(head.ink, 0, under)]) } : { height: under, before: 0, ink: whose.ink };
}

/** Shares divide what the fixed columns leave. Fixed ones that are wider than the page together shrink in proportion. */
function placeColumns(columns: readonly PaperColumn[], width: number, { scale }: PaperWork): readonly PlacedColumn[] {
  const fixed = columns.reduce((sum, column) => sum + (typeof column.width === 'number' ? column.width : 0), 0);
  const shares = columns.reduce((sum, column) => sum + (typeof column.width === 'number' ? 0 : column.width.share), 0);
  const squeeze = shares > 0 || fixed <= width ? 1 : width / fixed;
  const rest = Math.max(0, width - fixed);
  let left = 0;
  return columns.map((column) => {
    const own = typeof column.width === 'number' ? column.width * squeeze : rest * column.width.share / shares;
    const placed = { ...column, left: left + padding.across * scale, room: own - 2 * padding.across * scale };
    left += own;
    return placed;
  });
}

function headOf(columns: readonly PlacedColumn[], width: number, work: PaperWork): Band | null {
  if (columns.every(({ title }) => title === '')) return null;
  const cells = columns.map((column) => setText(column.title, column.room, { points: points.head, tone: 'quiet', align: column.align ?? 'start' }, work));
  const { height, ink } = sideBySide(cells, columns, work);
  return { height, before: 0, ink: allInk([ink, { ...noInk, strokes: [rule(width, height, 0.4, black)] }]) };
}

function rowBands(row: PaperRow, columns: readonly PlacedColumn[], { width, room }: { readonly width: number; readonly room: number }, work: PaperWork): readonly Band[] {
  const wanted = (row.height ?? 0) * work.scale;
  const most = room - 2 * padding.along * work.scale;
  const cells = columns.map((column, index) => linesOfCell(row.cells[index] ?? '', column, most, work));
  const whole = sideBySide(cells, columns, work);
  const isLong = whole.height > Math.min(room, longRow * work.scale);
  if (!isLong) return [bandOf({ ...whole, height: Math.max(whole.height, Math.min(room, wanted)) }, width, work)];
  return piecesOf(cells, Math.min(most, pieceOfLongRow * work.scale)).map((piece, index, { length }): Band => {
    const [first, last] = [index === 0, index === length - 1];
    const laid = sideBySide(piece, columns, work, { before: first ? padding.along : 0, after: last ? padding.along : 0 });
    return last ? bandOf(laid, width, work) : { ...laid, before: 0 };
  });
}

/** The lines of a row, in pieces of this height; what has no room in one stands in the next. */
function piecesOf(cells: readonly (readonly PaperLine[])[], height: number): readonly (readonly (readonly PaperLine[])[])[] {
  const pieces: (readonly (readonly PaperLine[])[])[] = [];
  let rest = cells;
  do {
    const split = rest.map((lines) => cut(lines, height));
    pieces.push(split.map(({ now }) => now));
    rest = split.map(({ later }) => later);
  } while (rest.some((lines) => lines.length > 0));
  return pieces;
}

/** As many lines as there is room for, and the others; one at least, so that this ends. */
function cut(lines: readonly PaperLine[], room: number): { readonly now: readonly PaperLine[]; readonly later: readonly PaperLine[] } {
  let [count, height] = [0, 0];
  for (const line of lines) {
    height += line.height;
    if (count > 0 && height > room + 1e-6) break;
    count += 1;
  }
  return { now: lines.slice(0, count), later: lines.slice(count) };
}

const bandOf = ({ height, ink }: PaperLine, width: number, { scale }: PaperWork): Band =>
  ({ height, before: 0, ink: allInk([ink, { ...noInk, strokes: [rule(width, height, 0.15 * Math.max(scale, 0.7), grey)] }]) });

const rule = (width: number, y: number, lineWidth: number, colour: Colour): Stroke => ({ from: [0, y], to: [width, y], lineWidth, colour });

function sideBySide(cells: readonly (readonly PaperLine[])[], columns: readonly PlacedColumn[], { scale }: PaperWork, free: { readonly before: number; readonly after: number } = { before: padding.along, after: padding.along }): PaperLine {
  const stacks = cells.map(stackLines);
  const ink = stacks.flatMap((stack, index) => {
    const column = columns[index];
    return column ? [moveInk(stack.ink, column.left, free.before * scale)] : [];
  });
  return { height: Math.max(0, ...stacks.map(({ height }) => height)) + (free.before + free.after) * scale, ink: allInk(ink) };
}

function linesOfCell(cell: PaperCell, column: PlacedColumn, most: number, work: PaperWork): readonly PaperLine[] {
  const parts: readonly PaperPart[] = typeof cell === 'string' ? [{ kind: 'text', text: cell }] : cell;
  const gap: PaperLine = { height: padding.between * work.scale, ink: noInk };
  return parts.map((part) => linesOfPart(part, column, most, work)).filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : [gap, ...lines]));
}

function linesOfPart(part: PaperPart, column: PlacedColumn, most: number, work: PaperWork): readonly PaperLine[] {
  switch (part.kind) {
    case 'text': return setText(part.text, column.room, { points: part.points ?? points.cell, tone: part.tone ?? 'plain', align: column.align ?? 'start', oneLine: part.oneLine ?? false }, work);
    case 'tick': {
      const size = Math.min(tickSize * work.scale, column.room);
      const box: Frame = { x: 0.15, y: 0.15, width: size - 0.3, height: size - 0.3, lineWidth: 0.3, colour: black };
      return [{ height: size, ink: { ...noInk, frames: [box] } }];
    }
    case 'picture': {
      const image = readCardImage(part.file);
      if (image) return [pictureLine(image, Math.min(part.size * work.scale, column.room, most))];
      work.problems.push({ kind: 'not-a-picture', what: 'picture' });
      return [];
    }
  }
}

function pictureLine(image: CardImage, size: number): PaperLine {
  const unit = size / Math.max(image.width, image.height);
  const [width, height] = [image.width * unit, image.height * unit];
  return { height, ink: { ...noInk, images: [{ image, x: 0, y: 0, width, height }] } };
}
