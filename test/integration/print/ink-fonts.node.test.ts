import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { fontNames, fontsFor } from '#shared/model/font-name';
import { cardKit, type CardKit } from '#shared/print/card';
import type { CardSide } from '#shared/print/card-side';
import { composeMessageSide } from '#shared/print/compose-message-side';
import { renderPdf } from '#shared/print/render-pdf';
import { instantiateSubsetter, readFont } from '../../support/read-font.ts';
import { outlineArea } from '../../support/outline-area.ts';
import { renderPages } from '../../support/rendered-page.ts';
import { geometry, messageCard } from '../../unit/print/print-cases.ts';

/** As many different kanji as asked for, all drawn by the font itself, with marks and kana that have forms of their own in a column. */
function different(count: number, kit: CardKit): string {
  if (count === 1) return '国';
  const kanji = Array.from({ length: count * 3 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7)).filter((character) => kit.chain.resolve(character)?.how === 'exact');
  return `${kanji.slice(0, count - 6).join('')}ーっ」。「あ`;
}

const hardNames = '𠮷鷗彥黃錄葛\u{e0100}\ufa19';

const areas = new Map<string, number>();

/** In 400 rows: the single stroke of 一 is a twenty-fifth of an em high. */
function areaOf(glyph: string, outline: string, unitsPerEm: number): number {
  const area = areas.get(glyph) ?? outlineArea(outline, 400, unitsPerEm);
  areas.set(glyph, area);
  return area;
}

interface Inked { readonly text: string; readonly area: number; readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Where each mark should leave how much, from its outline alone. */
function inkOf(side: CardSide, kit: CardKit): readonly Inked[] {
  return side.runs.flatMap((run) => run.marks.flatMap((mark): readonly Inked[] => {
    const font = kit.fonts.get(mark.font);
    const outline = font?.outline(mark.glyphId) ?? '';
    if (!font || outline === '') return [];
    const numbers = Array.from(outline.matchAll(/-?\d+(?:\.\d+)?/g), (match) => Number(match[0]));
    const unit = mark.size / font.metrics.unitsPerEm;
    const [cos, sin] = [Math.cos(mark.angle * Math.PI / 180), Math.sin(mark.angle * Math.PI / 180)];
    const points = Array.from({ length: numbers.length / 2 }, (_, index) => {
      const [x, y] = [(numbers[2 * index] ?? 0) * unit * mark.scaleX, -(numbers[2 * index + 1] ?? 0) * unit * mark.scaleY];
      return [mark.x + x * cos - y * sin, mark.y + x * sin + y * cos] as const;
    });
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const area = areaOf(`${mark.font} ${mark.glyphId}`, outline, font.metrics.unitsPerEm) * unit ** 2 * mark.scaleX * mark.scaleY * (1 - mark.colour[0]);
    return [{ text: mark.text, area, left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }];
  }));
}

describe.each(fontNames)('%s on paper', (name) => {
  const kit = cardKit(fontsFor(name).map(readFont), geometry);

  it.each((['hand', 'tracing', 'type'] as const).flatMap((style) => [1, 20, 400].map((count) => [style, count] as const)))('%s: each of %i different characters leaves its ink', async (style, count) => {
    const text = different(count, kit);
    const { side } = composeMessageSide(messageCard({ text, style, signature: '', font: name }), kit);
    const made = await renderPdf([{ ...side, strokes: [] }], kit.fonts, { title: name, offset: { right: 0, down: 0 }, instantiateSubsetter });
    if (!made.ok) throw new Error(made.error.reason);
    const [page] = await renderPages(made.value);
    const wanted = inkOf(side, kit);
    expect(new Set(wanted.map((mark) => mark.text)).size).toBe(Array.from(text).length);
    // A tenth for antialiasing at the edges; a neighbour may reach into the box and only add.
    const faint = wanted.filter(({ area, left, top, right, bottom }) => (page?.ink(left, top, right, bottom) ?? 0) < area * 0.9 - 0.02);
    expect(faint.map((mark) => `${mark.text}: ${(page?.ink(mark.left, mark.top, mark.right, mark.bottom) ?? 0).toFixed(3)} of ${mark.area.toFixed(3)} mm²`)).toEqual([]);
    const sum = wanted.reduce((all, { area }) => all + area, 0);
    expect((page?.ink(0, 0, 100, 148) ?? 0) / sum).toBeGreaterThan(0.94);
    expect((page?.ink(0, 0, 100, 148) ?? 0) / sum).toBeLessThan(1.06);
  });

  it('names in their usual forms: all of them by this font, on the paper, and read as they are written', async () => {
    const { side, problems } = composeMessageSide(messageCard({ text: hardNames, style: 'type', signature: '', font: name, glyphs: 'base-form' }), kit);
    const [run] = side.runs;
    expect(run?.text).toBe(hardNames);
    expect(new Set(run?.marks.map(({ font }) => font))).toEqual(new Set([name]));
    expect(problems.map(({ kind }) => kind).filter((kind) => kind !== 'chosen-form')).toEqual([]);
    const made = await renderPdf([side], kit.fonts, { title: name, offset: { right: 0, down: 0 }, instantiateSubsetter });
    if (!made.ok) throw new Error(made.error.reason);
    const [page] = await renderPages(made.value);
    const faint = inkOf(side, kit).filter(({ area, left, top, right, bottom }) => (page?.ink(left, top, right, bottom) ?? 0) < area * 0.9 - 0.02);
    expect(faint).toEqual([]);
    const { text } = await extractText(await getDocumentProxy(made.value.slice()), { mergePages: true });
    expect(text.replaceAll(/\s/g, '')).toBe(hardNames);
  });
});
