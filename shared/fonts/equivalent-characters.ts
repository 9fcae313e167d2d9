/**
 * Pairs that Japanese keyboards and character sets mix up because they mean the same mark (the differences between the Shift_JIS tables of
 * Microsoft and of JIS X 0208). Fonts often have only one of the two: Zen Kurenaido lacks ～ and ―, Yuji lacks 〜.
 */
const pairs: readonly (readonly [string, string])[] = [
  ['〜', '～'],
  ['―', '—'],
  ['－', '−'],
];

/** No font has a tab; pasted lists have it between their columns. */
const equivalents = new Map<string, readonly string[]>([['\t', ['\u3000']], ...pairs.flatMap(([one, other]) => [[one, [other]], [other, [one]]] as const)]);

export const equivalentsOf = (character: string): readonly string[] => equivalents.get(character) ?? [];

/** The character without its variation selectors; null when it has none. Nothing else is ever stripped from a name. */
export function baseForm(grapheme: string): string | null {
  const base = grapheme.replaceAll(/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu, '');
  return base === grapheme || base === '' ? null : base;
}
