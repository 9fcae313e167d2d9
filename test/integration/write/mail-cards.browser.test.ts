import { afterEach, describe, expect, it } from 'vitest';
import type { QueuedCard } from '#shared/follow/card-queue';
import { occasionId } from '#shared/model/event';
import type { Instant } from '#shared/lib/plain-date';
import type { Guest } from '#shared/model/guest';
import { blankPrintProfile } from '#shared/model/print-profile';
import { blankShop } from '#shared/model/shop';
import type { Book } from '../../../renderer/data/book.ts';
import { markPrinted, postCards, takeMarkBack, type MailDeps } from '../../../renderer/features/write/mail-cards.ts';
import { prepareCards } from '../../../renderer/features/write/print-run.ts';
import { openCardPress } from '../../../renderer/worker/card-press.ts';
import { day, deleteBooks, eventually, got, guestInput, letterInput, newBook, visitInput } from '../data/test-book.ts';

afterEach(deleteBooks);

interface Counter { readonly book: Book; readonly deps: MailDeps; readonly guest: Guest; readonly card: QueuedCard }

async function counter(): Promise<Counter> {
  const { book } = await newBook();
  const guest = got(await book.guests.save(guestInput({ address: { ...guestInput().address, street: '東京都見本区1-2-3' } }), null));
  const visit = got(await book.visits.log(visitInput(guest.id)));
  const letter = got(await book.letters.save(letterInput(guest.id, visit.id), null));
  const card = { guestId: guest.id, eventId: visit.id, eventOn: visit.on, visitId: visit.id, stepId: letter.stepId, kind: 'thank-you-card' as const, nth: 1, dueOn: visit.on, hold: null, letter };
  return { book, guest, card, deps: { book, shop: blankShop, today: day('2026-11-24') } };
}

describe('the gate at the moment of the act', () => {
  it('neither prints nor marks nor posts the card of a guest who was stopped in another window after the list was drawn', async () => {
    const { book, guest, card, deps } = await counter();
    got(await book.guests.save({ ...guest, stoppedOn: day('2026-11-24') }, guest.updatedAt));
    const held = { ok: false, error: { kind: 'held', reason: 'stopped' } };
    expect(await markPrinted([card], deps)).toMatchObject(held);
    expect(await postCards([card], day('2026-11-24'), deps)).toMatchObject(held);
    const { ready, refused } = await prepareCards([card], { ...deps, press: openCardPress(), profile: blankPrintProfile, onProgress: () => undefined, signal: new AbortController().signal });
    expect(ready).toEqual([]);
    expect(refused[0]?.reasons).toEqual([{ kind: 'held', reason: 'stopped' }]);
    expect(await book.letters.find(card.eventId, card.stepId)).toMatchObject({ printedAt: null, postedOn: null });
    expect(await book.touches.ofGuest(guest.id)).toEqual([]);
  });

  it('a card of next month that is sent off already is one of this month\'s greetings', async () => {
    const { book, deps } = await counter();
    const guest = got(await book.guests.save(guestInput({ address: { ...guestInput().address, street: '東京都見本区1-2-3' }, birthday: { month: 12, day: 20, year: null } }), null));
    const card = {
      guestId: guest.id, eventId: occasionId('birthday', '2026', guest.id), eventOn: day('2026-12-20'), visitId: null, stepId: 'birthday-card', kind: 'birthday-card' as const, nth: null,
      dueOn: day('2026-12-10'), hold: null, letter: null,
    };
    got(await book.touches.record({ guestId: guest.id, on: day('2026-11-10'), kind: 'hello-call', channel: 'phone', purpose: 'greeting', text: '', visitId: null, letterId: null }));
    await eventually(() => book.directory.entry(guest.id)?.totals.touches.greetings['2026-11'], (greetings) => greetings === 1);
    expect(await postCards([card], day('2026-11-24'), deps)).toMatchObject({ ok: false, error: { kind: 'held', reason: 'budget-greetings' } });
    expect(await postCards([card], day('2026-12-10'), { ...deps, today: day('2026-12-10') })).toMatchObject({ ok: true });
  });

  it('a card that he let go himself passes while the guest is in mourning', async () => {
    const { book, guest, card, deps } = await counter();
    got(await book.guests.save({ ...guest, mourningSince: day('2026-11-01') }, guest.updatedAt));
    expect(await postCards([card], day('2026-11-24'), deps)).toMatchObject({ ok: false, error: { kind: 'held', reason: 'mourning' } });
    got(await book.decisions.decide({ guestId: card.guestId, eventId: card.eventId, stepId: card.stepId, outcome: { kind: 'released' } }));
    expect(await postCards([card], day('2026-11-24'), deps)).toMatchObject({ ok: true });
  });
});

it('a card that another window has rewritten is posted only when the list that he sees has heard of it', async () => {
  const { book, guest, card, deps } = await counter();
  got(await markPrinted([card], deps));
  const { updatedAt, ...letter } = (await book.letters.read(card.letter!.id))!;
  const rewritten = got(await book.letters.save({ ...letter, edited: true, slots: { ...letter.slots, talk: '別の窓で書いた会話' } }, updatedAt));
  expect(await postCards([card], day('2026-11-24'), deps)).toEqual({ ok: false, error: { kind: 'not-recorded' } });
  expect(await book.touches.ofGuest(guest.id)).toEqual([]);
  got(await postCards([{ ...card, letter: rewritten }], day('2026-11-24'), deps));
  expect((await book.touches.ofGuest(guest.id))[0]?.text).toContain('別の窓で書いた会話');
});

describe('taking 印刷した back', () => {
  it('brings back the mark of the first printing', async () => {
    const { book, card, deps } = await counter();
    const first = '2026-11-23T09:00:00.000Z' as Instant;
    got(await book.letters.markPrinted([card.letter!], first));
    const mark = got(await markPrinted([card], deps));
    expect((await book.letters.read(card.letter!.id))?.printedAt).toBe(mark.at);
    expect(await takeMarkBack(book, mark)).toMatchObject({ ok: true });
    expect((await book.letters.read(card.letter!.id))?.printedAt).toBe(first);
  });

  it('gives no mark to words that were changed since', async () => {
    const { book, card, deps } = await counter();
    got(await book.letters.markPrinted([card.letter!], '2026-11-23T09:00:00.000Z' as Instant));
    const mark = got(await markPrinted([card], deps));
    const { updatedAt, ...letter } = (await book.letters.read(card.letter!.id))!;
    got(await book.letters.save({ ...letter, slots: { ...letter.slots, talk: '書き直した' } }, updatedAt));
    expect(await takeMarkBack(book, mark)).toMatchObject({ ok: true });
    expect((await book.letters.read(card.letter!.id))?.printedAt).toBeNull();
  });
});
