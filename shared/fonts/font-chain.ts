import { baseForm, equivalentsOf } from '#shared/fonts/equivalent-characters';
import type { FontChain, FontPort, ResolvedGrapheme } from '#shared/typeset/font-port';

/** The marks in question fill one em in Japanese. A font whose — is an English dash of half an em has no ― in it. */
const nearlyFull = 0.9;

/**
 * Order of search for each grapheme: itself in the first font, an equivalent in the first font, then the same in each later font. A
 * variation sequence is looked for in every font before its base form is taken: for a name, the right form in another hand is better than
 * the wrong form in the same hand. The first font is the chosen one, the others stand in for it.
 */
export function createFontChain(fonts: readonly FontPort[]): FontChain {
  const known = new Map<string, ResolvedGrapheme | null>();
  return {
    resolve: (grapheme) => {
      const found = known.get(grapheme);
      if (found !== undefined) return found;
      const resolved = search(grapheme, fonts);
      known.set(grapheme, resolved);
      return resolved;
    },
  };
}

function search(grapheme: string, fonts: readonly FontPort[]): ResolvedGrapheme | null {
  const base = baseForm(grapheme);
  if (base === null) return searchPlain(grapheme, fonts);
  const holder = fonts.find((font) => font.shape(grapheme, 'along') !== null);
  if (holder) return { font: holder, drawn: grapheme, how: holder === fonts[0] ? 'exact' : 'fallback' };
  const plain = searchPlain(base, fonts);
  return plain && { ...plain, how: 'base-form' };
}

function searchPlain(grapheme: string, fonts: readonly FontPort[]): ResolvedGrapheme | null {
  for (const font of fonts) {
    const isFirst = font === fonts[0];
    if (font.shape(grapheme, 'along')) return { font, drawn: grapheme, how: isFirst ? 'exact' : 'fallback' };
    const equivalent = equivalentsOf(grapheme).find((other) => (font.shape(other, 'along')?.advance ?? 0) >= nearlyFull);
    if (equivalent !== undefined) return { font, drawn: equivalent, how: isFirst ? 'equivalent' : 'fallback' };
  }
  return null;
}
