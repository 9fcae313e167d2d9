import type { Instant } from '#shared/lib/plain-date';
import type { Result } from '#shared/lib/result';
import type { MarkerUnreadable, MarkerWitness } from '../platform/marker-witness.ts';
import type { Book, Counts, DiskFull } from './book.ts';

export interface BookDeps {
  readonly name?: string;
  readonly appVersion: string;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly witness: MarkerWitness;
}

export interface Extent extends Counts { readonly ledgerNo: number }
export type OpenBookError =
  /** The marker knows a book, and this is not it: empty, or another one. */
  | { readonly kind: 'book-lost'; readonly expected: Extent | null }
  | { readonly kind: 'book-shorter'; readonly expected: Extent; readonly found: Extent }
  | MarkerUnreadable
  /** Written by a later version of this program. */
  | { readonly kind: 'newer-book' }
  | DiskFull
  | { readonly kind: 'cannot-open'; readonly reason: string };

export declare function openBook(deps: BookDeps): Promise<Result<Book, OpenBookError>>;

/** Only when the owner said so on the rescue screen: goes on with what is there. */
export declare function acceptShorterBook(deps: BookDeps): Promise<Result<Book, OpenBookError>>;

/** Only when the owner said so on the rescue screen: begins an empty book although the marker remembers one. */
export declare function beginNewBook(deps: BookDeps): Promise<Result<Book, OpenBookError>>;
