import type { Result } from '#shared/lib/result';
import type { Guest } from '#shared/model/guest';
import type { Touch } from '#shared/model/touch';
import type { Visit } from '#shared/model/visit';

/** The book for files of other programs: whole, and but for the visits at one moment. */
export interface Outgoing {
  /** In the order of their readings. */
  guests(): Promise<readonly Guest[]>;
  /** Oldest first, read month by month so that the page stays usable; null where it was stopped. `onProgress`: months. */
  visits(onProgress: (done: number, of: number) => void, stop: AbortSignal): Promise<readonly Visit[] | null>;
  /** Oldest first. */
  touches(): Promise<readonly Touch[]>;
  /** Everything that a backup carries as one JSON document, pictures in base64; it can be read, not restored. 'changed-meanwhile' when somebody wrote into the book. */
  json(onProgress: (done: number, of: number) => void, stop: AbortSignal): Promise<Result<Blob, { readonly kind: 'changed-meanwhile' | 'stopped' }>>;
}
