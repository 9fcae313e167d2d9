import { latestWins } from '#shared/lib/latest-wins';
import type { Marker } from '#shared/model/marker';
import type { MarkerWitness } from '../platform/marker-witness.ts';
import { bookRow } from './act.ts';
import type { BookDb } from './book-db.ts';
import { newestSchemaVersion } from './schema.ts';

export interface WitnessReport {
  /** After a commit: the witness hears of it soon. Many acts in a row are told once, the newest wins. */
  readonly report: () => void;
  readonly settled: () => Promise<void>;
  /** false while the witness could not write. The marker is then behind the book, which is harmless, but must be shown. */
  readonly witnessed: () => boolean;
}

/**
 * Always reads the book row anew: what is told was committed, so the marker may lag behind the book but can never be ahead of it, also
 * with two tabs that tell in any order.
 */
export function openWitnessReport(db: BookDb, witness: MarkerWitness, appVersion: string): WitnessReport {
  let witnessed = true;
  const runner = latestWins(async () => {
    witnessed = (await witness.write(await markerOf(db, appVersion))).ok;
  });
  return { report: () => runner.push(null), settled: runner.settled, witnessed: () => witnessed };
}

export async function markerOf(db: BookDb, appVersion: string): Promise<Marker> {
  const { bookId, ledgerNo, counts, lastBackupAt } = await bookRow(db);
  return { bookId, schemaVersion: newestSchemaVersion, appVersion, ledgerNo, ...counts, lastBackupAt };
}
