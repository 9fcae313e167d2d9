import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterStyles } from '#shared/model/letter';
import { composeMessageSide } from '#shared/print/compose-message-side';
import { cellsOf, geometry, inkOf, kit, messageCard, overlap } from './print-cases.ts';

const compose = (part: Parameters<typeof messageCard>[0] = {}) => composeMessageSide(messageCard(part), kit);
const marksOf = (part: Parameters<typeof messageCard>[0]) => compose(part).side.runs.flatMap((run) => run.marks);

describe('message side: layout', () => {
  it('is the same in every style', () => {
    const cells = letterStyles.map((style) => compose({ style }).side.runs.map((run) => run.cells));
    expect(cells[0]).toEqual(cells[1]);
    expect(cells[1]).toEqual(cells[2]);
  });

  it('says every character, in reading order, and puts the signature at the foot', () => {
    const card = messageCard();
    const { side } = compose();
    expect(side.runs.filter((run) => run.role === 'body').map((run) => run.text).join('')).toBe(card.text.replaceAll('\n', ''));
    const signature = side.runs.filter((run) => run.role === 'signature');
    expect(signature.map((run) => run.text)).toEqual(['割烹　さくら', '山田一郎']);
    const feet = signature.map((run) => Math.max(...run.cells.map((cell) => cell.y + cell.height)));
    const size = signature[0]!.cells[0]!.width;
    for (const foot of feet) expect(foot).toBeCloseTo(geometry.message.bottom - size, 6);
    const body = cellsOf(side, 'body');
    for (const cell of cellsOf(side, 'signature')) for (const other of body) expect(overlap(cell, other)).toBe(false);
  });

  it('writes large when there is little to say, and smaller when there is much', () => {
    const size = (text: string) => marksOf({ text, signature: '' })[0]!.size;
    expect(size('ありがとうございました。')).toBeCloseTo(20 * 25.4 / 72, 6);
    expect(size(messageCard().text)).toBeGreaterThan(size(messageCard().text.repeat(2)));
    expect(size(messageCard().text.repeat(2))).toBeGreaterThan(size(messageCard().text.repeat(3)));
    expect(size('あ'.repeat(5000))).toBeCloseTo(10 * 25.4 / 72, 6);
  });

  it('counts what is too much, exactly', () => {
    const fits = compose({ text: 'あ'.repeat(400), signature: '' });
    expect(fits.problems).toEqual([]);
    const room = 5000 - (compose({ text: 'あ'.repeat(5000), signature: '' }).problems.find((problem) => problem.kind === 'too-long')?.excess ?? 0);
    expect(room).toBeGreaterThan(500);
    expect(compose({ text: 'あ'.repeat(room), signature: '' }).problems).toEqual([]);
    expect(compose({ text: 'あ'.repeat(room + 3), signature: '' }).problems).toEqual([{ kind: 'too-long', excess: 3 }]);
  });

  it('leaves no paragraph with an almost empty last column where a little less room helps', () => {
    const { side } = compose({ text: '先日はお忙しいなか、ご来店くださりありがとうございました。', signature: '' });
    expect(side.runs.at(-1)!.cells.length).toBeGreaterThanOrEqual(4);
  });

  it('does not part a name from its 様', () => {
    for (let length = 1; length < 60; length += 1) {
      const { side } = compose({ text: `${'あ'.repeat(length)}髙﨑様のお席`, signature: '' });
      expect(side.runs.some((run) => run.text.includes('髙﨑様')), String(length)).toBe(true);
    }
  });

  it.each([['', ''], ['  \n', ' ']])('an empty message is named (%j)', (text, signature) => {
    const { side, problems } = compose({ text, signature });
    expect(side.runs).toEqual([]);
    expect(problems).toEqual([{ kind: 'empty', what: 'message' }]);
  });

  it('keeps all ink in the safe area, in every style, whatever is written', () => {
    const { width, height } = geometry.card;
    const margin = geometry.safeMargin.all;
    const text = fc.array(fc.constantFrom('本日は', 'ありがとう', '。', '「', '」', 'ー', '12', 'Tokyo', 'っ', '\n', '髙﨑様', '…', '葛\u{E0100}'), { maxLength: 120 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, fc.constantFrom(...letterStyles), fc.string({ maxLength: 8 }), (words, style, seed) => {
      for (const ink of inkOf(compose({ text: words, style, seed }).side)) {
        expect(ink.left).toBeGreaterThan(margin);
        expect(ink.right).toBeLessThan(width - margin);
        expect(ink.top).toBeGreaterThan(margin);
        expect(ink.bottom).toBeLessThan(height - margin);
      }
    }), { numRuns: 60 });
  });
});

describe('message side: the hand', () => {
  it('writes the same again for the same seed', () => {
    expect(compose({ style: 'hand', seed: 'x' })).toEqual(compose({ style: 'hand', seed: 'x' }));
  });

  it('never writes two cards alike', () => {
    const [one, other] = [marksOf({ style: 'hand', seed: '018f-1' }), marksOf({ style: 'hand', seed: '018f-2' })];
    const same = one.filter((mark, index) => Math.abs(mark.x - other[index]!.x) < 0.005 && Math.abs(mark.y - other[index]!.y) < 0.005);
    expect(same.length).toBeLessThan(one.length / 20);
  });

  it('never writes the same character twice in the same way', () => {
    const marks = marksOf({ style: 'hand', text: 'ののののののののののののの', signature: '' });
    const shapes = marks.map((mark) => `${mark.scaleX.toFixed(4)} ${mark.scaleY.toFixed(4)} ${mark.angle.toFixed(3)}`);
    expect(new Set(shapes).size).toBe(marks.length);
    for (const mark of marks) expect(mark.scaleX).not.toBeCloseTo(mark.scaleY, 6);
  });

  it('stays within what a tidy hand does: small angles, kana smaller than kanji, a walk and not noise', () => {
    const text = '国'.repeat(150) + 'の'.repeat(150);
    const { side } = compose({ style: 'hand', text, signature: '' });
    const pairs = side.runs.flatMap((run) => run.marks.map((mark, index) => ({ mark, cell: run.cells[index]! })));
    for (const { mark } of pairs) {
      expect(Math.abs(mark.angle)).toBeLessThan(1.1 * 2.2 + 0.31);
      expect(mark.colour[2]).toBeGreaterThan(mark.colour[0]);
      expect(mark.colour[0]).toBeLessThan(0.18);
    }
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const scale = (character: string) => mean(pairs.filter(({ cell }) => cell.text === character).map(({ mark }) => (mark.scaleX + mark.scaleY) / 2));
    expect(scale('の') / scale('国')).toBeCloseTo(0.94, 1);
    expect(scale('の')).toBeLessThan(scale('国'));
    // Neighbours in a column stray alike: the correlation of a memoryless jitter would be 0.
    const stray = side.runs.filter((run) => run.cells.every((cell) => cell.text === '国')).map((run) => run.marks.map((mark) => mark.x));
    const steps = stray.flatMap((xs) => { const middle = mean(xs); return xs.slice(1).map((x, index) => [(xs[index]! - middle), (x - middle)] as const); });
    const correlation = mean(steps.map(([a, b]) => a * b)) / mean(steps.map(([a]) => a * a));
    expect(correlation).toBeGreaterThan(0.2);
  });

  it('does not change what is written before the place that is edited', () => {
    const [one, other] = [marksOf({ style: 'hand', text: '本日はご来店' }), marksOf({ style: 'hand', text: '本日はご来店く' })];
    expect(one.slice(0, 6)).toEqual(other.slice(0, 6));
  });
});

describe('message side: tracing and type', () => {
  it('tracing is one pale grey without any play, with a rule at each side of every column', () => {
    const { side } = compose({ style: 'tracing' });
    for (const mark of side.runs.flatMap((run) => run.marks)) expect(mark).toMatchObject({ colour: [0.82, 0.82, 0.82], scaleY: 1 });
    expect(side.strokes.length).toBe(side.runs.length + 1);
  });
  it('type is black without rules', () => {
    const { side } = compose({ style: 'type' });
    expect(side.strokes).toEqual([]);
    for (const mark of side.runs.flatMap((run) => run.marks)) expect(mark).toMatchObject({ colour: [0, 0, 0], angle: 0, scaleX: 1, scaleY: 1 });
  });
});

describe('message side: hard characters', () => {
  it.each([
    ['no font has it', 'あ\u{10FFFD}', [{ kind: 'missing-glyph', character: '\u{10FFFD}' }]],
    ['an emoji', '🍶', [{ kind: 'missing-glyph', character: '🍶' }]],
    ['half a surrogate pair', 'あ\uD842い', [{ kind: 'missing-glyph', character: '\uD842' }]],
    ['a zero-width space', 'あ\u200Bい', [{ kind: 'invisible-character', character: '\u200B' }]],
    ['an IVS that only the fallback knows', '葛\u{E0100}', [{ kind: 'fallback-font', character: '葛\u{E0100}', usual: '葛' }]],
    ['an IVS that nobody knows', '国\u{E01EF}', [{ kind: 'base-form', character: '国\u{E01EF}', drawn: '国' }]],
  ])('%s', (_, text, problems) => {
    expect(compose({ text, signature: '' }).problems).toEqual(problems);
  });
});
