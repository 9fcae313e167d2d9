import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeAddressSide } from '#shared/print/compose-address-side';
import { composeMessageSide } from '#shared/print/compose-message-side';
import type { CardSide } from '#shared/print/card-side';
import { renderPdf } from '#shared/print/render-pdf';
import { renderSvg } from '#shared/print/render-svg';
import { chromiumArguments, findChromium } from '../../support/find-chromium.ts';
import { instantiateSubsetter } from '../../support/read-font.ts';
import { renderPages } from '../../support/rendered-page.ts';
import { jpegHead } from '../../unit/print/picture-files.ts';
import { addressCard, joint, kit, messageCard } from '../../unit/print/print-cases.ts';

/** Pixels to a millimetre in which both drawings are compared. */
const scale = 16;
const tile = 4;

describe('what he sees is what prints: the SVG in a browser and the PDF in another engine', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await chromium.launch({ executablePath: findChromium() ?? '', args: [...chromiumArguments] }); });
  afterAll(() => browser?.close());

  /** Darkness of each square of `tile` mm, as the browser draws the picture in an `<img>`. */
  async function seen(side: CardSide): Promise<readonly number[]> {
    const page = await browser.newPage();
    const tiles = await page.evaluate(async ({ svg, scale, tile }) => {
      const image = new Image(100 * scale, 148 * scale);
      image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      await image.decode();
      const canvas = new OffscreenCanvas(100 * scale, 148 * scale);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0, 100 * scale, 148 * scale);
      const sums: number[] = [];
      for (let y = 0; y < 148; y += tile) {
        for (let x = 0; x < 100; x += tile) {
          const { data } = context.getImageData(x * scale, y * scale, tile * scale, tile * scale);
          let sum = 0;
          for (let at = 0; at < data.length; at += 4) sum += 1 - data[at]! / 255;
          sums.push(sum / scale / scale);
        }
      }
      return sums;
    }, { svg: renderSvg(side, kit.fonts), scale, tile });
    await page.close();
    return tiles;
  }

  async function printed(side: CardSide): Promise<readonly number[]> {
    const pdf = await renderPdf([side], kit.fonts, { title: '', offset: { right: 0, down: 0 }, instantiateSubsetter });
    if (!pdf.ok) throw new Error(pdf.error.reason);
    const [page] = await renderPages(pdf.value, { dpi: scale * 25.4 });
    const sums: number[] = [];
    for (let y = 0; y < 148; y += tile) for (let x = 0; x < 100; x += tile) sums.push(page!.ink(x, y, x + tile, y + tile));
    return sums;
  }

  const cases: readonly (readonly [string, CardSide])[] = [
    ['handwritten message', composeMessageSide(messageCard({ style: 'hand' }), kit).side],
    ['message to trace, with rules', composeMessageSide(messageCard({ style: 'tracing' }), kit).side],
    ['turned Latin and 縦中横', composeMessageSide(messageCard({ text: '12月24日、ABC Hotelで「乾杯」！？', style: 'type' }), kit).side],
    ['address with boxes and joint names', composeAddressSide(addressCard({ familyName: '髙﨑', jointNames: [joint('', '花子')] }, true), kit).side],
  ];

  /** A quarter of the picture is black, so that each of the eight ways of turning it looks different. */
  async function turnedJpeg(orientation: number): Promise<Uint8Array> {
    const page = await browser.newPage();
    const plain = Uint8Array.from(await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(60, 40);
      const context = canvas.getContext('2d')!;
      context.fillStyle = '#fff';
      context.fillRect(0, 0, 60, 40);
      context.fillStyle = '#000';
      context.fillRect(0, 0, 40, 12);
      return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 1 })).arrayBuffer())];
    }));
    await page.close();
    const note = jpegHead({ width: 1, height: 1, orientation });
    const length = 2 + (note[4]! << 8 | note[5]!);
    return Uint8Array.from([...plain.slice(0, 2), ...note.slice(2, 2 + length), ...plain.slice(2)]);
  }

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('a photograph that a telephone turned (EXIF orientation %i) lies the same way in both', async (orientation) => {
    const file = await turnedJpeg(orientation);
    const { side } = composeMessageSide(messageCard({ style: 'type', text: '絵', signature: '', picture: { file, size: 'large' } }), kit);
    expect(side.images[0]!.width > side.images[0]!.height).toBe(orientation < 5);
    const [onScreen, onPaper] = [await seen(side), await printed(side)];
    expect(Math.max(...onScreen)).toBeGreaterThan(15);
    for (const [index, ink] of onScreen.entries()) expect(Math.abs(ink - onPaper[index]!)).toBeLessThan(1.2);
  });

  it.each(cases)('%s', async (_, side) => {
    const [onScreen, onPaper] = [await seen(side), await printed(side)];
    const total = (tiles: readonly number[]) => tiles.reduce((sum, ink) => sum + ink, 0);
    expect(total(onScreen)).toBeGreaterThan(5);
    // PDFium draws thin strokes a little fuller.
    expect(total(onScreen) / total(onPaper)).toBeGreaterThan(0.9);
    expect(total(onScreen) / total(onPaper)).toBeLessThan(1.05);
    // Square by square: two engines smooth edges differently, and an edge may fall on either side of a border.
    const apart = onScreen.map((ink, index) => Math.abs(ink - onPaper[index]!));
    expect(Math.max(...apart)).toBeLessThan(0.9);
    expect(total(apart) / total(onPaper)).toBeLessThan(0.08);
  });
});
