import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '#shared/lib/plain-date';
import { got, guestInput, letterInput, newBook, deleteBooks, visitInput, words, day, everything } from './test-book.ts';
import type { TestBook } from './test-book.ts';
import type { UndoToken } from '../../../renderer/data/book.ts';

afterEach(deleteBooks);

/** What a hand may do; numbers choose among what is there, whatever that is by then. */
type Deed =
  | { readonly do: 'guest' }
  | { readonly do: 'visit'; readonly who: number; readonly on: PlainDate; readonly amount: number | null; readonly party: number }
  | { readonly do: 'correct'; readonly which: number; readonly who: number; readonly on: PlainDate; readonly amount: number | null }
  | { readonly do: 'decide'; readonly which: number; readonly step: string; readonly kind: 'done' | 'released' }
  | { readonly do: 'reopen'; readonly which: number; readonly step: string }
  | { readonly do: 'post' | 'unpost' | 'remove-visit' | 'remove-touch'; readonly which: number }
  | { readonly do: 'remove-guest'; readonly who: number }
  | { readonly do: 'undo'; readonly which: number };

const number = fc.nat(1000);
const on = fc.integer({ min: 0, max: 40 }).map((days) => addDays(day('2026-10-20'), days));
const amount = fc.option(fc.integer({ min: 0, max: 200_000 }));
const step = fc.constantFrom('thank-you', 'call', 'how-was-it');
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('guest' as const) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('visit' as const), who: number, on, amount, party: fc.integer({ min: 1, max: 200 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('correct' as const), which: number, who: number, on, amount }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('decide' as const), which: number, step, kind: fc.constantFrom('done' as const, 'released' as const) }) },
  fc.record({ do: fc.constant('reopen' as const), which: number, step }),
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('post' as const, 'unpost' as const, 'remove-visit' as const, 'remove-touch' as const), which: number }) },
  fc.record({ do: fc.constant('remove-guest' as const), who: number }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), which: number }) },
);

const pick = <T>(things: readonly T[], index: number): T | undefined => things[index % Math.max(1, things.length)];

async function carryOut({ book, db }: TestBook, tokens: UndoToken[], task: Deed): Promise<void> {
  const guest = 'who' in task ? pick(await db.guests.toArray(), task.who) : undefined;
  const visit = 'which' in task ? pick(await db.visits.toArray(), task.which) : undefined;
  switch (task.do) {
    case 'guest': return void got(await book.guests.save(guestInput(), null));
    case 'visit': return void (guest && got(await book.visits.log(visitInput(guest.id, { on: task.on, amount: task.amount, party: task.party }))));
    case 'correct': return void (visit && guest && got(await book.visits.correct({ ...(await book.visits.read(visit.id))!, guestId: guest.id, on: task.on, amount: task.amount })));
    case 'decide': return void (visit && got(await book.decisions.decide({ visitId: visit.id, stepId: task.step, guestId: visit.guestId, outcome: { kind: task.kind } })));
    case 'reopen': return void (visit && got(await book.decisions.undo(visit.id, task.step)));
    case 'post': {
      if (!visit) return;
      const letter = await book.letters.find(visit.id, 'thank-you') ?? got(await book.letters.save(letterInput(visit.guestId, visit.id), null));
      return void got(await book.letters.post([letter.id], task.which % 2 ? day('2026-11-22') : day('2026-11-30'), words));
    }
    case 'unpost': {
      const letter = pick(await db.letters.toArray(), task.which);
      // 'not-found' is the answer where the visit is in the trash.
      return void (letter && await book.letters.unpost([letter.id]));
    }
    case 'remove-visit': return void (visit && tokens.push(got(await book.visits.remove(visit.id))));
    case 'remove-touch': {
      const touch = pick((await db.touches.toArray()).filter(({ letterId }) => letterId === null), task.which);
      if (touch) tokens.push(got(await book.touches.remove(touch.id)));
      else if (visit) got(await book.touches.record({ guestId: visit.guestId, on: visit.on, kind: 'follow-up-call', channel: 'phone', purpose: 'greeting', text: '', visitId: visit.id, letterId: null }, { visitId: visit.id, stepId: 'call' }));
      return;
    }
    case 'remove-guest': return void (guest && tokens.push(got(await book.guests.remove(guest.id))));
    case 'undo': {
      const token = pick(tokens, task.which);
      return void (token && await book.undo(token));
    }
  }
}

describe('whatever is done, in whatever order', () => {
  it('totals, months, days, counts and the directory are what the rows say', async () => {
    await fc.assert(fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 40 }), async (deeds) => {
      const test = await newBook();
      const tokens: UndoToken[] = [];
      for (const task of deeds) await carryOut(test, tokens, task);
      expect(await test.book.verifyTotals()).toEqual({ ok: true, value: { guests: 0, months: 0, days: 0, counts: 0 } });
      const rows = await test.db.guests.toArray();
      expect(new Map(test.book.directory.snapshot().map(({ id, totals }) => [id, totals]))).toEqual(new Map(rows.map(({ id, totals }) => [id, totals])));
      for (const touch of await test.db.touches.toArray()) if (touch.letterId) expect(await test.book.letters.read(touch.letterId)).toMatchObject({ touchId: touch.id });
      await deleteBooks();
    }), { numRuns: 40 });
  });

  it('undo of the latest removal gives back the whole database', async () => {
    await fc.assert(fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 25 }), fc.constantFrom('guest' as const, 'visit' as const), number, async (deeds, what, which) => {
      const test = await newBook();
      for (const task of deeds) await carryOut(test, [], task);
      const [guest, visit] = [pick(await test.db.guests.toArray(), which), pick(await test.db.visits.toArray(), which)];
      const before = await everything(test.db, ['meta']);
      const token = what === 'guest' ? guest && got(await test.book.guests.remove(guest.id)) : visit && got(await test.book.visits.remove(visit.id));
      if (token) got(await test.book.undo(token));
      expect(await sorted(before)).toEqual(await sorted(await everything(test.db, ['meta'])));
      await deleteBooks();
    }), { numRuns: 30 });
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
