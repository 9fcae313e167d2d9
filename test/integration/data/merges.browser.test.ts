import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { backupTables, type BackupRows } from '#shared/exchange/backup-tables';
import { mergeBooks } from '#shared/exchange/merge-books';
import { mergedGuest, proposedChoices } from '#shared/duplicates/merged-guest';
import { addDays, type PlainDate } from '#shared/lib/plain-date';
import { occasionId } from '#shared/model/event';
import type { Guest } from '#shared/model/guest';
import type { AnniversaryId, GuestId } from '#shared/model/ids';
import type { Book } from '../../../renderer/data/book.ts';
import type { BookDb } from '../../../renderer/data/book-db.ts';
import type { Merge } from '../../../renderer/data/merges-contract.ts';
import { openBook } from '../../../renderer/data/open-book.ts';
import { deleteBooks, everything, got, guestInput, letterInput, newBook, visitInput, words, day, type TestBook } from './test-book.ts';

afterEach(deleteBooks);

const guestOf = async (book: Book, fields: Parameters<typeof guestInput>[0] = {}): Promise<Guest> => got(await book.guests.save(guestInput(fields), null));

async function mergeTwo(book: Book, keepId: GuestId, goneId: GuestId): Promise<Merge> {
  const [keep, gone] = [(await book.guests.read(keepId))!, (await book.guests.read(goneId))!];
  const guest = mergedGuest(keep, gone, proposedChoices(keep, gone));
  return got(await book.merges.merge({ guest, gone: gone.id, seen: { keep: keep.updatedAt, gone: gone.updatedAt }, photos: [] }));
}

describe('two guests made one', () => {
  it('holds everything of both, and follows up as one guest', async () => {
    const { book, db } = await newBook();
    const [keep, gone, friend] = [await guestOf(book, { phone: '090-0000-0001' }), await guestOf(book, { email: 'taro@example.com', memo: '釣り' }), await guestOf(book, { familyName: '試山' })];
    got(await book.guests.save({ ...friend, introducedBy: gone.id }, friend.updatedAt));
    got(await book.visits.log(visitInput(keep.id, { on: day('2026-10-01'), amount: 10_000 })));
    const visit = got(await book.visits.log(visitInput(gone.id, { on: day('2026-11-20'), amount: 20_000 })));
    const card = got(await book.letters.save(letterInput(gone.id, visit.id), null));
    got(await book.letters.post([card], day('2026-11-21'), words));
    got(await book.answers.record({ guestId: gone.id, visitId: visit.id, on: visit.on, kind: 'nps', score: 9, words: '', via: 'slip', improvementId: null }));
    await mergeTwo(book, keep.id, gone.id);
    expect(await book.guests.read(gone.id)).toBeNull();
    expect(await book.guests.read(keep.id)).toMatchObject({ phone: '090-0000-0001', email: 'taro@example.com', memo: '釣り' });
    expect((await book.guests.read(friend.id))?.introducedBy).toBe(keep.id);
    expect(book.directory.entry(keep.id)?.totals).toMatchObject({ visits: 2, spend: 30_000, firstOn: '2026-10-01', lastOn: '2026-11-20' });
    expect(book.directory.snapshot()).toHaveLength(2);
    expect((await book.timeline(keep.id)).map(({ kind }) => kind)).toEqual(['touch', 'visit', 'visit']);
    expect(await book.answers.ofGuest(keep.id)).toHaveLength(1);
    const columns = await book.visits.columns();
    expect(new Set(columns.guest)).toEqual(new Set([(await db.guests.get(keep.id))!.no]));
    expect(await book.counts()).toEqual({ guests: 2, visits: 2, touches: 1 });
    expect(await book.verifyTotals()).toEqual({ ok: true, value: { guests: 0, months: 0, days: 0, counts: 0 } });
    expect(await book.checkRows()).toEqual([]);
  });

  it('a birthday card that either half was sent is sent, once', async () => {
    const { book, db } = await newBook();
    const birthday = { month: 12, day: 3, year: 1960 };
    const [keep, gone] = [await guestOf(book, { birthday }), await guestOf(book, { birthday })];
    for (const { id } of [keep, gone]) got(await book.visits.log(visitInput(id, { on: day('2026-11-01') })));
    const plans = book.plans.current().map((plan) => ({ ...plan, active: true }));
    const cardOf = (id: GuestId) => book.dueOf(id, day('2026-11-25'), plans).find(({ eventId }) => eventId.startsWith('birthday-'));
    const item = cardOf(gone.id)!;
    const other = cardOf(keep.id)!;
    expect([item, other]).not.toContain(undefined);
    const draft = got(await book.letters.save(letterInput(keep.id, other.eventId, { stepId: other.stepId }), null));
    const card = got(await book.letters.save(letterInput(gone.id, item.eventId, { stepId: item.stepId }), null));
    got(await book.letters.post([card], day('2026-11-25'), words));
    const before = await everything(db, ['meta']);
    const merge = await mergeTwo(book, keep.id, gone.id);
    expect(cardOf(keep.id)).toBeUndefined();
    expect(await book.letters.find(other.eventId, other.stepId)).toMatchObject({ id: card.id, guestId: keep.id, postedOn: '2026-11-25' });
    expect(await book.letters.read(draft.id)).toBeNull();
    expect(got(await book.letters.unpost([card.id]))).toMatchObject([{ postedOn: null }]);
    expect(cardOf(keep.id)).toBeDefined();
    got(await book.letters.post([(await book.letters.read(card.id))!], day('2026-11-25'), words));
    got(await book.merges.undo(merge.id));
    expect(await book.letters.read(draft.id)).toEqual(draft);
    expect((await db.guests.toArray()).map(({ id }) => id).toSorted()).toEqual((before['guests'] as Guest[]).map(({ id }) => id).toSorted());
  });

  it('an evening that was entered for both halves is thanked for once', async () => {
    const { book } = await newBook();
    const [keep, gone] = [await guestOf(book), await guestOf(book)];
    const first = got(await book.visits.log(visitInput(keep.id)));
    got(await book.visits.log(visitInput(gone.id)));
    const card = got(await book.letters.save(letterInput(keep.id, first.id), null));
    got(await book.letters.post([card], day('2026-11-21'), words));
    const thanks = (id: GuestId) => book.dueOf(id, day('2026-11-21'), book.plans.current()).filter(({ stepId }) => stepId === 'thank-you');
    expect(thanks(gone.id)).toHaveLength(1);
    const merge = await mergeTwo(book, keep.id, gone.id);
    expect(thanks(keep.id)).toHaveLength(0);
    got(await book.merges.undo(merge.id));
    expect([thanks(keep.id).length, thanks(gone.id).length]).toEqual([0, 1]);
  });

  it('what was changed after the merge stays and is told; what belongs to a visit goes with it', async () => {
    const { book, db } = await newBook();
    const [keep, gone] = [await guestOf(book, { phone: '090-0000-0001' }), await guestOf(book, { email: 'taro@example.com' })];
    const visit = got(await book.visits.log(visitInput(gone.id)));
    const removed = got(await book.visits.log(visitInput(gone.id, { on: day('2026-10-01') })));
    const merge = await mergeTwo(book, keep.id, gone.id);
    const merged = (await book.guests.read(keep.id))!;
    got(await book.guests.save({ ...merged, email: 'new@example.com', memo: '新しい' }, merged.updatedAt));
    const seen = (await book.visits.read(visit.id))!;
    got(await book.visits.correct({ ...seen, amount: 44_000 }, seen));
    got(await book.visits.log(visitInput(keep.id, { on: day('2026-11-22') })));
    got(await book.decisions.decide({ eventId: visit.id, stepId: 'call', guestId: keep.id, outcome: { kind: 'done' } }));
    const token = got(await book.visits.remove(removed.id));
    expect(got(await book.merges.undo(merge.id))).toEqual({ kept: ['email'], visits: 1, touches: 0, crowdedOut: 0 });
    expect(await book.guests.read(keep.id)).toMatchObject({ phone: '090-0000-0001', email: 'new@example.com', memo: '新しい' });
    expect(await book.guests.read(gone.id)).toEqual(gone);
    expect(await book.visits.read(visit.id)).toMatchObject({ guestId: gone.id, amount: 44_000 });
    expect(await db.decisions.get([visit.id, 'call'])).toMatchObject({ guestId: gone.id });
    got(await book.undo(token));
    expect(await book.visits.read(removed.id)).toEqual(removed);
    expect(await book.verifyTotals()).toEqual({ ok: true, value: { guests: 0, months: 0, days: 0, counts: 0 } });
  });

  it('is undone in the reverse order only, and not without the guest', async () => {
    const { book } = await newBook();
    const [one, two, three] = [await guestOf(book), await guestOf(book), await guestOf(book, { familyName: '試山' })];
    const first = await mergeTwo(book, one.id, two.id);
    const second = await mergeTwo(book, one.id, three.id);
    expect(await book.merges.undo(first.id)).toMatchObject({ ok: false, error: { kind: 'merged-again', name: '試山 太郎' } });
    got(await book.merges.undo(second.id));
    const token = got(await book.guests.remove(one.id));
    expect(await book.merges.undo(first.id)).toMatchObject({ ok: false, error: { kind: 'guest-missing' } });
    got(await book.undo(token));
    got(await book.merges.undo(first.id));
    expect(await book.merges.undo(first.id)).toMatchObject({ ok: false, error: { kind: 'nothing-to-undo' } });
    expect(await book.counts()).toMatchObject({ guests: 3 });
  });

  it('is refused where somebody has edited one of them since', async () => {
    const { book } = await newBook();
    const [keep, gone] = [await guestOf(book), await guestOf(book)];
    const edited = got(await book.guests.save({ ...gone, memo: '新しい' }, gone.updatedAt));
    expect(await book.merges.merge({ guest: keep, gone: gone.id, seen: { keep: keep.updatedAt, gone: gone.updatedAt }, photos: [] }))
      .toMatchObject({ ok: false, error: { kind: 'changed-elsewhere', current: edited } });
    expect(await book.counts()).toMatchObject({ guests: 2 });
  });

  it('can be undone after a restart, and no longer after thirty days', async () => {
    const test = await newBook();
    const [keep, gone] = [await guestOf(test.book), await guestOf(test.book)];
    const merge = await mergeTwo(test.book, keep.id, gone.id);
    await test.book.close();
    const again = got(await openBook(test.deps));
    expect(await again.merges.recent()).toMatchObject([{ id: merge.id, undoable: true }]);
    await again.close();
    const later = got(await openBook({ ...test.deps, now: () => '2026-12-25T00:00:00.000Z' as ReturnType<typeof test.deps.now> }));
    expect(await later.merges.recent()).toMatchObject([{ id: merge.id, undoable: false }]);
    expect(await later.merges.undo(merge.id)).toMatchObject({ ok: false, error: { kind: 'nothing-to-undo' } });
    await later.close();
  });

  it('two people stay two, also when one of them becomes somebody else', async () => {
    const { book } = await newBook();
    const [one, two, three] = [await guestOf(book), await guestOf(book), await guestOf(book)];
    got(await book.merges.setApart(one.id, two.id, true));
    const merge = await mergeTwo(book, three.id, two.id);
    expect([...await book.merges.apart()]).toEqual([[one.id, three.id].toSorted().join('/')]);
    got(await book.merges.undo(merge.id));
    expect([...await book.merges.apart()]).toEqual([[one.id, two.id].toSorted().join('/')]);
    got(await book.merges.setApart(two.id, one.id, false));
    expect((await book.merges.apart()).size).toBe(0);
  });
});

describe('two books of one shop, one of which has made two guests one', () => {
  const rowsOf = async (db: BookDb): Promise<BackupRows> =>
    Object.fromEntries(await Promise.all(backupTables.map(async (name) => [name, await db.table(name).toArray()] as const))) as unknown as BackupRows;
  const united = (one: BackupRows, other: BackupRows) => mergeBooks(one, other, 100).rows;
  const owners = (rows: BackupRows) => rows.visits.map(({ id, guestId }) => [id, guestId]).toSorted();

  it('loses nothing that the other entered for the one who is gone, and learns of an undo', async () => {
    const { book, db } = await newBook();
    const [keep, gone] = [await guestOf(book, { phone: '090-0000-0001' }), await guestOf(book, { email: 'taro@example.com' })];
    const early = got(await book.visits.log(visitInput(gone.id, { on: day('2026-10-01') })));
    const apartThen = await rowsOf(db);
    const late = got(await book.visits.log(visitInput(gone.id, { on: day('2026-11-20') })));
    const elsewhere = await rowsOf(db);
    got(await book.visits.remove(late.id));
    await db.visits.delete(late.id);
    await db.tombstones.clear();
    await db.trash.clear();
    const merge = await mergeTwo(book, keep.id, gone.id);
    const here = await rowsOf(db);
    for (const rows of [united(here, elsewhere), united(elsewhere, here)]) {
      expect(rows.guests.map(({ id, email, phone }) => [id, email, phone])).toEqual([[keep.id, 'taro@example.com', '090-0000-0001']]);
      expect(owners(rows)).toEqual([[early.id, keep.id], [late.id, keep.id]].toSorted());
    }
    got(await book.merges.undo(merge.id));
    const undone = await rowsOf(db);
    for (const rows of [united(undone, here), united(here, undone), united(undone, apartThen)]) {
      expect(rows.guests.map(({ id }) => id).toSorted()).toEqual([keep.id, gone.id].toSorted());
      expect(owners(rows)).toEqual([[early.id, gone.id]]);
      expect(rows.merges).toEqual([]);
    }
  });
});

/** A book in which everything that can collide does: occasions, experiments, sides of cards, introductions, the trash. */
interface Deed { readonly kind: keyof typeof deeds; readonly who: number; readonly other: number; readonly on: PlainDate; readonly which: number }
interface Hand { readonly book: Book; readonly db: BookDb; readonly who: Guest; readonly other: Guest; readonly deed: Deed }

const occasion = ({ who, other, deed: { which } }: Hand) => [
  occasionId('birthday', '2027', who.id), occasionId('season', '2026-winter', who.id), occasionId('introduction', other.id, who.id), occasionId('first-visit', '2026', who.id),
][which % 4]!;
const visitOf = async ({ db, who, deed: { which } }: Hand) => {
  const visits = (await db.visits.toArray()).filter(({ guestId }) => guestId === who.id);
  return visits[which % Math.max(1, visits.length)];
};
const picture = async (shade: number): Promise<Blob> => {
  const canvas = new OffscreenCanvas(4, 4);
  const context = canvas.getContext('2d')!;
  context.fillStyle = `rgb(${shade % 256},0,0)`;
  context.fillRect(0, 0, 4, 4);
  return canvas.convertToBlob({ type: 'image/png' });
};

const deeds = {
  log: async ({ book, who, other, deed: { on, which } }: Hand) => got(await book.visits.log(visitInput(who.id, { on, amount: which, introducedBy: which % 3 === 0 ? other.id : null }))),
  introduce: async ({ book, who, other }: Hand) => {
    const current = (await book.guests.read(who.id))!;
    got(await book.guests.save({ ...current, introducedBy: other.id, anniversaries: [{ id: v7() as AnniversaryId, kind: 'wedding', on: day('2000-05-05'), label: '' }] }, current.updatedAt));
  },
  decide: async (hand: Hand) => got(await hand.book.decisions.decide({ eventId: occasion(hand), stepId: 'card', guestId: hand.who.id, outcome: hand.deed.which % 2 === 0 ? { kind: 'done' } : { kind: 'later', until: day('2026-12-24') } })),
  call: async (hand: Hand) => hand.book.touches.record({ guestId: hand.who.id, on: hand.deed.on, kind: 'follow-up-call', channel: 'phone', purpose: 'greeting', text: '', visitId: null, letterId: null }, { eventId: occasion(hand), stepId: 'card' }),
  draft: async (hand: Hand) => hand.book.letters.save(letterInput(hand.who.id, occasion(hand), { stepId: 'card', edited: hand.deed.which % 2 === 0 }), null),
  post: async (hand: Hand) => {
    const letter = (await hand.book.letters.ofGuest(hand.who.id)).find(({ postedOn }) => postedOn === null);
    if (letter) await hand.book.letters.post([letter], hand.deed.on, words);
  },
  thank: async (hand: Hand) => {
    const visit = await visitOf(hand);
    if (visit) await hand.book.letters.save(letterInput(hand.who.id, visit.id), null);
  },
  hear: async ({ book, who, deed: { on, which } }: Hand) => got(await book.answers.record({ guestId: who.id, visitId: null, on, kind: 'nps', score: which % 11, words: '', via: 'slip', improvementId: null })),
  photo: async ({ book, who, deed: { which } }: Hand) => got(await book.photos.put(who.id, which % 2 === 0 ? 'card-front' : 'face', await picture(which))),
  assign: async (hand: Hand) => {
    const [experiment] = await hand.book.experiments.all();
    const visit = await visitOf(hand);
    const assignedOn = visit && visit.on > hand.deed.on ? visit.on : hand.deed.on;
    if (experiment && visit) got(await hand.book.experiments.assign({ experimentId: experiment.id, guestId: hand.who.id, visitId: visit.id, stratum: 's', assignedOn }, () => 'a'));
  },
  improve: async ({ book, who, other, deed: { on } }: Hand) => got(await book.improvements.save({ id: null, on, text: '音量を下げる', from: 'month', month: '2026-10', askedOn: null, result: null, guestIds: [who.id, other.id] })),
  remove: async (hand: Hand) => {
    const visit = await visitOf(hand);
    if (visit) got(await hand.book.visits.remove(visit.id));
  },
  apart: async ({ book, who, other }: Hand) => got(await book.merges.setApart(who.id, other.id, true)),
};

const deedArbitrary: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(...Object.keys(deeds) as (keyof typeof deeds)[], 'log', 'log', 'decide', 'draft', 'post', 'thank'),
  who: fc.nat(3), other: fc.nat(3), which: fc.nat(500),
  on: fc.integer({ min: 0, max: 20 }).map((days) => addDays(day('2026-10-20'), days)),
});

async function randomBook(evening: readonly Deed[]): Promise<TestBook & { readonly ids: readonly GuestId[] }> {
  const test = await newBook();
  const guests = await Promise.all([0, 1, 2, 3].map((which) => guestOf(test.book, { familyName: `見本${which}`, memo: `${which}` })));
  got(await test.book.experiments.begin({
    question: 'style', title: '', a: { label: 'a', style: 'hand', offer: null, words: null, slot: null, channel: null }, b: { label: 'b', style: 'type', offer: null, words: null, slot: null, channel: null },
    withinDays: 30, perArm: 20, baseline: 0.3, difference: 0.2, seed: 's', startedOn: day('2026-10-01'), endsOn: day('2027-10-01'),
  }));
  for (const deed of evening) {
    const [who, other] = [guests[deed.who]!, guests[deed.other === deed.who ? (deed.who + 1) % 4 : deed.other]!];
    await deeds[deed.kind]({ ...test, who, other, deed });
  }
  return { ...test, ids: guests.map(({ id }) => id) };
}

/** Rows are a bag, the columns of a month too: what comes back stands at the end. */
async function stateOf(db: BookDb): Promise<unknown> {
  // Columns of posted cards are marked, and made anew when they are next asked for.
  const dump = await everything(db, ['meta', 'postedMonths']);
  const months = dump['visitMonths'] as { no: number[]; day: number[]; amount: number[]; party: number[] }[];
  return { ...dump, visitMonths: months.map(({ no, day: days, amount, party }) => no.map((guest, at) => [guest, days[at], amount[at], party[at]].join(' ')).toSorted()) };
}

describe('whatever the books of two guests hold', () => {
  it('merging leaves a sound book without the one, and undo gives back every table exactly', async () => {
    await fc.assert(fc.asyncProperty(fc.array(deedArbitrary, { minLength: 10, maxLength: 50 }), async (evening) => {
      const { book, db, ids: [keep, gone] } = await randomBook(evening);
      const before = await stateOf(db);
      const [touches, visits] = [await db.touches.count(), await db.visits.count()];
      const merge = await mergeTwo(book, keep!, gone!);
      expect(await book.verifyTotals()).toEqual({ ok: true, value: { guests: 0, months: 0, days: 0, counts: 0 } });
      expect(await book.checkRows()).toEqual([]);
      expect([await db.touches.count(), await db.visits.count()]).toEqual([touches, visits]);
      const left = await everything(db, ['meta', 'merges']);
      expect(JSON.stringify({ ...left, visitMonths: null })).not.toContain(gone);
      const done = (await db.letters.toArray()).filter(({ postedOn }) => postedOn !== null);
      expect(await Promise.all(done.map(async ({ touchId }) => (await db.touches.get(touchId!))?.letterId))).toEqual(done.map(({ id }) => id));
      expect(got(await book.merges.undo(merge.id))).toEqual({ kept: [], visits: 0, touches: 0, crowdedOut: 0 });
      expect(await stateOf(db)).toEqual(before);
      expect(await book.verifyTotals()).toEqual({ ok: true, value: { guests: 0, months: 0, days: 0, counts: 0 } });
      await deleteBooks();
    }), { numRuns: 25 });
  }, 120_000);

  it('whatever is done after the merge, undoing it leaves a sound book with both', async () => {
    await fc.assert(fc.asyncProperty(fc.array(deedArbitrary, { minLength: 8, maxLength: 30 }), fc.array(deedArbitrary, { minLength: 1, maxLength: 12 }), async (evening, since) => {
      const { book, db, ids } = await randomBook(evening);
      const merge = await mergeTwo(book, ids[0]!, ids[1]!);
      const left = [ids[0]!, ids[2]!, ids[3]!];
      for (const deed of since) {
        const [who, other] = [left[deed.who % 3]!, left[(deed.who + 1) % 3]!];
        await deeds[deed.kind]({ book, db, who: (await book.guests.read(who))!, other: (await book.guests.read(other))!, deed });
      }
      got(await book.merges.undo(merge.id));
      expect(await book.counts()).toMatchObject({ guests: 4 });
      expect(await book.verifyTotals()).toEqual({ ok: true, value: { guests: 0, months: 0, days: 0, counts: 0 } });
      expect(await book.checkRows()).toEqual([]);
      await deleteBooks();
    }), { numRuns: 25 });
  }, 120_000);
});
