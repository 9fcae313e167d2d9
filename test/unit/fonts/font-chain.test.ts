import { describe, expect, it } from 'vitest';
import { createFontChain } from '#shared/fonts/font-chain';
import { readFontChain } from '../../support/read-font.ts';
import { tableFont } from '../../support/table-font.ts';

/** A font with exactly these graphemes. */
const fontOf = (name: string, ...has: readonly string[]) => tableFont(name, (text) => !has.includes(text));

describe('the font chain', () => {
  const chain = createFontChain([fontOf('pen', 'あ', '～', '葛', '—'), fontOf('book', 'あ', '〜', '𠮷', '葛', '葛\u{e0100}', '―', '－')]);
  const found = (grapheme: string) => {
    const resolved = chain.resolve(grapheme);
    return resolved && [resolved.how, resolved.font.name, resolved.drawn];
  };

  it.each([
    ['あ', ['exact', 'pen', 'あ']],
    ['〜', ['equivalent', 'pen', '～']],
    ['―', ['equivalent', 'pen', '—']],
    ['𠮷', ['fallback', 'book', '𠮷']],
    ['−', ['fallback', 'book', '－']],
    ['葛\u{e0100}', ['fallback', 'book', '葛\u{e0100}']],
    ['葛\u{e0102}', ['base-form', 'pen', '葛']],
    ['辻\u{e0100}', null],
    ['😀', null],
  ])('%s → %s', (grapheme, expected) => {
    expect(found(grapheme)).toEqual(expected);
    expect(found(grapheme), 'the second answer comes from memory').toEqual(expected);
  });

  it('never folds a name: the compatibility form of 神 is looked for as it is', () => {
    expect(createFontChain([fontOf('pen', '神')]).resolve('\ufa19')).toBeNull();
  });
});

describe('Klee One, then Noto Serif JP', () => {
  const chain = readFontChain('klee-one', 'noto-serif-jp');

  it.each([...'髙﨑邉邊𠮷祇鷗瀨萬澤濱齋彅①㈱～〜―—－−'])('%s is in the pen', (character) => {
    expect(chain.resolve(character)).toMatchObject({ how: 'exact', drawn: character, font: { name: 'klee-one' } });
  });

  it('takes variation sequences from the fallback and says so', () => {
    expect(chain.resolve('辻\u{e0100}')).toMatchObject({ how: 'fallback', font: { name: 'noto-serif-jp' } });
    // Only in the collection Moji_Joho, which neither font has.
    expect(chain.resolve('辻\u{e0102}')).toMatchObject({ how: 'base-form', drawn: '辻', font: { name: 'klee-one' } });
  });

  it('has no emoji', () => {
    expect(chain.resolve('😀')).toBeNull();
  });
});
