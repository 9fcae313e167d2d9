import { afterEach, describe, expect, it } from 'vitest';
import type { Instant } from '#shared/lib/plain-date';
import { blankGuest, type Guest } from '#shared/model/guest';
import type { GuestId, LetterId, TouchId, VisitId } from '#shared/model/ids';
import { blankShop } from '#shared/model/shop';
import { shippedPlans } from '../../../renderer/data/shipped-plans.ts';
import { clearSample, loadSample, sampleShop } from '../../../renderer/data/sample-shop.ts';
import type { SampleBook } from '../../../renderer/data/sample-contract.ts';
import { deleteBooks, everything, got, guestInput, letterInput, newBook, visitInput, words, day } from './test-book.ts';

afterEach(deleteBooks);

const at = '2026-11-01T00:00:00.000Z' as Instant;
const uuid = () => crypto.randomUUID();

/** Three guests with two visits each; the newest visit of the first has its card posted. */
function smallShop(): SampleBook {
  const guests: Guest[] = ['田中', '中村', '小林'].map((familyName) => ({ ...blankGuest, id: uuid() as GuestId, familyName, familyKana: 'たなか', createdAt: at, updatedAt: at, sample: true }));
  const visits = guests.flatMap((guest) => ['2026-10-01', '2026-11-18'].map((on) => ({ ...visitInput(guest.id, { on: day(on) }), id: uuid() as VisitId, broughtBy: null, movedBy: null, movedWords: '', recordedAt: at, sample: true })));
  const visit = visits[1]!;
  const letterId = uuid() as LetterId;
  const touch = { id: uuid() as TouchId, guestId: visit.guestId, on: day('2026-11-19'), recordedAt: at, ...words({ slots: { thanks: '御礼' } }), visitId: visit.id, letterId, sample: true };
  return {
    guests, visits, touches: [touch],
    decisions: [{ eventId: visit.id, stepId: 'thank-you', guestId: visit.guestId, outcome: { kind: 'done' }, decidedAt: at, sample: true }],
    letters: [{ ...letterInput(visit.guestId, visit.id), id: letterId, printedAt: at, postedOn: day('2026-11-19'), touchId: touch.id, createdAt: at, updatedAt: at, sample: true }],
  };
}

const healthy = { ok: true, value: { guests: 0, months: 0, days: 0, counts: 0 } };

describe('sample', () => {
  it('is one act with right totals, found at once, and leaves no trace', async () => {
    const { book, db, witness } = await newBook();
    const mine = got(await book.guests.save(guestInput(), null));
    got(await book.visits.log(visitInput(mine.id, { on: day('2026-11-18') })));
    const before = await everything(db, ['meta']);
    const { ledgerNo } = await book.status();

    const shop = smallShop();
    got(await book.sample.load(shop));
    expect(await book.status()).toMatchObject({ ledgerNo: ledgerNo + 1, guests: 4, visits: 7, touches: 1 });
    expect(await book.verifyTotals()).toEqual(healthy);
    expect(book.directory.search('田中')[0]?.totals).toMatchObject({ visits: 2, spend: 60_000, outcomes: { [`${shop.decisions[0]?.eventId} thank-you`]: { kind: 'done' } } });
    expect(await book.sample.present()).toBe(true);
    expect(await book.sample.load(smallShop())).toEqual({ ok: false, error: { kind: 'already-present' } });

    got(await book.sample.remove());
    expect(await book.sample.present()).toBe(false);
    expect(await everything(db, ['meta'])).toEqual(before);
    expect(book.directory.snapshot().map(({ id }) => id)).toEqual([mine.id]);
    await book.settled();
    expect(witness.marker).toMatchObject({ ledgerNo: ledgerNo + 2, guests: 1, visits: 1, touches: 0 });
  });

  it('is the invented shop that ships: whole, due for the rules, gone in one step', async () => {
    const { book, db } = await newBook();
    const before = await everything(db, ['meta']);
    got(await loadSample(book, day('2026-11-21')));
    const counts = await book.counts();
    expect(counts.guests).toBeGreaterThanOrEqual(60);
    expect(counts.visits).toBeGreaterThanOrEqual(400);
    expect(await book.verifyTotals()).toEqual(healthy);
    expect(book.due(day('2026-11-21'), shippedPlans).length).toBeGreaterThan(0);
    expect(book.directory.search('髙﨑').length).toBeGreaterThan(0);
    got(await book.sample.remove());
    expect(await everything(db, ['meta'])).toEqual(before);
  });

  it('goes with everything that was played on it', async () => {
    const { book, db } = await newBook();
    const before = await everything(db, ['meta']);
    const data = smallShop();
    got(await book.sample.load(data));
    const visit = data.visits[3]!;
    const letter = got(await book.letters.save(letterInput(visit.guestId, visit.id), null));
    got(await book.letters.post([letter], day('2026-11-22'), words));
    got(await book.decisions.decide({ eventId: visit.id, stepId: 'call', guestId: visit.guestId, outcome: { kind: 'done' } }));
    got(await book.sample.remove());
    expect(await everything(db, ['meta'])).toEqual(before);
    expect(await book.counts()).toEqual({ guests: 0, visits: 0, touches: 0 });
  });

  it('does not come back from the trash', async () => {
    const { book, db } = await newBook();
    const data = smallShop();
    got(await book.sample.load(data));
    const [first, second] = data.guests;
    got(await book.visits.log(visitInput(second!.id, { amount: 5000 })));
    const tokens = [got(await book.guests.remove(first!.id)), got(await book.guests.remove(second!.id)), got(await book.visits.remove(data.visits[5]!.id))];
    got(await book.sample.remove());
    expect(await Promise.all(tokens.map((token) => book.undo(token)))).toEqual([
      { ok: false, error: { kind: 'nothing-to-undo' } }, { ok: true, value: null }, { ok: false, error: { kind: 'nothing-to-undo' } },
    ]);
    expect(book.directory.snapshot()).toMatchObject([{ id: second!.id, sample: false, totals: { visits: 1, spend: 5000 } }]);
    expect(await db.trash.count()).toBe(0);
    expect(await book.verifyTotals()).toEqual(healthy);
  });

  it('takes its name out of the settings in the same act, and what he wrote himself stays', async () => {
    const { book } = await newBook();
    got(await book.shop.save({ ...sampleShop(), name: '割烹 みなと' }));
    got(await book.sample.load(smallShop()));
    const { ledgerNo } = await book.status();
    got(await clearSample(book));
    expect((await book.status()).ledgerNo).toBe(ledgerNo + 1);
    // The days of the sample are those of a blank shop: no due date follows an invented calendar afterwards.
    expect(await book.shop.read()).toEqual({ ...blankShop, name: '割烹 みなと' });
  });

  it('leaves a guest who came in truth, with that visit alone', async () => {
    const { book } = await newBook();
    const data = smallShop();
    got(await book.sample.load(data));
    const [guest] = data.guests;
    const real = got(await book.visits.log(visitInput(guest!.id, { amount: 5000 })));
    got(await book.sample.remove());
    expect(book.directory.snapshot()).toMatchObject([{ id: guest!.id, sample: false, totals: { visits: 1, spend: 5000, lastVisitId: real.id, outcomes: {} } }]);
    expect(await book.timeline(guest!.id)).toMatchObject([{ kind: 'visit', visit: real }]);
    expect(await book.counts()).toEqual({ guests: 1, visits: 1, touches: 0 });
    expect(await book.verifyTotals()).toEqual(healthy);
    // He may look at the sample again without losing the guest who became real.
    got(await book.sample.load(data));
    expect(await book.counts()).toEqual({ guests: 3, visits: 5, touches: 0 });
  });
});
