import { afterEach, describe, expect, it } from 'vitest';
import type { GuestId, VisitId } from '#shared/model/ids';
import { deleteBooks, everything, got, guestInput, letterInput, newBook, visitInput, words, day } from './test-book.ts';

afterEach(deleteBooks);

async function bookWithGuest() {
  const test = await newBook();
  return { ...test, guest: got(await test.book.guests.save(guestInput(), null)) };
}

describe('visits.log', () => {
  it('keeps totals, month, day and counts in the same act', async () => {
    const { book, db, guest } = await bookWithGuest();
    const visit = got(await book.visits.log(visitInput(guest.id, { amount: 28_000, party: 3 })));
    got(await book.visits.log(visitInput(guest.id, { on: day('2026-10-01'), amount: null })));
    expect(book.directory.entry(guest.id)?.totals).toEqual({
      visits: 2, spend: 28_000, firstOn: '2026-10-01', lastOn: '2026-11-20', previousOn: '2026-10-01', lastVisitId: visit.id, usualInterval: null, introduction: null,
      touches: { greetings: {}, offers: {}, lastOn: {}, lastPurposes: [] }, outcomes: {},
    });
    expect(await db.days.toArray()).toEqual([{ on: '2026-10-01', visits: 1, amount: 0, party: 2 }, { on: '2026-11-20', visits: 1, amount: 28_000, party: 3 }]);
    expect(await db.visitMonths.get('2026-10')).toEqual({ month: '2026-10', no: Int32Array.of(1), day: Uint8Array.of(1), amount: Int32Array.of(-1), party: Uint8Array.of(2) });
    expect(await book.counts()).toEqual({ guests: 1, visits: 2, touches: 0 });
  });

  it.each([
    ['31 February', { on: day('2026-02-31') }, 'on', 'not-a-date'],
    ['a negative amount', { amount: -1 }, 'amount', 'negative'],
    ['no people', { party: 0 }, 'party', 'too-small'],
    ['a fraction of a yen', { amount: 0.5 }, 'amount', 'not-whole'],
  ])('refuses %s and writes nothing', async (_, fields, path, code) => {
    const { book, db, guest } = await bookWithGuest();
    const before = await everything(db);
    expect(await book.visits.log(visitInput(guest.id, fields))).toEqual({ ok: false, error: { kind: 'invalid', issues: [{ path, code }] } });
    expect(await everything(db)).toEqual(before);
  });

  it('logs the same id once, however often the key is pressed', async () => {
    const { book, guest } = await bookWithGuest();
    const input = visitInput(guest.id, { id: crypto.randomUUID() as VisitId });
    const [first, second] = await Promise.all([book.visits.log(input), book.visits.log(input)]);
    expect(got(second).id).toBe(got(first).id);
    expect(await book.visits.ofGuest(guest.id)).toHaveLength(1);
  });

  it('does not take another evening under a known id for the same one', async () => {
    const { book, guest } = await bookWithGuest();
    const other = got(await book.guests.save(guestInput({ familyName: '鈴木' }), null));
    const id = crypto.randomUUID() as VisitId;
    const first = got(await book.visits.log(visitInput(guest.id, { id })));
    expect(await book.visits.log(visitInput(other.id, { id }))).toEqual({ ok: false, error: { kind: 'changed-elsewhere', current: first } });
    expect(await book.visits.log(visitInput(guest.id, { id, talk: '書き足し' }))).toMatchObject({ ok: false, error: { kind: 'changed-elsewhere' } });
    expect(await book.visits.ofGuest(guest.id)).toEqual([first]);
  });

  it('knows no visit of an unknown guest', async () => {
    const { book } = await newBook();
    expect(await book.visits.log(visitInput(crypto.randomUUID() as GuestId))).toEqual({ ok: false, error: { kind: 'not-found' } });
  });
});

describe('visits.logWithNewGuest', () => {
  it('writes guest and visit, or neither', async () => {
    const { book, db } = await newBook();
    const id = crypto.randomUUID() as GuestId;
    const before = await everything(db);
    expect(await book.visits.logWithNewGuest({ ...guestInput({ familyName: '', givenName: '' }), id }, visitInput(id, { party: 0 })))
      .toEqual({ ok: false, error: { kind: 'invalid', issues: [{ path: 'guest.familyName', code: 'name-missing' }, { path: 'visit.party', code: 'too-small' }] } });
    expect(await everything(db)).toEqual(before);
    const both = got(await book.visits.logWithNewGuest({ ...guestInput(), id }, visitInput(id)));
    expect(both.visit.guestId).toBe(both.guest.id);
    expect((await book.status()).ledgerNo).toBe(1);
    got(await book.visits.logWithNewGuest({ ...guestInput(), id }, visitInput(id, { id: both.visit.id })));
    expect(await book.visits.logWithNewGuest({ ...guestInput({ familyName: '鈴木' }), id }, visitInput(id, { id: both.visit.id })))
      .toEqual({ ok: false, error: { kind: 'changed-elsewhere', current: both.visit } });
  });
});

describe('visits.correct', () => {
  it('moves every figure to the new day and amount, and keeps the earlier form visible', async () => {
    const { book, guest } = await bookWithGuest();
    const first = got(await book.visits.log(visitInput(guest.id, { on: day('2026-11-20'), amount: 10_000 })));
    const second = got(await book.visits.log(visitInput(guest.id, { on: day('2026-11-10'), amount: 20_000 })));
    const corrected = got(await book.visits.correct({ ...first, on: day('2026-10-31'), amount: 15_000 }, first));
    expect(book.directory.entry(guest.id)?.totals).toMatchObject({ spend: 35_000, firstOn: '2026-10-31', lastOn: '2026-11-10', lastVisitId: second.id });
    const entry = (await book.timeline(guest.id)).at(-1);
    expect(entry).toMatchObject({ kind: 'visit', visit: corrected, corrections: [{ was: first }] });
    expect(await book.verifyTotals()).toEqual({ ok: true, value: { guests: 0, months: 0, days: 0, counts: 0 } });
  });

  it('does not overwrite what another window has corrected meanwhile', async () => {
    const { book, guest } = await bookWithGuest();
    const seen = got(await book.visits.log(visitInput(guest.id)));
    const current = got(await book.visits.correct({ ...seen, talk: '孫の話' }, seen));
    expect(await book.visits.correct({ ...seen, amount: 1 }, seen)).toEqual({ ok: false, error: { kind: 'changed-elsewhere', current } });
    expect(got(await book.visits.correct({ ...current, amount: 1 }, current))).toMatchObject({ talk: '孫の話', amount: 1 });
  });

  it('takes decisions and the unposted card along to another guest, and leaves the posted card where it went', async () => {
    const { book, guest } = await bookWithGuest();
    const right = got(await book.guests.save(guestInput({ familyName: '鈴木' }), null));
    const visit = got(await book.visits.log(visitInput(guest.id)));
    const posted = got(await book.letters.save(letterInput(guest.id, visit.id), null));
    got(await book.letters.post([posted], day('2026-11-22'), words));
    const draft = got(await book.letters.save(letterInput(guest.id, visit.id, { stepId: 'how-was-it' }), null));
    got(await book.visits.correct({ ...visit, guestId: right.id }, visit));
    expect(book.directory.entry(guest.id)?.totals.visits).toBe(0);
    expect(book.directory.entry(right.id)?.totals.outcomes).toEqual({ [`${visit.id} thank-you`]: { kind: 'done' } });
    expect(await book.letters.read(posted.id)).toMatchObject({ guestId: guest.id });
    expect(await book.letters.read(draft.id)).toMatchObject({ guestId: right.id });
    expect(await book.touches.ofGuest(guest.id)).toHaveLength(1);
  });
});

describe('visits.takeBack', () => {
  it('takes the guest along who was met with it, and gives both back', async () => {
    const { book, db } = await newBook();
    const id = crypto.randomUUID() as GuestId;
    const { visit } = got(await book.visits.logWithNewGuest({ ...guestInput(), id }, visitInput(id)));
    const before = await everything(db, ['meta']);
    const token = got(await book.visits.takeBack(visit.id, id));
    expect(await book.counts()).toEqual({ guests: 0, visits: 0, touches: 0 });
    got(await book.undo(token));
    expect(await everything(db, ['meta'])).toEqual(before);
  });

  it('leaves a guest of whom more was recorded since', async () => {
    const { book } = await newBook();
    const id = crypto.randomUUID() as GuestId;
    const { visit } = got(await book.visits.logWithNewGuest({ ...guestInput(), id }, visitInput(id)));
    const second = got(await book.visits.log(visitInput(id, { on: day('2026-11-21') })));
    got(await book.visits.takeBack(visit.id, id));
    expect((await book.visits.ofGuest(id)).map((left) => left.id)).toEqual([second.id]);
    const [guest] = await book.guests.readMany([id]);
    got(await book.guests.save({ ...guest!, memo: '左利き' }, guest!.updatedAt));
    got(await book.visits.takeBack(second.id, id));
    expect(await book.guests.read(id)).toMatchObject({ memo: '左利き' });
  });
});

describe('visits.remove', () => {
  it('goes with its decisions and unposted card, stays in the ledger as a posted card, and comes back exactly', async () => {
    const { book, db, guest } = await bookWithGuest();
    const earlier = got(await book.visits.log(visitInput(guest.id, { on: day('2026-09-01') })));
    const visit = got(await book.visits.log(visitInput(guest.id)));
    const posted = got(await book.letters.save(letterInput(guest.id, visit.id), null));
    got(await book.letters.post([posted], day('2026-11-22'), words));
    const draft = got(await book.letters.save(letterInput(guest.id, visit.id, { stepId: 'how-was-it' }), null));
    const before = await everything(db, ['meta']);

    const token = got(await book.visits.remove(visit.id));
    expect(book.directory.entry(guest.id)?.totals).toMatchObject({ visits: 1, lastVisitId: earlier.id, outcomes: {} });
    expect(await book.letters.read(posted.id)).not.toBeNull();
    expect(await book.letters.read(draft.id)).toBeNull();
    expect(await book.decisions.of(visit.id)).toEqual([]);

    got(await book.undo(token));
    expect(await everything(db, ['meta'])).toEqual(before);
    expect(await book.verifyTotals()).toEqual({ ok: true, value: { guests: 0, months: 0, days: 0, counts: 0 } });
  });

  it('cannot come back while its guest is removed; afterwards it can', async () => {
    const { book, guest } = await bookWithGuest();
    const visit = got(await book.visits.log(visitInput(guest.id)));
    const visitToken = got(await book.visits.remove(visit.id));
    const guestToken = got(await book.guests.remove(guest.id));
    expect(await book.undo(visitToken)).toEqual({ ok: false, error: { kind: 'guest-missing' } });
    got(await book.undo(guestToken));
    got(await book.undo(visitToken));
    expect(await book.visits.ofGuest(guest.id)).toEqual([visit]);
  });
});

describe('visits.ordinal', () => {
  it('counts by the day of the visit, not by the day of typing', async () => {
    const { book, guest } = await bookWithGuest();
    const second = got(await book.visits.log(visitInput(guest.id, { on: day('2026-11-20') })));
    const first = got(await book.visits.log(visitInput(guest.id, { on: day('2026-01-05') })));
    expect([await book.visits.ordinal(first.id), await book.visits.ordinal(second.id), await book.visits.ordinal(guest.id as never)]).toEqual([1, 2, null]);
  });
});

describe('outgoing.visits', () => {
  it('is the book at one moment: not where somebody has corrected a day while the months were read', async () => {
    const { book, guest } = await bookWithGuest();
    const early = got(await book.visits.log(visitInput(guest.id, { on: day('1955-11-20') })));
    got(await book.visits.log(visitInput(guest.id, { on: day('2026-11-20') })));
    const { signal } = new AbortController();
    let corrected: Promise<unknown> | undefined;
    expect(await book.outgoing.visits(() => { corrected ??= book.visits.correct({ ...early, on: day('2026-10-01') }, early); }, signal)).toEqual({ ok: false, error: { kind: 'changed-meanwhile' } });
    await corrected;
    expect(got(await book.outgoing.visits(() => undefined, signal)).map(({ on }) => on)).toEqual(['2026-10-01', '2026-11-20']);
    expect(await book.outgoing.visits(() => undefined, AbortSignal.abort())).toEqual({ ok: false, error: { kind: 'stopped' } });
  });
});
