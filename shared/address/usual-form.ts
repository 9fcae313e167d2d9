import { nameVariants } from './name-variants.ts';

/** Folded for the search only: on a card the one would be another name than the other. */
const othersName = new Set('之乃斎齋斉齊巌巖庄鬥椙碕棲栖');

/** 神 U+FA19 and its like: Unicode itself names their usual form. */
const compatibility = /^[\uf900-\ufaff\u{2f800}-\u{2fa1f}]$/u;

/**
 * The usual form of a character of a name (𠮷 → 吉, 鷗 → 鴎, 神 U+FA19 → 神), for an owner who would rather have it in his pen's hand than exactly. Null
 * where there is none, or where it would be another name. What is stored is never touched.
 */
export function usualForm(character: string): string | null {
  if (othersName.has(character)) return null;
  if (compatibility.test(character)) return character.normalize('NFKC');
  return nameVariants.get(character) ?? null;
}
