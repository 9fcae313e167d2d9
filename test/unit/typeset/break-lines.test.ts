import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, type LineItem } from '#shared/typeset/break-lines';

/** One item per letter: a capital may not begin a line, _ is a space; all are 1 em. */
const items = (text: string): readonly LineItem[] =>
  [...text].map((letter) => ({ advance: 1, mayBegin: !/[A-Z_]/.test(letter), isSpace: letter === '_' }));

const lines = (text: string, measure: number) => breakLines(items(text), measure).map(({ from, to, divided }) => text.slice(from, to) + (divided ? '!' : ''));

describe('breakLines', () => {
  it('fills each line', () => {
    expect(lines('abcdefg', 3)).toEqual(['abc', 'def', 'g']);
  });

  it('carries the last character over when the next may not begin a line', () => {
    expect(lines('abcDef', 3)).toEqual(['ab', 'cDe', 'f']);
  });

  it('lets spaces stick out at the end of a line and never begin the next', () => {
    expect(lines('abc__def', 3)).toEqual(['abc__', 'def']);
  });

  it('divides what cannot be kept together, and says so', () => {
    expect(lines('aBCDEf', 3)).toEqual(['aBC!', 'DEf']);
  });

  it('divides, where it must, so that what begins the next line is no offence', () => {
    const prices = [...'5,6,7,8'].map((letter) => ({ advance: 1, mayBegin: false, mayBeginByForce: letter !== ',', isSpace: false }));
    expect(breakLines(prices, 3)).toMatchObject([{ from: 0, to: 2, divided: true }, { from: 2, to: 4, divided: true }, { from: 4, to: 7, divided: false }]);
  });

  it('gives an item that is longer than the line a line of its own', () => {
    expect(breakLines([{ advance: 5, mayBegin: true, isSpace: false }, { advance: 1, mayBegin: true, isSpace: false }], 3))
      .toMatchObject([{ from: 0, to: 1, divided: false }, { from: 1, to: 2, divided: false }]);
  });

  it('does not lose a character to sums like 0.1 + 0.2', () => {
    const tenth = Array.from({ length: 30 }, () => ({ advance: 0.1, mayBegin: true, isSpace: false }));
    expect(breakLines(tenth, 3)).toMatchObject([{ from: 0, to: 30, divided: false }]);
  });

  it('has no line for nothing', () => {
    expect(breakLines([], 3)).toEqual([]);
  });

  it('takes every item once and in order, whatever comes', () => {
    const item = fc.record({ advance: fc.double({ min: 0, max: 4, noNaN: true }), mayBegin: fc.boolean(), isSpace: fc.boolean() });
    fc.assert(fc.property(fc.array(item, { maxLength: 60 }), fc.double({ min: 1, max: 20, noNaN: true }), (some, measure) => {
      const broken = breakLines(some, measure);
      expect(broken.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index))).toEqual(some.map((_, index) => index));
    }));
  });
});

describe('hanging, squeezing, pushing out, in this order', () => {
  /** . may hang; , may not begin a line and gives up half an em; ( gives up half an em and may not end one. */
  const marks = (text: string): readonly LineItem[] => [...text].map((letter, index) => ({
    advance: 1, mayBegin: !/[.,]/.test(letter) && text[index - 1] !== '(', isSpace: false, mayHang: letter === '.',
    endBlank: /[.,]/.test(letter) ? 0.5 : 0, squeeze: { before: letter === '(' ? 0.5 : 0, after: letter === ',' ? 0.5 : 0 },
  }));
  const set = (text: string, measure: number) => breakLines(marks(text), measure).map(({ from, to, squeezed }) => `${text.slice(from, to)}${squeezed ? ` ${squeezed}` : ''}`);

  it('a mark that may hang hangs', () => expect(set('abc.def', 3)).toEqual(['abc.', 'def']));
  it('the blank after the last mark needs no room', () => expect(set('ab,c,def', 4.5)).toEqual(['ab,c,', 'def']));
  it('otherwise blanks inside the line make room', () => expect(set('a,b(d,efg', 5)).toEqual(['a,b(d, 0.5', 'efg']));
  it('as far as they can', () => expect(set('abcd,efg', 4)).toEqual(['abc', 'd,ef', 'g']));
  it('a line that breaks well is not touched', () => expect(set('a,bcdef', 4)).toEqual(['a,bc', 'def']));
});
