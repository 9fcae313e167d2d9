import { v7 } from 'uuid';
import type { GuestId } from '#shared/model/ids';
import type { Book } from '../../../renderer/data/book.ts';
import { openBook } from '../../../renderer/data/open-book.ts';
import { got, guestInput, memoryWitness, ticking, visitInput } from './test-book.ts';

interface Message { readonly number: number; readonly open?: string; readonly save?: string; readonly count?: number; readonly remove?: GuestId; readonly names?: true; readonly visit?: GuestId }

let book: Book | undefined;

async function answerTo({ open, save, count = 0, remove, visit }: Message): Promise<unknown> {
  if (open !== undefined) {
    book = got(await openBook({ name: open, appVersion: '0.0.0-test', now: ticking('2026-11-21T14:00:00.000Z'), newId: v7, witness: memoryWitness() }));
    return null;
  }
  if (!book) throw new Error('not open');
  const ids: string[] = [];
  for (let time = 0; time < count; time += 1) {
    if (save !== undefined) ids.push(got(await book.guests.save(guestInput({ familyName: save }), null)).id);
    if (visit !== undefined) ids.push(got(await book.visits.log(visitInput(visit, { amount: 1000 }))).id);
  }
  if (remove !== undefined) got(await book.guests.remove(remove));
  return count > 0 ? ids : book.directory.snapshot().map(({ name }) => name);
}

addEventListener('message', ({ data }: MessageEvent<Message>) => {
  const { number } = data;
  answerTo(data).then((answer) => postMessage({ number, answer }), (error: unknown) => postMessage({ number, failure: String(error) }));
});
