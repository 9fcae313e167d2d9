import type { FontChain, FontPort, Shaped } from '#shared/typeset/font-port';

/**
 * A font without a file: every character is a square of one em whose glyph is its code point, ASCII is half as wide. `lacks` names what it
 * does not have. Enough for rules that do not depend on the shape of a letter.
 */
export function tableFont(name: string, lacks: (text: string) => boolean = () => false): FontPort {
  return {
    name,
    shape: (text, stance): Shaped | null => {
      if (lacks(text)) return null;
      let pen = 0;
      const glyphs = Array.from(text, (character) => {
        const glyph = { glyphId: character.codePointAt(0) ?? 0, x: stance === 'upright' ? -0.5 : pen, y: stance === 'upright' ? 0.88 : 0.38 };
        pen += character < '\u0080' ? 0.5 : 1;
        return glyph;
      });
      const blank = /^[「『（【]$/.test(text) ? { before: 0.55, after: 0.05 } : /^[、。」』）】，．]$/.test(text) ? { before: 0.05, after: 0.55 } : /^[・]$/.test(text) ? { before: 0.4, after: 0.4 } : { before: 0.05, after: 0.05 };
      return { blank, glyphs, advance: stance === 'upright' ? 1 : pen, verticalForm: stance === 'upright' && /[ー〜（）「」]/.test(text) };
    },
  };
}

/** A chain of that one font. */
export function tableChain(lacks?: (text: string) => boolean): FontChain {
  const font = tableFont('table', lacks);
  return { resolve: (grapheme) => (font.shape(grapheme, 'along') ? { font, drawn: grapheme, how: 'exact' } : null) };
}
