import { afterEach, describe, expect, it } from 'vitest';
import { openBook } from '../../../renderer/data/open-book.ts';
import { deleteBooks, eventually, got, guestInput, newBook, visitInput } from './test-book.ts';

afterEach(deleteBooks);

/** A worker is a process of its own with its own Dexie, connected through IndexedDB and BroadcastChannel alone, as another tab is. */
async function otherTab(name: string) {
  const worker = new Worker(new URL('./other-tab.ts', import.meta.url), { type: 'module' });
  let asked = 0;
  const ask = <T>(message: object): Promise<T> => new Promise((resolve, reject) => {
    asked += 1;
    const number = asked;
    worker.addEventListener('message', ({ data }: MessageEvent<{ number: number; answer?: T; failure?: string }>) => {
      if (data.number !== number) return;
      if (data.failure === undefined) resolve(data.answer as T);
      else reject(new Error(data.failure));
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message)), { once: true });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's postMessage has no such argument
    worker.postMessage({ ...message, number });
  });
  await ask({ open: name });
  return { save: (familyName: string, count: number) => ask<string[]>({ save: familyName, count }), remove: (id: string) => ask({ remove: id }), names: () => ask<string[]>({ names: true }), visit: (guestId: string, count: number) => ask({ visit: guestId, count }), end: () => worker.terminate() };
}

describe('two tabs on one book', () => {
  it('see each other’s new, changed and removed guests without being asked', async () => {
    const { book, name } = await newBook();
    const tab = await otherTab(name);
    const mine = got(await book.guests.save(guestInput({ familyName: '山田' }), null));
    const [theirs = ''] = await tab.save('鈴木', 1);
    await eventually(() => book.directory.snapshot().length, (length) => length === 2);
    expect(book.directory.search('鈴木').map(({ id }) => id)).toEqual([theirs]);
    expect(await eventually(tab.names, (names) => names.length === 2)).toContain('山田 太郎');

    got(await book.guests.save({ ...mine, familyName: '山本' }, mine.updatedAt));
    expect(await eventually(tab.names, (names) => names.includes('山本 太郎'))).toContain('山本 太郎');

    await tab.remove(mine.id);
    await eventually(() => book.directory.entry(mine.id), (entry) => entry === undefined);
    expect(book.directory.snapshot().map(({ id }) => id)).toEqual([theirs]);
    tab.end();
  });

  it('write at the same time without losing an act, a number or a total', async () => {
    const { book, name } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    const tab = await otherTab(name);
    const mine = async () => {
      for (let visit = 0; visit < 25; visit += 1) got(await book.visits.log(visitInput(guest.id, { amount: 1000 })));
    };
    await Promise.all([mine(), tab.visit(guest.id, 25), tab.save('佐藤', 10)]);
    expect(await book.status()).toMatchObject({ ledgerNo: 61, guests: 11, visits: 50 });
    const entry = await eventually(() => book.directory.entry(guest.id), (found) => found?.totals.visits === 50);
    expect(entry?.totals).toMatchObject({ visits: 50, spend: 50_000 });
    expect(new Set(book.directory.snapshot().map(({ no }) => no)).size).toBe(11);
    expect(await book.verifyTotals()).toEqual({ ok: true, value: { guests: 0, months: 0, days: 0, counts: 0 } });
    tab.end();
  });

  it('begin one book, not two, when both open an empty one in the same moment', async () => {
    const { deps } = await newBook();
    const name = `${deps.name}-both`;
    const [first, second] = await Promise.all([openBook({ ...deps, name }), openBook({ ...deps, name })]);
    expect((await got(first).status()).bookId).toBe((await got(second).status()).bookId);
    await Promise.all([got(first).close(), got(second).close()]);
    indexedDB.deleteDatabase(name);
  });

  it('learn of a change of the shop, which moves what is due', async () => {
    const { book, deps } = await newBook();
    const other = got(await openBook(deps));
    const { blankShop } = await import('#shared/model/shop');
    let told = 0;
    const stop = book.directory.subscribe(() => {
      told += 1;
    });
    got(await other.shop.save({ ...blankShop, closedWeekdays: [1, 2] }));
    await eventually(() => told, (times) => times > 0);
    expect(told).toBeGreaterThan(0);
    expect(await book.shop.read()).toMatchObject({ closedWeekdays: [1, 2] });
    stop();
    await other.close();
  });
});
