import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '#shared/lib/result';
import { markerSchema, type Marker } from '#shared/model/marker';
import { nodeFileSystem, type FileSystemPort } from './file-system-port.ts';
import { writeFileAtomic, type WriteError } from './write-file-atomic.ts';

export interface MarkerFile {
  /** null: no book was ever kept here. */
  readonly read: () => Promise<Result<Marker | null, { readonly kind: 'marker-unreadable' }>>;
  readonly write: (marker: Marker) => Promise<Result<null, WriteError>>;
}

export const markerFileName = 'state.json';

/** The witness beside IndexedDB. One writer after another: an older marker must never overtake a newer one. */
export function openMarkerFile(dataFolder: string, disk: FileSystemPort = nodeFileSystem): MarkerFile {
  const file = join(dataFolder, markerFileName);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    read: () => inTurn(() => readMarker(file)),
    write: (marker) => inTurn(() => writeFileAtomic(file, Buffer.from(`${JSON.stringify(marker, null, 2)}\n`), disk)),
  };
}

async function readMarker(file: string): Promise<Result<Marker | null, { readonly kind: 'marker-unreadable' }>> {
  try {
    return ok(markerSchema.parse(JSON.parse(await readFile(file, 'utf8'))));
  } catch (error) {
    // Only a file that is not there means "no book yet". One that is there and says nothing must not look like that.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ok(null);
    return err({ kind: 'marker-unreadable' });
  }
}
