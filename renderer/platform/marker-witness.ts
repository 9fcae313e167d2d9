import { err, ok, type Result } from '#shared/lib/result';
import type { SaveError, Shell } from '#shared/ipc/contract';
import { markerSchema, type Marker } from '#shared/model/marker';
import { shell } from './shell.ts';

export type MarkerUnreadable = { readonly kind: 'marker-unreadable' };

/** A second memory outside the book: what the book held when it was last written. */
export interface MarkerWitness {
  /** null: nothing was ever written here, so a book may begin. */
  read(): Promise<Result<Marker | null, MarkerUnreadable>>;
  write(marker: Marker): Promise<Result<null, SaveError>>;
}

/** The shell's state file; in a plain browser localStorage. */
export function openMarkerWitness(): MarkerWitness {
  return shell ? shellWitness(shell) : browserWitness(localStorage);
}

const shellWitness = (shell: Shell): MarkerWitness => ({
  read: () => shell['marker/read'](null),
  write: (marker) => shell['marker/write'](marker),
});

const storageKey = 'goencho-marker';

/**
 * localStorage lives in files of its own, so it survives most of what empties IndexedDB; not "clear all site data", which takes both.
 * That is the limit of the browser copy, and why the desktop window is the real home of a book.
 */
export function browserWitness(storage: Storage): MarkerWitness {
  return {
    read: async () => {
      const text = storage.getItem(storageKey);
      if (text === null) return ok(null);
      const marker = markerSchema.safeParse(parseJson(text));
      return marker.success ? ok(marker.data) : err({ kind: 'marker-unreadable' });
    },
    write: async (marker) => {
      try {
        storage.setItem(storageKey, JSON.stringify(marker));
        return ok(null);
      } catch (error) {
        if (error instanceof DOMException && error.name === 'QuotaExceededError') return err({ kind: 'disk-full' });
        throw error;
      }
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
