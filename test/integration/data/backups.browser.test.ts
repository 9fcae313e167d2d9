import { afterEach, describe, expect, it } from 'vitest';
import { plainCards } from '#shared/model/card-look';
import { blankShop } from '#shared/model/shop';
import type { BackupFile } from '../../../renderer/data/book.ts';
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
  const drawing = got(await book.pictures.add(picture, '桜'));
  const gone = got(await book.guests.save(guestInput({ familyName: '去る' }), null));
  got(await book.guests.remove(gone.id));
  got(await book.shop.save({ ...blankShop, name: '割烹 みなと', cards: { ...plainCards, seal: drawing.id } }));
  return test;
}

const kept = async () => true;

async function text(file: BackupFile): Promise<string> {
  return new Response(new Blob([new Uint8Array(file.bytes)]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
async function gzip(content: string): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([content]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer());
}

describe('backups', () => {
  it('bring the whole book to another computer, pictures and trash included', async () => {
    const { book, db } = await fullBook();
    const file = await book.backups.make();
    expect(file.name).toMatch(/^goencho-2026112\d-\d{6}\.goencho$/);
    const other = await newBook();
    got(await other.book.guests.save(guestInput({ familyName: '前の' }), null));
    got(await other.book.backups.restore(file.bytes, kept));

    expect(await everything(other.db, ['meta'])).toEqual(await everything(db, ['meta']));
    expect(await other.book.counts()).toEqual(await book.counts());
    expect((await other.book.status()).bookId).toBe((await book.status()).bookId);
    expect(other.book.directory.snapshot().map(({ name }) => name)).toEqual(['髙﨑 𠮷']);
    expect(await other.book.verifyTotals()).toEqual({ ok: true, value: { guests: 0, months: 0, days: 0, counts: 0 } });
    await other.book.settled();
    expect(other.witness.marker).toMatchObject({ ...await book.counts(), bookId: (await book.status()).bookId });
  });

  it('count once they are saved, and the marker knows', async () => {
    const { book, witness } = await fullBook();
    const file = await book.backups.make();
    expect((await book.status()).lastBackupAt).toBeNull();
    got(await book.backups.saved(file));
    await book.settled();
    expect([(await book.status()).lastBackupAt, witness.marker?.lastBackupAt]).toEqual([file.createdAt, file.createdAt]);
  });

  it('hand out the present book before it is replaced; that copy brings it back', async () => {
    const { book, db } = await fullBook();
    const old = await book.backups.make();
    const guest = got(await book.guests.save(guestInput({ familyName: '新しい' }), null));
    const before = await everything(db, ['meta']);
    const { ledgerNo } = await book.status();
    let present: BackupFile | undefined;
    got(await book.backups.restore(old.bytes, async (file) => {
      present = file;
      return true;
    }));
    expect(await book.guests.read(guest.id)).toBeNull();
    expect((await book.status()).ledgerNo).toBeGreaterThan(ledgerNo);
    got(await book.backups.restore(present!.bytes, kept));
    expect(await everything(db, ['meta'])).toEqual(before);
  });

  it.each<[string, (file: BackupFile) => Promise<Uint8Array> | Uint8Array, object]>([
    ['a picture', () => new Uint8Array([0xff, 0xd8, 0xff]), { kind: 'not-a-backup' }],
    ['a file that is cut off', ({ bytes }) => bytes.slice(0, bytes.length - 20), { kind: 'not-a-backup' }],
    ['one flipped bit', ({ bytes }) => bytes.with(Math.floor(bytes.length / 2), (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1), { kind: 'not-a-backup' }],
    ['a changed amount', async (file) => gzip((await text(file)).replace('12345', '99999')), { kind: 'damaged' }],
    ['a later format', async (file) => gzip((await text(file)).replace('"formatVersion":1', '"formatVersion":2')), { kind: 'newer-backup' }],
    ['a later schema', async (file) => gzip((await text(file)).replace(/"schema":\d+/, '"schema":99')), { kind: 'newer-backup' }],
  ])('refuse %s and leave the book as it is', async (_, spoil, error) => {
    const { book, db } = await fullBook();
    const before = await everything(db);
    const result = await book.backups.restore(await spoil(await book.backups.make()), async () => {
      throw new Error('asked to keep although nothing will be replaced');
    });
    expect(result).toEqual({ ok: false, error });
    expect(await everything(db)).toEqual(before);
  });

  it('refuse two guests in one place, before anything is asked', async () => {
    const { book, db } = await fullBook();
    const [header = '', body = ''] = (await text(await book.backups.make())).split('\n', 2);
    const spoilt = body.replace(/("guests":\[)(\{.*?\})(\],"visits")/, '$1$2,$2$3');
    const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(spoilt))).toHex();
    const file = await gzip(`${JSON.stringify({ ...JSON.parse(header.replace('"guests":1', '"guests":2')) as object, sha256: sum })}\n${spoilt}`);
    const before = await everything(db);
    const result = await book.backups.restore(file, async () => {
      throw new Error('asked to keep although nothing will be replaced');
    });
    expect(result).toEqual({ ok: false, error: { kind: 'inconsistent', where: 'guests.1' } });
    expect(await everything(db)).toEqual(before);
  });

  it('lose nothing that was logged while the copy was being saved', async () => {
    const { book } = await fullBook();
    const file = await book.backups.make();
    const guest = got(await book.guests.save(guestInput({ familyName: '間' }), null));
    const result = await book.backups.restore(file.bytes, async () => {
      got(await book.visits.log(visitInput(guest.id)));
      return true;
    });
    expect(result).toEqual({ ok: false, error: { kind: 'changed-meanwhile' } });
    expect(await book.visits.ofGuest(guest.id)).toHaveLength(1);
  });

  it('replace nothing where the present book was not kept', async () => {
    const { book, db } = await fullBook();
    const before = await everything(db);
    expect(await book.backups.restore((await book.backups.make()).bytes, async () => false)).toEqual({ ok: false, error: { kind: 'not-kept' } });
    expect(await everything(db)).toEqual(before);
  });
});
