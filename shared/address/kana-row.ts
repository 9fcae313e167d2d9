/** The tabs of a Japanese address book (五十音). `other` holds names without a reading and those written in Latin letters. */
export const kanaRows = ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ', 'other'] as const;
export type KanaRow = (typeof kanaRows)[number];

/** The row of a sort key, whose first character is a large hiragana without marks. */
export function kanaRowOf(kanaKey: string): KanaRow {
  const first = kanaKey.charAt(0);
  if (first < 'あ' || first > 'ん') return 'other';
  return kanaRows.findLast((row) => row !== 'other' && row <= first) ?? 'other';
}
