import { afterEach, describe, expect, it } from 'vitest';
import type { GuestId } from '#shared/model/ids';
import { deleteBooks, everything, got, guestInput, letterInput, newBook, visitInput, words, day } from './test-book.ts';

afterEach(deleteBooks);

describe('guests.save', () => {
  it('keeps what was typed, to the character, also after the book was closed', async () => {
    const { book, name, witness } = await newBook();
    const input = guestInput({ familyName: '髙﨑', givenName: '𠮷\u{E0100}', familyKana: 'たかさき', givenKana: 'よし', memo: '一行目\n二行目 ①㈱' });
    const saved = got(await book.guests.save(input, null));
    await book.close();
    const again = await newBook(name, witness);
    expect(await again.book.guests.read(saved.id)).toEqual({ ...input, id: saved.id, createdAt: saved.createdAt, updatedAt: saved.updatedAt, sample: false });
  });

  it.each([
    ['no name at all', { familyName: '', givenName: '' }, 'familyName', 'name-missing'],
    ['a lone surrogate', { familyName: '山\uD800田' }, 'familyName', 'broken-character'],
    ['a name of 41 characters', { familyName: '山'.repeat(41) }, 'familyName', 'too-long'],
    ['31 February', { mourningSince: day('2026-02-31') }, 'mourningSince', 'not-a-date'],
    ['30 February as birthday', { birthday: { month: 2, day: 30, year: null } }, 'birthday.day', 'not-a-date'],
  ])('refuses %s, names the field and writes nothing', async (_, fields, path, code) => {
    const { book, db } = await newBook();
    const before = await everything(db);
    expect(await book.guests.save(guestInput(fields), null)).toEqual({ ok: false, error: { kind: 'invalid', issues: [{ path, code }] } });
    expect(await everything(db)).toEqual(before);
  });

  it('stores a 40-character company and an emoji as they are', async () => {
    const { book } = await newBook();
    const company = { name: '株'.repeat(40), kana: '', department: '', title: '' };
    const saved = got(await book.guests.save(guestInput({ company, givenName: '太郎🍣' }), null));
    expect(await book.guests.read(saved.id)).toMatchObject({ company, givenName: '太郎🍣' });
  });

  it('refuses to overwrite what somebody else saved in between, and shows it', async () => {
    const { book } = await newBook();
    const first = got(await book.guests.save(guestInput(), null));
    const theirs = got(await book.guests.save({ ...first, memo: 'theirs' }, first.updatedAt));
    expect(await book.guests.save({ ...first, memo: 'mine' }, first.updatedAt)).toEqual({ ok: false, error: { kind: 'changed-elsewhere', current: theirs } });
    expect(await book.guests.read(first.id)).toEqual(theirs);
    expect(theirs.createdAt).toBe(first.createdAt);
  });

  it('says null where the guest was removed in between', async () => {
    const { book } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    got(await book.guests.remove(guest.id));
    expect(await book.guests.save(guest, guest.updatedAt)).toEqual({ ok: false, error: { kind: 'changed-elsewhere', current: null } });
  });

  it('tells two versions apart when the clock stands still', async () => {
    const { deps } = await newBook();
    const { openBook } = await import('../../../renderer/data/open-book.ts');
    const book = got(await openBook({ ...deps, now: () => '2026-11-21T13:00:00.000Z' as never }));
    const first = got(await book.guests.save(guestInput(), null));
    const second = got(await book.guests.save({ ...first, memo: '2' }, first.updatedAt));
    expect(second.updatedAt > first.updatedAt).toBe(true);
    expect((await book.guests.save({ ...first, memo: '3' }, first.updatedAt)).ok).toBe(false);
    await book.close();
  });
});

describe('guests.remove', () => {
  it('takes everything along in one act, and undo brings it back exactly', async () => {
    const { book, db } = await newBook();
    const other = got(await book.guests.save(guestInput({ familyName: '佐藤' }), null));
    got(await book.visits.log(visitInput(other.id)));
    const guest = got(await book.guests.save(guestInput(), null));
    const visit = got(await book.visits.log(visitInput(guest.id)));
    got(await book.visits.correct({ ...visit, amount: 40_000 }, visit));
    const letter = got(await book.letters.save(letterInput(guest.id, visit.id), null));
    got(await book.letters.post([letter], day('2026-11-22'), words));
    got(await book.decisions.decide({ eventId: visit.id, stepId: 'call', guestId: guest.id, outcome: { kind: 'skipped', reason: '旅行中' } }));
    got(await book.photos.put(guest.id, 'card-front', await picture()));
    const before = await everything(db, ['meta']);

    const token = got(await book.guests.remove(guest.id));
    expect(await book.guests.read(guest.id)).toBeNull();
    expect(await book.counts()).toEqual({ guests: 1, visits: 1, touches: 0 });
    expect(book.directory.entry(guest.id)).toBeUndefined();
    const without = await everything(db, ['meta', 'trash']);
    expect(JSON.stringify(without)).not.toContain(guest.id);

    expect(await book.undo(token)).toEqual({ ok: true, value: null });
    expect(await everything(db, ['meta'])).toEqual(before);
    expect(await book.counts()).toEqual({ guests: 2, visits: 2, touches: 1 });
    expect(book.directory.entry(guest.id)).toMatchObject({ totals: { visits: 1, spend: 40_000 } });
    expect(await book.undo(token)).toEqual({ ok: false, error: { kind: 'nothing-to-undo' } });
  });

  it('says so when there is no such guest', async () => {
    const { book } = await newBook();
    expect(await book.guests.remove(crypto.randomUUID() as GuestId)).toEqual({ ok: false, error: { kind: 'not-found' } });
  });
});

async function picture(): Promise<Blob> {
  return new OffscreenCanvas(10, 6).getContext('2d')!.canvas.convertToBlob({ type: 'image/png' });
}
