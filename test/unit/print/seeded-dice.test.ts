import { describe, expect, it } from 'vitest';
import { hashText } from '#shared/lib/hash-text';
import { seededDice } from '#shared/print/seeded-dice';

const many = <Value>(count: number, roll: () => Value): readonly Value[] => Array.from({ length: count }, roll);

describe('seededDice', () => {
  it('gives the same numbers for the same seed, for ever', () => {
    expect(many(3, seededDice('letter').uniform)).toEqual(many(3, seededDice('letter').uniform));
    // Written down once: another order would reprint every card in another hand.
    expect(hashText('letter')).toBe(2_321_273_325);
    expect(seededDice('letter').uniform()).toBeCloseTo(0.5401921174488962, 12);
  });
  it('starts elsewhere for the neighbouring seed', () => {
    const starts = many(200, (() => { let index = 0; return () => seededDice(`letter-${index++}`).uniform(); })());
    const mean = starts.reduce((sum, value) => sum + value, 0) / starts.length;
    expect(mean).toBeGreaterThan(0.42);
    expect(mean).toBeLessThan(0.58);
    expect(new Set(starts).size).toBe(200);
  });
  it('is normal up to its cut', () => {
    const values = many(4000, seededDice('normal').normal);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    expect(Math.abs(mean)).toBeLessThan(0.05);
    expect(deviation).toBeGreaterThan(0.9);
    expect(deviation).toBeLessThan(1.05);
    for (const value of values) expect(Math.abs(value)).toBeLessThanOrEqual(2.2);
  });
});
