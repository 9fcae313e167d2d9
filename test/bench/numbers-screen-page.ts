import { v7 } from 'uuid';
import type { Instant, PlainDate } from '#shared/lib/plain-date';
import { ok } from '#shared/lib/result';
import { arrivals } from '#shared/model/arrival';
import { usualLook } from '#shared/model/card-look';
import { blankGuest, type Guest } from '#shared/model/guest';
import type { AnswerId, GuestId, LetterId, TouchId, VisitId } from '#shared/model/ids';
import type { Letter } from '#shared/model/letter';
import type { Touch } from '#shared/model/touch';
import type { Visit } from '#shared/model/visit';
import { BookDb } from '../../renderer/data/book-db.ts';
import { actInBulk, addAll } from '../../renderer/data/bulk.ts';
import { numberBook, type NumberBook } from '../support/number-book.ts';

/** The page side of test/bench/numbers-screen.ts: the made-up book of the figures as rows of the book that the program has open. */
declare global {
  interface Window { numbersBench: { fill: typeof fill } }
}

const at = '2026-11-21T00:00:00.000Z' as Instant;
const styles = ['hand', 'tracing', 'type'] as const;
const thanks = ['先日はお運びくださり、誠にありがとうございました。', 'またのお運び、うれしゅうございました。', 'いつもお心にかけていただき、ありがとうございます。'];

async function fill(guestCount: number, visitCount: number): Promise<{ readonly visits: number; readonly cards: number; readonly answers: number }> {
  const book = numberBook(guestCount, visitCount, 'bench');
  const db = new BookDb('goencho');
  const parts = { db, now: () => at, newId: v7, act: async () => { throw new Error('unused'); } };
  const add = (data: Parameters<typeof addAll>[2]) => actInBulk(parts, async () => {}, async (bulk, ledger) => ok(await addAll(bulk, ledger, data)));
  const [visitsOf, cardsOf] = [Map.groupBy(book.visits, ({ no }) => no), Map.groupBy(book.cards, ({ no }) => no)];
  const ids: GuestId[] = [];
  for (let done = 0; done < book.guests.length; done += 1000) {
    const people = book.guests.slice(done, done + 1000).map((guest) => ({ no: guest.no, guest: guestOf(guest) }));
    ids.push(...people.map(({ guest }) => guest.id));
    const visits = people.flatMap(({ no, guest }) => (visitsOf.get(no) ?? []).map((visit) => visitRow(guest.id, visit)));
    const posted = people.flatMap(({ no, guest }) => (cardsOf.get(no) ?? []).map((card) => letterOf(guest.id, card)));
    await add({ guests: people.map(({ guest }) => guest), visits, touches: posted.map(touchOf), decisions: [], letters: posted });
  }
  await db.answers.bulkAdd(book.answers.map(({ kind, score, on }, index) => (
    { id: v7() as AnswerId, guestId: ids[index % ids.length]!, visitId: null, on, kind, score, words: '', via: 'slip' as const, improvementId: null, recordedAt: at, sample: false }
  )));
  db.close();
  return { visits: book.visits.length, cards: book.cards.length, answers: book.answers.length };
}

const guestOf = ({ no, cameBy }: NumberBook['guests'][number]): Guest => ({
  ...blankGuest, id: v7() as GuestId, familyName: `見本${no}`, familyKana: 'みほん', cameBy: arrivals[cameBy] ?? null, address: { ...blankGuest.address, street: '東京都縁区紙屋町1' }, createdAt: at, updatedAt: at,
});

const visitRow = (guestId: GuestId, { on, amount, party }: NumberBook['visits'][number]): Visit => ({
  id: v7() as VisitId, guestId, on, party, amount, companions: '', dishes: '鰤大根', talk: '釣りのお話。', recommendation: '', occasion: '', introducedBy: null, broughtBy: null, movedBy: null, movedWords: '', recordedAt: at, sample: false,
});

const letterOf = (guestId: GuestId, { on, label }: { readonly on: PlainDate; readonly label: number }): Letter => ({
  id: v7() as LetterId, guestId, eventId: v7() as VisitId, stepId: 'thank-you', slots: { thanks: thanks[label] ?? 'ありがとうございました。', talk: '', recommendation: '', signature: '店主' },
  style: styles[label] ?? 'hand', look: usualLook, traced: [], template: label < 0 ? null : { name: 'thank-you-again', variants: [label, 0, 0] }, edited: false,
  printedAt: at, postedOn: on, touchId: v7() as TouchId, createdAt: at, updatedAt: at, sample: false,
});

const touchOf = ({ guestId, touchId, id, postedOn, eventId }: Letter): Touch => ({
  id: touchId!, guestId, on: postedOn!, recordedAt: at, kind: 'thank-you-card', channel: 'postcard', purpose: 'greeting', text: '', visitId: eventId as VisitId, letterId: id, sample: false,
});

window.numbersBench = { fill };
