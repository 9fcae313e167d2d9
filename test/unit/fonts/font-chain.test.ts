import { describe, expect, it } from 'vitest';
import { createFontChain } from '#shared/fonts/font-chain';
import { fontsFor } from '#shared/model/font-name';
import { fontNames, readFont, readFontChain, type FontName } from '../../support/read-font.ts';
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

describe('a character with a usual form', () => {
  const usualForm = (character: string) => ({ 𠮷: '吉', 鷗: '鴎', 草: '艸' })[character] ?? null;
  const fonts = [fontOf('pen', 'あ', '吉', '葛', '～'), fontOf('book', 'あ', '𠮷', '吉', '鷗', '葛', '葛\u{e0100}', '草', '〒')];
  const [exact, usual] = [createFontChain(fonts, { usualForm }), createFontChain(fonts, { usualForm, prefersUsual: true })];
  const shown = (chain: typeof exact, grapheme: string) => {
    const resolved = chain.resolve(grapheme);
    return resolved && [resolved.how, resolved.font.name, resolved.drawn, resolved.usual];
  };

  it.each([
    ['𠮷', ['fallback', 'book', '𠮷', '吉'], ['chosen-form', 'pen', '吉', undefined]],
    ['葛\u{e0100}', ['fallback', 'book', '葛\u{e0100}', '葛'], ['chosen-form', 'pen', '葛', undefined]],
    // The pen lacks the usual form too, or there is none: the exact one stays.
    ['鷗', ['fallback', 'book', '鷗', undefined], ['fallback', 'book', '鷗', undefined]],
    ['〒', ['fallback', 'book', '〒', undefined], ['fallback', 'book', '〒', undefined]],
    // What the pen has is never replaced, and what nobody has stays missing.
    ['吉', ['exact', 'pen', '吉', undefined], ['exact', 'pen', '吉', undefined]],
    ['〜', ['equivalent', 'pen', '～', undefined], ['equivalent', 'pen', '～', undefined]],
    ['😀', null, null],
  ])('%s', (grapheme, inExact, inUsual) => {
    expect(shown(exact, grapheme)).toEqual(inExact);
    expect(shown(usual, grapheme)).toEqual(inUsual);
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

  it('draws a tab as the blank of one character', () => {
    expect(readFontChain('klee-one').resolve('\t')).toMatchObject({ how: 'equivalent', drawn: '\u3000' });
  });

  it('has no emoji', () => {
    expect(chain.resolve('😀')).toBeNull();
  });
});

describe('a font that draws another character', () => {
  const chain = readFontChain('yuji-mai', 'noto-serif-jp');

  it.each([...'鷗栁黃俠即徵每步錄噛𠮟神福祝'].map((character) => [character, /[即噛神福祝]/.test(character) ? 'yuji-mai' : 'noto-serif-jp']))('Yuji Mai: %s comes from %s', (character, font) => {
    expect(chain.resolve(character ?? '')).toMatchObject({ drawn: character, font: { name: font } });
  });

  it.each([...'\ufa19\ufa1b\ufa51\ufa4b\ufa38'])('keeps the compatibility form %s apart from the new one', (character) => {
    const own = chain.resolve(character);
    const plain = chain.resolve(character.normalize('NFC'));
    const outline = (found: typeof own) => readFont(found?.font.name as FontName).outline(found?.font.shape(found.drawn, 'along')?.glyphs[0]?.glyphId ?? 0);
    expect(outline(own)).not.toBe(outline(plain));
  });

  it('Zen Kurenaido: a loose accent is taken from the fallback, a letter that has it is not', () => {
    const zen = readFontChain('zen-kurenaido', 'biz-udmincho');
    expect(zen.resolve('x\u0301')).toMatchObject({ font: { name: 'biz-udmincho' } });
    expect(zen.resolve('e\u0301')).toMatchObject({ how: 'exact' });
  });
});

/** JIS X 0208: what a Japanese keyboard offers. */
const jis = Array.from({ length: 0xea - 0x81 + 1 }, (_, row) => 0x81 + row)
  .filter((lead) => lead < 0x85 || (lead >= 0x88 && lead <= 0x9f) || lead >= 0xe0)
  .flatMap((lead) => Array.from({ length: 0xfc - 0x40 + 1 }, (_, column) => new TextDecoder('shift_jis').decode(new Uint8Array([lead, 0x40 + column]))))
  .filter((text) => Array.from(text).length === 1 && text > '\u00ff' && text !== '\ufffd');

describe('a letter with its marks', () => {
  it.each([
    // Klee has ê and a tilde, and would set them one behind the other; é and ẽ it has whole.
    ['klee-one', 'ễ', 'noto-serif-jp'], ['klee-one', 'ế', 'noto-serif-jp'], ['klee-one', 'e\u0301', 'klee-one'], ['klee-one', 'ẽ', 'klee-one'],
    ['zen-kurenaido', 'ẽ', 'zen-kurenaido'], ['yomogi', 'ễ', 'yomogi'], ['yuji-mai', 'ă', 'noto-serif-jp'],
    ['yomogi', 'か\u309a', 'noto-serif-jp'], ['klee-one', 'か\u3099', 'klee-one'],
    // Only BIZ UDMincho brings these together, and has these letters.
    ['klee-one', 'x\u0301', 'biz-udmincho'], ['zen-kurenaido', 'Ł', 'biz-udmincho'], ['yuji-mai', '≒', 'biz-udmincho'],
  ] as const)('%s: %s comes from %s', (pen, letter, from) => {
    expect(readFontChain(...fontsFor(pen)).resolve(letter)).toMatchObject({ drawn: letter, font: { name: from } });
  });

  it('is looked at as a letter, not as the end of a word', () => {
    expect(readFont('klee-one').shape('né', 'along')?.glyphs).toHaveLength(2);
    expect(readFont('klee-one').shape('Nguyễn', 'along')).not.toBeNull();
    expect(readFont('klee-one').shape('ễ', 'along')).toBeNull();
    expect(readFont('biz-udmincho').shape('ễ', 'along')).toBeNull();
  });
});

describe.each(fontNames)('%s with its fallback', (name) => {
  const chain = readFontChain(...fontsFor(name));

  it('has every character of JIS X 0208, most of them in its own hand', () => {
    expect(jis.length).toBeGreaterThan(6800);
    expect(jis.filter((character) => chain.resolve(character) === null)).toEqual([]);
    expect(jis.filter((character) => chain.resolve(character)?.how !== 'exact').length).toBeLessThan(jis.length / 100);
  });

  it.each(['髙', '﨑', '𠮷', '葛\u{e0100}', '辻\u{e0100}', '邉', '邊', '〜', '～', '―', '—', '－', '−', '々', '〆', '〇', '①', '㈱', '゛'])('shows %s', (character) => {
    expect(chain.resolve(character)).toMatchObject({ how: expect.stringMatching(/^(exact|equivalent|fallback)$/) as string });
  });
});
