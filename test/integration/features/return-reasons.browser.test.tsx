import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { blankShop } from '#shared/model/shop';
import type { Book } from '../../../renderer/data/book.ts';
import { BookProvider } from '../../../renderer/data/book-provider.tsx';
import { ShopProvider } from '../../../renderer/data/shop-provider.tsx';
import { ReturnReasons } from '../../../renderer/features/numbers/ReturnReasons.tsx';
import { day, ledgerOf } from '../../unit/numbers/number-cases.ts';
import { deleteBooks, got, guestInput, newBook, visitInput } from '../data/test-book.ts';
import { reactStage } from '../../support/react-stage.ts';

afterEach(deleteBooks);
const stage = reactStage();

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
    const show = (month: string) => stage.render(
      <BookProvider book={slow}><ShopProvider shop={blankShop}><ReturnReasons ledger={ledger} choice={{ month, span: 'month' }} asking={null} /></ShopProvider></BookProvider>,
    );
    await show('2026-10');
    await expect.poll(() => stage.place.textContent).toContain('松茸');
    await show('2026-11');
    expect(stage.place.textContent).toBe('');
    await act(async () => answer());
    await expect.poll(() => stage.place.textContent).toContain('はがき');
  });
});
