import type { PDFDocument, PDFRef } from 'pdf-lib';
import { err, ok, type Result } from '#shared/lib/result';
import type { CardImage } from './card-image.ts';
import type { PlacedImage } from './card-side.ts';

/** The file has the head of a picture and no picture behind it. */
export interface BrokenPicture { readonly kind: 'broken-picture'; readonly reason: string }

/** The pictures of one file: each is embedded once, however many cards carry it. */
export interface PdfImages {
  readonly embed: (image: CardImage) => Promise<Result<null, BrokenPicture>>;
  /** `I0` … of a picture that was embedded. */
  readonly nameOf: (image: CardImage) => string;
  readonly refs: () => Readonly<Record<string, PDFRef>>;
}

export function collectImages(pdf: PDFDocument): PdfImages {
  const used = new Map<Uint8Array, { readonly name: string; readonly ref: PDFRef }>();
  return {
    embed: async ({ format, bytes }) => {
      if (used.has(bytes)) return ok(null);
      try {
        const { ref } = await (format === 'jpeg' ? pdf.embedJpg(bytes) : pdf.embedPng(bytes));
        used.set(bytes, { name: `I${used.size}`, ref });
        return ok(null);
      } catch (error) {
        // pdf-lib throws on files that it cannot decode; whose picture it was, the caller knows.
        return err({ kind: 'broken-picture', reason: String(error) });
      }
    },
    nameOf: ({ bytes }) => {
      const known = used.get(bytes);
      if (!known) throw new Error('a picture was drawn before it was embedded');
      return known.name;
    },
    refs: () => Object.fromEntries([...used.values()].map(({ name, ref }) => [name, ref])),
  };
}

/**
 * Where the unit square of a stored picture comes to lie in the upright one, by EXIF orientation: [a b c d e f] of p = a·u + c·v + e,
 * q = b·u + d·v + f, with v and q upwards.
 */
const turns: Readonly<Record<number, readonly [number, number, number, number, number, number]>> = {
  1: [1, 0, 0, 1, 0, 0], 2: [-1, 0, 0, 1, 1, 0], 3: [-1, 0, 0, -1, 1, 1], 4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1], 6: [0, -1, 1, 0, 0, 1], 7: [0, 1, 1, 0, 0, 0], 8: [0, 1, -1, 0, 1, 0],
};

/** The matrix that draws a placed picture, in mm and y up from the foot of the page. */
export function imageMatrix({ image, x, y, width, height }: PlacedImage, pageHeight: number): readonly number[] {
  const [a, b, c, d, e, f] = turns[image.orientation] ?? [1, 0, 0, 1, 0, 0];
  return [a * width, b * height, c * width, d * height, x + e * width, pageHeight - y - height + f * height];
}
