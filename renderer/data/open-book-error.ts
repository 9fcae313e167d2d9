import type { MarkerUnreadable } from '../platform/marker-witness.ts';
import type { Counts } from './book.ts';
import type { DiskFull } from './write-errors.ts';
import type { NotKept } from './keep-before-upgrade.ts';

export interface Extent extends Counts { readonly ledgerNo: number }
export type OpenBookError =
  /** The marker knows a book, and this is not it: empty, or another one. null: Chromium said itself that it threw the tables away. */
  | { readonly kind: 'book-lost'; readonly expected: Extent | null }
  | { readonly kind: 'book-shorter'; readonly expected: Extent; readonly found: Extent }
  | MarkerUnreadable
  /** A later version wants to change the tables, and the book could not be copied first. Nothing was changed. */
  | NotKept
  /** Written by a later version of this program. */
  | { readonly kind: 'newer-book' }
  | DiskFull
  /** A full disk can look like this too: Chromium's LevelDB store cannot even be opened to read then (measured). */
  | { readonly kind: 'cannot-open'; readonly reason: string };
