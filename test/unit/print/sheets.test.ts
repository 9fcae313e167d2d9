import { describe, expect, it } from 'vitest';
import { composeCalibrationSheet } from '#shared/print/compose-calibration-sheet';
import { composeTestStrip, stripGreys } from '#shared/print/compose-test-strip';
import { composeUnderlay, underlayPapers } from '#shared/print/compose-underlay';
import type { CardSide } from '#shared/print/card-side';
import { cellsOf, geometry, inkOf, kit, overlap } from './print-cases.ts';

const within = (side: CardSide, margin: number) => {
  const points = side.strokes.flatMap(({ from, to }) => [from, to]);
  for (const [x, y] of points) expect(Math.min(x, y, side.width - x, side.height - y)).toBeGreaterThanOrEqual(margin);
  for (const ink of inkOf(side)) expect(Math.min(ink.left, ink.top, side.width - ink.right, side.height - ink.bottom)).toBeGreaterThan(margin);
};

describe('calibration sheet', () => {
  const side = composeCalibrationSheet(kit);
  it('has its crosses ten millimetres from the corners', () => {
    const has = (x1: number, y1: number, x2: number, y2: number) => side.strokes.some(({ from, to }) => from[0] === x1 && from[1] === y1 && to[0] === x2 && to[1] === y2);
    expect(has(5, 10, 15, 10) && has(10, 5, 10, 15)).toBe(true);
    expect(has(85, 138, 95, 138) && has(90, 133, 90, 143)).toBe(true);
  });
  it('is in every printer\'s reach, and no line runs through its words', () => {
    within(side, 5);
    for (const cell of cellsOf(side)) {
      for (const { from, to } of side.strokes) {
        expect(overlap(cell, { left: Math.min(from[0], to[0]) - 0.1, right: Math.max(from[0], to[0]) + 0.1, top: Math.min(from[1], to[1]) - 0.1, bottom: Math.max(from[1], to[1]) + 0.1 })).toBe(false);
      }
    }
  });
});

describe('test strip', () => {
  it('has one column for each grey, with its number', () => {
    const side = composeTestStrip(kit);
    expect(side.runs.filter((run) => run.role === 'caption').map((run) => run.text)).toEqual(stripGreys.map((grey) => grey.toFixed(2)));
    expect(side.runs.filter((run) => run.role === 'body').map((run) => run.marks[0]!.colour[0])).toEqual([...stripGreys]);
    within(side, geometry.safeMargin.all);
  });
  it('sets long words smaller', () => {
    const side = composeTestStrip(kit, [0.7, 0.9], 'あ'.repeat(60));
    expect(side.runs.at(-1)!.marks).toHaveLength(60);
    within(side, geometry.safeMargin.all);
  });
});

describe('underlay', () => {
  it.each(underlayPapers.flatMap((paper) => (['vertical', 'horizontal'] as const).map((writing) => [paper, writing] as const)))('%s, %s: even lines within the paper', (paper, writing) => {
    const side = composeUnderlay({ paper, writing, pitch: 9, centres: false }, kit);
    expect([side.width, side.height]).toEqual(paper === 'a4' ? [210, 297] : [100, 148]);
    within(side, geometry.safeMargin.all);
    const at = side.strokes.map(({ from }) => (writing === 'vertical' ? from[0] : from[1])).toSorted((a, b) => a - b);
    for (const [index, value] of at.slice(1).entries()) expect(value - at[index]!).toBeCloseTo(9, 6);
    for (const { from, to } of side.strokes) expect(writing === 'vertical' ? from[0] === to[0] : from[1] === to[1]).toBe(true);
  });
  it('has crosses between its lines unless they are not wanted', () => {
    expect(composeUnderlay({ paper: 'card' }, kit).strokes.length).toBeGreaterThan(100);
  });
});
