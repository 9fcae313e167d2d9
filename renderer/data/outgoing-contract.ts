import type { Result } from '#shared/lib/result';
import type { Guest } from '#shared/model/guest';
import type { Touch } from '#shared/model/touch';
import type { Visit } from '#shared/model/visit';

/** Somebody wrote into the book while it was read in pieces, or he has stopped it. */
export interface NotRead { readonly kind: 'changed-meanwhile' | 'stopped' }

/** The book for files of other programs: whole, at one moment. */
export interface Outgoing {
  /** In the order of their readings. */
  guests(): Promise<readonly Guest[]>;
  /** Oldest first, read month by month so that the page stays usable. `onProgress`: months. */
  visits(onProgress: (done: number, of: number) => void, stop: AbortSignal): Promise<Result<readonly Visit[], NotRead>>;
  /** Oldest first. */
  touches(): Promise<readonly Touch[]>;
  /** Everything that a backup carries as one JSON document, pictures in base64; it can be read, not restored. */
  json(onProgress: (done: number, of: number) => void, stop: AbortSignal): Promise<Result<Blob, NotRead>>;
}
