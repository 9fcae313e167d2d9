/** Why two guests may be one. The screen puts each into words. */
export type LikenessReason =
  /** Same name; the same in other characters (髙橋, 高橋); one character off; only the family name; only the given name (a new family name). */
  | 'name' | 'name-variant' | 'name-slip' | 'family-name' | 'given-name'
  /** Same reading; one letter of the reading off. */
  | 'kana' | 'kana-slip'
  | 'phone' | 'phone-slip' | 'email' | 'address' | 'postal-code' | 'company' | 'birthday'
  /** Everything that is known of the one is known of the other, and the same. */
  | 'all-alike';
/** What speaks for two people. */
export type LikenessDoubt = 'other-given-name' | 'other-reading' | 'other-birthday' | 'other-place' | 'other-phone' | 'other-company' | 'other-email';

/** What one field says: points for or against, and why. */
export interface Points { readonly score: number; readonly reasons: readonly LikenessReason[]; readonly doubts: readonly LikenessDoubt[] }

export const nothing: Points = { score: 0, reasons: [], doubts: [] };
export const because = (score: number, ...reasons: readonly LikenessReason[]): Points => ({ score, reasons, doubts: [] });
export const against = (score: number, ...doubts: readonly LikenessDoubt[]): Points => ({ score: -score, reasons: [], doubts });
