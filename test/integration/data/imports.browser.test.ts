import { afterEach, describe, expect, it } from 'vitest';
import type { GuestId } from '#shared/model/ids';
import type { ImportWork } from '../../../renderer/data/imports-contract.ts';
import type { GuestInput } from '../../../renderer/data/guests-contract.ts';
import { day, deleteBooks, eventually, everything, got, guestInput, letterInput, newBook, visitInput, type TestBook } from './test-book.ts';

afterEach(deleteBooks);

const healthy = { ok: true, value: { guests: 0, months: 0, days: 0, counts: 0 } };
const uuid = () => crypto.randomUUID() as GuestId;
type New = GuestInput & { readonly id: GuestId };
const newGuest = (familyName: string): New => ({ ...guestInput({ familyName, familyKana: '' }), id: uuid() });
const work = (fields: Partial<ImportWork>): ImportWork => ({
  record: { file: '住所録.csv', what: 'guests', left: 0, headers: '', meanings: [] }, added: [], changed: [], visits: [], photos: [], ...fields,
});
/** All that the book holds, but for its row and the records of imports. */
const content = ({ db }: TestBook) => everything(db, ['meta', 'imports', 'importParts']);

/** Without the time of the last edit. */
const withoutEdits = (kept: unknown): unknown => JSON.parse(JSON.stringify(kept, (key, value: unknown) => (key === 'updatedAt' ? undefined : value)));

async function jpeg(): Promise<Blob> {
  const canvas = new OffscreenCanvas(40, 24);
  canvas.getContext('2d')!.fillRect(5, 5, 20, 10);
  return canvas.convertToBlob({ type: 'image/jpeg' });
}

describe('an import', () => {
  it('is one act: new guests, filled guests and photos, right totals, and taking it back restores the exact state, also after a restart', async () => {
    const test = await newBook();
    const { book } = test;
    const mine = got(await book.guests.save(guestInput({ phone: '' }), null));
    got(await book.visits.log(visitInput(mine.id)));
    const before = await content(test);
    const { ledgerNo } = await book.status();

    const added = [newGuest('木村'), newGuest('林')];
    const { createdAt: _c, updatedAt: _u, sample: _s, ...typed } = mine;
    const done = got(await book.imports.run(work({
      added, changed: [{ input: { ...typed, phone: '03-1234-5678' }, base: mine.updatedAt }], photos: [{ guestId: added[0]!.id, file: await jpeg() }, { guestId: mine.id, file: new Blob(['no picture']) }],
    })));
    expect(done).toMatchObject({ refusedPhotos: 1, record: { added: 2, changed: 1, photos: 1, undoneAt: null } });
    expect(await book.status()).toMatchObject({ ledgerNo: ledgerNo + 1, guests: 3, visits: 1 });
    expect(await book.guests.read(mine.id)).toMatchObject({ phone: '03-1234-5678' });
    expect(book.directory.search('木村')).toHaveLength(1);
    expect(await book.photos.ofGuest(added[0]!.id)).toHaveLength(1);
    expect(await book.verifyTotals()).toEqual(healthy);
    expect(await book.checkRows()).toEqual([]);

    await book.close();
    const again = await newBook(test.name, test.witness);
    expect(got(await again.book.imports.undo(done.record.id))).toEqual({ guests: 2, visits: 0, restored: 1, kept: [] });
    // Taking back is an edit too: it must win over a backup that was made in between.
    expect((await again.book.guests.read(mine.id))!.updatedAt > mine.updatedAt).toBe(true);
    expect(withoutEdits(await content(again))).toEqual(withoutEdits(before));
    expect(await again.book.verifyTotals()).toEqual(healthy);
    expect(await again.book.imports.undo(done.record.id)).toEqual({ ok: false, error: { kind: 'nothing-to-undo' } });
    expect(await again.book.imports.list()).toMatchObject([{ file: '住所録.csv', undoable: false }]);
  });

  it('keeps and names, when taken back, whoever was edited or got anything of his own since', async () => {
    const { book } = await newBook();
    const mine = got(await book.guests.save(guestInput(), null));
    got(await book.visits.log(visitInput(mine.id)));
    const names = ['visited', 'edited', 'written', 'introducer', 'brought', 'untouched'];
    const added = names.map((name) => newGuest(name));
    const { createdAt: _c, updatedAt: _u, sample: _s, ...typed } = mine;
    const { record } = got(await book.imports.run(work({ added, changed: [{ input: { ...typed, memo: '取り込み' }, base: mine.updatedAt }] })));
    const [visited, edited, written, introducer, brought, untouched] = added.map(({ id }) => id) as [GuestId, GuestId, GuestId, GuestId, GuestId, GuestId];
    got(await book.visits.log(visitInput(visited)));
    const stored = (await book.guests.read(edited))!;
    got(await book.guests.save({ ...stored, memo: '常連' }, stored.updatedAt));
    got(await book.letters.save(letterInput(written, `birthday-2027/${written}` as never), null));
    const changed = (await book.guests.read(mine.id))!;
    got(await book.guests.save({ ...changed, introducedBy: introducer }, changed.updatedAt));
    // Named on a later visit, which stands in no total.
    got(await book.visits.log(visitInput(mine.id, { on: day('2026-11-22'), introducedBy: brought })));

    const back = got(await book.imports.undo(record.id));
    expect(back).toMatchObject({ guests: 1, restored: 0 });
    expect(back.kept.map(({ id }) => id).toSorted()).toEqual([visited, edited, written, introducer, brought, mine.id].toSorted());
    expect(await book.guests.read(untouched)).toBeNull();
    expect(await book.guests.read(mine.id)).toMatchObject({ memo: '取り込み' });
    expect(await book.verifyTotals()).toEqual(healthy);
  });

  it('taken back after two of its guests were made one keeps the one and names him; the merge can still be undone', async () => {
    const test = await newBook();
    const { book } = test;
    const [one, two, alone] = [newGuest('木村'), newGuest('木邑'), newGuest('林')];
    const { record } = got(await book.imports.run(work({ added: [one, two, alone], visits: [{ ...visitInput(two.id), id: null }], photos: [{ guestId: two.id, file: await jpeg() }] })));
    const [keep, gone] = [(await book.guests.read(one.id))!, (await book.guests.read(two.id))!];
    const merge = got(await book.merges.merge({ guest: keep, gone: gone.id, seen: { keep: keep.updatedAt, gone: gone.updatedAt }, photos: [] }));
    const back = got(await book.imports.undo(record.id));
    expect(back).toMatchObject({ guests: 1, visits: 1, kept: [{ id: one.id }] });
    expect(await book.verifyTotals()).toEqual(healthy);
    expect(await book.checkRows()).toEqual([]);
    got(await book.merges.undo(merge.id));
    expect([await book.guests.read(one.id), await book.guests.read(two.id)]).toEqual([keep, gone]);
    expect(await book.verifyTotals()).toEqual(healthy);
    expect(await book.checkRows()).toEqual([]);
  });

  it('taken back after its guest was merged into an older one names the older one', async () => {
    const test = await newBook();
    const { book } = test;
    const older = got(await book.guests.save(guestInput({ familyName: '林' }), null));
    const brought = newGuest('林');
    const { record } = got(await book.imports.run(work({ added: [brought, newGuest('木村')] })));
    const gone = (await book.guests.read(brought.id))!;
    got(await book.merges.merge({ guest: { ...older, likes: '燗酒' }, gone: gone.id, seen: { keep: older.updatedAt, gone: gone.updatedAt }, photos: [] }));
    expect(got(await book.imports.undo(record.id))).toMatchObject({ guests: 1, kept: [{ id: older.id }] });
    expect(await book.guests.read(older.id)).toMatchObject({ likes: '燗酒' });
    expect(await book.verifyTotals()).toEqual(healthy);
  });

  it('taken back after such a merge was undone leaves nothing of it', async () => {
    const test = await newBook();
    const { book } = test;
    const before = await content(test);
    const [one, two] = [newGuest('木村'), newGuest('木邑')];
    const { record } = got(await book.imports.run(work({ added: [one, two], visits: [{ ...visitInput(two.id), id: null }] })));
    const [keep, gone] = [(await book.guests.read(one.id))!, (await book.guests.read(two.id))!];
    const merge = got(await book.merges.merge({ guest: keep, gone: gone.id, seen: { keep: keep.updatedAt, gone: gone.updatedAt }, photos: [] }));
    got(await book.merges.undo(merge.id));
    expect(got(await book.imports.undo(record.id))).toMatchObject({ guests: 2, visits: 1, kept: [] });
    expect(await content(test)).toEqual(before);
  });

  it.each([3, 400])('of visits counts totals, months and days anew, for %i guests, and so does taking it back', async (many) => {
    const test = await newBook();
    const { book } = test;
    const guests = Array.from({ length: many }, (_, index) => newGuest(`客${index}`));
    got(await book.imports.run(work({ added: guests })));
    const mine = got(await book.visits.log(visitInput(guests[0]!.id, { on: day('2025-03-03') })));
    const before = await content(test);
    const visits: ImportWork['visits'] = guests.flatMap(({ id }) => ['2024-12-31', '2025-03-03'].map((on) => visitInput(id, { on: day(on) })));
    const { record } = got(await book.imports.run(work({ visits, record: { file: '来店.csv', what: 'visits', left: 0, headers: 'h', meanings: ['visit.on'] } })));
    expect(record).toMatchObject({ added: many * 2 });
    expect(await book.counts()).toMatchObject({ visits: many * 2 + 1 });
    expect(book.directory.entry(guests[0]!.id)?.totals).toMatchObject({ visits: 3, spend: 90_000 });
    expect(await book.verifyTotals()).toEqual(healthy);
    expect(await book.imports.remembered('h')).toEqual(['visit.on']);

    expect(got(await book.imports.undo(record.id))).toEqual({ guests: 0, visits: many * 2, restored: 0, kept: [] });
    expect(await content(test)).toEqual(before);
    expect(await book.verifyTotals()).toEqual(healthy);
    expect(await book.visits.read(mine.id)).not.toBeNull();
  });

  it('keeps a visit that was corrected or has a card', async () => {
    const { book } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    const other = got(await book.guests.save(guestInput({ familyName: '中村' }), null));
    const { record } = got(await book.imports.run(work({ visits: [visitInput(guest.id), visitInput(guest.id, { on: day('2026-11-01') })] })));
    const [newest, older] = await book.visits.ofGuest(guest.id);
    got(await book.visits.correct({ ...older!, guestId: other.id }, older!));
    got(await book.letters.save(letterInput(guest.id, newest!.id), null));
    const back = got(await book.imports.undo(record.id));
    expect(back.visits).toBe(0);
    expect(back.kept.map(({ id }) => id).toSorted()).toEqual([guest.id, other.id].toSorted());
    expect(await book.verifyTotals()).toEqual(healthy);
  });

  it('writes nothing when he cancels, at whatever row, nor when a guest was edited since the dry run', async () => {
    const test = await newBook();
    const { book } = test;
    const mine = got(await book.guests.save(guestInput(), null));
    const before = await everything(test.db);
    const added = Array.from({ length: 1600 }, (_, index) => newGuest(`客${index}`));
    for (const at of [1, 1600, 2600, 3100]) {
      const stop = new AbortController();
      const result = await book.imports.run(work({ added }), { signal: stop.signal, onProgress: ({ done }) => { if (done >= at) stop.abort(); } });
      expect(result).toEqual({ ok: false, error: { kind: 'cancelled' } });
      expect(await everything(test.db)).toEqual(before);
    }
    const { createdAt: _c, updatedAt: _u, sample: _s, ...typed } = mine;
    const stale = await book.imports.run(work({ added, changed: [{ input: typed, base: '2020-01-01T00:00:00.000Z' as never }] }));
    expect(stale).toEqual({ ok: false, error: { kind: 'changed-elsewhere', guestId: mine.id } });
    expect(await everything(test.db)).toEqual(before);
  });

  it('is seen by another window, and cannot be taken back after 30 days', async () => {
    const test = await newBook();
    const other = await newBook(test.name, test.witness);
    const added = [newGuest('小川')];
    const { record } = got(await test.book.imports.run(work({ added })));
    await eventually(() => other.book.directory.search('小川').length, (found) => found === 1);
    await test.db.imports.update(record.id, { at: '2026-10-01T00:00:00.000Z' as never });
    await other.book.close();
    const later = await newBook(test.name, test.witness);
    expect(await later.book.imports.list()).toMatchObject([{ undoable: false }]);
    expect(await later.book.imports.undo(record.id)).toEqual({ ok: false, error: { kind: 'nothing-to-undo' } });
  });
});
