import type { LoadedFont } from '#shared/fonts/load-font';
import type { CardSide } from '#shared/print/card-side';
import { outlineArea } from './outline-area.ts';

const areas = new Map<string, number>();

/** What a mark should leave on the paper, from its outline alone. */
export function expectedInk(side: CardSide, fonts: ReadonlyMap<string, LoadedFont>): readonly { readonly text: string; readonly area: number }[] {
  return side.runs.flatMap((run) => run.marks.flatMap((mark) => {
    const font = fonts.get(mark.font)!;
    const outline = font.outline(mark.glyphId);
    if (outline === '') return [];
    const darkness = 1 - mark.colour[0];
    const key = `${mark.font} ${mark.glyphId}`;
    const area = areas.get(key) ?? outlineArea(outline, 100, font.metrics.unitsPerEm);
    areas.set(key, area);
    return [{ text: mark.text, area: area * (mark.size / font.metrics.unitsPerEm) ** 2 * mark.scaleX * mark.scaleY * darkness }];
  }));
}
