import { describe, expect, it } from 'vitest';
import sheetsJson from '#assets/geometry/label-sheets.json' with { type: 'json' };
import { cardKinds, type CardKind } from '#shared/model/card-kind';
import { labelSheetNames, labelSheetsSchema } from '#shared/model/label-sheet';
import { blankSideProfile } from '#shared/model/print-profile';
import { crossInset, profileFromReadings } from '#shared/print/calibration-readings';
import type { CardSide } from '#shared/print/card-side';
import { composeAddressSide } from '#shared/print/compose-address-side';
import { composeCalibrationSheet } from '#shared/print/compose-calibration-sheet';
import { composeLabels } from '#shared/print/compose-labels';
import { composeMessageSide } from '#shared/print/compose-message-side';
import { composeUnderlay } from '#shared/print/compose-underlay';
import { placementLines, unmoved, type Placement } from '#shared/print/placement';
import { renderPdf } from '#shared/print/render-pdf';
import { instantiateSubsetter } from '../../support/read-font.ts';
import { renderPages, type RenderedPage } from '../../support/rendered-page.ts';
import { hardNames } from '../../unit/print/hard-names.ts';
import { addressCard, geometry, kit, messageCard, sender } from '../../unit/print/print-cases.ts';

const card = geometry.card;
const dpi = 600;

async function pdfOf(sides: readonly CardSide[], offset: Placement = unmoved): Promise<Uint8Array> {
  const made = await renderPdf(sides, kit.fonts, { title: '', offset, instantiateSubsetter });
  if (!made.ok) throw new Error(made.error.reason);
  return made.value;
}
const pageOf = async (side: CardSide, offset?: Placement, channel: 0 | 2 = 0): Promise<RenderedPage> => (await renderPages(await pdfOf([side], offset), { dpi, channel }))[0]!;

/** Where a point of the card is to be found on the page. */
function onPage(placement: Placement, at: { readonly x: number; readonly y: number }) {
  const { x, y } = placementLines(placement, card);
  return { x: x.factor * at.x + x.shift, y: y.factor * at.y + y.shift };
}

/** The middle of the ink within half of `width` and `height` around a point. */
function inkMiddle(page: RenderedPage, at: { readonly x: number; readonly y: number }, width: number, height: number) {
  const extent = page.extent(at.x - width / 2, at.y - height / 2, at.x + width / 2, at.y + height / 2);
  return extent && { x: (extent.left + extent.right) / 2, y: (extent.top + extent.bottom) / 2 };
}

/** 郵便番号・バーコードマニュアル p05: the middles of the seven boxes, and ours of the sender's row; written a second time by hand. */
const recipientMiddles = [47.15, 54.15, 61.15, 68.75, 75.55, 82.35, 89.15].map((x) => ({ x, y: 16 }));
const senderMiddles = [7.5, 11.5, 15.5, 20.5, 24.5, 28.5, 32.5].map((x) => ({ x, y: 125.75 }));

const placements: readonly (readonly [name: string, placement: Placement])[] = [
  ['unmoved', unmoved],
  ['moved', { right: 1.3, down: -0.7 }],
  ['scaled', { right: 0, down: 0, scaleAcross: 98, scaleAlong: 102 }],
  ['turned', { right: 0, down: 0, rotated: true }],
  ['all at once', { right: -2.1, down: 1.4, rotated: true, scaleAcross: 101.3, scaleAlong: 98.9 }],
];

describe.each(placements)('the page, %s', (_, placement) => {
  it.each(cardKinds)('%s: every digit within 0.2 mm of the middle of its box', async (kind) => {
    const { side } = composeAddressSide({ ...addressCard({ address: { postalCode: '9876543', street: '東京都', building: '' } }), kind }, kit);
    // Red lines vanish in the red channel.
    const page = await pageOf(side, placement);
    for (const [middles, width, height] of [[recipientMiddles, 5.2, 7.2], [senderMiddles, 3.6, 6]] as const) {
      for (const middle of middles) {
        const wanted = onPage(placement, middle);
        const found = inkMiddle(page, wanted, width, height);
        expect(Math.abs(found!.x - wanted.x), `${middle.x}`).toBeLessThan(0.2);
        expect(Math.abs(found!.y - wanted.y), `${middle.x}`).toBeLessThan(0.2);
      }
    }
  });

  it('plain: each of the fourteen boxes within 0.2 mm, and no box on the other kinds', async () => {
    const boxesOf = (kind: CardKind) => ({ ...composeAddressSide({ ...addressCard(), kind }, kit).side, runs: [] });
    const page = await pageOf(boxesOf('plain'), placement, 2);
    for (const row of [geometry.recipientBoxes, geometry.senderBoxes]) {
      for (const [index, left] of row.lefts.entries()) {
        const line = row.lineWidths[index]!;
        const middle = onPage(placement, { x: left + row.width / 2, y: row.top + row.height / 2 });
        // From the middle of the box: its frame begins at half its inside.
        for (const [dx, dy] of [[row.width / 2 + line / 2, 0], [-row.width / 2 - line / 2, 0], [0, row.height / 2 + line / 2], [0, -row.height / 2 - line / 2]] as const) {
          const at = inkMiddle(page, { x: middle.x + dx, y: middle.y + dy }, dx === 0 ? 0.8 : 2 * line, dy === 0 ? 0.8 : 2 * line);
          expect(at, `box ${index} at ${dx}, ${dy}`).not.toBeNull();
          expect(Math.abs(dx === 0 ? at!.y - middle.y - dy : at!.x - middle.x - dx)).toBeLessThan(0.2);
        }
      }
    }
    for (const kind of ['official', 'new-year'] as const) expect((await pageOf(boxesOf(kind), placement, 2)).ink(0, 0, 100, 148)).toBe(0);
  });

  it('is exactly 100 × 148 mm whatever the placement', async () => {
    const page = await pageOf(composeAddressSide(addressCard(), kit).side, placement);
    expect([page.width, page.height]).toEqual([expect.closeTo(100 / 25.4 * 72, 3), expect.closeTo(148 / 25.4 * 72, 3)]);
  });
});

describe('what is kept free', () => {
  it.each(cardKinds)('%s: no ink in stamp and keep-out zones, for every hard name', async (kind) => {
    const sides = hardNames.map(({ recipient }) => composeAddressSide({ recipient, sender, drawPostalBoxes: true, kind }, kit).side);
    const pages = await renderPages(await pdfOf(sides), { dpi: 150, channel: 2 });
    expect(pages).toHaveLength(hardNames.length);
    for (const [index, page] of pages.entries()) {
      for (const { name, x, y, width, height } of geometry.kinds[kind].keepOuts) expect(page.ink(x, y, x + width, y + height), `${hardNames[index]!.title}: ${name}`).toBe(0);
      expect(page.ink(0, 0, 100, 5) + page.ink(0, 143, 100, 148) + page.ink(0, 0, 5, 148) + page.ink(95, 0, 100, 148), hardNames[index]!.title).toBe(0);
    }
  }, 60_000);
});

describe('from the calibration sheet to a profile', () => {
  const printers: readonly Placement[] = [{ right: 1.8, down: -2.4 }, { right: -0.6, down: 0.9, scaleAcross: 101, scaleAlong: 99.2 }];
  it.each(printers)('a printer that does %j to the sheet is cancelled by what is measured on it', async (printer) => {
    // The printer's own error drawn by the same page: what comes out is the sheet as it would lie in his hand.
    const sheet = await pageOf(composeCalibrationSheet(kit), printer);
    const upper = sheet.extent(crossInset - 7.6, crossInset - 7.6, crossInset + 7.6, crossInset + 7.6)!;
    const lower = sheet.extent(card.width - crossInset - 7.6, card.height - crossInset - 7.6, card.width - crossInset + 7.6, card.height - crossInset + 7.6)!;
    const found = profileFromReadings({
      left: (upper.left + upper.right) / 2, top: (upper.top + upper.bottom) / 2,
      right: card.width - (lower.left + lower.right) / 2, bottom: card.height - (lower.top + lower.bottom) / 2, turned: false,
    }, blankSideProfile, card);
    if (!found.ok) throw new Error(found.error.kind);
    for (const at of [...recipientMiddles, ...senderMiddles]) {
      const drawn = onPage(printer, onPage(found.value, at));
      expect(Math.abs(drawn.x - at.x)).toBeLessThan(0.2);
      expect(Math.abs(drawn.y - at.y)).toBeLessThan(0.2);
    }
  });
});

describe('sheets', () => {
  const sheets = labelSheetsSchema.parse(sheetsJson);
  it.each(labelSheetNames)('%s: A4, every label has its ink and the gaps have none', async (name) => {
    const { label, columns, rows, left, top, pitchX, pitchY } = sheets[name];
    const cards = Array.from({ length: columns * rows }, () => addressCard());
    const [made] = [...composeLabels(cards, sheets[name], kit)];
    const [page] = await renderPages(await pdfOf([made!.side]), { dpi: 150 });
    expect([page!.width, page!.height]).toEqual([expect.closeTo(210 / 25.4 * 72, 3), expect.closeTo(297 / 25.4 * 72, 3)]);
    const inks = cards.map((_, index) => {
      const [x, y] = [left + index % columns * pitchX, top + Math.floor(index / columns) * pitchY];
      return page!.ink(x + 3, y + 3, x + label.width - 3, y + label.height - 3);
    });
    expect(Math.min(...inks)).toBeGreaterThan(5);
    expect(page!.ink(0, 0, 210, 297) - inks.reduce((sum, ink) => sum + ink, 0)).toBeLessThan(0.01);
  });

  it('an underlay of A4 is A4 and dark', async () => {
    const [page] = await renderPages(await pdfOf([composeUnderlay({ paper: 'a4' }, kit)]), { dpi: 100 });
    expect(page!.ink(0, 0, 210, 297)).toBeGreaterThan(17 * 257 * 0.6);
    expect(page!.ink(0, 0, 210, 15)).toBe(0);
  });
});

describe('a message in the other ways of writing, as ink', () => {
  it.each([
    ['horizontal', { writing: 'horizontal', style: 'hand' }], ['strong', { style: 'hand', strength: 'strong' }], ['light', { style: 'hand', strength: 'light' }], ['small', { style: 'type', size: 'small' }],
  ] as const)('%s: every em box has ink where its character has', async (_, part) => {
    const { side } = composeMessageSide(messageCard({ ...part, text: messageCard().text.replaceAll(/\s/g, ''), signature: '' }), kit);
    const page = await pageOf(side);
    for (const cell of side.runs.flatMap((run) => run.cells)) {
      const reach = cell.height * 0.7;
      expect(page.ink(cell.x - reach, cell.y - reach, cell.x + cell.width + reach, cell.y + cell.height + reach), cell.text).toBeGreaterThan(0.1);
    }
  });
});
