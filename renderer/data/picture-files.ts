import type { PictureId } from '#shared/model/ids';
import type { Book } from './book.ts';

/** Pictures as the press takes them: the bytes of a JPEG or PNG file. One that is gone or damaged is an empty file, which the press reports by name. */
export type PictureFiles = ReadonlyMap<PictureId, Uint8Array>;

export const noPictureFiles: PictureFiles = new Map();

/** A picture never changes, so it is read once; and a batch that carries the same bytes a thousand times holds and embeds them once. */
const known = new WeakMap<Book, Map<PictureId, Promise<Uint8Array>>>();
const names = new WeakMap<Uint8Array, PictureId>();

export async function readPictureFiles(book: Book, ids: readonly PictureId[]): Promise<PictureFiles> {
  const files = known.get(book) ?? new Map<PictureId, Promise<Uint8Array>>();
  known.set(book, files);
  return new Map(await Promise.all([...new Set(ids)].map(async (id) => {
    const reading = files.get(id) ?? readFile(book, id);
    files.set(id, reading);
    const bytes = await reading;
    // It may come back: an undo, a restored book.
    if (bytes.length === 0) files.delete(id);
    else names.set(bytes, id);
    return [id, bytes] as const;
  })));
}

/** Which picture a file is, to tell two cards apart without comparing their bytes. */
export const pictureIdOf = (bytes: Uint8Array): PictureId | null => names.get(bytes) ?? null;

/** The head of a file may be whole and the rest not: only who draws it knows. */
async function readFile(book: Book, id: PictureId): Promise<Uint8Array> {
  const stored = await book.pictures.read(id);
  if (!stored) return new Uint8Array();
  try {
    (await createImageBitmap(stored.picture)).close();
    return new Uint8Array(await stored.picture.arrayBuffer());
  } catch (error) {
    // What the browser throws for a picture that it cannot draw, and for one whose bytes the disk has lost.
    if (error instanceof DOMException) return new Uint8Array();
    throw error;
  }
}
