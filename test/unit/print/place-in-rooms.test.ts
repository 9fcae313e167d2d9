import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInRooms } from '#shared/print/place-in-rooms';
import { placeText } from '#shared/typeset/place-text';
import { kit } from './print-cases.ts';

const options = { fonts: kit.chain, writing: 'vertical' } as const;
const text = fc.array(fc.constantFrom('本日は', 'ありがとう', '。', '「', '」', 'ー', '12', 'Tokyo', 'っ', '\n', '\n\n', '髙﨑様', '…', '葛\u{E0100}'), { maxLength: 60 }).map((parts) => parts.join(''));
const measures = fc.array(fc.integer({ min: 6, max: 20 }), { minLength: 1, maxLength: 12 });

describe('placeInRooms', () => {
  it('is the plain setting where all lines are equal', () => {
    fc.assert(fc.property(text, (words) => {
      expect(placeInRooms(words, [9, 9, 9], options)).toEqual(placeText(words, { ...options, measure: 9 }));
    }), { numRuns: 60 });
  }, 30_000);

  it('drops and repeats no character, counts its lines and keeps each within its room', () => {
    fc.assert(fc.property(text, measures, (words, lengths) => {
      const placed = placeInRooms(words, lengths, options);
      expect(placed.clusters.map((cluster) => cluster.text).join('')).toBe(words.replaceAll('\n', ''));
      for (const cluster of placed.clusters) {
        expect(words.slice(cluster.start, cluster.start + cluster.text.length)).toBe(cluster.text);
        expect(cluster.line).toBeLessThan(placed.lineCount);
        const measure = lengths[cluster.line] ?? lengths.at(-1)!;
        expect(cluster.position + cluster.advance).toBeLessThanOrEqual(measure + 1e-6);
      }
      const lines = placed.clusters.map((cluster) => cluster.line);
      expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    }), { numRuns: 200 });
  }, 30_000);

  it('counts blank lines that stand where two lengths meet', () => {
    const placed = placeInRooms('あ\n\n\nい', [9, 9, 7, 7, 5], options);
    expect(placed.clusters.map(({ text: said, line }) => [said, line])).toEqual([['あ', 0], ['い', 3]]);
    expect(placed.lineCount).toBe(4);
  });
});
