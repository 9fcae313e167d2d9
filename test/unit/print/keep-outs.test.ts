import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardGeometry } from '#shared/model/card-geometry';
import { cardKinds, type CardKind } from '#shared/model/card-kind';
import type { CardSide } from '#shared/print/card-side';
import { preventsPrinting } from '#shared/print/card-problem';
import { composeAddressSide } from '#shared/print/compose-address-side';
import { hardNames } from './hard-names.ts';
import { geometry, inkOf, kit, overlap, sender, type Extent } from './print-cases.ts';
import { redPng } from './picture-files.ts';

type Zone = CardGeometry['kinds'][CardKind]['keepOuts'][number];

const extentOf = ({ x, y, width, height }: Pick<Zone, 'x' | 'y' | 'width' | 'height'>): Extent => ({ left: x, right: x + width, top: y, bottom: y + height });

/** Everything that leaves colour on the paper. */
function coloured(side: CardSide): readonly (Extent & { readonly what: string })[] {
  const half = (width: number) => width / 2;
  return [
    ...inkOf(side).map((ink) => ({ ...ink, what: `${ink.role} ${ink.text}` })),
    ...side.images.map((image) => ({ ...extentOf(image), what: 'picture' })),
    ...side.frames.map(({ lineWidth, ...frame }) => ({
      left: frame.x - half(lineWidth), right: frame.x + frame.width + half(lineWidth), top: frame.y - half(lineWidth), bottom: frame.y + frame.height + half(lineWidth), what: 'box',
    })),
    ...side.strokes.map(({ from, to, lineWidth }) => ({ left: from[0], right: to[0], top: from[1] - half(lineWidth), bottom: to[1] + half(lineWidth), what: 'hyphen' })),
  ];
}

const inZones = (side: CardSide, zones: readonly Zone[]): readonly string[] =>
  coloured(side).filter((one) => zones.some((zone) => overlap(one, extentOf(zone)))).map(({ what }) => what);

/** A stock with zones of its own, anywhere below the boxes of the recipient, whose place is the norm's and not ours to move. */
const stockWith = (kind: CardKind, keepOuts: readonly Zone[]): typeof kit =>
  ({ ...kit, geometry: { ...geometry, kinds: { ...geometry.kinds, [kind]: { ...geometry.kinds[kind], keepOuts } } } });

const zone = fc.record({ x: fc.integer({ min: -5, max: 95 }), y: fc.integer({ min: 21, max: 140 }), width: fc.integer({ min: 2, max: 40 }), height: fc.integer({ min: 2, max: 60 }) })
  .map((place): Zone => ({ ...place, name: 'stamp', source: 'drawn by the test' }));
const cases = fc.record({
  kind: fc.constantFrom(...cardKinds), zones: fc.array(zone, { minLength: 1, maxLength: 3 }), name: fc.constantFrom(...hardNames), seal: fc.boolean(),
  senderBoxes: fc.record({ right: fc.integer({ min: -40, max: 100 }).map((tenths) => tenths / 10), down: fc.integer({ min: -100, max: 100 }).map((tenths) => tenths / 10) }),
});

describe('zones where nothing may be printed', () => {
  it('whatever the zones of a stock are: a card that can be printed leaves no colour in them', () => {
    let printable = 0;
    let cut = 0;
    fc.assert(fc.property(cases, ({ kind, zones, name, seal, senderBoxes }) => {
      const card = { recipient: name.recipient, sender, drawPostalBoxes: false, kind, senderBoxes, ...(seal ? { seal: redPng } : {}) };
      const { side, problems } = composeAddressSide(card, stockWith(kind, zones));
      if (problems.some(preventsPrinting)) return;
      printable += 1;
      // How often the composer had to give way: where the same card without the zones would have printed into them.
      if (inZones(composeAddressSide(card, stockWith(kind, [])).side, zones).length > 0) cut += 1;
      expect(inZones(side, zones)).toEqual([]);
    }), { numRuns: 400 });
    // Else the property would say nothing.
    expect(printable).toBeGreaterThan(60);
    expect(cut).toBeGreaterThan(30);
  }, 120_000);

  it.each(cardKinds)('%s: the sender\'s boxes may be moved anywhere that a profile allows, and nothing stands on anything', (kind) => {
    fc.assert(fc.property(cases, ({ name, seal, senderBoxes }) => {
      const { side, problems } = composeAddressSide({ recipient: name.recipient, sender, drawPostalBoxes: false, kind, senderBoxes, ...(seal ? { seal: redPng } : {}) }, kit);
      const { keepOuts } = geometry.kinds[kind];
      expect(inZones(side, keepOuts)).toEqual([]);
      const row = side.runs.filter((run) => run.role === 'sender-postal-code').flatMap((run) => run.cells);
      const reaches = problems.some((problem) => problem.kind === 'kept-free');
      expect(row.length).toBe(reaches ? 0 : 7);
      if (row.length === 0) return;
      const boxes: Extent = { left: row[0]!.x, right: row.at(-1)!.x + row.at(-1)!.width, top: row[0]!.y, bottom: row[0]!.y + row[0]!.height };
      const others = coloured({ ...side, frames: [], strokes: [], runs: side.runs.filter((run) => run.role !== 'sender-postal-code') });
      expect(others.filter((one) => overlap(one, boxes)).map(({ what }) => what)).toEqual([]);
    }), { numRuns: 100 });
  }, 60_000);

  it('tells that the profile puts the sender\'s boxes onto the lottery number of a New Year card', () => {
    const { problems } = composeAddressSide({ recipient: hardNames[0]!.recipient, sender, drawPostalBoxes: false, kind: 'new-year', senderBoxes: { right: 0, down: 8 } }, kit);
    expect(problems).toContainEqual({ kind: 'kept-free', what: 'sender-boxes' });
    expect(problems.filter(preventsPrinting)).not.toEqual([]);
  });
});
