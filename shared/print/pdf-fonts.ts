import { hashText } from '#shared/lib/hash-text';
import { PDFName, PDFString, type PDFContext, type PDFRef } from 'pdf-lib';
import type { LoadedFont } from '#shared/fonts/load-font';
import { subsetFont, type InstantiateSubsetter, type SubsetFontError } from '#shared/fonts/subset-font';
import { err, ok, type Result } from '#shared/lib/result';

/**
 * The fonts of one file. Each pair of glyph and text gets the next number (CID): the same drawing may stand for 〇 and ○, and a copied text
 * still says which. The font itself is written at the end, when it is known what is needed of it.
 */
export interface PdfFonts {
  /** `F0` … : the name of the font on every page. */
  readonly nameOf: (font: string) => string;
  readonly cidOf: (font: string, glyphId: number, text: string) => number;
  /** One dictionary for all pages, filled by `finish`. */
  readonly resources: PDFRef;
  readonly finish: (images: Readonly<Record<string, PDFRef>>) => Result<null, SubsetFontError>;
}

interface UsedFont {
  readonly font: LoadedFont;
  readonly name: string;
  readonly ref: PDFRef;
  readonly cids: Map<string, number>;
  readonly glyphs: { readonly glyphId: number; readonly text: string }[];
}

export function collectFonts(context: PDFContext, fonts: ReadonlyMap<string, LoadedFont>, instantiate: InstantiateSubsetter): PdfFonts {
  const used = new Map<string, UsedFont>();
  const resources = context.nextRef();
  const use = (name: string): UsedFont => {
    const known = used.get(name);
    if (known) return known;
    const font = fonts.get(name);
    if (!font) throw new Error(`a side was set with ${name}, which was not handed in`);
    const made: UsedFont = { font, name: `F${used.size}`, ref: context.nextRef(), cids: new Map(), glyphs: [] };
    used.set(name, made);
    return made;
  };
  return {
    resources,
    nameOf: (font) => use(font).name,
    cidOf: (font, glyphId, text) => {
      const { cids, glyphs } = use(font);
      const key = `${glyphId}/${text}`;
      const known = cids.get(key);
      if (known !== undefined) return known;
      glyphs.push({ glyphId, text });
      // CID 0 is "no glyph".
      cids.set(key, glyphs.length);
      return glyphs.length;
    },
    finish: (images) => {
      for (const one of used.values()) {
        const embedded = embed(context, one, instantiate);
        if (!embedded.ok) return embedded;
      }
      const names = Object.fromEntries([...used.values()].map((one) => [one.name, one.ref]));
      context.assign(resources, context.obj({ Font: names, ...(Object.keys(images).length > 0 ? { XObject: images } : {}) }));
      return ok(null);
    },
  };
}

/** A composite font as ISO 32000-1, 9.7: Type0 over CIDFontType2, two-byte codes (Identity-H), glyphs by CIDToGIDMap. */
function embed(context: PDFContext, used: UsedFont, instantiate: InstantiateSubsetter): Result<null, SubsetFontError> {
  const { font, glyphs } = used;
  const subset = subsetFont(font.bytes, new Set(glyphs.map((glyph) => glyph.glyphId)), instantiate);
  if (!subset.ok) return err(subset.error);
  const name = `${subsetTag(glyphs)}+${font.postScriptName}`;
  const unit = (value: number) => Math.round(value * 1000 / font.metrics.unitsPerEm);
  const { box, ascender, descender, capHeight, italicAngle, weight } = font.metrics;
  const descriptor = context.register(context.obj({
    // Flag 4: symbolic, that is, not limited to Latin letters. StemV is only a hint for substitution; 50 + (weight / 65)² is the usual guess.
    Type: 'FontDescriptor', FontName: name, Flags: 4, ItalicAngle: italicAngle, StemV: Math.round(50 + (weight / 65) ** 2),
    FontBBox: [unit(box.xMin), unit(box.yMin), unit(box.xMax), unit(box.yMax)], Ascent: unit(ascender), Descent: unit(descender), CapHeight: unit(capHeight),
    FontFile2: context.register(context.flateStream(subset.value, { Length1: subset.value.length })),
  }));
  const descendant = context.register(context.obj({
    Type: 'Font', Subtype: 'CIDFontType2', BaseFont: name,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    FontDescriptor: descriptor, DW: 1000, W: widthsOf(glyphs.map((glyph) => unit(font.advanceWidth(glyph.glyphId)))),
    CIDToGIDMap: context.register(context.flateStream(glyphMap(glyphs.map((glyph) => glyph.glyphId)))),
  }));
  context.assign(used.ref, context.obj({
    Type: 'Font', Subtype: 'Type0', BaseFont: PDFName.of(name), Encoding: 'Identity-H', DescendantFonts: [descendant],
    ToUnicode: context.register(context.flateStream(toUnicode(glyphs.map((glyph) => glyph.text)))),
  }));
  return ok(null);
}

/** Six capital letters that differ where the chosen glyphs differ (ISO 32000-1, 9.6.4). */
function subsetTag(glyphs: readonly { readonly glyphId: number }[]): string {
  let rest = hashText(glyphs.map((glyph) => glyph.glyphId).join());
  return Array.from({ length: 6 }, () => {
    const letter = String.fromCharCode(65 + rest % 26);
    rest = Math.floor(rest / 26);
    return letter;
  }).join('');
}

/** Only the widths that are not one em. */
function widthsOf(widths: readonly number[]): (number | number[])[] {
  return widths.flatMap((width, index) => (width === 1000 ? [] : [index + 1, [width]]));
}

function glyphMap(glyphIds: readonly number[]): Uint8Array {
  const map = new Uint8Array(2 * (glyphIds.length + 1));
  for (const [index, glyphId] of glyphIds.entries()) map.set([glyphId >> 8, glyphId & 0xff], 2 * (index + 1));
  return map;
}

export const hex4 = (value: number): string => value.toString(16).padStart(4, '0');
export const utf16Hex = (text: string): string => Array.from({ length: text.length }, (_, index) => hex4(text.charCodeAt(index))).join('');

/** The further glyphs of a cluster say nothing of their own; a zero-width space is what copies as nothing. */
const silent = '\u200b';
/** A block may hold a hundred entries (Adobe Technical Note 5411). */
const mostEntries = 100;

function toUnicode(texts: readonly string[]): string {
  const entries = texts.map((text, index) => `<${hex4(index + 1)}><${utf16Hex(text === '' ? silent : text)}>`);
  const blocks: string[] = [];
  for (let from = 0; from < entries.length; from += mostEntries) {
    const block = entries.slice(from, from + mostEntries);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks, 'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

