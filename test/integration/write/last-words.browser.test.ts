import { afterEach, expect, it } from 'vitest';
import { blankShop } from '#shared/model/shop';
import { letterDeskOf, recallAllLastWords, recallLastWords } from '../../../renderer/features/write/letter-desks.ts';
import { keepLastWords, lastWordsKeys, takeLastWords } from '../../../renderer/platform/last-words.ts';
import { day, deleteBooks, eventually, got, guestInput, newBook, visitInput } from '../data/test-book.ts';

afterEach(async () => {
  localStorage.clear();
  await deleteBooks();
});

const slots = { thanks: '先日は', talk: '閉じる前に書いた言葉', recommendation: '', signature: '店主' };

it('words of a card that is not laid before him go into the book; words of a visit that is gone leave nothing behind', async () => {
  const { book } = await newBook();
  const guest = got(await book.guests.save(guestInput(), null));
  const visit = got(await book.visits.log(visitInput(guest.id)));
  keepLastWords(`${visit.id}/thank-you`, { slots, style: 'hand', keptAt: '2026-11-21T13:00:00.000Z' });
  keepLastWords('0190c0de-0000-7000-8000-000000000000/thank-you', { slots, style: 'hand', keptAt: '2026-11-21T13:00:00.000Z' });
  await recallAllLastWords(book, blankShop);
  expect(await eventually(() => book.letters.find(visit.id, 'thank-you'), (letter) => letter !== null)).toMatchObject({ edited: true, slots });
  expect(lastWordsKeys()).toEqual([]);
});

it('a damaged text is no words, and is gone', async () => {
  localStorage.setItem('goencho-last-words a/b', '{"slots":');
  expect(takeLastWords('a/b')).toBeUndefined();
  expect(lastWordsKeys()).toEqual([]);
});

it('laying a card out takes nothing from the storage: that is for afterwards', async () => {
  const { book } = await newBook();
  const guest = got(await book.guests.save(guestInput(), null));
  const visit = got(await book.visits.log(visitInput(guest.id)));
  const key = `${visit.id}/thank-you` as const;
  keepLastWords(key, { slots, style: 'hand', keptAt: '2026-11-21T13:00:00.000Z' });
  const card = { guestId: guest.id, eventId: visit.id, eventOn: day('2026-11-20'), visitId: visit.id, stepId: 'thank-you', kind: 'thank-you-card', nth: 1, dueOn: null, hold: null, letter: null } as const;
  const desk = letterDeskOf(book, card, { ...slots, talk: '' }, 'hand');
  expect(desk.state()).toMatchObject({ unsaved: false, letter: { slots: { talk: '' } } });
  expect(lastWordsKeys()).toEqual([key]);
  recallLastWords(desk, key);
  expect(desk.state().letter.slots.talk).toBe('閉じる前に書いた言葉');
  await eventually(() => desk.state().unsaved, (unsaved) => !unsaved);
});
