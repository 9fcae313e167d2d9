import { describe, expect, it } from 'vitest';
import { inOneGo, mapInSteps } from '#shared/lib/in-steps';

describe('a list mapped in steps', () => {
  it('gives every row once, in order, with its place, and counts them on the way', () => {
    const list = Array.from({ length: 123 }, (_, index) => index * 2);
    const steps = mapInSteps(list, (item, index) => item + index);
    const counted: number[] = [];
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) counted.push(step.value);
    expect(step.value).toEqual(list.map((item, index) => item + index));
    expect(counted.length).toBeGreaterThan(1);
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(list.length);
  });

  it('does nothing before it is asked', () => {
    let done = 0;
    const steps = mapInSteps(Array.from({ length: 1000 }), () => { done += 1; });
    expect(done).toBe(0);
    steps.next();
    expect(done).toBeLessThan(1000);
    expect(inOneGo(steps)).toHaveLength(1000);
    expect(done).toBe(1000);
  });
});
