import { describe, expect, it } from 'vitest';
import { liveliness, penFonts, styledHand, tracingGreys, usualHand } from '#shared/model/card-hand';
import { fontNames } from '#shared/model/font-name';
import { blankShop, shopSchema } from '#shared/model/shop';
import { stripGreys } from '#shared/print/compose-test-strip';
import { handStrengths } from '#shared/print/hand-variation';

describe('the hand of a shop', () => {
  it('leaves a shop that was stored without one as its cards looked', () => {
    const { hand: _hand, ...before } = blankShop;
    expect(shopSchema.parse(before)).toEqual(blankShop);
    expect(styledHand('hand', usualHand)).toEqual({ font: 'klee-one', strength: 'medium', tracing: { grey: 0.82, rules: true, what: 'all' } });
  });

  it('sets type in Mincho whatever the pen, and the other two with the pen', () => {
    const hand = { ...usualHand, pen: 'yomogi' } as const;
    expect([styledHand('type', hand).font, styledHand('hand', hand).font, styledHand('tracing', hand).font]).toEqual(['biz-udmincho', 'yomogi', 'yomogi']);
  });

  it('offers what the press knows: its fonts, its strengths, the greys of its test strip', () => {
    for (const pen of penFonts) expect(fontNames).toContain(pen);
    expect(liveliness).toEqual(handStrengths);
    expect(tracingGreys).toEqual(stripGreys);
  });

  it('refuses a grey that cannot be followed and one that shows under the ink', () => {
    for (const grey of [0.79, 0.86, Number.NaN]) expect(shopSchema.safeParse({ ...blankShop, hand: { ...usualHand, grey } }).success).toBe(false);
  });
});
