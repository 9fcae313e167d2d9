import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Blob, Face, Font } from 'harfbuzzjs';
import fonts from '#assets/fonts/fonts.json' with { type: 'json' };
import type { FontAudit } from '#shared/fonts/font-audit';
import { fallbackFont, fontNames, type FontName } from '#shared/model/font-name';

const project = join(import.meta.dirname, '../..');

/** Where the generated file lies. */
export const fontAuditFile = join(project, 'assets/fonts/audit.json');

interface OpenFont {
  readonly codes: readonly number[];
  /** Null where the font has no entry. */
  readonly outline: (code: number) => string | null;
  readonly notdef: string;
}

const lastCode = 0x323af;
const isBlankByNature = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]$/u;

function open(name: FontName): OpenFont {
  const font = new Font(new Face(new Blob(new Uint8Array(readFileSync(join(project, fonts[name].file))))));
  const outline = (code: number): string | null => {
    const glyph = font.nominalGlyph(code);
    return glyph ? font.glyphToPath(glyph) : null;
  };
  const codes = Array.from({ length: lastCode - 0x20 }, (_, index) => 0x20 + index).filter((code) => (code < 0xd800 || code > 0xf8ff) && font.nominalGlyph(code));
  return { codes, outline, notdef: font.glyphToPath(0) };
}

/** JIS X 0208, rows 16 to 84: the kanji that every maker of a Japanese font draws first. */
function jisKanji(): ReadonlySet<number> {
  const decoder = new TextDecoder('shift_jis');
  const kanji = new Set<number>();
  for (let lead = 0x88; lead <= 0xea; lead += 1) {
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      const text = decoder.decode(new Uint8Array([lead, trail]));
      if (/^\p{Ideographic}$/u.test(text)) kanji.add(text.codePointAt(0) ?? 0);
    }
  }
  return kanji;
}

/**
 * Kanji under one outline are a mistake where the reference font, whose outlines follow Adobe-Japan1, tells them apart (or lacks one): Yuji
 * draws 鷗 as 鴎 and 黃 as 黄. The form of JIS X 0208 is the one that is drawn (all 117 groups were looked at); a group without exactly one
 * of those is not to be trusted at all. Kangxi radicals (U+2F00…) look like their kanji by definition and are not compared.
 */
function misdrawnKanji(font: OpenFont, reference: OpenFont, jis: ReadonlySet<number>): ReadonlyMap<number, readonly number[]> {
  const wrong = new Map<number, readonly number[]>();
  const kanji = font.codes.filter((code) => code >= 0x3400 && /^\p{Ideographic}$/u.test(String.fromCodePoint(code)));
  for (const group of Map.groupBy(kanji, font.outline).values()) {
    const shapes = new Set(group.map(reference.outline));
    if (group.length < 2 || (shapes.size === 1 && !shapes.has(null))) continue;
    const drawn = group.filter((code) => jis.has(code));
    for (const code of group) if (drawn.length !== 1 || code !== drawn[0]) wrong.set(code, drawn.length === 1 ? drawn : group.filter((other) => other !== code));
  }
  return wrong;
}

/** Spacing accents whose combining form Unicode does not state. */
const accentOf: Readonly<Record<string, number>> = { '`': 0x300, 'ˆ': 0x302, '^': 0x302 };

/** A combining mark under the outline of another accent: Zen Kurenaido has them one place off. */
function misdrawnMarks(font: OpenFont): ReadonlyMap<number, readonly number[]> {
  const wrong = new Map<number, readonly number[]>();
  for (const group of Map.groupBy(font.codes.filter((code) => code < 0x3100), font.outline).values()) {
    for (const mark of group.filter((code) => /^\p{Mn}$/u.test(String.fromCodePoint(code)))) {
      const others = group.map((code) => accentOf[String.fromCodePoint(code)] ?? String.fromCodePoint(code).normalize('NFKD').codePointAt(1)).filter((code) => code !== undefined);
      if (others.length > 0 && !others.includes(mark)) wrong.set(mark, others.slice(0, 1));
    }
  }
  return wrong;
}

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

function auditOf(font: OpenFont, reference: OpenFont, jis: ReadonlySet<number>): FontAudit {
  const blank = font.codes.filter((code) => {
    const outline = font.outline(code);
    return (outline === '' && !isBlankByNature.test(String.fromCodePoint(code))) || (outline !== '' && outline === font.notdef);
  });
  const misdrawn = new Map([...misdrawnMarks(font), ...(font === reference ? [] : misdrawnKanji(font, reference, jis))]);
  return {
    blank: blank.map(hex),
    misdrawn: Object.fromEntries([...misdrawn].toSorted(([one], [other]) => one - other).map(([code, drawn]) => [hex(code), drawn.map(hex).join(' ')])),
  };
}

/** The whole text of assets/fonts/audit.json. Numbers instead of characters: an editor that normalises would turn a 旧字 into the new form. */
export function generateFontAudit(): string {
  const jis = jisKanji();
  const reference = open(fallbackFont);
  const audits = fontNames.map((name) => [name, auditOf(name === fallbackFont ? reference : open(name), reference, jis)] as const);
  return `{\n${audits.map(([name, audit]) => `  ${JSON.stringify(name)}: ${JSON.stringify(audit)}`).join(',\n')}\n}\n`;
}
