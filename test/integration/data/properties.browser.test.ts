import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '#shared/lib/plain-date';
import { got, guestInput, letterInput, newBook, deleteBooks, visitInput, words, day, everything } from './test-book.ts';
import type { TestBook } from './test-book.ts';
import type { Book } from '../../../renderer/data/book.ts';
import type { UndoToken } from '../../../renderer/data/write-errors.ts';
import type { BookDb } from '../../../renderer/data/book-db.ts';
import type { GuestRow, VisitRow } from '../../../renderer/data/rows.ts';

afterEach(deleteBooks);

/** What a hand may do. Numbers choose among what is there, whatever that is by then. */
interface Deed {
  readonly name: keyof typeof deeds;
  readonly who: number;
  readonly which: number;
  readonly on: PlainDate;
  readonly amount: number | null;
  readonly party: number;
  readonly step: string;
  readonly outcome: { readonly kind: 'done' | 'released' };
}

interface Hand { readonly book: Book; readonly db: BookDb; readonly tokens: UndoToken[]; readonly deed: Deed; readonly guest: GuestRow; readonly visit: VisitRow }

const deeds = {
  log: async ({ book, guest, deed: { on, amount, party } }: Hand) => got(await book.visits.log(visitInput(guest.id, { on, amount, party }))),
  correct: async ({ book, guest, visit, deed: { on, amount } }: Hand) => {
    const base = (await book.visits.read(visit.id))!;
    got(await book.visits.correct({ ...base, guestId: guest.id, on, amount }, base));
  },
  decide: async ({ book, visit, deed: { step, outcome } }: Hand) => got(await book.decisions.decide({ eventId: visit.id, stepId: step, guestId: visit.guestId, outcome })),
  reopen: async ({ book, visit, deed: { step } }: Hand) => got(await book.decisions.undo(visit.id, step)),
  post: async ({ book, visit, deed: { on } }: Hand) => {
    const letter = await book.letters.find(visit.id, 'thank-you') ?? got(await book.letters.save(letterInput(visit.guestId, visit.id), null));
    got(await book.letters.post([letter], on, words));
  },
  // 'not-found' is the answer where the visit is in the trash.
  unpost: async ({ book, db, deed: { which } }: Hand) => book.letters.unpost((await db.letters.toArray()).filter((_, index) => index === which % 5).map(({ id }) => id)),
  // 'not-found' is the answer where the item is done already.
  call: async ({ book, visit }: Hand) => book.touches.record(
    { guestId: visit.guestId, on: visit.on, kind: 'follow-up-call', channel: 'phone', purpose: 'greeting', text: '', visitId: visit.id, letterId: null },
    { eventId: visit.id, stepId: 'call' },
  ),
  removeTouch: async ({ book, db, tokens, deed: { which } }: Hand) => {
    const touch = pick((await db.touches.toArray()).filter(({ letterId }) => letterId === null), which);
    if (touch) tokens.push(got(await book.touches.remove(touch.id)));
  },
  hear: async ({ book, guest, visit, deed: { on, which } }: Hand) => got(await book.answers.record(
    { guestId: guest.id, visitId: which % 2 === 0 ? visit.id : null, on, kind: 'nps', score: which % 11, words: '', via: 'slip', improvementId: null },
  )),
  removeVisit: async ({ book, tokens, visit }: Hand) => tokens.push(got(await book.visits.remove(visit.id))),
  removeGuest: async ({ book, tokens, guest }: Hand) => tokens.push(got(await book.guests.remove(guest.id))),
  undo: async ({ book, tokens, deed: { which } }: Hand) => {
    const token = pick(tokens, which);
    if (token) await book.undo(token);
  },
};

const deedArbitrary: fc.Arbitrary<Deed> = fc.record({
  name: fc.constantFrom<keyof typeof deeds>('log', 'log', 'log', 'log', 'correct', 'correct', 'decide', 'decide', 'reopen', 'post', 'post', 'unpost', 'call', 'hear', 'hear', 'removeTouch', 'removeVisit', 'removeGuest', 'undo', 'undo'),
  who: fc.nat(1000),
  which: fc.nat(1000),
  on: fc.integer({ min: 0, max: 40 }).map((days) => addDays(day('2026-10-20'), days)),
  amount: fc.option(fc.integer({ min: 0, max: 200_000 })),
  party: fc.integer({ min: 1, max: 200 }),
  step: fc.constantFrom('thank-you', 'call', 'how-was-it'),
  outcome: fc.constantFrom({ kind: 'done' as const }, { kind: 'released' as const }),
});

const pick = <T>(things: readonly T[], index: number): T | undefined => things[index % Math.max(1, things.length)];

/** Where nobody is there yet, somebody comes in. */
async function carryOut({ book, db }: TestBook, tokens: UndoToken[], deed: Deed): Promise<void> {
  if (await db.guests.count() < 1 + (deed.who % 4)) got(await book.guests.save(guestInput(), null));
  const guest = pick(await db.guests.toArray(), deed.who)!;
  if (await db.visits.count() === 0) got(await book.visits.log(visitInput(guest.id)));
  await deeds[deed.name]({ book, db, tokens, deed, guest, visit: pick(await db.visits.toArray(), deed.which)! });
}

describe('whatever is done, in whatever order', () => {
  it('totals, months, days, counts and the directory are what the rows say, and no row points nowhere', async () => {
    await fc.assert(fc.asyncProperty(fc.array(deedArbitrary, { minLength: 5, maxLength: 40 }), async (evening) => {
      const test = await newBook();
      const tokens: UndoToken[] = [];
      for (const deed of evening) await carryOut(test, tokens, deed);
      expect(await test.book.verifyTotals()).toEqual({ ok: true, value: { guests: 0, months: 0, days: 0, counts: 0 } });
      const rows = await test.db.guests.toArray();
      expect(new Map(test.book.directory.snapshot().map(({ id, totals }) => [id, totals]))).toEqual(new Map(rows.map(({ id, totals }) => [id, totals])));
      const decisions = await test.db.decisions.toArray();
      const visits = await test.db.visits.bulkGet(decisions.map(({ visitId }) => visitId as VisitRow['id']));
      expect(visits.map((visit) => visit?.guestId)).toEqual(decisions.map(({ guestId }) => guestId));
      const answers = await test.db.answers.toArray();
      const heardAt = await test.db.visits.bulkGet(answers.flatMap(({ visitId }) => (visitId === null ? [] : [visitId])));
      expect(heardAt.map((visit) => visit?.guestId)).toEqual(answers.filter(({ visitId }) => visitId !== null).map(({ guestId }) => guestId));
      expect(await test.db.guests.bulkGet(answers.map(({ guestId }) => guestId))).not.toContain(undefined);
      const cards = (await test.db.touches.toArray()).filter(({ letterId }) => letterId !== null);
      const letters = await test.db.letters.bulkGet(cards.map(({ letterId }) => letterId!));
      expect(letters.map((letter) => letter?.touchId)).toEqual(cards.map(({ id }) => id));
      await deleteBooks();
    }), { numRuns: 40 });
  }, 120_000);

  it('undo of the latest removal gives back the whole database', async () => {
    await fc.assert(fc.asyncProperty(fc.array(deedArbitrary, { minLength: 5, maxLength: 25 }), fc.constantFrom('guest' as const, 'visit' as const), fc.nat(1000), async (evening, what, which) => {
      const test = await newBook();
      for (const deed of evening) await carryOut(test, [], deed);
      const [guest, visit] = [pick(await test.db.guests.toArray(), which), pick(await test.db.visits.toArray(), which)];
      const before = await everything(test.db, ['meta']);
      const token = what === 'guest' ? guest && got(await test.book.guests.remove(guest.id)) : visit && got(await test.book.visits.remove(visit.id));
      if (token) got(await test.book.undo(token));
      expect(await sorted(before)).toEqual(await sorted(await everything(test.db, ['meta'])));
      await deleteBooks();
    }), { numRuns: 30 });
  }, 120_000);

  it('a guest comes back although his wrongly posted card was written anew for the right guest', async () => {
    const { book } = await newBook();
    const wrong = got(await book.guests.save(guestInput(), null));
    const right = got(await book.guests.save(guestInput({ familyName: '鈴木' }), null));
    const visit = got(await book.visits.log(visitInput(wrong.id)));
    const card = got(await book.letters.save(letterInput(wrong.id, visit.id), null));
    got(await book.letters.post([card], day('2026-11-22'), words));
    got(await book.visits.correct({ ...visit, guestId: right.id }, visit));
    const token = got(await book.guests.remove(wrong.id));
    const anew = got(await book.letters.save(letterInput(right.id, visit.id), null));
    got(await book.undo(token));
    expect(await book.touches.ofGuest(wrong.id)).toMatchObject([{ text: '先日はご来店', letterId: null }]);
    expect(await book.letters.find(visit.id, 'thank-you')).toEqual(anew);
  });

  it('verifyTotals itself would notice: spoilt totals are named and repaired', async () => {
    const { book, db } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    got(await book.visits.log(visitInput(guest.id)));
    const row = (await db.guests.get(guest.id))!;
    await db.guests.put({ ...row, searchKey: 'old', totals: { ...row.totals, spend: 1 } });
    await db.visitMonths.clear();
    await db.days.put({ on: day('2026-01-01'), visits: 1, amount: 1, party: 1 });
    expect(await book.verifyTotals()).toEqual({ ok: true, value: { guests: 1, months: 1, days: 1, counts: 0 } });
    expect(await book.verifyTotals()).toEqual({ ok: true, value: { guests: 0, months: 0, days: 0, counts: 0 } });
    expect(book.directory.search('yamada')).toHaveLength(1);
  });
});

/** The columns of a month are a bag: a visit that comes back stands at the end. */
async function sorted(dump: Record<string, unknown>): Promise<unknown> {
  const months = dump['visitMonths'] as { no: number[]; day: number[]; amount: number[]; party: number[] }[];
  return { ...dump, visitMonths: months.map(({ no, day: days, amount: amounts, party }) => no.map((guest, at) => [guest, days[at], amounts[at], party[at]].join(' ')).toSorted()) };
}
