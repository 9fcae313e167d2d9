import type { Instant } from '#shared/lib/plain-date';
import type { Result } from '#shared/lib/result';
import type { GuestId, PhotoId, PictureId } from '#shared/model/ids';
import type { DiskFull, NotFound, RemoveError, UndoToken } from './write-errors.ts';

export const photoSides = ['card-front', 'card-back', 'face'] as const;
export type PhotoSide = (typeof photoSides)[number];

export interface Photo {
  readonly id: PhotoId;
  readonly guestId: GuestId;
  readonly side: PhotoSide;
  readonly picture: Blob;
  readonly width: number;
  readonly height: number;
  readonly addedAt: Instant;
}

export type PutPhotoError =
  | { readonly kind: 'not-a-picture' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | NotFound | DiskFull;

/** `replaced` brings the photo back that was there before, in place of this one. */
export interface PutPhoto { readonly photo: Photo; readonly replaced: UndoToken | null }

export interface Photos {
  ofGuest(guestId: GuestId): Promise<readonly Photo[]>;
  /** JPEG or PNG. Redrawn at 2,000 pixels at most, so that what the camera wrote into the file (place, time, owner) is gone. Replaces the same side. */
  put(guestId: GuestId, side: PhotoSide, file: Blob): Promise<Result<PutPhoto, PutPhotoError>>;
  remove(id: PhotoId): Promise<Result<UndoToken, RemoveError>>;
}

/** A drawing, a photo of the shop or a seal, for cards. */
export interface Picture {
  readonly id: PictureId;
  readonly picture: Blob;
  readonly width: number;
  readonly height: number;
  /** What it shows, in his words: for those who do not see it, and to tell one from another. */
  readonly about: string;
  readonly addedAt: Instant;
}

export interface Pictures {
  /** null where it has gone; whoever names it says so. */
  read(id: PictureId): Promise<Picture | null>;
  /** JPEG or PNG, redrawn as photos are, at 1,000 pixels at most. It stays while a letter or a setting names it, and 30 days in any case. */
  add(file: Blob, about: string): Promise<Result<Picture, Exclude<PutPhotoError, NotFound>>>;
  describe(id: PictureId, about: string): Promise<Result<null, NotFound | DiskFull>>;
}
