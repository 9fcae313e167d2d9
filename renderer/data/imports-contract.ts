import type { Instant } from '#shared/lib/plain-date';
import type { GuestId, ImportId } from '#shared/model/ids';
import type { ImportRecord } from '#shared/model/import-record';
import type { Result } from '#shared/lib/result';
import type { Guest } from '#shared/model/guest';
import type { VisitInput } from './visits-contract.ts';

/** A guest whose id the caller has given. */
export type ImportedGuest = Omit<Guest, 'createdAt' | 'updatedAt' | 'sample'>;
export type ImportedVisit = VisitInput;

type DiskFull = { readonly kind: 'disk-full' };

/** Everything that one file writes, as the dry run has shown it. */
export interface ImportWork {
  readonly record: Pick<ImportRecord, 'file' | 'what' | 'left' | 'headers' | 'meanings'>;
  /** Ids are the caller's: visits and photos name them. */
  readonly added: readonly ImportedGuest[];
  /** `base`: the `updatedAt` that the dry run has seen. */
  readonly changed: readonly { readonly input: ImportedGuest; readonly base: Instant }[];
  readonly visits: readonly ImportedVisit[];
  /** Front of the card; where the guest has one already, his stays. */
  readonly photos: readonly { readonly guestId: GuestId; readonly file: Blob }[];
}

export interface ImportProgress { readonly done: number; readonly total: number }
export interface ImportWatch {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Nothing is written then. */
  readonly signal?: AbortSignal;
}

export type ImportError =
  | { readonly kind: 'cancelled' }
  /** A guest whom the dry run has seen was edited or removed since: it has to be run again. */
  | { readonly kind: 'changed-elsewhere'; readonly guestId: GuestId }
  | { readonly kind: 'invalid'; readonly issues: readonly { readonly path: string; readonly code: string }[] }
  | DiskFull;

export interface Imported {
  readonly record: ImportRecord;
  /** Photos that no program can read; the guests came all the same. */
  readonly refusedPhotos: number;
}

/** What taking an import back left in place, because something of his own has come to it since. */
export interface KeptGuest { readonly id: GuestId; readonly name: string }
export interface TakenBack {
  readonly guests: number;
  readonly visits: number;
  readonly restored: number;
  readonly kept: readonly KeptGuest[];
}

export interface ListedImport extends ImportRecord {
  /** For 30 days, and once. */
  readonly undoable: boolean;
}

/** 取り込み. */
export interface Imports {
  /** One act: all of it or nothing. */
  run(work: ImportWork, watch?: ImportWatch): Promise<Result<Imported, ImportError>>;
  /**
   * Takes an import back, in one act. Guests that it brought go, and guests that it changed become what they were; but not those whom he has edited since or
   * of whom anything else is recorded (a visit, a card, an answer, a photo, a mention as introducer): they stay as they are and are named. So is whom one of them was merged into.
   */
  undo(id: ImportId): Promise<Result<TakenBack, { readonly kind: 'nothing-to-undo' } | DiskFull>>;
  /** Newest first. */
  list(): Promise<readonly ListedImport[]>;
  /** What he last said the columns of such a file mean; null when there was none. */
  remembered(headers: string): Promise<readonly string[] | null>;
}
