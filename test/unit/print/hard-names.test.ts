import { describe, expect, it } from 'vitest';
import { addressLines } from '#shared/address/address-lines';
import { cardKinds } from '#shared/model/card-kind';
import { preventsPrinting } from '#shared/print/card-problem';
import { composeAddressSide } from '#shared/print/compose-address-side';
import { numeralsOf } from '#shared/print/numerals-of';
import { hardNames } from './hard-names.ts';
import { geometry, inkOf, kit, overlap, sender } from './print-cases.ts';

const recipientRoles = ['address', 'care-of', 'company', 'title', 'name'];

describe('hard names and addresses', () => {
  it('are many', () => {
    expect(hardNames.length).toBeGreaterThanOrEqual(120);
    expect(new Set(hardNames.map(({ title }) => title)).size).toBe(hardNames.length);
  });

  it.each(hardNames)('$title', ({ recipient, lines }) => {
    const kind = cardKinds[recipient.address.street.length % cardKinds.length]!;
    const { side, problems } = composeAddressSide({ recipient, sender, drawPostalBoxes: false, kind }, kit);
    expect(side.runs.filter((run) => recipientRoles.includes(run.role)).map((run) => run.text)).toEqual(lines);
    expect(problems.filter(preventsPrinting)).toEqual([]);

    // Every character that is said is drawn, and nothing else.
    for (const run of side.runs) expect(run.marks.map((mark) => mark.text).join('')).toBe(run.text);
    const { all: margin } = geometry.safeMargin;
    const keepOuts = geometry.kinds[kind].keepOuts.map(({ x, y, width, height }) => ({ left: x, right: x + width, top: y, bottom: y + height }));
    for (const ink of inkOf(side)) {
      expect(Math.min(ink.left, ink.top, geometry.card.width - ink.right, geometry.card.height - ink.bottom), ink.text).toBeGreaterThanOrEqual(margin);
      for (const zone of keepOuts) expect(overlap(ink, zone), `${ink.role} ${ink.text}`).toBe(false);
    }

    // No 番地 goes on in another column.
    const { street, building } = addressLines(recipient.address, numeralsOf(recipient.address));
    const runs = side.runs.filter((run) => run.role === 'address');
    for (const [index, chunks] of [street, building].filter((line) => line.length > 0).entries()) {
      const cells = runs[index]!.cells;
      let [at, cell] = [0, 0];
      for (const chunk of chunks) {
        const columns = new Set<string>();
        for (const end = at + chunk.length; at < end; cell += 1) {
          columns.add((cells[cell]!.x + cells[cell]!.width / 2).toFixed(3));
          at += cells[cell]!.text.length;
        }
        expect(/[〇一二三四五六七八九十\d]/.test(chunk) && columns.size > 1, chunk).toBe(false);
      }
    }
  });

  it('御中 and 様 never stand together', () => {
    for (const { lines } of hardNames) expect(lines.some((line) => line.endsWith('御中')) && lines.some((line) => line.endsWith('様'))).toBe(false);
  });
});
