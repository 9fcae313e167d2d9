import type { Instant } from '#shared/lib/plain-date';
import type { Act } from './act.ts';
import type { BookDb } from './book-db.ts';

/** What every part of the book is made from. */
export interface BookParts {
  readonly db: BookDb;
  readonly act: Act;
  readonly now: () => Instant;
  readonly newId: () => string;
}
