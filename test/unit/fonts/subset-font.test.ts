import { describe, expect, it } from 'vitest';
import { readFontTables } from '#shared/fonts/font-tables';
import { subsetFont } from '#shared/fonts/subset-font';
import { fontNames, instantiateSubsetter, readFont, readFontBytes, type FontName } from '../../support/read-font.ts';

function subset(name: FontName, glyphIds: readonly number[]): Uint8Array {
  const made = subsetFont(readFontBytes(name), glyphIds, instantiateSubsetter);
  if (!made.ok) throw new Error(made.error.reason);
  return made.value;
}

/** Length of a glyph's outline in the glyf table. */
function glyphLength(bytes: Uint8Array, glyphId: number): number {
  const tables = readFontTables(bytes);
  const loca = tables?.read('loca');
  const long = tables?.read('head')?.getInt16(50) === 1;
  if (!loca) throw new Error('no loca');
  const offset = (index: number) => (long ? loca.getUint32(4 * index) : 2 * loca.getUint16(2 * index));
  return offset(glyphId + 1) - offset(glyphId);
}

const glyphsOf = (name: FontName, text: string) => [...text].map((character) => readFont(name).shape(character, 'upright')?.glyphs[0]?.glyphId ?? 0);

describe('subsetFont', () => {
  it.each(fontNames)('%s: keeps the glyphs asked for under their ids, and only these', (name) => {
    const wanted = glyphsOf(name, 'ご縁帖、「」ー');
    const bytes = subset(name, wanted);
    for (const glyphId of wanted) expect(glyphLength(bytes, glyphId)).toBeGreaterThan(20);
    const other = glyphsOf(name, '鶴')[0] ?? 0;
    expect(other < Math.max(...wanted) ? glyphLength(bytes, other) : 0).toBe(0);
  });

  it('drops what a PDF does not read and keeps what it needs', () => {
    const tables = readFontTables(subset('klee-one', glyphsOf('klee-one', 'あ')));
    expect(['GSUB', 'GPOS', 'cmap', 'name', 'OS/2', 'post', 'vmtx'].filter((tag) => tables?.read(tag))).toEqual([]);
    expect(['head', 'hhea', 'hmtx', 'maxp', 'loca', 'glyf'].filter((tag) => !tables?.read(tag))).toEqual([]);
  });

  it.each([1, 20, 400])('%i glyphs make a file far smaller than the font', (count) => {
    const first = readFont('klee-one').shape('亜', 'along')?.glyphs[0]?.glyphId ?? 0;
    const bytes = subset('klee-one', Array.from({ length: count }, (_, index) => first + index));
    expect(bytes.length).toBeLessThan(60_000 + 800 * count);
    for (let index = 0; index < count; index += 1) expect(glyphLength(bytes, first + index)).toBeGreaterThan(20);
  });

  it('works for more fonts than one instance could hold', () => {
    expect(fontNames.length).toBeGreaterThan(3);
    for (const name of fontNames) expect(subset(name, [1, 2, 3]).length).toBeGreaterThan(100);
  });

  it('names a file that it cannot reduce', () => {
    expect(subsetFont(new TextEncoder().encode('no font at all'), [1], instantiateSubsetter)).toMatchObject({ ok: false, error: { kind: 'subset-failed' } });
    expect(subsetFont(new Uint8Array(70_000_000), [1], instantiateSubsetter)).toMatchObject({ ok: false, error: { kind: 'subset-failed' } });
  });
});
