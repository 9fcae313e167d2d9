import type { ImportId } from '#shared/model/ids';
import type { Result } from '#shared/lib/result';
import type { Book } from './book.ts';
import type { DiskFull } from './write-errors.ts';
import type { TakenBack } from './imports-contract.ts';

/** So many names are said; the others stand in the book. */
const namesSaid = 8;

/** Takes an import back; `tell` names whoever stays because of something that came later. */
export async function takeBackImport(book: Book, id: ImportId, tell: (names: string) => void): Promise<Result<TakenBack, { readonly kind: 'nothing-to-undo' } | DiskFull>> {
  const done = await book.imports.undo(id);
  if (done.ok && done.value.kept.length > 0) tell(done.value.kept.slice(0, namesSaid).map(({ name }) => name).join(' / '));
  return done;
}
