import { afterEach, describe, expect, it } from 'vitest';
import type { Instant } from '#shared/lib/plain-date';
import { deleteBooks, everything, got, guestInput, letterInput, newBook, visitInput, words, day } from './test-book.ts';

afterEach(deleteBooks);

async function bookWithVisit() {
  const test = await newBook();
  const guest = got(await test.book.guests.save(guestInput(), null));
  return { ...test, guest, visit: got(await test.book.visits.log(visitInput(guest.id))) };
}

describe('letters.save', () => {
  it('keeps one letter per visit and step', async () => {
    const { book, guest, visit } = await bookWithVisit();
    const first = got(await book.letters.save(letterInput(guest.id, visit.id), null));
    expect(await book.letters.save(letterInput(guest.id, visit.id), null)).toEqual({ ok: false, error: { kind: 'changed-elsewhere', current: first } });
    expect(await book.letters.find(visit.id, 'thank-you')).toEqual(first);
    expect(await book.letters.find(visit.id, 'call')).toBeNull();
  });

  it('refuses to overwrite what another window wrote', async () => {
    const { book, guest, visit } = await bookWithVisit();
    const first = got(await book.letters.save(letterInput(guest.id, visit.id), null));
    const theirs = got(await book.letters.save({ ...first, edited: true }, first.updatedAt));
    expect(await book.letters.save({ ...first, style: 'type' }, first.updatedAt)).toEqual({ ok: false, error: { kind: 'changed-elsewhere', current: theirs } });
  });

  it('forgets that a card was printed when its words change, not when nothing does', async () => {
    const { book, guest, visit } = await bookWithVisit();
    const letter = got(await book.letters.save(letterInput(guest.id, visit.id), null));
    const at = '2026-11-22T01:00:00.000Z' as Instant;
    got(await book.letters.markPrinted([letter], at));
    const same = got(await book.letters.save({ ...letter, edited: true }, letter.updatedAt));
    expect(same.printedAt).toBe(at);
    const other = got(await book.letters.save({ ...same, slots: { ...same.slots, talk: '孫のお話' } }, same.updatedAt));
    expect(other.printedAt).toBeNull();
  });
});

describe('letters.post', () => {
  it('writes the ledger line, closes the due item and dates the letter in one act, once', async () => {
    const { book, guest, visit } = await bookWithVisit();
    const letter = got(await book.letters.save(letterInput(guest.id, visit.id), null));
    const { ledgerNo } = await book.status();
    const [posted] = got(await book.letters.post([letter, letter], day('2026-11-22'), words));
    expect((await book.status()).ledgerNo).toBe(ledgerNo + 1);
    expect(await book.letters.post([letter], day('2026-11-23'), words)).toEqual({ ok: true, value: [posted] });
    const touches = await book.touches.ofGuest(guest.id);
    expect(touches).toMatchObject([{ id: posted?.touchId, on: '2026-11-22', kind: 'thank-you-card', text: '先日はご来店', visitId: visit.id, letterId: letter.id }]);
    expect(book.directory.entry(guest.id)?.totals.outcomes).toEqual({ [`${visit.id} thank-you`]: { kind: 'done' } });
    expect(await book.letters.unposted()).toEqual([]);
    expect(await book.counts()).toMatchObject({ touches: 1 });
  });

  it('posts all or none', async () => {
    const { book, db, guest, visit } = await bookWithVisit();
    const letter = got(await book.letters.save(letterInput(guest.id, visit.id), null));
    const before = await everything(db);
    expect(await book.letters.post([letter, { ...letter, id: crypto.randomUUID() as never }], day('2026-11-22'), words)).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect(await book.letters.post([letter], day('2026-11-31'), words)).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    expect(await everything(db)).toEqual(before);
  });

  it('puts no mark on words that another window has changed since', async () => {
    const { book, db, guest, visit } = await bookWithVisit();
    const seen = got(await book.letters.save(letterInput(guest.id, visit.id), null));
    const current = got(await book.letters.save({ ...seen, slots: { ...seen.slots, thanks: '書き直した' } }, seen.updatedAt));
    const before = await everything(db);
    expect(await book.letters.markPrinted([seen], '2026-11-22T01:00:00.000Z' as Instant)).toEqual({ ok: false, error: { kind: 'changed-elsewhere', current } });
    expect(await book.letters.post([seen], day('2026-11-22'), words)).toEqual({ ok: false, error: { kind: 'changed-elsewhere', current } });
    expect(await everything(db)).toEqual(before);
  });

  it('is taken back exactly, with the decision that stood before', async () => {
    const { book, db, guest, visit } = await bookWithVisit();
    const letter = got(await book.letters.save(letterInput(guest.id, visit.id), null));
    got(await book.decisions.decide({ eventId: visit.id, stepId: 'thank-you', guestId: guest.id, outcome: { kind: 'released' } }));
    const before = await everything(db, ['meta']);
    got(await book.letters.post([letter], day('2026-11-22'), words));
    got(await book.letters.unpost([letter.id]));
    expect(await everything(db, ['meta'])).toEqual(before);
    expect(await book.counts()).toMatchObject({ touches: 0 });
    expect(await book.letters.unposted()).toEqual([letter]);
  });

  it('keeps the words of a posted card from being rewritten', async () => {
    const { book, guest, visit } = await bookWithVisit();
    const letter = got(await book.letters.save(letterInput(guest.id, visit.id), null));
    const [posted] = got(await book.letters.post([letter], day('2026-11-22'), words));
    expect(await book.letters.save({ ...letter, edited: true }, letter.updatedAt)).toEqual({ ok: false, error: { kind: 'changed-elsewhere', current: posted } });
  });
});

describe('touches', () => {
  it('settle a due item, and give it back as it was', async () => {
    const { book, db, guest, visit } = await bookWithVisit();
    got(await book.decisions.decide({ eventId: visit.id, stepId: 'call', guestId: guest.id, outcome: { kind: 'later', until: day('2026-12-01') } }));
    const before = await everything(db, ['meta']);
    const call = { guestId: guest.id, on: day('2026-12-01'), kind: 'follow-up-call', channel: 'phone', purpose: 'greeting', text: 'お元気そう', visitId: visit.id, letterId: null } as const;
    const touch = got(await book.touches.record(call, { eventId: visit.id, stepId: 'call' }));
    const after = await everything(db, ['meta']);
    expect(book.directory.entry(guest.id)?.totals.outcomes).toEqual({ [`${visit.id} call`]: { kind: 'done' } });
    const token = got(await book.touches.remove(touch.id));
    expect(await everything(db, ['meta', 'trash'])).toEqual(without(before, 'trash'));
    got(await book.undo(token));
    expect(await everything(db, ['meta'])).toEqual(after);
    expect(book.directory.entry(guest.id)?.totals.outcomes).toEqual({ [`${visit.id} call`]: { kind: 'done' } });
  });

  it('are one line for one promise, however long the key is held', async () => {
    const { book, guest, visit } = await bookWithVisit();
    const call = { guestId: guest.id, on: day('2026-12-01'), kind: 'follow-up-call', channel: 'phone', purpose: 'greeting', text: '', visitId: visit.id, letterId: null } as const;
    const item = { eventId: visit.id, stepId: 'call' };
    const [first, second] = await Promise.all([book.touches.record(call, item), book.touches.record(call, item)]);
    expect([first.ok, second]).toEqual([true, { ok: false, error: { kind: 'not-found' } }]);
    expect(await book.touches.ofGuest(guest.id)).toHaveLength(1);
    got(await book.touches.remove(got(first).id));
    got(await book.decisions.decide({ ...item, guestId: guest.id, outcome: { kind: 'skipped', reason: 'お電話はなし' } }));
    expect(await book.touches.record(call, item)).toEqual({ ok: false, error: { kind: 'not-found' } });
  });

  it('tell of every promise kept, also when they go while the visit is removed', async () => {
    const { book, db, guest, visit } = await bookWithVisit();
    const call = { guestId: guest.id, on: day('2026-12-01'), kind: 'follow-up-call', channel: 'phone', purpose: 'greeting', text: '', visitId: visit.id, letterId: null } as const;
    const touch = got(await book.touches.record(call, { eventId: visit.id, stepId: 'call' }));
    const before = await everything(db, ['meta']);
    const ofVisit = got(await book.visits.remove(visit.id));
    const ofTouch = got(await book.touches.remove(touch.id));
    got(await book.undo(ofVisit));
    expect(await book.decisions.of(visit.id)).toEqual([]);
    got(await book.undo(ofTouch));
    expect(await everything(db, ['meta'])).toEqual(before);
    // The line comes back before the visit does.
    const again = [got(await book.visits.remove(visit.id)), got(await book.touches.remove(touch.id))];
    for (const token of again.toReversed()) got(await book.undo(token));
    expect(await everything(db, ['meta'])).toEqual(before);
  });

  it('do not come back over what was decided since', async () => {
    const { book, guest, visit } = await bookWithVisit();
    const call = { guestId: guest.id, on: day('2026-12-01'), kind: 'follow-up-call', channel: 'phone', purpose: 'greeting', text: '', visitId: visit.id, letterId: null } as const;
    const touch = got(await book.touches.record(call, { eventId: visit.id, stepId: 'call' }));
    const token = got(await book.touches.remove(touch.id));
    got(await book.decisions.decide({ eventId: visit.id, stepId: 'call', guestId: guest.id, outcome: { kind: 'skipped', reason: '入院中' } }));
    expect(await book.undo(token)).toEqual({ ok: false, error: { kind: 'place-taken' } });
  });

  it('never lose the line of a posted card', async () => {
    const { book, guest, visit } = await bookWithVisit();
    const letter = got(await book.letters.save(letterInput(guest.id, visit.id), null));
    const [posted] = got(await book.letters.post([letter], day('2026-11-22'), words));
    expect(await book.touches.remove(posted!.touchId!)).toEqual({ ok: false, error: { kind: 'not-found' } });
  });
});

function without(dump: Record<string, unknown>, table: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(dump).filter(([name]) => name !== table));
}
