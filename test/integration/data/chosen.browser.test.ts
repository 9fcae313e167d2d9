import { afterEach, describe, expect, it } from 'vitest';
import type { Book } from '../../../renderer/data/book.ts';
import { choosableOf as choosableNow } from '../../../renderer/data/chosen.ts';
import { closeAsDone } from '../../../renderer/data/close-items.ts';
import { blankShop } from '#shared/model/shop';
import { makeBackup, restoreBackup } from './backup-memory.ts';
import { day, deleteBooks, everything, got, guestInput, newBook, visitInput } from './test-book.ts';

afterEach(deleteBooks);

const today = day('2026-11-22');
const choosableOf = (book: Book) => choosableNow(book, { shop: blankShop, plans: book.plans.current(), today });
const reachable = () => guestInput({ address: { ...guestInput().address, street: '東京都縁区紙屋町1' } });

describe('guests chosen for the next session', () => {
  it('become due at once, and taking it back leaves no trace', async () => {
    const { book, db } = await newBook();
    const [guest, other] = [got(await book.guests.save(reachable(), null)), got(await book.guests.save(guestInput({ familyName: '鈴木' }), null))];
    const before = await everything(db, ['meta']);
    const ask = choosableOf(book);
    expect([guest, other].map(({ id }) => ask(book.directory.entry(id)!, 'card'))).toEqual([{ kind: 'open' }, { kind: 'held', hold: 'no-address' }]);
    got(await book.chosen.choose([guest.id], 'card', today));
    expect(book.due(today, book.plans.current()).map(({ guestId, event, hold }) => [guestId, event, hold])).toEqual([[guest.id, 'chosen', null]]);
    expect(choosableOf(book)(book.directory.entry(guest.id)!, 'call')).toEqual({ kind: 'waiting' });
    got(await book.chosen.takeBack([guest.id], 'card', today));
    expect(await everything(db, ['meta'])).toEqual(before);
    expect(book.due(today, book.plans.current())).toEqual([]);
  });

  it('chooses all or nobody', async () => {
    const { book, db } = await newBook();
    const guest = got(await book.guests.save(reachable(), null));
    const before = await everything(db, ['meta']);
    expect(await book.chosen.choose([guest.id, '0198c0de-0000-7000-8000-00000000dead' as typeof guest.id], 'card', today)).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect(await everything(db, ['meta'])).toEqual(before);
  });

  it('what is done is done, taken back it is open again, and a backup carries it', async () => {
    const { book } = await newBook();
    const guest = got(await book.guests.save(reachable(), null));
    got(await book.visits.log(visitInput(guest.id, { on: day('2026-01-20') })));
    got(await book.chosen.choose([guest.id], 'again', today));
    const { file } = await makeBackup(book);
    const item = () => book.due(today, book.plans.current()).find(({ event }) => event === 'chosen');
    const takeBack = got(await closeAsDone(book, item()!, today, ''));
    expect(item()).toBeUndefined();
    expect(await takeBack()).toBe(true);
    expect(item()).toMatchObject({ stepId: 'chosen-again', hold: null });
    got(await book.chosen.takeBack([guest.id], 'again', today));
    expect(item()).toBeUndefined();
    await restoreBackup(book, file);
    expect(item()).toMatchObject({ stepId: 'chosen-again' });
  });
});
