import { mmPerPoint, type CardSide, type Colour, type Mark, type TextRun } from './card-side.ts';
import { hex4, utf16Hex, type PdfFonts } from './pdf-fonts.ts';
import { imageMatrix, type PdfImages } from './pdf-images.ts';
import { placementMatrix, type Placement } from './placement.ts';

/** The drawing orders of one page (ISO 32000-1, 8 and 9). Points, y up, from the lower left corner. */
export function pageContent(side: CardSide, placement: Placement, { fonts, images }: { readonly fonts: PdfFonts; readonly images: PdfImages }): string {
  const x = points;
  const y = (mm: number) => points(side.height - mm);
  const placed = placementMatrix(placement, side);
  const lines = [
    ...(placed ? [`${placed.map((value) => plain(value, 5)).join(' ')} cm`] : []),
    ...side.images.map((image) => `q ${imageMatrix(image, side.height).map(points).join(' ')} cm /${images.nameOf(image.image)} Do Q`),
    ...side.frames.map((frame) => `${strokeColour(frame.colour)} ${points(frame.lineWidth)} w ${x(frame.x)} ${y(frame.y + frame.height)} ${points(frame.width)} ${points(frame.height)} re S`),
    ...side.strokes.map(({ from, to, lineWidth, colour }) => `${strokeColour(colour)} ${points(lineWidth)} w ${x(from[0])} ${y(from[1])} m ${x(to[0])} ${y(to[1])} l S`),
  ];
  const pen = createPen(fonts);
  for (const run of side.runs) lines.push(...runContent(run, pen, { x, y }));
  return lines.join('\n');
}

/** Each run is wrapped in what it says, so that a reader aloud and a copied text get whole columns instead of single characters. */
function runContent(run: TextRun, pen: Pen, to: Page): readonly string[] {
  if (run.marks.length === 0) return [];
  return [`/Span<</ActualText<feff${utf16Hex(run.text)}>>>BDC BT`, ...run.marks.map((mark) => pen.draw(mark, to)), pen.lift()];
}

interface Page { readonly x: (mm: number) => string; readonly y: (mm: number) => string }

interface Pen {
  readonly draw: (mark: Mark, page: Page) => string;
  readonly lift: () => string;
}

/** Remembers font, colour and place, and says only what has changed: it halves a page. */
function createPen(fonts: PdfFonts): Pen {
  let font = '';
  let colour = '';
  let at: { readonly x: number; readonly y: number } | null = null;
  return {
    draw: (mark, page) => {
      const orders: string[] = [];
      const wantedColour = fillColour(mark.colour);
      if (wantedColour !== colour) orders.push(wantedColour);
      const wantedFont = `/${fonts.nameOf(mark.font)} ${points(mark.size)} Tf`;
      if (wantedFont !== font) orders.push(wantedFont);
      [colour, font] = [wantedColour, wantedFont];
      const [x, y] = [page.x(mark.x), page.y(mark.y)];
      if (mark.angle !== 0 || mark.scaleX !== 1 || mark.scaleY !== 1) {
        orders.push(`${matrixOf(mark)} ${x} ${y} Tm`);
        at = null;
      } else {
        orders.push(at ? `${plain(Number(x) - at.x, 2)} ${plain(Number(y) - at.y, 2)} Td` : `1 0 0 1 ${x} ${y} Tm`);
        at = { x: Number(x), y: Number(y) };
      }
      return `${orders.join(' ')}<${hex4(fonts.cidOf(mark.font, mark.glyphId, mark.text))}>Tj`;
    },
    // A new text object starts without a place; font and colour outlive it.
    lift: () => {
      at = null;
      return 'ET EMC';
    },
  };
}

/** Scaled, then turned clockwise. */
function matrixOf({ scaleX, scaleY, angle }: Mark): string {
  const [cos, sin] = [Math.cos(angle * Math.PI / 180), Math.sin(angle * Math.PI / 180)];
  return [scaleX * cos, -scaleX * sin, scaleY * sin, scaleY * cos].map((value) => plain(value, 4)).join(' ');
}

/** A hundredth of a point is 0.004 mm: no printer sees less. */
const points = (mm: number): string => plain(mm / mmPerPoint, 2);
const plain = (value: number, digits: 2 | 3 | 4 | 5): string => String(Math.round(value * shifts[digits]) / shifts[digits]);
const shifts = { 2: 1e2, 3: 1e3, 4: 1e4, 5: 1e5 } as const;
const isGrey = ([red, green, blue]: Colour): boolean => red === green && green === blue;
const parts = (colour: Colour): string => colour.map((part) => plain(part, 3)).join(' ');
const fillColour = (colour: Colour): string => (isGrey(colour) ? `${plain(colour[0], 3)} g` : `${parts(colour)} rg`);
const strokeColour = (colour: Colour): string => (isGrey(colour) ? `${plain(colour[0], 3)} G` : `${parts(colour)} RG`);
