import type { FontChain, FontPort } from '#shared/typeset/font-port';

/** Order of search for each grapheme: see font-port.ts, `Resolution`. The first font is the chosen one, the others stand in for it. */
export function createFontChain(fonts: readonly FontPort[]): FontChain {
  throw new Error(`the contract comes first: ${fonts.length}`);
}
