import { afterEach, describe, expect, it } from 'vitest';
import { restoreBackup } from './backup-memory.ts';
import { deleteBooks, got, newBook } from './test-book.ts';

afterEach(deleteBooks);

const samples = ['backup-format1-schema1', 'backup-format1-schema2', 'backup-format2-schema2', 'backup-format2-schema2-sealed', 'backup-format2-schema3'];

describe('a backup of any released version', () => {
  it.each(samples)('%s can be restored', async (name) => {
    const { book, db } = await newBook();
    const file = await (await fetch(new URL(`../../golden/${name}.goencho`, import.meta.url))).blob();
    const { about } = got(await book.backups.read(file, 'さくらの花が咲く'));
    expect(about).toMatchObject({ shop: '割烹 みなと', createdAt: '2026-11-21T13:00:00.000Z', visitsFrom: '2026-11-20', visitsUntil: '2026-11-20' });
    await restoreBackup(book, file, 'replace', 'さくらの花が咲く');
    const [entry] = book.directory.snapshot();
    expect(entry).toMatchObject({ name: '髙﨑 𠮷', totals: { visits: 1, spend: 32_000, outcomes: { '01932f3e-7c4a-7b3e-9a51-0d6b7f3c2a20 thank-you': { kind: 'done' } } } });
    const guest = (await book.guests.read(entry!.id))!;
    expect(guest.memo).toBe('窓際の席がお好き\n「次は奥様と」');
    const [letter] = await book.letters.ofGuest(guest.id);
    expect(letter).toMatchObject({ slots: { recommendation: '寒鰤' }, postedOn: '2026-11-21' });
    expect((await book.timeline(guest.id)).map(({ kind }) => kind)).toEqual(['touch', 'visit']);
    const [photo] = await book.photos.ofGuest(guest.id);
    expect((await createImageBitmap(photo!.picture)).width).toBe(1);
    expect(await book.improvements.list()).toHaveLength(name.endsWith('schema1') ? 0 : 1);
    expect((await book.shop.read())?.name).toBe('割烹 みなと');
    expect(await book.verifyTotals()).toEqual({ ok: true, value: { guests: 0, months: 0, days: 0, counts: 0 } });
    expect((await db.meta.toArray()).map(({ key }) => key)).toEqual(['book']);
  });

  it('schema 3 brings the records of imports and of guests made one, which can be taken back, and the places of an experiment', async () => {
    const { book } = await newBook();
    await restoreBackup(book, await (await fetch(new URL('../../golden/backup-format2-schema3.goencho', import.meta.url))).blob(), 'replace');
    const [guest] = book.directory.snapshot();
    const [record] = await book.imports.list();
    expect(record).toMatchObject({ file: '住所録.csv', added: 1, undoneAt: null });
    const [merge] = await book.merges.recent();
    expect(merge).toMatchObject({ keep: guest!.id, goneName: '高崎 吉', undoable: true });
    expect((await book.merges.apart()).size).toBe(1);
    const [experiment] = await book.experiments.all();
    expect(experiment?.gone).toMatchObject([{ place: 1 }]);
    expect(await book.experiments.assignments(experiment!.id)).toMatchObject([{ guestId: guest!.id, place: 0 }]);
    got(await book.merges.undo(merge!.id));
    expect(book.directory.snapshot().map(({ name }) => name).toSorted()).toEqual(['高崎 吉', '髙﨑 𠮷']);
    // He has a visit since, so taking the import back leaves him.
    expect(got(await book.imports.undo(record!.id))).toMatchObject({ guests: 0, kept: [{ id: guest!.id }] });
    expect(await book.checkRows()).toEqual([]);
    expect(await book.verifyTotals()).toEqual({ ok: true, value: { guests: 0, months: 0, days: 0, counts: 0 } });
  });
});
