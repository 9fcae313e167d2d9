import type { Result } from '#shared/lib/result';
import type { Book } from '../data/book.ts';
import { openBook, type BookDeps, type OpenBookError } from '../data/open-book.ts';
import { backupFolder, ownPlace } from '../platform/backup-places.ts';
import { now } from '../platform/clock.ts';
import { openMarkerWitness } from '../platform/marker-witness.ts';
import { newId } from '../platform/new-id.ts';

/** What the book needs from the world. */
export const bookDeps: BookDeps = { appVersion: import.meta.env.APP_VERSION, now, newId, witness: openMarkerWitness(), backupFolder, ownPlace };

let opening: Promise<Result<Book, OpenBookError>> | undefined;

/** Opens the book of this computer, once, however often it is asked (React asks twice while developing). */
export function startBook(): Promise<Result<Book, OpenBookError>> {
  opening ??= openBook(bookDeps);
  return opening;
}
