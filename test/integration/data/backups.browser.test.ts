import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { BackupRows } from '#shared/exchange/backup-tables';
import type { Instant } from '#shared/lib/plain-date';
import { blankShop } from '#shared/model/shop';
import { newLock } from '../../../renderer/data/backup-lock.ts';
import type { Book } from '../../../renderer/data/book.ts';
import type { OpenSink } from '../../../renderer/platform/backup-sink.ts';
import { bytesOf, makeBackup, memoryPlace, restoreBackup } from './backup-memory.ts';
import { deleteBooks, everything, got, guestInput, letterInput, newBook, visitInput, words, day, type TestBook } from './test-book.ts';

afterEach(deleteBooks);

async function fullBook(): Promise<TestBook> {
  const test = await newBook();
  const { book } = test;
  const guest = got(await book.guests.save(guestInput({ familyName: '髙﨑', givenName: '𠮷' }), null));
  const visit = got(await book.visits.log(visitInput(guest.id)));
  got(await book.visits.correct({ ...visit, amount: 12_345 }, visit));
  const letter = got(await book.letters.save(letterInput(guest.id, visit.id), null));
  got(await book.letters.post([letter], day('2026-11-22'), words));
  const picture = await new OffscreenCanvas(10, 6).getContext('2d')!.canvas.convertToBlob();
  got(await book.photos.put(guest.id, 'card-front', picture));
  got(await book.photos.remove(got(await book.photos.put(guest.id, 'face', picture)).photo.id));
  const gone = got(await book.guests.save(guestInput({ familyName: '去る' }), null));
  got(await book.guests.remove(gone.id));
  got(await book.shop.save({ ...blankShop, name: '割烹 みなと' }));
  return test;
}

const never: OpenSink = async () => {
  throw new Error('asked to keep although nothing will be replaced');
};

/** A deep copy of every row of the book, to be spoilt. */
async function rowsOf(book: Book): Promise<BackupRows> {
  return got(await book.backups.read((await makeBackup(book)).file, null)).rows;
}

describe('backups', () => {
  it('bring the whole book to another computer, pictures and trash included', async () => {
    const { book, db } = await fullBook();
    const { copy, file } = await makeBackup(book);
    expect(copy.name).toMatch(/^goencho-2026112\d-\d{6}\.goencho$/);
    const other = await newBook();
    got(await other.book.guests.save(guestInput({ familyName: '前の' }), null));
    await restoreBackup(other.book, file);

    expect(await everything(other.db, ['meta'])).toEqual(await everything(db, ['meta']));
    expect(await other.db.tombstones.toArray()).toEqual(await db.tombstones.toArray());
    expect(await other.book.counts()).toEqual(await book.counts());
    expect((await other.book.status()).bookId).toBe((await book.status()).bookId);
    expect(other.book.directory.snapshot().map(({ name }) => name)).toEqual(['髙﨑 𠮷']);
    expect(await other.book.verifyTotals()).toEqual({ ok: true, value: { guests: 0, months: 0, days: 0, counts: 0 } });
    await other.book.settled();
    expect(other.witness.marker).toMatchObject({ ...await book.counts(), bookId: (await book.status()).bookId });
  });

  it('say what is in them before anything is changed', async () => {
    const { book } = await fullBook();
    const { file } = await makeBackup(book);
    const { about } = got(await book.backups.read(file, null));
    expect(about).toMatchObject({ shop: '割烹 みなと', visitsFrom: '2026-11-20', visitsUntil: '2026-11-20', app: '0.0.0-test' });
    expect(about.counts).toMatchObject({ guests: 1, visits: 1, touches: 1, photos: 1 });
  });

  it('with a pass-phrase open with it, in any width, and with no other', async () => {
    const { book, db } = await fullBook();
    const { file } = await makeBackup(book, await newLock('Sakura no hana'));
    expect(new TextDecoder().decode(await bytesOf(file))).not.toContain('みなと');
    expect(await book.backups.read(file, null)).toEqual({ ok: false, error: { kind: 'pass-phrase-needed' } });
    expect(await book.backups.read(file, 'sakura no hana')).toEqual({ ok: false, error: { kind: 'wrong-pass-phrase' } });
    const other = await newBook();
    await restoreBackup(other.book, file, 'replace', 'Ｓａｋｕｒａ no hana');
    expect(await everything(other.db, ['meta'])).toEqual(await everything(db, ['meta']));
  });

  it('count once they are saved, and the marker knows; what is written afterwards is news', async () => {
    const { book, witness } = await fullBook();
    const { copy } = await makeBackup(book);
    expect(await book.status()).toMatchObject({ lastBackupAt: null, changedSinceBackup: true });
    got(await book.backups.saved(copy));
    await book.settled();
    expect([await book.status(), witness.marker]).toMatchObject([{ lastBackupAt: copy.createdAt, changedSinceBackup: false }, { lastBackupAt: copy.createdAt }]);
    got(await book.guests.save(guestInput(), null));
    expect((await book.status()).changedSinceBackup).toBe(true);
    const late = await makeBackup(book);
    got(await book.guests.save(guestInput(), null));
    got(await book.backups.saved(late.copy));
    expect((await book.status()).changedSinceBackup).toBe(true);
  });

  it('are of one moment: what is written while they are made makes them begin anew', async () => {
    const { book } = await fullBook();
    const place = memoryPlace();
    let writes = 2;
    place.beforePiece = async () => {
      if (writes > 0) got(await book.guests.save(guestInput({ familyName: `間${writes -= 1}` }), null));
    };
    const copy = got(await book.backups.copy(place.open));
    const read = got(await book.backups.read(place.files.get(copy.name)!, null));
    expect(read.rows.guests).toHaveLength((await book.counts()).guests);
    expect(copy.ledgerNo).toBe((await book.status()).ledgerNo);
  });

  it('keep the present book before it is replaced; that copy brings it back', async () => {
    const { book, db } = await fullBook();
    const { file } = await makeBackup(book);
    const guest = got(await book.guests.save(guestInput({ familyName: '新しい' }), null));
    const before = await everything(db, ['meta']);
    const { ledgerNo } = await book.status();
    const present = await restoreBackup(book, file);
    expect(await book.guests.read(guest.id)).toBeNull();
    expect((await book.status()).ledgerNo).toBeGreaterThan(ledgerNo);
    await restoreBackup(book, present);
    expect(await everything(db, ['meta'])).toEqual(before);
  });

  it('of any size go round: whatever was written comes back, with and without a pass-phrase', async () => {
    const lock = await newLock('合言葉は短い文');
    const guests = fc.array(fc.record({ familyName: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((name) => `あ${name.replaceAll(/[\n\r]/g, '')}`), memo: fc.string({ unit: 'grapheme', maxLength: 200 }) }), { maxLength: 12 });
    await fc.assert(fc.asyncProperty(guests, fc.boolean(), async (people, locked) => {
      const { book, db } = await newBook();
      for (const person of people) {
        const saved = await book.guests.save(guestInput(person), null);
        if (saved.ok) got(await book.visits.log(visitInput(saved.value.id, { talk: person.memo })));
      }
      const { file } = await makeBackup(book, locked ? lock : null);
      const other = await newBook();
      await restoreBackup(other.book, file, 'replace', locked ? '合言葉は短い文' : null);
      expect(await everything(other.db, ['meta'])).toEqual(await everything(db, ['meta']));
      await deleteBooks();
    }), { numRuns: 15 });
  }, 120_000);

  it('refuse any flipped bit and any cut by name, and leave the book as it is', async () => {
    const { book, db } = await fullBook();
    const before = await everything(db);
    for (const lock of [null, await newLock('さくらの花が咲く')]) {
      const bytes = await bytesOf((await makeBackup(book, lock)).file);
      const phrase = lock && 'さくらの花が咲く';
      await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: bytes.length * 8 - 1 }), fc.boolean(), async (bit, isCut) => {
        const at = Math.floor(bit / 8);
        const spoilt = isCut ? bytes.slice(0, at) : bytes.with(at, (bytes[at] ?? 0) ^ (1 << bit % 8));
        const error = isCut && at < 15 ? 'not-a-backup' : 'damaged';
        expect(await book.backups.read(new Blob([new Uint8Array(spoilt)]), phrase)).toEqual({ ok: false, error: { kind: error } });
      }), { numRuns: 60 });
    }
    expect(await everything(db)).toEqual(before);
  }, 60_000);

  it.each([
    ['a picture', async () => new Blob([new Uint8Array([0xff, 0xd8, 0xff])])],
    ['nothing', async () => new Blob([])],
    ['another program\'s archive', async () => new Response(new Blob(['{"what":"else"}']).stream().pipeThrough(new CompressionStream('gzip'))).blob()],
  ])('know that %s is not one of them', async (_, make) => {
    const { book } = await newBook();
    expect(await book.backups.read(await make(), null)).toEqual({ ok: false, error: { kind: 'not-a-backup' } });
  });

  it('lose nothing that was logged while the copy was being saved', async () => {
    const { book } = await fullBook();
    const read = got(await book.backups.read((await makeBackup(book)).file, null));
    const guest = got(await book.guests.save(guestInput({ familyName: '間' }), null));
    const slow = memoryPlace();
    const result = await book.backups.restore(read, 'replace', async (name) => {
      const sink = got(await slow.open(name));
      return { ok: true, value: { ...sink, commit: async () => {
        got(await book.visits.log(visitInput(guest.id)));
        return sink.commit();
      } } };
    });
    expect(result).toEqual({ ok: false, error: { kind: 'changed-meanwhile' } });
    expect(await book.visits.ofGuest(guest.id)).toHaveLength(1);
  });

  it('replace nothing where the present book was not kept', async () => {
    const { book, db } = await fullBook();
    const read = got(await book.backups.read((await makeBackup(book)).file, null));
    const before = await everything(db);
    expect(await book.backups.restore(read, 'replace', async () => ({ ok: false, error: { kind: 'disk-full' } }))).toEqual({ ok: false, error: { kind: 'not-kept', why: 'disk-full' } });
    expect(await everything(db)).toEqual(before);
  });

  it('refuse rows without a book before anything is asked', async () => {
    const { book } = await fullBook();
    const read = got(await book.backups.read((await makeBackup(book)).file, null));
    expect(await book.backups.restore({ ...read, rows: { ...read.rows, meta: [] } }, 'replace', never)).toEqual({ ok: false, error: { kind: 'inconsistent', where: 'meta' } });
  });
});

describe('two books of one shop', () => {
  /** The shop's computer and the notebook at home, both from one backup. */
  async function apart(): Promise<{ readonly shop: TestBook; readonly home: TestBook }> {
    const shop = await fullBook();
    const home = await newBook();
    await restoreBackup(home.book, (await makeBackup(shop.book)).file);
    return { shop, home };
  }

  it('become one: what was added on either side is there once, the later edit stands, what was deleted stays deleted', async () => {
    const { shop, home } = await apart();
    const [guest] = shop.book.directory.snapshot();
    const old = (await shop.book.guests.read(guest!.id))!;
    const inShop = got(await shop.book.guests.save(guestInput({ familyName: '店で' }), null));
    const visit = got(await shop.book.visits.log(visitInput(guest!.id, { talk: '店で書いた' })));
    const atHome = got(await home.book.guests.save(guestInput({ familyName: '家で' }), null));
    got(await home.book.guests.save({ ...old, memo: '家で直した' }, old.updatedAt));
    const dropped = (await home.book.visits.ofGuest(guest!.id))[0]!;
    got(await home.book.visits.remove(dropped.id));
    const before = await restoreBackup(shop.book, (await makeBackup(home.book)).file, 'merge');

    const names = shop.book.directory.snapshot().map(({ name }) => name.split(' ')[0]);
    expect(names.toSorted()).toEqual(['家で', '店で', '髙﨑'].toSorted());
    expect((await shop.book.guests.read(guest!.id))?.memo).toBe('家で直した');
    expect((await shop.book.visits.ofGuest(guest!.id)).map(({ id }) => id)).toEqual([visit.id]);
    expect(new Set(shop.book.directory.snapshot().map(({ no }) => no)).size).toBe(3);
    expect(await shop.book.verifyTotals()).toEqual({ ok: true, value: { guests: 0, months: 0, days: 0, counts: 0 } });
    expect([await shop.book.guests.read(inShop.id), await shop.book.guests.read(atHome.id)].map((found) => found?.familyName)).toEqual(['店で', '家で']);

    await restoreBackup(shop.book, before);
    expect(await shop.book.guests.read(atHome.id)).toBeNull();
    expect(await shop.book.visits.ofGuest(guest!.id)).toHaveLength(2);
  });

  it('remember a deletion after the trash was emptied', async () => {
    const { shop, home } = await apart();
    const [guest] = home.book.directory.snapshot();
    for (let second = 0; second < 60; second += 1) home.deps.now(); // each test book has a clock of its own
    got(await home.book.guests.remove(guest!.id));
    await home.db.trash.clear();
    await restoreBackup(shop.book, (await makeBackup(home.book)).file, 'merge');
    expect(shop.book.directory.snapshot()).toEqual([]);
  });

  it('bring a guest back to whom something happened after he was deleted elsewhere', async () => {
    const { shop, home } = await apart();
    const [guest] = home.book.directory.snapshot();
    got(await home.book.guests.remove(guest!.id));
    for (let second = 0; second < 60; second += 1) shop.deps.now();
    got(await shop.book.visits.log(visitInput(guest!.id)));
    await restoreBackup(shop.book, (await makeBackup(home.book)).file, 'merge');
    expect(await shop.book.guests.read(guest!.id)).not.toBeNull();
  });
});

describe('the rows of a backup', () => {
  it('keep what is no part of a noun', async () => {
    const { book } = await fullBook();
    const rows = await rowsOf(book);
    expect(rows.visits[0]).toMatchObject({ corrections: [{ was: { amount: 30_000 } }] });
    expect(rows.photos[0]?.['picture']).toBeInstanceOf(Blob);
    expect((rows.meta[0] as { readonly createdAt: Instant }).createdAt).toMatch(/^2026/);
  });
});
