import { ok } from '#shared/lib/result';
import { saved } from './act.ts';
import type { FormDrafts } from './book.ts';
import type { BookDb } from './book-db.ts';

/** Not part of the ledger: no act, no number, no marker. They are written strictly all the same. */
export function openFormDrafts(db: BookDb): FormDrafts {
  return {
    read: async (key) => (await db.formDrafts.get(key))?.value,
    write: async (key, value) => {
      const written = await saved(() => db.formDrafts.put({ key, value }));
      return written.ok ? ok(null) : written;
    },
    clear: async (key) => {
      const cleared = await saved(() => db.formDrafts.delete(key));
      return cleared.ok ? ok(null) : cleared;
    },
    change: (key, change) => saved(() => db.transaction('rw', db.formDrafts, async () => {
      const value = (await db.formDrafts.get(key))?.value;
      const next = change(value);
      if (next === undefined) await db.formDrafts.delete(key);
      else if (next !== value) await db.formDrafts.put({ key, value: next });
      return next;
    })),
  };
}
