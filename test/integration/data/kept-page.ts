import { v7 } from 'uuid';
import type { GuestId } from '#shared/model/ids';
import type { Book } from '../../../renderer/data/book.ts';
import { BookDb } from '../../../renderer/data/book-db.ts';
import { openBook } from '../../../renderer/data/open-book.ts';
import { now } from '../../../renderer/platform/clock.ts';
import { browserWitness } from '../../../renderer/platform/marker-witness.ts';
import { got, guestInput, memoryWitness, visitInput } from './test-book.ts';

/** The page side of kept.node.test.ts: the book as a plain browser has it, marker in localStorage. */
declare global {
  interface Window { kept: typeof kept; acknowledged: (id: string) => void }
}

let book: Book;
let guestId: GuestId;

const kept = {
  /** What opening says: the number of visits, or the error. */
  async open(withMarker: boolean): Promise<unknown> {
    const opened = await openBook({ appVersion: 'test', now, newId: v7, witness: withMarker ? browserWitness(localStorage) : memoryWitness() });
    if (!opened.ok) return opened.error;
    book = opened.value;
    return (await book.counts()).visits;
  },
  async findGuest(): Promise<void> {
    guestId = book.directory.snapshot()[0]?.id ?? got(await book.guests.save(guestInput(), null)).id;
  },
  /** Logs until the process is killed. Each id is told only after the book said that it is kept. */
  async logOn(times: number): Promise<void> {
    for (let count = 0; count < times; count += 1) {
      const { id } = got(await book.visits.log(visitInput(guestId)));
      window.acknowledged(id);
    }
  },
  /** What Chromium said when it threw the tables away. */
  loss: async (): Promise<unknown> => new BookDb('goencho').meta.get('loss'),
  /** Every visit on disk, and what a recount of all totals finds wrong. */
  async look(): Promise<{ readonly ids: readonly string[]; readonly repairs: unknown }> {
    const [guest] = book.directory.snapshot();
    const visits = guest ? await book.visits.ofGuest(guest.id) : [];
    return { ids: visits.map(({ id }) => id), repairs: got(await book.verifyTotals()) };
  },
};
window.kept = kept;
