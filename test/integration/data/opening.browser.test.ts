import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { err } from '#shared/lib/result';
import { usualFigureSettings } from '#shared/model/figure-settings';
import { blankPrintProfile, blankSideProfile } from '#shared/model/print-profile';
import { blankShop } from '#shared/model/shop';
import { BookDb, listening } from '../../../renderer/data/book-db.ts';
import { acceptShorterBook, beginNewBook, openBook } from '../../../renderer/data/open-book.ts';
import { newestSchemaVersion, schemaVersions } from '../../../renderer/data/schema.ts';
import { verifyBook } from '../../../renderer/data/verify-book.ts';
import { browserWitness } from '../../../renderer/platform/marker-witness.ts';
import { makeBackup, restoreBackup } from './backup-memory.ts';
import { deleteBooks, everything, got, guestInput, memoryWitness, newBook, visitInput, day } from './test-book.ts';

afterEach(deleteBooks);

async function closedBook() {
  const test = await newBook();
  const guest = got(await test.book.guests.save(guestInput(), null));
  got(await test.book.visits.log(visitInput(guest.id)));
  got(await test.book.visits.log(visitInput(guest.id, { on: day('2026-11-19') })));
  await test.book.close();
  return test;
}

describe('openBook', () => {
  it('begins a book where neither tables nor marker know one, and tells the marker', async () => {
    const { book, witness } = await newBook();
    await book.settled();
    const { bookId } = await book.status();
    expect(witness.marker).toEqual({ bookId, schemaVersion: newestSchemaVersion, appVersion: '0.0.0-test', ledgerNo: 0, guests: 0, visits: 0, touches: 0, lastBackupAt: null });
  });

  it('tells the marker after every act, in order, and never more than what is written', async () => {
    const { book, witness } = await newBook();
    for (let count = 0; count < 5; count += 1) await book.guests.save(guestInput(), null);
    await book.settled();
    expect(witness.marker).toMatchObject({ ledgerNo: 5, guests: 5 });
    const numbers = witness.written.map(({ ledgerNo }) => ledgerNo);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it('says when the marker cannot be written, and saves all the same', async () => {
    const witness = { ...memoryWitness(), write: async () => err({ kind: 'disk-full' as const }) };
    const { book } = await newBook(undefined, witness);
    got(await book.guests.save(guestInput(), null));
    await book.settled();
    expect(await book.status()).toMatchObject({ witnessed: false, guests: 1 });
  });

  it('stops at empty tables that the marker remembers full, also a second time, and leaves them alone', async () => {
    const { deps, name, witness } = await closedBook();
    await Dexie.delete(name);
    const expected = { kind: 'book-lost', expected: { ledgerNo: 3, guests: 1, visits: 2, touches: 0 } };
    expect(await openBook(deps)).toEqual({ ok: false, error: expected });
    expect(await openBook(deps)).toEqual({ ok: false, error: expected });
    expect(await acceptShorterBook(deps)).toEqual({ ok: false, error: expected });
    expect(witness.marker).toMatchObject({ ledgerNo: 3 });
  });

  it('begins anew only when the owner says so', async () => {
    const { deps, name, witness } = await closedBook();
    await Dexie.delete(name);
    const before = witness.marker?.bookId;
    const book = got(await beginNewBook(deps));
    await book.close();
    expect(witness.marker).toMatchObject({ ledgerNo: 0, guests: 0 });
    expect(witness.marker?.bookId).not.toBe(before);
    const again = got(await openBook(deps));
    await again.close();
  });

  it('knows the book that took another’s place, also when it was killed before the marker was told', async () => {
    const { deps, name, witness } = await closedBook();
    await Dexie.delete(name);
    const before = witness.marker;
    await got(await beginNewBook(deps)).close();
    witness.marker = before;
    const begun = got(await openBook(deps));
    const other = await newBook();
    got(await other.book.guests.save(guestInput(), null));
    const { file } = await makeBackup(other.book);
    await begun.settled();
    const told = witness.marker;
    await restoreBackup(begun, file);
    await begun.close();
    witness.marker = told;
    const restored = got(await openBook(deps));
    expect(await restored.counts()).toEqual({ guests: 1, visits: 0, touches: 0 });
    await restored.close();
    witness.marker = before;
    expect(await openBook(deps)).toMatchObject({ ok: false, error: { kind: 'book-lost' } });
  });

  it('stops at another book than the marker’s', async () => {
    const first = await closedBook();
    const second = await closedBook();
    expect(await openBook({ ...first.deps, witness: second.witness })).toMatchObject({ ok: false, error: { kind: 'book-lost' } });
  });

  it('stops at an older state of the same book, and goes on with it only when the owner says so', async () => {
    const { deps, db, witness } = await closedBook();
    const row = await db.meta.get('book');
    await db.visits.clear();
    await db.meta.put({ ...row, ledgerNo: 1, counts: { guests: 1, visits: 0, touches: 0 } } as never);
    const error = { kind: 'book-shorter', expected: { ledgerNo: 3, guests: 1, visits: 2, touches: 0 }, found: { ledgerNo: 1, guests: 1, visits: 0, touches: 0 } };
    expect(await openBook(deps)).toEqual({ ok: false, error });
    const book = got(await acceptShorterBook(deps));
    expect(book.directory.snapshot()[0]?.totals.visits).toBe(0);
    await book.close();
    expect(witness.marker).toMatchObject({ guests: 1, visits: 0 });
    await got(await openBook(deps)).close();
  });

  it('stops when rows are missing although the numbers agree', async () => {
    const { deps, db } = await closedBook();
    const [visit] = await db.visits.toArray();
    await db.visits.delete(visit!.id);
    expect(await openBook(deps)).toMatchObject({ ok: false, error: { kind: 'book-shorter', expected: { visits: 2 }, found: { visits: 1 } } });
  });

  it('takes an act of another tab in the middle of its look for no loss', async () => {
    const { book, name, deps } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    const db = new BookDb(name);
    const count = db.guests.count.bind(db.guests);
    let removal: Promise<unknown> | undefined;
    // The other tab's removal starts here; it may be done before the counting goes on, where nothing holds it up.
    Object.defineProperty(db.guests, 'count', { value: async () => {
      removal ??= book.guests.remove(guest.id);
      const moment = Promise.race([removal, new Promise((resolve) => { setTimeout(resolve, 500); })]);
      await (Dexie.currentTransaction ? Dexie.waitFor(moment) : moment);
      return count();
    } });
    expect(await verifyBook(db, { bookId: v7(), now: deps.now(), marker: null, lost: null, trust: 'marker' })).toEqual({ ok: true, value: null });
    await removal;
    db.close();
  });

  it('goes on when the marker lags behind, as after a crash between the act and the marker', async () => {
    const { deps, witness } = await closedBook();
    witness.marker = { ...witness.marker!, ledgerNo: 1, visits: 0 };
    await got(await openBook(deps)).close();
    expect(witness.marker).toMatchObject({ ledgerNo: 3, visits: 2 });
  });

  it('goes on, and writes the marker, where the marker alone is gone', async () => {
    const { deps } = await closedBook();
    const witness = memoryWitness();
    await got(await openBook({ ...deps, witness })).close();
    expect(witness.marker).toMatchObject({ ledgerNo: 3 });
  });

  it('stops at an unreadable marker', async () => {
    const { deps } = await closedBook();
    const witness = { ...memoryWitness(), read: async () => err({ kind: 'marker-unreadable' as const }) };
    expect(await openBook({ ...deps, witness })).toEqual({ ok: false, error: { kind: 'marker-unreadable' } });
    await got(await acceptShorterBook({ ...deps, witness })).close();
  });

  it('leaves a book of a later version alone', async () => {
    const { deps, name, db } = await closedBook();
    db.close();
    const later = new Dexie(name);
    for (const { version, stores } of schemaVersions) later.version(version).stores({ ...stores });
    later.version(newestSchemaVersion + 1).stores({ seasons: 'id' });
    await later.open();
    later.close();
    expect(await openBook(deps)).toEqual({ ok: false, error: { kind: 'newer-book' } });
  });

  it('remembers that Chromium threw the tables away, also when the marker went with them', async () => {
    const { deps, name } = await closedBook();
    await Dexie.delete(name);
    // What one can do from inside a page: the tables as they stand after a loss that was noticed. The event itself is below.
    const db = new BookDb(name);
    await db.meta.put({ key: 'loss', at: deps.now(), said: 'corrupt' });
    db.close();
    expect(await openBook({ ...deps, witness: memoryWitness() })).toEqual({ ok: false, error: { kind: 'book-lost', expected: null } });
  });

  it('hears dataLoss of the first upgradeneeded', async () => {
    const events: string[] = [];
    const name = `test-${v7()}`;
    const factory = { ...bound(indexedDB), open: (...given: Parameters<IDBFactory['open']>) => {
      const request = indexedDB.open(...given);
      // The listener below is added later than this one, so it sees the event as Chromium would have sent it.
      request.addEventListener('upgradeneeded', (event) => Object.defineProperties(event, { dataLoss: { value: 'total' }, dataLossMessage: { value: 'it was corrupt' } }));
      return request;
    } };
    const request = listening(factory, (said) => events.push(said)).open(name, 10);
    await new Promise((resolve) => request.addEventListener('success', resolve));
    request.result.close();
    expect(events).toEqual(['it was corrupt']);
    indexedDB.deleteDatabase(name);
  });

  it('goes on where settings cannot be read: those fields are as at first, the others are his', async () => {
    const { db, book, deps } = await newBook();
    await db.settings.put({ key: 'shop', value: { ...blankShop, name: '割烹 見本', closedWeekdays: null, closedDays: 'x', budget: 7, session: null, sharedWords: {}, address: null } });
    await db.settings.put({ key: 'figures', value: { targets: null, ranks: 3 } });
    await db.settings.put({ key: 'profile', value: { name: '家の', address: 5, cardKind: 'cloth' } });
    await book.close();
    const again = got(await openBook(deps));
    got(await again.guests.save(guestInput({ birthday: { month: 11, day: 30, year: null } }), null));
    expect(again.due(day('2026-11-24'), again.plans.current())).not.toEqual([]);
    expect(await again.shop.read()).toEqual({ ...blankShop, name: '割烹 見本' });
    expect((await again.unreadSettings.list()).map(({ field }) => field)).toEqual([
      'shop.address', 'shop.closedWeekdays', 'shop.closedDays', 'shop.budget', 'shop.session', 'shop.sharedWords', 'profile.address', 'profile.cardKind', 'figures.targets', 'figures.ranks',
    ]);
    expect(await again.figureSettings.read()).toEqual(usualFigureSettings);
    expect(await again.profile.read()).toEqual({ ...blankPrintProfile, name: '家の' });
    // What cannot be read stays in the book until he gives it a value himself, or clears it away, which can be taken back.
    const stored = async (key: 'shop' | 'profile' | 'figures') => (await db.settings.get(key))?.value;
    got(await again.shop.change((shop) => ({ ...shop, phone: '075-000-0000', closedWeekdays: [3] })));
    expect(await stored('shop')).toMatchObject({ phone: '075-000-0000', closedWeekdays: [3], closedDays: 'x', budget: 7, address: null });
    const [shop, profile, figures] = [await stored('shop'), await stored('profile'), await stored('figures')];
    const takeBack = got(await again.unreadSettings.settle());
    expect([await again.unreadSettings.list(), await stored('shop'), await stored('profile')]).toEqual([
      [], { ...blankShop, name: '割烹 見本', phone: '075-000-0000', closedWeekdays: [3] }, { ...blankPrintProfile, name: '家の' },
    ]);
    expect(await takeBack()).toBe(true);
    expect([await stored('shop'), await stored('profile'), await stored('figures')]).toEqual([shop, profile, figures]);
    got(await again.unreadSettings.settle());
    got(await again.shop.change((before) => ({ ...before, phone: '' })));
    expect(await takeBack()).toBe(false);
    await again.close();
  });

  it('names what cannot be read in print settings that wait under other names, and moving, adding and dropping lose nothing of it', async () => {
    const { db, book, deps } = await newBook();
    const [inUse, laser, nameless] = [{ ...blankPrintProfile, name: '家の', cardKind: 'cloth' }, { ...blankPrintProfile, name: 'レーザー', address: 5 }, { ...blankPrintProfile, name: 7, senderBoxes: 'x' }];
    await db.settings.bulkPut([{ key: 'profile', value: inUse }, { key: 'other-profiles', value: [laser, nameless, { ...blankPrintProfile, name: '読める' }] }]);
    await book.close();
    const { profile, unreadSettings, close } = got(await openBook(deps));
    const unread = [
      { field: 'profile.cardKind', waiting: null }, { field: 'profile.address', waiting: 'レーザー' }, { field: 'profile.name', waiting: '' }, { field: 'profile.senderBoxes', waiting: '' },
    ];
    const stored = async () => Promise.all(['profile', 'other-profiles'].map(async (key) => (await db.settings.get(key as 'profile'))?.value));
    expect(await unreadSettings.list()).toEqual(unread);
    expect((await profile.others()).map(({ name, address }) => [name, address])).toEqual(['レーザー', '', '読める'].map((name) => [name, blankSideProfile]));
    got(await profile.use((await profile.others())[0]!));
    expect(await stored()).toEqual([laser, [nameless, { ...blankPrintProfile, name: '読める' }, inUse]]);
    const takeBack = got(await profile.drop((await profile.others())[0]!));
    expect(await stored()).toEqual([nameless, [{ ...blankPrintProfile, name: '読める' }, inUse]]);
    expect(await takeBack()).toBe(true);
    expect(await takeBack()).toBe(false);
    got(await profile.add('新しい'));
    expect((await stored())[1]).toEqual([nameless, { ...blankPrintProfile, name: '読める' }, inUse, laser]);
    got(await profile.drop((await profile.others()).find(({ name }) => name === '家の')!));
    expect((await unreadSettings.list()).toSorted((a, b) => a.field.localeCompare(b.field))).toEqual([
      { field: 'profile.address', waiting: 'レーザー' }, { field: 'profile.cardKind', waiting: null }, { field: 'profile.name', waiting: '' }, { field: 'profile.senderBoxes', waiting: '' },
    ]);
    const before = await stored();
    const putBack = got(await unreadSettings.settle());
    expect(await unreadSettings.list()).toEqual([]);
    expect(((await stored())[1] as readonly unknown[]).length).toBe(3);
    expect(await putBack()).toBe(true);
    expect(await stored()).toEqual(before);
    await close();
  });

  it('empties trash of more than 30 days', async () => {
    const { book, db, deps } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    const token = got(await book.guests.remove(guest.id));
    await book.close();
    const almost = got(await openBook({ ...deps, now: () => '2026-12-21T00:00:00.000Z' as never }));
    expect(await db.trash.count()).toBe(1);
    await almost.close();
    const later = got(await openBook({ ...deps, now: () => '2026-12-22T13:00:00.000Z' as never }));
    expect(await later.undo(token)).toEqual({ ok: false, error: { kind: 'nothing-to-undo' } });
    await later.close();
  });
});

describe('browserWitness', () => {
  it('keeps the marker in localStorage, and knows a spoilt one', async () => {
    const witness = browserWitness(localStorage);
    localStorage.removeItem('goencho-marker');
    expect(await witness.read()).toEqual({ ok: true, value: null });
    const { book, witness: memory } = await newBook();
    await book.settled();
    await witness.write(memory.marker!);
    expect(await witness.read()).toEqual({ ok: true, value: memory.marker });
    localStorage.setItem('goencho-marker', '{"bookId":');
    expect(await witness.read()).toEqual({ ok: false, error: { kind: 'marker-unreadable' } });
    localStorage.removeItem('goencho-marker');
  });
});

const bound = (factory: IDBFactory) => ({ cmp: factory.cmp.bind(factory), databases: factory.databases.bind(factory), deleteDatabase: factory.deleteDatabase.bind(factory) });

describe('everything', () => {
  it('is what these tests compare: it sees every table', async () => {
    const { db } = await newBook();
    expect(Object.keys(await everything(db)).toSorted()).toEqual([
      'answers', 'apart', 'assignments', 'channelCosts', 'days', 'decisions', 'experiments', 'formDrafts', 'guests', 'importParts', 'imports',
      'improvements', 'letters', 'merges', 'meta', 'photos', 'pictures', 'sessions', 'settings', 'touches', 'trash', 'visitMonths', 'visits',
    ]);
  });
});
