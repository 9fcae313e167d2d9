import { err, ok, type Result } from '#shared/lib/result';
import type { PrintProfile } from '#shared/model/print-profile';
import type { Book, Setting } from './book.ts';
import type { BookDb } from './book-db.ts';
import { checked } from './checked.ts';
import type { BookParts } from './parts.ts';
import { readableFields } from './readable-fields.ts';
import { sameContent } from './same-content.ts';
import { profileKind } from './setting-kinds.ts';
import type { NotFound } from './write-errors.ts';

/** As they lie in the book, with whatever nobody can read in them. */
interface Shelf { readonly present: unknown; readonly others: readonly unknown[] }

export const readProfile = (value: unknown): PrintProfile => readableFields(profileKind, value);

/** The further ones. Limit: a row that is no list counts as none. */
export async function otherProfiles(db: BookDb): Promise<readonly unknown[]> {
  const value: unknown = (await db.settings.get('other-profiles'))?.value;
  return Array.isArray(value) ? value : [];
}

/** The print settings by name. What is moved between them is the row as it stands, so that a field that cannot be read goes along and is not lost. */
export function openPrintProfiles({ db, act }: Pick<BookParts, 'db' | 'act'>, one: Setting<PrintProfile>): Book['profile'] {
  const shelf = async (): Promise<Shelf> => ({ present: (await db.settings.get('profile'))?.value ?? profileKind.blank, others: await otherProfiles(db) });
  const put = ({ present, others }: Shelf) => db.settings.bulkPut([{ key: 'profile', value: present }, { key: 'other-profiles', value: others }]);
  const apart = async (wanted: PrintProfile): Promise<Result<{ readonly before: Shelf; readonly wanted: unknown; readonly rest: readonly unknown[] }, NotFound>> => {
    const before = await shelf();
    const at = before.others.findIndex((value) => sameContent(readProfile(value), wanted));
    return at < 0 ? err({ kind: 'not-found' }) : ok({ before, wanted: before.others[at], rest: before.others.toSpliced(at, 1) });
  };
  return {
    ...one,
    read: async () => readProfile((await shelf()).present),
    others: async () => (await otherProfiles(db)).map(readProfile),
    use: (other) => act(async () => {
      const found = await apart(other);
      if (!found.ok) return found;
      await put({ present: found.value.wanted, others: [...found.value.rest, found.value.before.present] });
      return ok(null);
    }),
    add: (name) => act(async () => {
      const before = await shelf();
      const made = checked(profileKind.schema, { ...readProfile(before.present), name });
      if (!made.ok) return made;
      await put({ present: made.value, others: [...before.others, before.present] });
      return ok(null);
    }),
    drop: async (next) => {
      const done = await act(async () => {
        const found = await apart(next);
        if (!found.ok) return found;
        const after: Shelf = { present: found.value.wanted, others: found.value.rest };
        await put(after);
        return ok({ before: found.value.before, after });
      });
      if (!done.ok) return done;
      return ok(async () => (await act<null, { readonly kind: 'changed' }>(async () => {
        if (!sameContent(await shelf(), done.value.after)) return err({ kind: 'changed' });
        await put(done.value.before);
        return ok(null);
      })).ok);
    },
  };
}
