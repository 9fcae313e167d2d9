import { describe, expect, it } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import { composeAddressSide } from '#shared/print/compose-address-side';
import { composeMessageSide } from '#shared/print/compose-message-side';
import type { CardSide } from '#shared/print/card-side';
import { renderPdf } from '#shared/print/render-pdf';
import { instantiateSubsetter } from '../../support/read-font.ts';
import { expectedInk } from '../../support/expected-ink.ts';
import { renderPages } from '../../support/rendered-page.ts';
import { addressCard, hardRecipients, inkOf, kit, messageCard } from '../../unit/print/print-cases.ts';
import { inspect } from './inspect-pdf.ts';

const pdfOf = async (sides: readonly CardSide[], offset = { right: 0, down: 0 }): Promise<Uint8Array> => {
  const made = await renderPdf(sides, kit.fonts, { title: '試し', offset, instantiateSubsetter });
  if (!made.ok) throw new Error(made.error.reason);
  return made.value;
};
const message = (text: string, style: 'hand' | 'tracing' | 'type') => composeMessageSide(messageCard({ text, style, signature: '' }), kit).side;

/** Kanji from the beginning of the level-1 range, all in the pen font: as many different glyphs as asked for. */
const different = (count: number) => Array.from({ length: count }, (_, index) => String.fromCodePoint(0x4e00 + index * 3)).filter((character) => kit.chain.resolve(character)?.how === 'exact').join('');

describe.each(['type', 'tracing', 'hand'] as const)('ink on the paper, style %s', (style) => {
  it.each([1, 20, 60, 400])('every glyph leaves the ink that its outline has, with %i different characters in the file', async (count) => {
    const text = count === 1 ? '国' : `${different(Math.ceil(count * 1.6)).slice(0, count - 4)}ーっ」。`;
    const side = message(text, style);
    const [page] = await renderPages(await pdfOf([{ ...side, strokes: [] }]));
    const boxes = inkOf(side);
    const wanted = expectedInk(side, kit.fonts);
    expect(boxes.length).toBe(wanted.length);
    expect(wanted.length).toBe(Array.from(text).length);
    for (const [index, box] of boxes.entries()) {
      const found = page!.ink(box.left, box.top, box.right, box.bottom);
      const { text: character, area } = wanted[index]!;
      // A tenth for antialiasing at the edges; a neighbour may reach into the box and only add.
      expect(found, `${character} of ${count}`).toBeGreaterThan(area * 0.9 - 0.02);
    }
    const total = page!.ink(0, 0, 100, 148);
    const sum = wanted.reduce((all, { area }) => all + area, 0);
    expect(total / sum).toBeGreaterThan(0.95);
    expect(total / sum).toBeLessThan(1.05);
  });
});

describe('address sides on the paper', () => {
  it.each(hardRecipients)('%s: all ink is there, none outside its place', async (_, part) => {
    const { side } = composeAddressSide(addressCard(part), kit);
    const [page] = await renderPages(await pdfOf([side]));
    const sum = expectedInk(side, kit.fonts).reduce((all, { area }) => all + area, 0);
    expect(page!.ink(0, 0, 100, 148) / sum).toBeGreaterThan(0.94);
    expect(page!.ink(0, 0, 100, 148) / sum).toBeLessThan(1.06);
    expect(page!.ink(0, 0, 35, 70)).toBe(0);
    expect(page!.ink(6, 133, 94, 143)).toBe(0);
  });

  it('postal digits lie within 0.2 mm of the middle of their boxes, also with the printer\'s offset', async () => {
    const { side } = composeAddressSide(addressCard({ address: { postalCode: '9876543', street: '', building: '' } }), kit);
    for (const offset of [{ right: 0, down: 0 }, { right: 1.3, down: -0.7 }]) {
      const [page] = await renderPages(await pdfOf([side], offset), { dpi: 600 });
      for (const [x, y] of [...[47.15, 54.15, 61.15, 68.75, 75.55, 82.35, 89.15].map((at) => [at, 16] as const), ...[7.5, 11.5, 15.5, 20.5, 24.5, 28.5, 32.5].map((at) => [at, 125.75] as const)]) {
        const [cx, cy] = [x + offset.right, y + offset.down];
        const ink = page!.extent(cx - 2.6, cy - 3.6, cx + 2.6, cy + 3.6)!;
        // The sender's boxes stand closer than the window is wide: look only inside the box there.
        const own = y > 100 ? page!.extent(cx - 1.9, cy - 3.2, cx + 1.9, cy + 3.2)! : ink;
        expect(Math.abs((own.left + own.right) / 2 - cx)).toBeLessThan(0.2);
        expect(Math.abs((own.top + own.bottom) / 2 - cy)).toBeLessThan(0.2);
      }
    }
  });

  it('boxes stand where the norm puts them, within 0.2 mm', async () => {
    const drawn = composeAddressSide(addressCard({}, true), kit).side;
    const [page] = await renderPages(await pdfOf([{ ...drawn, runs: [] }]), { dpi: 600, channel: 2 });
    const outer = page!.extent(40, 5, 100, 30)!;
    // The inside of the first and the last box, plus half a millimetre and 0.3 mm of line.
    expect(Math.abs(outer.left - (44.3 - 0.5))).toBeLessThan(0.2);
    expect(Math.abs(outer.right - (92 + 0.3))).toBeLessThan(0.2);
    expect(Math.abs(outer.top - (12 - 0.5))).toBeLessThan(0.2);
    expect(Math.abs(outer.bottom - (20 + 0.5))).toBeLessThan(0.2);
  });
});

describe('the file', () => {
  it('has pages of exactly 100 × 148 mm, one a side, in order, also in the text that is copied out', async () => {
    const texts = ['一枚目の葛\u{E0100}城と𠮷田', '二枚目の〇と○', '三枚目の髙﨑様12日、Tokyoで'];
    const sides = texts.flatMap((text) => [message(text, 'hand')]);
    const bytes = await pdfOf(sides);
    const pages = await renderPages(bytes);
    expect(pages.map(({ width, height }) => [width, height])).toEqual(texts.map(() => [expect.closeTo(100 / 25.4 * 72, 3), expect.closeTo(148 / 25.4 * 72, 3)]));
    const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false });
    expect(text.map((page) => page.replaceAll(/\s/g, ''))).toEqual(texts);
  });

  it('gives a whole address side in reading order', async () => {
    const { side } = composeAddressSide(addressCard({ familyName: '髙﨑', givenName: '誠', address: { postalCode: '6350095', street: '奈良県葛\u{E0100}城市忍海1-2-3', building: '' } }), kit);
    const { text } = await extractText(await getDocumentProxy(await pdfOf([side])), { mergePages: true });
    expect(text.replaceAll(/\s/g, '')).toMatch(/^6350095奈良県葛\u{E0100}城市忍海一ー二ー三髙﨑誠様京都市/u);
  });

  it('is the same bytes again for the same sides, and different for another hand', async () => {
    const one = await pdfOf([message('ありがとう', 'hand')]);
    expect(await pdfOf([message('ありがとう', 'hand')])).toEqual(one);
    const other = composeMessageSide(messageCard({ text: 'ありがとう', style: 'hand', signature: '', seed: 'other' }), kit).side;
    expect(await pdfOf([other])).not.toEqual(one);
  });

  it('shares the fonts: a page of a batch is small, a single card too', async () => {
    const side = composeAddressSide(addressCard(), kit).side;
    const one = (await pdfOf([side])).length;
    const hundred = (await pdfOf(Array.from({ length: 100 }, (_, index) => composeAddressSide(addressCard({ givenName: '太郎花子次郎'.slice(index % 4, index % 4 + 2) }), kit).side))).length;
    expect(one).toBeLessThan(20_000);
    expect((hundred - one) / 99).toBeLessThan(1500);
  });

  it('a second opinion: qpdf finds no error, every font is embedded, reduced and readable', async (context) => {
    const bytes = await pdfOf(hardRecipients.map(([, part]) => composeAddressSide(addressCard(part, true), kit).side));
    const opinion = inspect(bytes);
    if (!opinion) return context.skip('qpdf and pdffonts are not installed here');
    expect(opinion.check).toMatch(/No syntax or stream encoding errors/);
    for (const font of opinion.fonts) expect(font).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/);
    expect(opinion.fonts.length).toBe(2);
  });
});
