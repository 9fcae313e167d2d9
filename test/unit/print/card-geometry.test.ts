import { describe, expect, it } from 'vitest';
import geometryJson from '../../../assets/geometry/postcard.json' with { type: 'json' };
import { cardKinds } from '#shared/model/card-kind';
import { geometry } from './print-cases.ts';

describe('assets/geometry/postcard.json', () => {
  const { card, recipientBoxes, senderBoxes, stampZone, lotteryZone, safeMargin, address, message } = geometry;

  it('adds up to the official row of boxes: 47.7 mm, 8.0 from the right edge, gaps 1.3, 1.9 and 1.1', () => {
    const { lefts, width } = recipientBoxes;
    expect(lefts[6] + width - lefts[0]).toBeCloseTo(47.7, 6);
    expect(card.width - lefts[6] - width).toBeCloseTo(8, 6);
    const gaps = lefts.slice(1).map((left, index) => left - (lefts[index] ?? 0) - width);
    for (const [index, gap] of [1.3, 1.3, 1.9, 1.1, 1.1, 1.1].entries()) expect(gaps[index]).toBeCloseTo(gap, 6);
    for (const [index, line] of recipientBoxes.lineWidths.entries()) {
      expect(line).toBeGreaterThanOrEqual(index < 3 ? 0.4 : 0.2);
      expect(line).toBeLessThanOrEqual(index < 3 ? 0.6 : 0.4);
    }
  });

  it('lets the hyphen of each row lie between the third and the fourth box', () => {
    for (const { lefts, width, hyphen, lineWidths } of [recipientBoxes, senderBoxes]) {
      expect(hyphen.x).toBeGreaterThan(lefts[2] + width + lineWidths[2] - 1e-9 - 0.1);
      expect(hyphen.x + hyphen.width).toBeLessThan(lefts[3] - lineWidths[3] + 0.1);
    }
  });

  it('keeps our own areas inside the margin and out of the zones of the post', () => {
    expect(message.left).toBeGreaterThan(safeMargin.all);
    expect(message.right).toBeLessThan(card.width - safeMargin.all);
    expect(message.top).toBeGreaterThan(safeMargin.all);
    expect(message.bottom).toBeLessThan(card.height - safeMargin.all);
    expect(address.sender.top).toBeGreaterThan(stampZone.y + stampZone.height);
    expect(address.name.left).toBeGreaterThan(stampZone.x + stampZone.width);
    expect(senderBoxes.top + senderBoxes.height).toBeLessThan(lotteryZone.y);
    expect(address.sender.bottom).toBeLessThan(senderBoxes.top);
    expect(address.recipient.top).toBeGreaterThan(recipientBoxes.top + recipientBoxes.height + 2);
  });

  it('knows what each kind of card carries: nothing of ours lies in it, and every zone names its source', () => {
    for (const kind of cardKinds) {
      const { keepOuts, heading, boxesPrinted } = geometry.kinds[kind];
      expect(keepOuts.map(({ name }) => name)).toContain('stamp');
      expect(boxesPrinted).toBe(kind !== 'plain');
      expect(heading === null).toBe(boxesPrinted);
      for (const { x, y, width, height, source } of keepOuts) {
        expect(source.length).toBeGreaterThan(10);
        expect(address.name.left >= x + width || address.name.top >= y + height || address.name.bottom <= y).toBe(true);
        expect(address.sender.top >= y + height || address.sender.bottom <= y).toBe(true);
        expect(senderBoxes.top >= y + height || senderBoxes.top + senderBoxes.height <= y).toBe(true);
      }
      expect(heading === null ? 0 : heading.y + heading.size / 2).toBeLessThan(recipientBoxes.top - recipientBoxes.lineWidths[0]);
    }
  });

  it('names the source of every group', () => {
    for (const [group, values] of Object.entries(geometryJson)) expect((values as { source?: string }).source?.length ?? 0, group).toBeGreaterThan(20);
  });
});
