import { afterEach, describe, expect, it } from 'vitest';
import { plainCards, usualLook } from '#shared/model/card-look';
import type { PictureId } from '#shared/model/ids';
import { blankShop } from '#shared/model/shop';
import { openBook } from '../../../renderer/data/open-book.ts';
import { pictureIdOf, readPictureFiles } from '../../../renderer/data/picture-files.ts';
import { deleteBooks, got, guestInput, letterInput, newBook, ticking, visitInput } from './test-book.ts';

afterEach(deleteBooks);

async function drawn(width: number, height: number, type = 'image/jpeg'): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')!.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type });
}

describe('pictures of cards', () => {
  it('are drawn anew at 1,000 pixels, as what they are, and say what they show', async () => {
    const { book } = await newBook();
    const jpeg = got(await book.pictures.add(await drawn(3000, 1500), ' 店先の桜 '));
    expect([jpeg.picture.type, jpeg.width, jpeg.height, jpeg.about]).toEqual(['image/jpeg', 1000, 500, '店先の桜']);
    const seal = got(await book.pictures.add(await drawn(90, 90, 'image/png'), ''));
    expect([seal.picture.type, seal.width]).toEqual(['image/png', 90]);
    got(await book.pictures.describe(seal.id, '判'));
    expect((await book.pictures.read(seal.id))?.about).toBe('判');
    expect(await book.pictures.describe('gone' as PictureId, '')).toEqual({ ok: false, error: { kind: 'not-found' } });
  });

  it('a file that is no picture changes nothing', async () => {
    const { book, db } = await newBook();
    expect(await book.pictures.add(new File(['<svg/>'], 'sakura.png', { type: 'image/png' }), '')).toEqual({ ok: false, error: { kind: 'not-a-picture' } });
    expect(await db.pictures.count()).toBe(0);
  });

  it('as files: the same bytes each time, an empty file for what is gone or damaged', async () => {
    const { book, db } = await newBook();
    const { id } = got(await book.pictures.add(await drawn(30, 20), ''));
    const damaged = got(await book.pictures.add(await drawn(30, 20), '')).id;
    const whole = (await book.pictures.read(damaged))!;
    await db.pictures.put({ ...whole, picture: whole.picture.slice(0, 40, 'image/jpeg') });
    const gone = '019a0000-0000-7000-8000-000000000001' as PictureId;
    const first = await readPictureFiles(book, [id, damaged, gone]);
    expect([first.get(id)!.length > 100, first.get(damaged)!.length, first.get(gone)!.length]).toEqual([true, 0, 0]);
    expect((await readPictureFiles(book, [id])).get(id)).toBe(first.get(id));
    expect(pictureIdOf(first.get(id)!)).toBe(id);
    // Undone or restored: it is asked for again.
    await db.pictures.put(whole);
    expect((await readPictureFiles(book, [damaged])).get(damaged)!.length).toBeGreaterThan(100);
  });

  it('go a month later, unless a letter, one in the trash or the settings name them', async () => {
    const test = await newBook();
    const { book } = test;
    const add = async () => got(await book.pictures.add(await drawn(10, 10), '')).id;
    const [ofLetter, ofTrash, seal, usual, unused] = [await add(), await add(), await add(), await add(), await add()];
    const guest = got(await book.guests.save(guestInput(), null));
    const put = async (id: PictureId) => {
      const visit = got(await book.visits.log(visitInput(guest.id)));
      got(await book.letters.save(letterInput(guest.id, visit.id, { look: { ...usualLook, picture: { id, size: 'small', corner: 'upper-left' } } }), null));
      return visit;
    };
    await put(ofLetter);
    const removed = await put(ofTrash);
    got(await book.shop.save({ ...blankShop, cards: { ...plainCards, seal, picture: { id: usual, size: 'medium', corner: 'lower-left' } } }));
    await book.close();
    const reopen = async (now: string) => {
      const again = await openBook({ ...test.deps, now: ticking(now) });
      if (!again.ok) throw new Error(again.error.kind);
      return again.value;
    };
    const soon = await reopen('2026-12-10T00:00:00.000Z');
    expect(await test.db.pictures.count()).toBe(5);
    got(await soon.visits.remove(removed.id));
    await soon.close();
    const later = await reopen('2027-01-03T00:00:00.000Z');
    expect(await later.pictures.read(unused)).toBeNull();
    expect(new Set(await test.db.pictures.toCollection().primaryKeys())).toEqual(new Set([ofLetter, ofTrash, seal, usual]));
    await later.close();
  });
});
