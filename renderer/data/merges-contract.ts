import type { Instant } from '#shared/lib/plain-date';
import type { Result } from '#shared/lib/result';
import type { Guest } from '#shared/model/guest';
import type { GuestId, PhotoId } from '#shared/model/ids';

type DiskFull = { readonly kind: 'disk-full' };
type ChangedElsewhere = { readonly kind: 'changed-elsewhere'; readonly current: Guest | null };
type Invalid = { readonly kind: 'invalid'; readonly issues: readonly { readonly path: string; readonly code: string }[] };

export interface Merge {
  readonly id: string;
  readonly at: Instant;
  readonly keep: GuestId;
  readonly keepName: string;
  readonly goneName: string;
  /** For 30 days. */
  readonly undoable: boolean;
}

export interface MergeInput {
  /** What the guest who stays is to look like, under his id. */
  readonly guest: Omit<Guest, 'createdAt' | 'updatedAt' | 'sample'>;
  readonly gone: GuestId;
  /** `updatedAt` of both as he has seen them. */
  readonly seen: { readonly keep: Instant; readonly gone: Instant };
  /** Where both have a photo of the same side: the one that stays. */
  readonly photos: readonly PhotoId[];
}
export type MergeError = Invalid | ChangedElsewhere | { readonly kind: 'not-found' } | DiskFull;

/** What was changed after the merge, and so is not as it was before. */
export interface Unmerged {
  /** Fields of the guest who stayed that were changed again since: they keep what stands there today. */
  readonly kept: readonly string[];
  /** Entered since for the guest who stayed: they stay his. */
  readonly visits: number;
  readonly touches: number;
  /** Photos and drafts whose place was taken by something newer. */
  readonly crowdedOut: number;
}
/** `merged-again`: the one who stayed was merged once more; undo that first. */
export type UnmergeError = { readonly kind: 'nothing-to-undo' } | { readonly kind: 'guest-missing' } | { readonly kind: 'merged-again'; readonly name: string } | DiskFull;

/** Two guests who are one, and two who are not. */
export interface Merges {
  /** Newest first. */
  recent(): Promise<readonly Merge[]>;
  merge(input: MergeInput): Promise<Result<Merge, MergeError>>;
  undo(id: string): Promise<Result<Unmerged, UnmergeError>>;
  /** Keys (`pairKey`) of the pairs that he has called two people. */
  apart(): Promise<ReadonlySet<string>>;
  /** 「これは別の方です」; `false` takes it back. */
  setApart(one: GuestId, other: GuestId, areTwo: boolean): Promise<Result<null, DiskFull>>;
  /** Every guest, to look for pairs: a tenth of a second for ten thousand. */
  everybody(): Promise<readonly Guest[]>;
}
