import { ok } from '#shared/lib/result';
import type { BackupSink, OpenSink } from '../../../renderer/platform/backup-sink.ts';
import type { KeptCopy } from '../../../renderer/data/backup-contract.ts';
import type { Lock } from '../../../renderer/data/backup-lock.ts';
import type { Book } from '../../../renderer/data/book.ts';
import { got } from './test-book.ts';

/** A place in memory: what a folder is to the program. */
export interface MemoryPlace {
  readonly open: OpenSink;
  readonly files: Map<string, Blob>;
  /** Called before every piece, as a disk that takes its time. */
  beforePiece: (() => Promise<void>) | null;
}

export function memoryPlace(): MemoryPlace {
  const place: MemoryPlace = { files: new Map(), beforePiece: null, open: async (name) => ok(sinkOf(place, name)) };
  return place;
}

function sinkOf(place: MemoryPlace, name: string): BackupSink {
  let pieces: Blob[] = [];
  const forget = async () => {
    pieces = [];
  };
  return {
    restart: async () => {
      await forget();
      return ok(null);
    },
    add: async (piece) => {
      await place.beforePiece?.();
      pieces.push(new Blob([piece]));
      return ok(null);
    },
    commit: async () => {
      place.files.set(name, new Blob(pieces));
      return ok({ folder: 'memory', name });
    },
    abort: forget,
  };
}

export interface MadeBackup { readonly copy: KeptCopy; readonly file: Blob }

export async function makeBackup(book: Book, lock: Lock | null = null): Promise<MadeBackup> {
  const place = memoryPlace();
  const copy = got(await book.backups.copy(place.open, { lock }));
  return { copy, file: place.files.get(copy.name)! };
}

/** Reads the file and restores it; returns the copy of what was there before. */
export async function restoreBackup(book: Book, file: Blob, how: 'replace' | 'merge' = 'replace', passPhrase: string | null = null): Promise<Blob> {
  const place = memoryPlace();
  const read = got(await book.backups.read(file, passPhrase));
  const kept = got(await book.backups.restore(read, how, place.open));
  return place.files.get(kept.name)!;
}

export const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await file.arrayBuffer());
