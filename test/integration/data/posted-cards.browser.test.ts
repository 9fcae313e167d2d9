import { afterEach, describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '#shared/lib/plain-date';
import type { GuestId, VisitId } from '#shared/model/ids';
import type { Letter, LetterTemplate } from '#shared/model/letter';
import { plainDateOf } from '#shared/numbers/day-number';
import type { Book } from '../../../renderer/data/book.ts';
import { BookDb } from '../../../renderer/data/book-db.ts';
import { cardDimensions, ownWords, unknownTemplate, type PostedCards } from '../../../renderer/data/posted-cards-contract.ts';
import { makeBackup, restoreBackup } from './backup-memory.ts';
import { day, deleteBooks, got, guestInput, letterInput, newBook, visitInput } from './test-book.ts';

afterEach(deleteBooks);

const numbersOf = (book: Book) => (id: GuestId) => book.directory.entry(id)?.no;
const read = (book: Book): Promise<PostedCards> => book.postedCards.read(numbersOf(book));
const settled = async (book: Book): Promise<PostedCards> => {
  await book.postedCards.settle(numbersOf(book));
  return read(book);
};
/** One line per card: who, when, and its label in every dimension. */
function lines(posted: PostedCards): readonly string[] {
  const told = cardDimensions.map((dimension) => posted.of(dimension));
  return Array.from(told[0]!.cards.guest, (guest, at) => [guest, plainDateOf(told[0]!.cards.day[at] ?? 0), ...told.map(({ labels, cards }) => labels[cards.value[at] ?? -1] ?? '')].join(' ')).toSorted();
}

async function postedCard(book: Book, guestId: GuestId, on: PlainDate, fields: { readonly template?: LetterTemplate } = {}): Promise<Letter> {
  const visit = got(await book.visits.log(visitInput(guestId, { on: addDays(on, -2) })));
  const letter = got(await book.letters.save(letterInput(guestId, visit.id as VisitId, fields), null));
  const [posted] = got(await book.letters.post([letter], on, () => ({ kind: 'thank-you-card', channel: 'postcard', purpose: 'greeting', text: '' })));
  return posted!;
}

describe('the columns of posted cards', () => {
  it('tell guest, day, style, template and sentences, and are kept by the month', async () => {
    const { book } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    await postedCard(book, guest.id, day('2026-10-03'), { template: { name: 'thank-you-again', variants: [0, 1, 2] } });
    await postedCard(book, guest.id, day('2026-11-20'));
    const before = await read(book);
    expect(before.unsettled).toBeGreaterThan(0);
    const after = await settled(book);
    expect(after.unsettled).toBe(0);
    expect(lines(after)).toEqual(lines(before));
    expect(lines(after)).toEqual([
      `0 2026-10-03 hand thank-you-again ${ownWords} ${ownWords} ${ownWords}`,
      `0 2026-11-20 hand ${unknownTemplate} ${ownWords} ${ownWords} ${ownWords}`,
    ].map((line) => line.replace(/^0/, String(book.directory.entry(guest.id)!.no))));
  });

  it('follow whatever happens to the cards: posting, taking back, another guest, the trash, undo', async () => {
    const { book } = await newBook();
    const [guest, other] = [got(await book.guests.save(guestInput(), null)), got(await book.guests.save(guestInput({ familyName: '鈴木' }), null))];
    const [first, second] = [await postedCard(book, guest.id, day('2026-09-10')), await postedCard(book, other.id, day('2026-09-11'))];
    const both = lines(await settled(book));
    expect(both).toHaveLength(2);
    got(await book.letters.unpost([first.id]));
    expect(lines(await read(book))).toHaveLength(1);
    got(await book.letters.post([first], day('2026-10-01'), () => ({ kind: 'thank-you-card', channel: 'postcard', purpose: 'greeting', text: '' })));
    expect(lines(await settled(book))).toEqual(expect.arrayContaining([expect.stringContaining('2026-10-01')]));
    const token = got(await book.guests.remove(other.id));
    expect(lines(await settled(book))).toHaveLength(1);
    got(await book.undo(token));
    expect(lines(await settled(book))).toHaveLength(2);
    expect((await book.letters.read(second.id))?.postedOn).toBe('2026-09-11');
  });

  it('say which cards guests spoke of on a visit, of those posted in the period', async () => {
    const { book } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    const card = await postedCard(book, guest.id, day('2026-09-10'), { template: { name: 'thank-you-again', variants: [0, 1, 2] } });
    const visit = got(await book.visits.log(visitInput(guest.id, { on: day('2026-10-20') })));
    const named = async (from: string, to: string) => (await book.postedCards.named(day(from), day(to))).map(({ style, template }) => [style, template]);
    expect(await named('2026-09-01', '2026-09-30')).toEqual([]);
    got(await book.visits.tieToCard(visit.id as VisitId, card.touchId));
    expect(await named('2026-09-01', '2026-09-30')).toEqual([['hand', 'thank-you-again']]);
    expect(await named('2026-10-01', '2026-10-31')).toEqual([]);
    got(await book.visits.tieToCard(visit.id as VisitId, null));
    expect(await named('2026-09-01', '2026-09-30')).toEqual([]);
  });

  it('are made anew after a restore', async () => {
    const { book } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    await postedCard(book, guest.id, day('2026-09-10'));
    const before = lines(await settled(book));
    const { file } = await makeBackup(book);
    await postedCard(book, guest.id, day('2026-09-12'));
    expect(lines(await settled(book))).toHaveLength(2);
    await restoreBackup(book, file);
    const restored = await read(book);
    expect(restored.unsettled).toBeGreaterThan(0);
    expect(lines(restored)).toEqual(before);
    expect(lines(await settled(book))).toEqual(before);
  });
});

it('an old book gets the columns without being asked to', async () => {
  const name = `second ${crypto.randomUUID()}`;
  const old = new BookDb(name, { schemaVersion: 2 });
  await old.open();
  await old.letters.add({ ...letterInput('0198c0de-0000-7000-8000-0000000000aa' as GuestId, '0198c0de-0000-7000-8000-0000000000bb' as VisitId), visitId: '0198c0de-0000-7000-8000-0000000000bb', postedOn: day('2025-01-05'), printedAt: null, touchId: null, sample: false } as never);
  old.close();
  const { openPostedCards } = await import('../../../renderer/data/posted-cards.ts');
  const db = new BookDb(name);
  expect(lines(await openPostedCards(db).read(() => 7))).toEqual([`7 2025-01-05 hand ${unknownTemplate} ${ownWords} ${ownWords} ${ownWords}`]);
  await db.delete();
});
