import type { Instant } from '#shared/lib/plain-date';
import { err, ok, type Result } from '#shared/lib/result';
import type { Marker } from '#shared/model/marker';
import type { BackupTrouble, OpenSink } from '../platform/backup-sink.ts';
import { copyBook } from './backups.ts';
import { BookDb, type BookDbOptions } from './book-db.ts';
import { newestSchemaVersion } from './schema.ts';

export type NotKept = { readonly kind: 'not-kept-before-upgrade'; readonly why: BackupTrouble['kind'] | 'changed-meanwhile' };

interface Deps {
  readonly name?: string;
  readonly appVersion: string;
  readonly now: () => Instant;
  readonly ownPlace?: OpenSink;
}

/**
 * A later version of the program may change the tables of the book when it opens them. Before that the book is copied as it is, by the
 * version of the schema that the marker remembers. Where there is no marker the version is unknown and nothing is copied: asking the store
 * for it would be the first contact with tables that may be corrupt (README).
 */
export async function keepBeforeUpgrade(deps: Deps, marker: Marker | null, onTotalLoss: NonNullable<BookDbOptions['onTotalLoss']>): Promise<Result<null, NotKept>> {
  if (!marker || marker.schemaVersion >= newestSchemaVersion || !deps.ownPlace) return ok(null);
  const db = new BookDb(deps.name ?? 'goencho', { schemaVersion: marker.schemaVersion, onTotalLoss });
  try {
    await db.open();
    // Another start may have got as far as the upgrade and not as far as the marker.
    if (db.backendDB().version >= newestSchemaVersion * 10 || !(await db.meta.get('book'))) return ok(null);
    return await keep(db, deps, { schema: marker.schemaVersion, open: deps.ownPlace });
  } finally {
    db.close();
  }
}

async function keep(db: BookDb, { appVersion, now }: Deps, { schema, open }: { readonly schema: number; readonly open: OpenSink }): Promise<Result<null, NotKept>> {
  const kept = await copyBook(db, open, { schema, app: appVersion, createdAt: now(), lock: null });
  return kept.ok ? ok(null) : err({ kind: 'not-kept-before-upgrade', why: kept.error.kind });
}
