import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeChunks } from '#shared/address/whole-chunks';

describe('wholeChunks', () => {
  it.each([
    ['佐々木ビル', ['佐々', '木', 'ビ', 'ル']], ['霞ヶ関', ['霞ヶ', '関']], ['シャトー', ['シャ', 'トー']], ['ホールディングス', ['ホー', 'ル', 'ディ', 'ン', 'グ', 'ス']],
    ['葛\u{E0100}飾', ['葛\u{E0100}', '飾']], ['第二（別館）', ['第', '二', '（別', '館）']], ['五〇一号室', ['五〇一号室']], ['Research Center', ['Research ', 'Center']],
  ])('%s', (text, chunks) => expect(wholeChunks(text)).toEqual(chunks));

  it('loses nothing, and no chunk but the first begins with what may not begin a column', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('葛', '\u{E0100}', '々', 'ー', 'ャ', '（', '）', 'A', 'b', '3', '号', '𠮷', ' ', '・') }), (text) => {
      const chunks = wholeChunks(text);
      expect(chunks.join('')).toBe(text);
      for (const chunk of chunks.slice(1)) expect(chunk).toMatch(/^[^\u{E0100}々ーャ） ・]/u);
    }));
  });
});
