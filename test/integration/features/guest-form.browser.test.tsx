import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
import { startI18n } from '../../../renderer/i18n/start-i18n.ts';
import { deleteBooks, got, guestInput, newBook } from '../data/test-book.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let root: Root;
let place: HTMLElement;

beforeEach(() => {
  startI18n('ja');
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});

afterEach(async () => {
  await act(async () => root.unmount());
  forgetUndo();
  place.remove();
  await deleteBooks();
});

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
  await act(async () => root.render(
    <BookProvider book={change(book, theirs)}><ShopProvider shop={blankShop}><Form guest={guest} /><UndoNotice /></ShopProvider></BookProvider>,
  ));
  await act(async () => place.querySelector('button')?.click());
  return book;
}

const merged = 'ほかの窓で直した項目も、そのまま残しました。';

describe('a guest whom another window has changed in other fields', () => {
  it('has both changes, and he is told', async () => {
    const book = await saveOver((own) => own);
    await expect.poll(() => place.textContent).toContain(merged);
    const [entry] = book.directory.snapshot();
    expect(await book.guests.read(entry!.id)).toMatchObject({ phone: '03-0000-0001', memo: '窓ぎわの席' });
  });

  it('is not told to be merged where the disk had no room for it', async () => {
    await saveOver((own, theirs) => ({
      ...own, guests: { ...own.guests, save: async (input, base) => (base === theirs.updatedAt ? err({ kind: 'disk-full' }) : own.guests.save(input, base)) },
    }));
    await expect.poll(() => place.textContent).toContain('diskFull');
    expect(place.textContent).not.toContain(merged);
  });
});
