import type { Result } from '#shared/lib/result';

/** Why a backup could not be kept. The book itself is untouched by every one of these. */
export interface BackupTrouble {
  readonly kind:
    /** He went back. */
    | 'cancelled'
    | 'disk-full'
    /** Write-protected, refused, or pulled out in the middle. */
    | 'not-writable'
    /** The folder, or the drive that it is on, is not there. */
    | 'folder-gone'
    /** No folder was chosen for the backups that are made by themselves. */
    | 'no-folder'
    /** A plain browser wants a press of his before it writes there again. */
    | 'not-permitted'
    /** What was read back is not what was written. */
    | 'not-verified';
}

export interface KeptBackup {
  /** The folder's bare name; null in a browser that keeps the place to itself. */
  readonly folder: string | null;
  readonly name: string;
}

/** One file on its way to where it is kept. It has its name only after `commit`; before that the place is as it was. */
export interface BackupSink {
  /** Forgets what came so far: the book has changed meanwhile and is copied anew. */
  readonly restart: () => Promise<Result<null, BackupTrouble>>;
  readonly add: (piece: Uint8Array<ArrayBuffer>) => Promise<Result<null, BackupTrouble>>;
  readonly commit: () => Promise<Result<KeptBackup, BackupTrouble>>;
  readonly abort: () => Promise<void>;
}

export type OpenSink = (name: string) => Promise<Result<BackupSink, BackupTrouble>>;

/** The bare name of the folder, null while none is chosen. `permitted`: a plain browser asks again after a restart. */
export interface FolderState { readonly folder: string | null; readonly there: boolean; readonly permitted: boolean }

/** The folder for the backups that are made by themselves. */
export interface BackupFolderPlace {
  readonly state: () => Promise<FolderState>;
  readonly choose: () => Promise<Result<FolderState, BackupTrouble>>;
  readonly leave: () => Promise<void>;
  /** Only while a press of his is fresh. */
  readonly permit: () => Promise<boolean>;
  readonly open: OpenSink;
}
