import type { LoadedFont } from '#shared/fonts/load-font';
import type { CardSide, Colour, Mark, PlacedImage } from './card-side.ts';

/**
 * The side as a picture for `<img>`: paths only, so it needs no font, no style and no script. Each outline is written once, however often
 * it occurs.
 */
export function renderSvg(side: CardSide, fonts: ReadonlyMap<string, LoadedFont>): string {
  const outlines = new Map<string, { readonly id: string; readonly path: string }>();
  const uses: string[] = [];
  for (const run of side.runs) {
    for (const mark of run.marks) {
      const font = fonts.get(mark.font);
      const key = `${mark.font}/${mark.glyphId}`;
      const known = outlines.get(key) ?? { id: `g${outlines.size}`, path: font?.outline(mark.glyphId) ?? '' };
      outlines.set(key, known);
      if (font && known.path !== '') uses.push(`<use href="#${known.id}" transform="matrix(${matrixOf(mark, font.metrics.unitsPerEm)})" fill="${cssColour(mark.colour)}"/>`);
    }
  }
  const glyphs = [...outlines.values()].filter(({ path }) => path !== '').map(({ id, path }) => `<path id="${id}" d="${path}"/>`);
  const frames = side.frames.map(({ x, y, width, height, lineWidth, colour }) =>
    `<rect x="${mm(x)}" y="${mm(y)}" width="${mm(width)}" height="${mm(height)}" fill="none" stroke="${cssColour(colour)}" stroke-width="${mm(lineWidth)}"/>`);
  const strokes = side.strokes.map(({ from, to, lineWidth, colour }) =>
    `<path d="M${mm(from[0])} ${mm(from[1])}L${mm(to[0])} ${mm(to[1])}" fill="none" stroke="${cssColour(colour)}" stroke-width="${mm(lineWidth)}"/>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side.width}mm" height="${side.height}mm" viewBox="0 0 ${side.width} ${side.height}">`,
    `<defs>${glyphs.join('')}</defs><rect width="${side.width}" height="${side.height}" fill="#fff"/>`,
    ...side.images.map(imageElement), ...frames, ...strokes, ...uses, '</svg>',
  ].join('');
}

/** Browsers turn a picture by its EXIF note themselves. */
const imageElement = ({ image, x, y, width, height }: PlacedImage): string =>
  `<image x="${mm(x)}" y="${mm(y)}" width="${mm(width)}" height="${mm(height)}" preserveAspectRatio="none" href="data:image/${image.format};base64,${image.bytes.toBase64()}"/>`;

/** From font units (y up) to the page (y down): scaled, turned clockwise, moved. */
function matrixOf(mark: Mark, unitsPerEm: number): string {
  const unit = mark.size / unitsPerEm;
  const [cos, sin] = [Math.cos(mark.angle * Math.PI / 180), Math.sin(mark.angle * Math.PI / 180)];
  const turned = [mark.scaleX * cos * unit, mark.scaleX * sin * unit, mark.scaleY * sin * unit, -mark.scaleY * cos * unit];
  return [...turned.map((value) => plain(value, 7)), mm(mark.x), mm(mark.y)].join(' ');
}

const mm = (value: number): string => plain(value, 3);
const plain = (value: number, digits: number): string => String(Number(value.toFixed(digits)));
const cssColour = (colour: Colour): string => `#${colour.map((part) => Math.round(part * 255).toString(16).padStart(2, '0')).join('')}`;
