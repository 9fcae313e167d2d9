import { baseForm, equivalentsOf } from '#shared/fonts/equivalent-characters';
import type { FontChain, FontPort, ResolvedGrapheme } from '#shared/typeset/font-port';

/** The marks in question fill one em in Japanese. A font whose — is an English dash of half an em has no ― in it. */
const nearlyFull = 0.9;

export interface ChainOptions {
  /** The usual form of a character of a name; null where it has none. Handed in: fonts know no names. */
  readonly usualForm?: (character: string) => string | null;
  /** Rather the usual form by the first font than the exact one in another hand. */
  readonly prefersUsual?: boolean;
}

/**
 * Order of search for each grapheme: itself in the first font, an equivalent in the first font, then the same in each later font. A
 * variation sequence is looked for in every font before its base form is taken: for a name, the right form in another hand is better than
 * the wrong form in the same hand. The first font is the chosen one, the others stand in for it.
 */
export function createFontChain(fonts: readonly FontPort[], options: ChainOptions = {}): FontChain {
  const known = new Map<string, ResolvedGrapheme | null>();
  return {
    resolve: (grapheme) => {
      const found = known.get(grapheme);
      if (found !== undefined) return found;
      const resolved = withUsualForm(grapheme, search(grapheme, fonts), fonts[0], options);
      known.set(grapheme, resolved);
      return resolved;
    },
  };
}

/** What only a stand-in has may have a usual form in the first font: taken if he prefers that, named otherwise. */
function withUsualForm(grapheme: string, found: ResolvedGrapheme | null, first: FontPort | undefined, { usualForm, prefersUsual = false }: ChainOptions): ResolvedGrapheme | null {
  if (!first || !usualForm || found?.how !== 'fallback') return found;
  const base = baseForm(grapheme);
  const usual = [base, usualForm(base ?? grapheme)].find((form) => form !== null && first.shape(form, 'along') !== null);
  if (usual == null) return found;
  return prefersUsual ? { font: first, drawn: usual, how: 'chosen-form' } : { ...found, usual };
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
