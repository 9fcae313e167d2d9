/** The fonts that a card may be set in. What each is and where its file comes from: assets/fonts/fonts.json; a test compares the two. */
export const fontNames = ['klee-one', 'klee-one-600', 'zen-kurenaido', 'yomogi', 'yuji-mai', 'biz-udmincho', 'noto-serif-jp'] as const;

export type FontName = (typeof fontNames)[number];

export const defaultFont: FontName = 'klee-one';

/** Stands in where the chosen font lacks a character: it has every character of JIS X 0213 and 13,311 variation sequences. */
export const fallbackFont: FontName = 'noto-serif-jp';

/** Stands in behind that: it has ≒ (the one character of JIS X 0208 that Noto Serif JP lacks) and the letters of Polish, Turkish and Czech names. */
const lastFont: FontName = 'biz-udmincho';

/** What has to be opened for a card in this font, in the order in which characters are looked for. */
export const fontsFor = (font: FontName): readonly FontName[] => [...new Set([font, fallbackFont, lastFont])];
