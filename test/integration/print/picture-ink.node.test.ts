import { describe, expect, it } from 'vitest';
import { pictureCorners } from '#shared/model/card-look';
import { letterStyles } from '#shared/model/letter';
import { composeAddressSide } from '#shared/print/compose-address-side';
import { composeMessageSide } from '#shared/print/compose-message-side';
import type { CardSide, PlacedImage } from '#shared/print/card-side';
import { renderPdf } from '#shared/print/render-pdf';
import { expectedInk } from '../../support/expected-ink.ts';
import { instantiateSubsetter } from '../../support/read-font.ts';
import { renderPages, type RenderedPage } from '../../support/rendered-page.ts';
import { redPng } from '../../unit/print/picture-files.ts';
import { addressCard, inkOf, kit, messageCard } from '../../unit/print/print-cases.ts';
import { inspect } from './inspect-pdf.ts';

async function pdfOf(sides: readonly CardSide[]): Promise<Uint8Array> {
  const made = await renderPdf(sides, kit.fonts, { title: '', offset: { right: 0, down: 0 }, instantiateSubsetter });
  if (!made.ok) throw new Error(made.error.reason);
  return made.value;
}

/** The picture is one red pixel: full ink to the blue channel, none to the red one, where the words are seen alone. */
async function channelsOf(side: CardSide): Promise<{ readonly words: RenderedPage; readonly pictures: RenderedPage }> {
  const bytes = await pdfOf([side]);
  const [words] = await renderPages(bytes);
  const [pictures] = await renderPages(bytes, { channel: 2 });
  return { words: words!, pictures: pictures! };
}

function expectFilled(page: RenderedPage, { x, y, width, height }: PlacedImage): void {
  expect(page.ink(x, y, x + width, y + height) / (width * height)).toBeGreaterThan(0.98);
  const extent = page.extent(x - 1, y - 1, x + width + 1, y + height + 1)!;
  for (const [found, wanted] of [[extent.left, x], [extent.right, x + width], [extent.top, y], [extent.bottom, y + height]] as const) expect(Math.abs(found - wanted)).toBeLessThan(0.15);
}

const cases = letterStyles.flatMap((style) => (['vertical', 'horizontal'] as const).flatMap((writing) => pictureCorners.map((corner) => ({ style, writing, corner }))));

describe('a card with picture and seal on the paper', { timeout: 60_000 }, () => {
  it.each(cases)('$style, $writing, $corner: picture and seal lie where they were placed, every glyph beside them has its ink', async ({ corner, ...rest }) => {
    const { side, problems } = composeMessageSide(messageCard({ ...rest, tracing: { rules: false }, picture: { file: redPng, corner, size: 'medium' }, seal: redPng }), kit);
    expect(problems).toEqual([]);
    expect(side.images).toHaveLength(2);
    const { words, pictures } = await channelsOf(side);
    for (const image of side.images) {
      expectFilled(pictures, image);
      expect(words.ink(image.x, image.y, image.x + image.width, image.y + image.height)).toBeLessThan(0.02);
    }
    const wanted = expectedInk(side, kit.fonts);
    const boxes = inkOf(side);
    expect(boxes).toHaveLength(wanted.length);
    for (const [index, box] of boxes.entries()) expect(words.ink(box.left, box.top, box.right, box.bottom), wanted[index]!.text).toBeGreaterThan(wanted[index]!.area * 0.9 - 0.02);
    const sum = wanted.reduce((all, { area }) => all + area, 0);
    expect(words.ink(0, 0, 100, 148) / sum).toBeGreaterThan(0.95);
    expect(words.ink(0, 0, 100, 148) / sum).toBeLessThan(1.05);
  });

  it('the sender\'s seal lies under his name and over his boxes', async () => {
    const { side } = composeAddressSide({ ...addressCard(), kind: 'official', seal: redPng }, kit);
    const { pictures } = await channelsOf(side);
    expect(side.images).toHaveLength(1);
    expectFilled(pictures, side.images[0]!);
  });

  it('a batch carries the same picture once', async () => {
    const one = composeMessageSide(messageCard({ picture: { file: redPng }, seal: redPng }), kit).side;
    const bytes = await pdfOf(Array.from({ length: 20 }, () => one));
    expect(Buffer.from(bytes).toString('latin1').split('/Subtype /Image').length - 1).toBe(1);
    expect(inspect(bytes)?.check ?? 'qpdf is not installed here').toMatch(/No syntax or stream encoding errors|not installed/);
  });
});
