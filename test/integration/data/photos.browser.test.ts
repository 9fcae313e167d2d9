import { afterEach, describe, expect, it } from 'vitest';
import { deleteBooks, everything, got, guestInput, newBook } from './test-book.ts';

afterEach(deleteBooks);

async function bookWithGuest() {
  const test = await newBook();
  return { ...test, guest: got(await test.book.guests.save(guestInput(), null)) };
}

async function drawn(width: number, height: number, type = 'image/jpeg'): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#c33';
  context.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type });
}

/** A JPEG with an Exif segment, as a phone writes it: here with orientation 6 (turn right) and a place name. */
async function fromPhone(width: number, height: number): Promise<Blob> {
  const jpeg = await drawn(width, height);
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0, ...new TextEncoder().encode('GPS 35.0116N 135.7681E')];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const segment = [0xff, 0xe1, 0, exif.length + 2, ...exif];
  return new Blob([jpeg.slice(0, 2), new Uint8Array(segment), jpeg.slice(2)], { type: 'image/jpeg' });
}

describe('photos.put', () => {
  it('keeps a JPEG and a PNG, each as what it is', async () => {
    const { book, guest } = await bookWithGuest();
    const front = got(await book.photos.put(guest.id, 'card-front', await drawn(910, 550))).photo;
    const face = got(await book.photos.put(guest.id, 'face', await drawn(40, 30, 'image/png'))).photo;
    expect([front.picture.type, front.width, front.height]).toEqual(['image/jpeg', 910, 550]);
    expect([face.picture.type, face.width, face.height]).toEqual(['image/png', 40, 30]);
    expect((await book.photos.ofGuest(guest.id)).map(({ side }) => side)).toEqual(['card-front', 'face']);
  });

  it('draws a large one at 2,000 pixels', async () => {
    const { book, guest } = await bookWithGuest();
    const photo = got(await book.photos.put(guest.id, 'card-front', await drawn(4000, 3000))).photo;
    expect([photo.width, photo.height]).toEqual([2000, 1500]);
    const bitmap = await createImageBitmap(photo.picture);
    expect([bitmap.width, bitmap.height]).toEqual([2000, 1500]);
  });

  it('turns a phone’s picture upright and forgets where it was taken', async () => {
    const { book, guest } = await bookWithGuest();
    const file = await fromPhone(300, 200);
    expect(await file.text()).toContain('GPS 35.0116N');
    const photo = got(await book.photos.put(guest.id, 'face', file)).photo;
    expect([photo.width, photo.height]).toEqual([200, 300]);
    expect(await photo.picture.text()).not.toMatch(/Exif|GPS/);
  });

  it.each([
    ['a PDF renamed .jpg', () => new File(['%PDF-1.7\n'], 'meishi.jpg', { type: 'image/jpeg' })],
    ['an empty file', () => new File([], 'meishi.jpg', { type: 'image/jpeg' })],
    ['text that begins like a JPEG', () => new File([new Uint8Array([0xff, 0xd8, 0xff]), 'nothing of the kind'], 'meishi.jpg')],
    ['a GIF', () => new File(['GIF89a'], 'meishi.gif', { type: 'image/gif' })],
  ])('refuses %s', async (_, file) => {
    const { book, db, guest } = await bookWithGuest();
    const before = await everything(db);
    expect(await book.photos.put(guest.id, 'card-front', file())).toEqual({ ok: false, error: { kind: 'not-a-picture' } });
    expect(await everything(db)).toEqual(before);
  });

  it('refuses half of a picture', async () => {
    const { book, guest } = await bookWithGuest();
    const whole = await drawn(600, 600, 'image/png');
    expect(await book.photos.put(guest.id, 'face', whole.slice(0, whole.size / 2))).toEqual({ ok: false, error: { kind: 'not-a-picture' } });
  });

  it('refuses 200 MB by its size, without reading it', async () => {
    const { book, guest } = await bookWithGuest();
    const huge = Object.defineProperty(await drawn(10, 10), 'size', { value: 200 * 1024 * 1024 });
    const unread = ['slice', 'arrayBuffer', 'stream', 'text', 'bytes'].reduce((blob, method) => Object.defineProperty(blob, method, { value: () => { throw new Error('it was read'); } }), huge);
    expect(await book.photos.put(guest.id, 'face', unread)).toEqual({ ok: false, error: { kind: 'too-large', bytes: 200 * 1024 * 1024, limit: 20 * 1024 * 1024 } });
  });

  it('replaces the same side; a removed one comes back unless its place was taken', async () => {
    const { book, guest } = await bookWithGuest();
    got(await book.photos.put(guest.id, 'face', await drawn(10, 10)));
    const second = got(await book.photos.put(guest.id, 'face', await drawn(20, 20))).photo;
    expect(await book.photos.ofGuest(guest.id)).toHaveLength(1);
    const token = got(await book.photos.remove(second.id));
    const third = got(await book.photos.put(guest.id, 'face', await drawn(30, 30))).photo;
    expect(await book.undo(token)).toEqual({ ok: false, error: { kind: 'place-taken' } });
    got(await book.photos.remove(third.id));
    got(await book.undo(token));
    expect((await book.photos.ofGuest(guest.id)).map(({ width }) => width)).toEqual([20]);
  });

  it('keeps a replaced photo, which comes back in place of the new one', async () => {
    const { book, db, guest } = await bookWithGuest();
    expect(got(await book.photos.put(guest.id, 'face', await drawn(10, 10))).replaced).toBeNull();
    const before = await everything(db, ['meta']);
    const { replaced } = got(await book.photos.put(guest.id, 'face', await drawn(20, 20)));
    got(await book.undo(replaced!));
    expect(await everything(db, ['meta'])).toEqual(before);
    const again = got(await book.photos.put(guest.id, 'face', await drawn(30, 30)));
    got(await book.photos.put(guest.id, 'face', await drawn(40, 40)));
    expect(await book.undo(again.replaced!)).toEqual({ ok: false, error: { kind: 'place-taken' } });
  });
});
