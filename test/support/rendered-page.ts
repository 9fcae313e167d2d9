import { PDFiumLibrary } from '@hyzyla/pdfium';

/** A page as ink on paper, drawn by an engine that we did not write. Darkness runs from 0 (paper) to 1 (black). */
export interface RenderedPage {
  /** Points, as the file says. */
  readonly width: number;
  readonly height: number;
  /** Ink in a rectangle, in mm² of full black. */
  readonly ink: (left: number, top: number, right: number, bottom: number) => number;
  /** The smallest rectangle that holds all ink darker than a quarter within this one; null where there is none. Millimetres. */
  readonly extent: (left: number, top: number, right: number, bottom: number) => { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } | null;
}

const mmPerPoint = 25.4 / 72;

let library: Promise<PDFiumLibrary> | undefined;

/** `channel`: 0 red, 1 green, 2 blue. Red frames vanish in the red channel, which leaves the text alone. */
export async function renderPages(pdf: Uint8Array, options: { readonly dpi?: number; readonly channel?: 0 | 1 | 2 } = {}): Promise<readonly RenderedPage[]> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(pdf);
  const pages: RenderedPage[] = [];
  for (const page of document.pages()) {
    const size = page.getOriginalSize();
    const drawn = await page.render({ scale: (options.dpi ?? 300) / 72, render: 'bitmap' });
    pages.push(pageOf(drawn, size, options.channel ?? 0));
  }
  document.destroy();
  return pages;
}

function pageOf({ data, width, height }: { readonly data: Uint8Array; readonly width: number; readonly height: number }, size: { readonly originalWidth: number; readonly originalHeight: number }, channel: number): RenderedPage {
  // The engine rounds the page to whole points, so its own width says how many pixels a millimetre has.
  const [perX, perY] = [width / (size.originalWidth * mmPerPoint), height / (size.originalHeight * mmPerPoint)];
  const darkness = (x: number, y: number) => 1 - (data[4 * (y * width + x) + channel] ?? 255) / 255;
  const pixels = (left: number, top: number, right: number, bottom: number) => ({
    x0: Math.max(0, Math.floor(left * perX)), x1: Math.min(width, Math.ceil(right * perX)), y0: Math.max(0, Math.floor(top * perY)), y1: Math.min(height, Math.ceil(bottom * perY)),
  });
  return {
    width: size.originalWidth, height: size.originalHeight,
    ink: (...box) => {
      const { x0, x1, y0, y1 } = pixels(...box);
      let sum = 0;
      for (let y = y0; y < y1; y += 1) for (let x = x0; x < x1; x += 1) sum += darkness(x, y);
      return sum / perX / perY;
    },
    extent: (...box) => {
      const { x0, x1, y0, y1 } = pixels(...box);
      let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
      for (let y = y0; y < y1; y += 1) {
        for (let x = x0; x < x1; x += 1) {
          if (darkness(x, y) < 0.25) continue;
          [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x + 1), Math.min(top, y), Math.max(bottom, y + 1)];
        }
      }
      return left === Infinity ? null : { left: left / perX, right: right / perX, top: top / perY, bottom: bottom / perY };
    },
  };
}
