import { describe, expect, it } from 'vitest';
import { hashText } from '#shared/lib/hash-text';

describe('hashText', () => {
  it('is the same for ever: cards drafted last year keep their words', () => {
    expect([hashText(''), hashText('a'), hashText('割烹 みほん')]).toMatchInlineSnapshot(`
      [
        2872998923,
        444641715,
        1911327525,
      ]
    `);
  });

  it('spreads similar texts evenly over a few variants', () => {
    const counts = [0, 0, 0, 0];
    for (let index = 0; index < 4000; index += 1) counts[hashText(`visit-${index}/thanks`) % 4]! += 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});
