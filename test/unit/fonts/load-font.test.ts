import { describe, expect, it } from 'vitest';
import fonts from '#assets/fonts/fonts.json' with { type: 'json' };
import { loadFont } from '#shared/fonts/load-font';
import { fontNames, readFont, readFontBytes } from '../../support/read-font.ts';

const klee = readFont('klee-one');
const noto = readFont('noto-serif-jp');

describe('vertical metrics', () => {
  it.each([...'、。「」あっー風（〜…'])('%s hangs from the top of the em box, 0.88 em above the baseline, in both fonts', (character) => {
    // Native HarfBuzz says −880 of 1000; harfbuzzjs itself says −1160 (Klee One) and −1151 (Noto Serif JP).
    for (const font of [klee, noto]) {
      const shaped = font.shape(character, 'upright');
      expect(shaped).toMatchObject({ advance: 1, glyphs: [{ x: -0.5, y: 0.88 }] });
    }
  });

  it('are read for every glyph of the file, also behind the last long entry', () => {
    expect(klee.shape('𠮷', 'upright')).toMatchObject({ advance: 1, glyphs: [{ glyphId: 12625, x: -0.5, y: 0.88 }] });
  });

  it.each([...'、。「」っー（〜…'])('%s has a form for vertical lines in both fonts', (character) => {
    for (const font of [klee, noto]) {
      expect(font.shape(character, 'upright')?.verticalForm).toBe(true);
      expect(font.shape(character, 'upright')?.glyphs[0]?.glyphId).not.toBe(font.shape(character, 'along')?.glyphs[0]?.glyphId);
    }
  });
});

describe('shaping', () => {
  it('keeps kana on the grid: Klee One would kern よろ', () => {
    expect(klee.shape('よろ', 'along')?.advance).toBe(2);
  });

  it('keeps ligatures: ffi is one glyph', () => {
    expect(klee.shape('office', 'along')?.glyphs).toHaveLength(4);
  });

  it('kerns western words only where they are turned', () => {
    const [along, turned] = [noto.shape('AVATAR', 'along')?.advance ?? 0, noto.shape('AVATAR', 'turned')?.advance ?? 0];
    expect(turned).toBeLessThan(along - 0.1);
  });

  it('joins か and the voicing mark', () => {
    expect(klee.shape('か\u3099', 'along')).toEqual(klee.shape('が', 'along'));
    expect(noto.shape('か\u309a', 'upright')?.glyphs).toHaveLength(1);
  });

  it('sets a space without ink', () => {
    expect(klee.shape('\u3000', 'upright')?.advance).toBe(1);
    expect(klee.outline(klee.shape('\u3000', 'along')?.glyphs[0]?.glyphId ?? 0)).toBe('');
  });

  it('answers null for what a font cannot show exactly', () => {
    expect(klee.shape('😀', 'along')).toBeNull();
    expect(klee.shape('\ud83d', 'along')).toBeNull();
    expect(klee.shape('葛\u{e0100}', 'upright')).toBeNull();
    expect(noto.shape('葛\u{e0100}', 'upright')?.glyphs[0]?.glyphId).not.toBe(noto.shape('葛', 'upright')?.glyphs[0]?.glyphId);
    expect(noto.shape('葛\u{e01ef}', 'along')).toBeNull();
  });

  it('says the same before and after the memory of the shaper has grown', () => {
    const before = klee.shape('縁', 'upright');
    const again = loadFont('again', readFontBytes('noto-serif-jp'));
    expect(again.ok).toBe(true);
    expect(klee.shape('縁', 'upright')).toEqual(before);
    expect(klee.shape('結', 'upright')?.glyphs[0]?.y).toBe(0.88);
  });
});

describe('a loaded font', () => {
  it.each(fontNames)('%s tells a PDF what it needs', (name) => {
    const font = readFont(name);
    const { unitsPerEm, ascender, descender } = font.metrics;
    expect([ascender, descender].map((height) => (height / unitsPerEm).toFixed(2))).toEqual(['0.88', '-0.12']);
    expect(font.metrics).toMatchObject({ unitsPerEm: name === 'biz-udmincho' ? 2048 : 1000, weight: fonts[name].weight, italicAngle: 0 });
    expect(font.postScriptName).toBe(`${fonts[name].family.replaceAll(' ', '')}-${fonts[name].weight === 600 ? 'SemiBold' : 'Regular'}`);
  });

  it('gives outlines in font units, y up', () => {
    const glyphId = klee.shape('一', 'along')?.glyphs[0]?.glyphId ?? 0;
    const heights = [...klee.outline(glyphId).matchAll(/[ ,](-?\d+)(?=[A-Z]|$)/g)].map((match) => Number(match[1]));
    expect(Math.min(...heights)).toBeGreaterThan(200);
    expect(Math.max(...heights)).toBeLessThan(600);
    expect(klee.advanceWidth(glyphId)).toBe(1000);
  });
});

describe('a broken file', () => {
  const whole = readFontBytes('klee-one');
  const damaged = (change: (bytes: Uint8Array) => void) => {
    const copy = whole.slice();
    change(copy);
    return copy;
  };
  it.each([
    ['nothing', new Uint8Array()],
    ['a few bytes', new Uint8Array([0, 1, 0, 0, 0])],
    ['text', new TextEncoder().encode('<!doctype html><title>404</title>')],
    ['a web font', damaged((bytes) => bytes.set(new TextEncoder().encode('wOF2')))],
    ['a collection', damaged((bytes) => bytes.set(new TextEncoder().encode('ttcf')))],
    ['a download that stopped', whole.slice(0, 20_000)],
    ['a download that stopped late', whole.slice(0, Math.floor(whole.length * 0.6))],
    ['one bit of an outline', damaged((bytes) => { bytes[tableOffset(bytes, 'glyf') + 4_000_000] = (bytes[tableOffset(bytes, 'glyf') + 4_000_000] ?? 0) ^ 1; })],
    ['one byte of the character map', damaged((bytes) => { bytes[tableOffset(bytes, 'cmap') + 4_000] = (bytes[tableOffset(bytes, 'cmap') + 4_000] ?? 0) ^ 64; })],
    ['a head without units', damaged((bytes) => bytes.fill(0, tableOffset(bytes, 'head'), tableOffset(bytes, 'head') + 54))],
  ])('%s is named, never thrown', (_, bytes) => {
    const font = loadFont('some-font', bytes);
    expect(font).toMatchObject({ ok: false, error: { kind: 'broken-font', name: 'some-font' } });
  });
});

function tableOffset(bytes: Uint8Array, tag: string): number {
  const file = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 12; at < 12 + 16 * file.getUint16(4); at += 16) if (String.fromCharCode(...bytes.subarray(at, at + 4)) === tag) return file.getUint32(at + 8);
  throw new Error(`no ${tag}`);
}
