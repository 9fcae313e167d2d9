import { afterEach, describe, expect, it } from 'vitest';
import { BookDb } from '../../../renderer/data/book-db.ts';
import { acceptShorterBook, openBook } from '../../../renderer/data/open-book.ts';
import { salvage } from '../../../renderer/data/salvage.ts';
import { newestSchemaVersion } from '../../../renderer/data/schema.ts';
import { memoryPlace, restoreBackup } from './backup-memory.ts';
import { deleteBooks, got, guestInput, newBook, visitInput, type TestBook } from './test-book.ts';

afterEach(deleteBooks);

/** A book as the first version of the program left it, closed. */
async function oldBook(): Promise<TestBook> {
  const test = await newBook();
  const guest = got(await test.book.guests.save(guestInput({ familyName: '古い' }), null));
  got(await test.book.visits.log(visitInput(guest.id)));
  const rows = await Promise.all((['guests', 'visits', 'meta', 'visitMonths', 'days'] as const).map(async (name) => [name, await test.db.table<unknown>(name).toArray()] as const));
  await test.book.close();
  test.db.close();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(test.name).addEventListener('success', resolve);
  });
  const old = new BookDb(test.name, { schemaVersion: 1 });
  for (const [name, list] of rows) await old.table<unknown>(name).bulkAdd(list);
  old.close();
  test.witness.marker = { ...test.witness.marker!, schemaVersion: 1 };
  return test;
}

describe('a book of an older version', () => {
  it('is copied before the newer one changes its tables; the copy can be restored', async () => {
    const { deps } = await oldBook();
    const place = memoryPlace();
    let versionWhileCopied = 0;
    const book = got(await openBook({ ...deps, ownPlace: async (name) => {
      const probe = indexedDB.open(deps.name!);
      await new Promise((resolve) => probe.addEventListener('success', resolve));
      versionWhileCopied = probe.result.version;
      probe.result.close();
      return place.open(name);
    } }));
    expect(versionWhileCopied).toBe(10);
    expect([...place.files.keys()]).toHaveLength(1);
    expect(await book.counts()).toEqual({ guests: 1, visits: 1, touches: 0 });
    await book.settled();
    const other = await newBook();
    await restoreBackup(other.book, [...place.files.values()][0]!);
    expect(other.book.directory.snapshot()[0]?.name).toMatch(/^古い/);
    await book.close();
    // The next start has nothing to copy.
    got(await openBook({ ...deps, ownPlace: async () => { throw new Error('asked again'); } }));
  });

  it('is not changed where the copy could not be made, unless he says so', async () => {
    const { deps, name } = await oldBook();
    const full = { ...deps, ownPlace: async () => ({ ok: false, error: { kind: 'disk-full' } } as const) };
    expect(await openBook(full)).toEqual({ ok: false, error: { kind: 'not-kept-before-upgrade', why: 'disk-full' } });
    const probe = indexedDB.open(name);
    await new Promise((resolve) => probe.addEventListener('success', resolve));
    expect(probe.result.version).toBe(10);
    probe.result.close();
    const book = got(await acceptShorterBook(full));
    expect(await book.counts()).toEqual({ guests: 1, visits: 1, touches: 0 });
    await book.close();
    expect(newestSchemaVersion).toBeGreaterThan(1);
  });
});

describe('a book that does not open', () => {
  it('gives what can be read as a backup that can be restored: what points at nothing is left out', async () => {
    const { book, db, deps } = await newBook();
    const [kept, gone] = [got(await book.guests.save(guestInput({ familyName: '残る' }), null)), got(await book.guests.save(guestInput({ familyName: '消える' }), null))];
    got(await book.visits.log(visitInput(kept.id)));
    got(await book.visits.log(visitInput(gone.id)));
    await book.close();
    await db.guests.delete(gone.id); // as a store that lost some of its rows
    await db.meta.delete('book');
    const place = memoryPlace();
    const saved = got(await salvage(deps, place.open));
    const other = await newBook();
    await restoreBackup(other.book, place.files.get(saved.name)!);
    expect(other.book.directory.snapshot().map(({ name }) => name.split(' ')[0])).toEqual(['残る']);
    expect(await other.book.counts()).toEqual({ guests: 1, visits: 1, touches: 0 });
  });

  it('says so where nothing can be read', async () => {
    const { book, deps } = await newBook();
    expect(await salvage(deps, memoryPlace().open)).toEqual({ ok: false, error: { kind: 'nothing-readable' } });
    expect(await book.checkRows()).toEqual([]);
  });

  it('names rows that point at nothing', async () => {
    const { book, db } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    got(await book.visits.log(visitInput(guest.id)));
    await db.guests.delete(guest.id);
    expect(await book.checkRows()).toEqual(['visits.0.guestId']);
  });
});
