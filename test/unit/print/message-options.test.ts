import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureCorners, pictureSizes, typeSizes } from '#shared/model/card-look';
import type { MessageCard } from '#shared/print/card';
import { preventsPrinting } from '#shared/print/card-problem';
import type { CardSide } from '#shared/print/card-side';
import { composeMessageSide } from '#shared/print/compose-message-side';
import { handStrengths } from '#shared/print/hand-variation';
import { cellsOf, geometry, inkOf, kit, messageCard, overlap, type Extent } from './print-cases.ts';

const file = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../assets/icons/32x32.png')));
const compose = (part: Partial<MessageCard> = {}) => composeMessageSide(messageCard(part), kit);
const imagesOf = (side: CardSide): readonly Extent[] => side.images.map(({ x, y, width, height }) => ({ left: x, right: x + width, top: y, bottom: y + height }));
const textOf = (side: CardSide, role: string) => side.runs.filter((run) => run.role === role).map((run) => run.text).join('');
const angles = (side: CardSide) => side.runs.flatMap((run) => run.marks.map((mark) => Math.abs(mark.angle)));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('message side: strength of the hand', () => {
  it('medium is the default; each stronger one strays further, on the same layout', () => {
    expect(compose({ style: 'hand' })).toEqual(compose({ style: 'hand', strength: 'medium' }));
    const sides = handStrengths.map((strength) => compose({ style: 'hand', strength }).side);
    for (const side of sides) expect(side.runs.map((run) => run.cells)).toEqual(sides[0]!.runs.map((run) => run.cells));
    const [light, medium, strong] = sides.map((side) => mean(angles(side)));
    expect(light! * 1.5).toBeLessThan(medium!);
    expect(medium! * 1.5).toBeLessThan(strong!);
  });

  it('neighbouring lines never meet, however strong and however full the card', () => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const { side } = compose({ style: 'hand', strength: 'strong', seed, text: '国語書'.repeat(90), signature: '' });
      const columns = side.runs.map((run) => inkOf({ ...side, runs: [run] }));
      for (const [index, column] of columns.slice(1).entries()) {
        for (const ink of column) for (const other of columns[index]!) expect(overlap(ink, other)).toBe(false);
      }
    }
  });
});

describe('message side: sizes and directions', () => {
  it('a smaller step is smaller type, never more than asked', () => {
    const [small, medium, large] = typeSizes.map((size) => compose({ text: 'ありがとう', size }).side.runs[0]!.marks[0]!.size * 72 / 25.4);
    expect([small, medium, large]).toEqual([expect.closeTo(12.5, 6), expect.closeTo(15, 6), expect.closeTo(20, 6)]);
  });

  it('horizontal: lines from top to bottom, the signature at the right', () => {
    const { side, problems } = compose({ writing: 'horizontal' });
    expect(problems).toEqual([]);
    expect(textOf(side, 'body')).toBe(messageCard().text.replaceAll('\n', ''));
    const heads = side.runs.map((run) => run.cells[0]!.y);
    expect(heads).toEqual(heads.toSorted((a, b) => a - b));
    for (const run of side.runs) expect(new Set(run.cells.map((cell) => cell.y.toFixed(6))).size).toBe(1);
    for (const run of side.runs.filter(({ role }) => role === 'signature')) {
      expect(run.cells.at(-1)!.x + run.cells.at(-1)!.width).toBeCloseTo(geometry.message.right - run.cells[0]!.height, 6);
    }
  });
});

describe('message side: tracing', () => {
  it('takes the grey that is asked for', () => {
    for (const mark of compose({ style: 'tracing', tracing: { grey: 0.85 } }).side.runs.flatMap((run) => run.marks)) expect(mark.colour).toEqual([0.85, 0.85, 0.85]);
  });
  it('leaves the rules out when asked', () => expect(compose({ style: 'tracing', tracing: { rules: false } }).side.strokes).toEqual([]));
  it('prints only the chosen words, and a cross for every other character', () => {
    const { text } = messageCard();
    const start = text.indexOf('お嬢様');
    const { side } = compose({ style: 'tracing', signature: '', tracing: { rules: false, what: [{ start, end: start + 3 }] } });
    expect(side.runs.map((run) => run.text).join('')).toBe('お嬢様');
    expect(side.runs.flatMap((run) => run.marks)).toHaveLength(3);
    expect(side.strokes).toHaveLength(2 * (text.replaceAll('\n', '').length - 3));
  });
  it('guides have no words at all; the middle of each character is that of its place', () => {
    const { side } = compose({ style: 'tracing', text: '国国', signature: '', tracing: { rules: false, what: 'guides' } });
    expect(side.runs.flatMap((run) => run.marks)).toEqual([]);
    const [cell] = cellsOf(compose({ style: 'type', text: '国国', signature: '' }).side);
    const [level, upright] = side.strokes;
    expect((level!.from[0] + level!.to[0]) / 2).toBeCloseTo((cell!.left + cell!.right) / 2, 6);
    expect((upright!.from[1] + upright!.to[1]) / 2).toBeCloseTo((cell!.top + cell!.bottom) / 2, 6);
  });
});

describe('message side: picture and seal', () => {
  const cases = fc.record({
    size: fc.constantFrom(...pictureSizes), corner: fc.constantFrom(...pictureCorners), writing: fc.constantFrom('vertical', 'horizontal'), seal: fc.boolean(),
    style: fc.constantFrom('hand', 'tracing', 'type'), strength: fc.constantFrom(...handStrengths), repeat: fc.integer({ min: 0, max: 3 }),
  });
  it('no word touches a picture, none is lost, nothing leaves the safe area', () => {
    fc.assert(fc.property(cases, ({ size, corner, repeat, seal, ...rest }) => {
      const { side, problems } = compose({ ...rest, text: messageCard().text.repeat(repeat), picture: { file, size, corner }, ...(seal ? { seal: file } : {}) });
      const images = imagesOf(side);
      expect(images).toHaveLength(seal ? 2 : 1);
      const inks = inkOf(side);
      for (const ink of inks) for (const image of images) expect(overlap(ink, image), ink.text).toBe(false);
      expect(images.slice(1).some((other) => overlap(images[0]!, other))).toBe(false);
      for (const { left, right, top, bottom } of [...images, ...inks]) expect(Math.min(left, top, geometry.card.width - right, geometry.card.height - bottom)).toBeGreaterThan(geometry.safeMargin.all);
      const excess = problems.reduce((sum, problem) => sum + (problem.kind === 'too-long' ? problem.excess : 0), 0);
      expect(textOf(side, 'body').length + textOf(side, 'signature').replaceAll('\u3000', '').length + excess).toBe(messageCard().text.replaceAll('\n', '').length * repeat + 9);
    }), { numRuns: 50 });
  }, 60_000);

  it('keeps its proportions, in its corner', () => {
    const [image] = compose({ picture: { file, corner: 'upper-right', size: 'small' } }).side.images;
    expect([image!.width, image!.height]).toEqual([30, 30]);
    expect([image!.x + image!.width, image!.y]).toEqual([geometry.message.right, geometry.message.top]);
  });

  it('a seal stands at the foot of the signature, on its axis', () => {
    const { side } = compose({ seal: file });
    const [seal] = imagesOf(side);
    const last = side.runs.findLast((run) => run.role === 'signature')!.cells.at(-1)!;
    expect(seal!.top).toBeGreaterThan(last.y + last.height - 1e-6);
    expect((seal!.left + seal!.right) / 2).toBeCloseTo(last.x + last.width / 2, 6);
  });

  it('names a file that is no picture, and does not print without it', () => {
    const { problems } = compose({ picture: { file: new Uint8Array([1, 2, 3]) }, seal: new Uint8Array() });
    expect(problems).toEqual([{ kind: 'not-a-picture', what: 'picture' }, { kind: 'not-a-picture', what: 'seal' }]);
    expect(problems.every(preventsPrinting)).toBe(true);
  });
});
