import type { BackupError } from '#shared/exchange/backup-fault';
import type { Instant } from '#shared/lib/plain-date';
import type { Result } from '#shared/lib/result';
import type { BackupTrouble, KeptBackup, OpenSink } from '../platform/backup-sink.ts';
import type { Lock } from './backup-lock.ts';
import type { ReadBackup } from './read-backup.ts';

type DiskFull = { readonly kind: 'disk-full' };

export interface CopyWish {
  /** Only who knows its pass-phrase can read the file. */
  readonly lock?: Lock | null;
  /** Rows done, of so many. */
  readonly onProgress?: (done: number, of: number) => void;
}
/** A backup that lies where it should, and the last act that it has seen. */
export interface KeptCopy extends KeptBackup { readonly createdAt: Instant; readonly ledgerNo: number }
/** 'changed-meanwhile': something was written without a pause, so that no copy was of one moment. */
export type CopyError = BackupTrouble | { readonly kind: 'changed-meanwhile' };
export type RestoreError =
  | { readonly kind: 'inconsistent'; readonly where: string } | { readonly kind: 'not-kept'; readonly why: BackupTrouble['kind'] } | { readonly kind: 'changed-meanwhile' } | DiskFull;

export interface Backups {
  /** Copies the whole book into one file (shared/exchange/README.md), read in portions: he can go on working. It counts as his backup once `saved` was told. */
  copy(open: OpenSink, wish?: CopyWish): Promise<Result<KeptCopy, CopyError>>;
  saved(copy: KeptCopy): Promise<Result<null, DiskFull>>;
  /** Reads a file of any format to its end and checks it; the book is untouched. What is in it can be shown before it is restored. */
  read(file: Blob, passPhrase: string | null, onProgress?: (done: number, of: number) => void): Promise<Result<ReadBackup, BackupError>>;
  /**
   * 'replace' puts the book of the file in place of the present one, 'merge' makes one of both (shared/exchange/merge-books.ts); whole or not
   * at all. First the present book is copied to `keep`; where that fails,
   * nothing is replaced: 'not-kept'. Neither is it where anything was written since, in any window: 'changed-meanwhile'. Returns that copy,
   * which brings everything back.
   */
  restore(backup: ReadBackup, how: 'replace' | 'merge', keep: OpenSink): Promise<Result<KeptCopy, RestoreError>>;
}
