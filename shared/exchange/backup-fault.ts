export type BackupError =
  /** Neither beginning nor end is one of ours. */
  | { readonly kind: 'not-a-backup' }
  /** Ours, and made by a later version of the program. */
  | { readonly kind: 'newer-format' }
  /** Cut off, or changed since it was written. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'pass-phrase-needed' }
  /** The file is as it was written, and this is not its pass-phrase. */
  | { readonly kind: 'wrong-pass-phrase' }
  /** Whole, but not a book: `where` names the table and the first row that is wrong. */
  | { readonly kind: 'inconsistent'; readonly where: string };

/** Carries an expected failure out of a chain of streams. Caught where the chain is begun, and nowhere else. */
export class BackupFault extends Error {
  declare readonly reason: BackupError;
  constructor(reason: BackupError) {
    super(reason.kind);
    this.reason = reason;
  }
}
