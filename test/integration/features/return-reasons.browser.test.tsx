import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blankShop } from '#shared/model/shop';
import type { Book } from '../../../renderer/data/book.ts';
import { BookProvider } from '../../../renderer/data/book-provider.tsx';
import { ShopProvider } from '../../../renderer/data/shop-provider.tsx';
import { ReturnReasons } from '../../../renderer/features/numbers/ReturnReasons.tsx';
import { startI18n } from '../../../renderer/i18n/start-i18n.ts';
import { day, ledgerOf } from '../../unit/numbers/number-cases.ts';
import { deleteBooks, got, guestInput, newBook, visitInput } from '../data/test-book.ts';

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
  place.remove();
  await deleteBooks();
});

describe('what moved the guests, on the screen', () => {
  it('says nothing of a period that is still being read, least of all what was said in another', async () => {
    const { book } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    got(await book.visits.log(visitInput(guest.id, { on: day('2026-09-05') })));
    got(await book.visits.log(visitInput(guest.id, { on: day('2026-10-05'), movedBy: 'season', movedWords: '松茸' })));
    got(await book.visits.log(visitInput(guest.id, { on: day('2026-11-05'), movedBy: 'card' })));
    const [entry] = book.directory.snapshot();
    const visits = ['2026-09-05', '2026-10-05', '2026-11-05'].map((on) => [on] as const);
    const ledger = ledgerOf(Array.from({ length: entry!.no + 1 }, () => ({ visits: [...visits] })), '2026-11-22');
    let answer = (): void => undefined;
    const slow: Book = { ...book, visits: { ...book.visits, moved: async (from, to) => {
      if (from !== '2026-10-01') await new Promise<void>((resolve) => { answer = resolve; });
      return book.visits.moved(from, to);
    } } };
    const show = (month: string) => act(async () => root.render(
      <BookProvider book={slow}><ShopProvider shop={blankShop}><ReturnReasons ledger={ledger} choice={{ month, span: 'month' }} asking={null} /></ShopProvider></BookProvider>,
    ));
    await show('2026-10');
    await expect.poll(() => place.textContent).toContain('松茸');
    await show('2026-11');
    expect(place.textContent).toBe('');
    await act(async () => answer());
    await expect.poll(() => place.textContent).toContain('はがき');
  });
});
