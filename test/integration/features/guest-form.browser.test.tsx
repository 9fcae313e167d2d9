import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { err } from '#shared/lib/result';
import type { Guest } from '#shared/model/guest';
import { blankShop } from '#shared/model/shop';
import { forgetUndo } from '../../../renderer/components/offer-undo.ts';
import { UndoNotice } from '../../../renderer/components/UndoNotice.tsx';
import type { Book } from '../../../renderer/data/book.ts';
import { BookProvider } from '../../../renderer/data/book-provider.tsx';
import { ShopProvider } from '../../../renderer/data/shop-provider.tsx';
import { guestFormOf } from '../../../renderer/features/guests/guest-form.ts';
import { useGuestForm } from '../../../renderer/features/guests/use-guest-form.ts';
import { deleteBooks, got, guestInput, newBook } from '../data/test-book.ts';
import { reactStage } from '../../support/react-stage.ts';

afterEach(async () => {
  forgetUndo();
  await deleteBooks();
});
const stage = reactStage();

const draft = { ready: true, found: null, keep: () => undefined, drop: () => undefined, stuck: false };

/** He has written a memo on the guest as it was; another window has changed the telephone since. */
function Form({ guest }: { readonly guest: Guest }) {
  const values = { ...guestFormOf(guest, () => ''), memo: '窓ぎわの席' };
  const { save, failure } = useGuestForm({ start: { values, base: guest }, restored: false, draft, onSaved: () => undefined });
  return <button type="button" onClick={save}>{failure ?? 'save'}</button>;
}

async function saveOver(change: (book: Book, theirs: Guest) => Book): Promise<Book> {
  const { book } = await newBook();
  const guest = got(await book.guests.save(guestInput(), null));
  const theirs = got(await book.guests.save({ ...guest, phone: '03-0000-0001' }, guest.updatedAt));
  await stage.render(
    <BookProvider book={change(book, theirs)}><ShopProvider shop={blankShop}><Form guest={guest} /><UndoNotice /></ShopProvider></BookProvider>,
  );
  await act(async () => stage.place.querySelector('button')?.click());
  return book;
}

const merged = 'ほかの窓で直した項目も、そのまま残しました。';

describe('a guest whom another window has changed in other fields', () => {
  it('has both changes, and he is told', async () => {
    const book = await saveOver((own) => own);
    await expect.poll(() => stage.place.textContent).toContain(merged);
    const [entry] = book.directory.snapshot();
    expect(await book.guests.read(entry!.id)).toMatchObject({ phone: '03-0000-0001', memo: '窓ぎわの席' });
  });

  it('is not told to be merged where the disk had no room for it', async () => {
    await saveOver((own, theirs) => ({
      ...own, guests: { ...own.guests, save: async (input, base) => (base === theirs.updatedAt ? err({ kind: 'disk-full' }) : own.guests.save(input, base)) },
    }));
    await expect.poll(() => stage.place.textContent).toContain('diskFull');
    expect(stage.place.textContent).not.toContain(merged);
  });
});
