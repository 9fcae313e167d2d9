import type { PostalBoxes } from '#shared/model/card-geometry';
import type { LoadedFont } from '#shared/fonts/load-font';
import type { CardKit } from './card.ts';
import { mmPerPoint, type Cell, type Colour, type Frame, type Mark, type RunRole, type Stroke, type TextRun } from './card-side.ts';

/**
 * The digits of a postal code, each with its ink in the middle of its box. Not the advance but the ink: sorting machines and eyes see
 * only that, and a 1 with uneven bearings would lean to one side.
 */
export function postalDigits(code: string, boxes: PostalBoxes, options: { readonly role: RunRole; readonly points: number; readonly colour: Colour }, kit: CardKit): TextRun {
  const size = options.points * mmPerPoint;
  const marks: Mark[] = [];
  const cells: Cell[] = [];
  for (const [index, digit] of Array.from(code).entries()) {
    const left = boxes.lefts[index];
    if (left === undefined) break;
    cells.push({ text: digit, x: left, y: boxes.top, width: boxes.width, height: boxes.height });
    const drawn = drawnDigit(digit, kit);
    if (!drawn) continue;
    const [x, y] = [left + boxes.width / 2, boxes.top + boxes.height / 2];
    marks.push({
      font: drawn.font.name, glyphId: drawn.glyphId, text: digit, size, scaleX: 1, scaleY: 1, angle: 0, colour: options.colour,
      x: x - drawn.middle.x * size, y: y + drawn.middle.y * size,
    });
  }
  return { role: options.role, text: code, marks, cells };
}

/** The same boxes elsewhere, for stock whose maker put them there. */
export function movedBoxes(boxes: PostalBoxes, { right, down }: { readonly right: number; readonly down: number }): PostalBoxes {
  const [a, b, c, d, e, f, g] = boxes.lefts;
  return {
    ...boxes, top: boxes.top + down, lefts: [a + right, b + right, c + right, d + right, e + right, f + right, g + right],
    hyphen: { ...boxes.hyphen, x: boxes.hyphen.x + right, y: boxes.hyphen.y + down },
  };
}

/** The boxes themselves, for cards on which they are not printed. The measures are of the inside, so the line goes around it. */
export function postalFrames(boxes: PostalBoxes): { readonly frames: readonly Frame[]; readonly strokes: readonly Stroke[] } {
  const frames = boxes.lefts.map((left, index) => {
    const lineWidth = boxes.lineWidths[index] ?? 0;
    return { x: left - lineWidth / 2, y: boxes.top - lineWidth / 2, width: boxes.width + lineWidth, height: boxes.height + lineWidth, lineWidth, colour: boxes.colour };
  });
  const { x, y, width, lineWidth } = boxes.hyphen;
  return { frames, strokes: [{ from: [x, y], to: [x + width, y], lineWidth, colour: boxes.colour }] };
}

interface DrawnDigit {
  readonly font: LoadedFont;
  readonly glyphId: number;
  /** Of the ink, from the origin, in em, y up. */
  readonly middle: { readonly x: number; readonly y: number };
}

function drawnDigit(digit: string, kit: CardKit): DrawnDigit | null {
  const resolved = kit.chain.resolve(digit);
  const font = resolved && kit.fonts.get(resolved.font.name);
  const glyphId = resolved?.font.shape(digit, 'along')?.glyphs[0]?.glyphId;
  if (!font || glyphId === undefined) return null;
  return { font, glyphId, middle: middleOf(font, glyphId) };
}

/** Ten digits stand fourteen times on every card: each outline is read once per font. */
const middles = new WeakMap<LoadedFont, Map<number, DrawnDigit['middle']>>();

function middleOf(font: LoadedFont, glyphId: number): DrawnDigit['middle'] {
  let known = middles.get(font);
  if (known === undefined) middles.set(font, known = new Map());
  let middle = known.get(glyphId);
  if (middle === undefined) known.set(glyphId, middle = inkMiddle(font.outline(glyphId), font.metrics.unitsPerEm));
  return middle;
}

/**
 * The middle of an outline from its points. Control points count too; on digits they lie on or within a hair of the curve's own extremes
 * (checked on the rendered page to 0.2 mm).
 */
function inkMiddle(path: string, unitsPerEm: number): { readonly x: number; readonly y: number } {
  const numbers = Array.from(path.matchAll(/-?\d+(?:\.\d+)?/g), (match) => Number(match[0]));
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2 / unitsPerEm;
  return ys.length > 0 ? { x: middle(xs), y: middle(ys) } : { x: 0, y: 0 };
}
