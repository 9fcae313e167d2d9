import { v7 } from 'uuid';
import { afterEach, describe, expect, it } from 'vitest';
import type { GuestId, ImprovementId, TouchId } from '#shared/model/ids';
import type { AnswerInput } from '../../../renderer/data/answers-contract.ts';
import { BookDb } from '../../../renderer/data/book-db.ts';
import { makeBackup, restoreBackup } from './backup-memory.ts';
import { day, deleteBooks, everything, got, guestInput, newBook, visitInput } from './test-book.ts';

afterEach(deleteBooks);

const answer = (guestId: GuestId, fields: Partial<AnswerInput> = {}): AnswerInput =>
  ({ guestId, visitId: null, on: day('2026-11-21'), kind: 'nps', score: 9, words: '', via: 'slip', improvementId: null, ...fields });
const said = { kind: 'csat', score: 4, words: 'お椀がよかった' } as const;

describe('answers', () => {
  it('one that is given with a visit is kept in the same act, of the same day and guest; the same visit once more keeps it once', async () => {
    const { book } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    const input = { ...visitInput(guest.id), id: v7() as never };
    const visit = got(await book.visits.log(input, said));
    got(await book.visits.log(input, said));
    expect(await book.answers.ofGuest(guest.id)).toMatchObject([{ ...said, guestId: guest.id, visitId: visit.id, on: '2026-11-20', via: 'spoken' }]);
  });

  it('a score outside its scale keeps neither the answer nor the visit', async () => {
    const { book } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    expect(await book.visits.log(visitInput(guest.id), { ...said, score: 6 })).toEqual({ ok: false, error: { kind: 'invalid', issues: [{ path: 'score', code: 'outside-the-scale' }] } });
    expect(await book.visits.ofGuest(guest.id)).toEqual([]);
  });

  it('goes with its visit: into the trash, back again, and to another guest', async () => {
    const { book, db } = await newBook();
    const [guest, other] = [got(await book.guests.save(guestInput(), null)), got(await book.guests.save(guestInput({ familyName: '鈴木' }), null))];
    const visit = got(await book.visits.log(visitInput(guest.id), said));
    const before = await everything(db, ['meta']);
    const token = got(await book.visits.remove(visit.id));
    expect(await book.answers.all()).toEqual([]);
    got(await book.undo(token));
    expect(await everything(db, ['meta'])).toEqual(before);
    got(await book.visits.correct({ ...visit, guestId: other.id }, visit));
    expect(await book.answers.ofGuest(other.id)).toHaveLength(1);
    expect(await book.answers.ofGuest(guest.id)).toEqual([]);
  });

  it('a guest takes answers and assignments along, and brings them back', async () => {
    const { book, db } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    got(await book.answers.record(answer(guest.id)));
    const before = await everything(db, ['meta', 'trash']);
    const token = got(await book.guests.remove(guest.id));
    expect(await book.answers.all()).toEqual([]);
    got(await book.undo(token));
    expect(await everything(db, ['meta', 'trash'])).toEqual(before);
  });

  it('one by itself is removed and brought back; nobody answers who is not there', async () => {
    const { book } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    const kept = got(await book.answers.record(answer(guest.id)));
    got(await book.undo(got(await book.answers.remove(kept.id))));
    expect(await book.answers.ofGuest(guest.id)).toEqual([kept]);
    expect(await book.answers.record(answer(v7() as GuestId))).toEqual({ ok: false, error: { kind: 'not-found' } });
  });

  it('is tied to an improvement', async () => {
    const { book } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    const kept = got(await book.answers.record(answer(guest.id)));
    const improvementId = v7() as ImprovementId;
    got(await book.answers.tie([kept.id], improvementId));
    expect(await book.answers.ofGuest(guest.id)).toEqual([{ ...kept, improvementId }]);
  });

  it('a new guest who was taken back with his visit comes back with what he said', async () => {
    const { book, db } = await newBook();
    const id = v7() as GuestId;
    const { visit } = got(await book.visits.logWithNewGuest({ ...guestInput(), id }, visitInput(id), said));
    const token = got(await book.visits.takeBack(visit.id, id));
    expect(await db.guests.count() + await db.answers.count()).toBe(0);
    got(await book.undo(token));
    expect(await book.answers.ofGuest(id)).toHaveLength(1);
  });

  it('what was trashed before there were answers still comes back', async () => {
    const { book, db } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    const token = got(await book.guests.remove(guest.id));
    const { answers: _answers, assignments: _assignments, ...older } = (await db.trash.get(token.id))!.rows;
    await db.trash.update(token.id, { rows: older });
    got(await book.undo(token));
    expect(await book.guests.read(guest.id)).toEqual(guest);
  });
});

describe('which card brought a visit', () => {
  it('is one tap, and no correction', async () => {
    const { book } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    const visit = got(await book.visits.log(visitInput(guest.id)));
    const card = v7() as TouchId;
    got(await book.visits.tieToCard(visit.id, card));
    expect(await book.visits.read(visit.id)).toEqual({ ...visit, broughtBy: card, movedBy: 'card' });
    expect(await book.timeline(guest.id)).toMatchObject([{ corrections: [] }]);
    got(await book.visits.tieToCard(visit.id, null));
    expect(await book.visits.read(visit.id)).toEqual(visit);
  });
});

describe('what moved a guest to come again', () => {
  const postcard = { kind: 'thank-you-card', channel: 'postcard', purpose: 'greeting', text: '', visitId: null, letterId: null } as const;

  it('is kept with the visit; a card is tied to the newest one posted before that day, of this guest', async () => {
    const { book } = await newBook();
    const [guest, other] = [got(await book.guests.save(guestInput(), null)), got(await book.guests.save(guestInput({ familyName: '鈴木' }), null))];
    const [older, newest] = [got(await book.touches.record({ ...postcard, guestId: guest.id, on: day('2026-10-01') })), got(await book.touches.record({ ...postcard, guestId: guest.id, on: day('2026-11-02') }))];
    const called = got(await book.visits.log(visitInput(guest.id, { on: day('2026-11-10'), movedBy: 'call', movedWords: 'お声が聞けて' })));
    expect(called).toMatchObject({ movedBy: 'call', movedWords: 'お声が聞けて', broughtBy: null });
    const carded = got(await book.visits.log(visitInput(guest.id, { movedBy: 'card' })));
    expect(carded).toMatchObject({ movedBy: 'card', broughtBy: newest.id });
    // Something else after all, and a card after all.
    const corrected = got(await book.visits.correct({ ...carded, movedBy: 'nearby' }, carded));
    expect(corrected).toMatchObject({ movedBy: 'nearby', broughtBy: null });
    expect(got(await book.visits.correct({ ...corrected, movedBy: 'card' }, corrected)).broughtBy).toBe(newest.id);
    // Nor did a card that was not posted yet.
    const tied = (await book.visits.read(carded.id))!;
    const earlier = got(await book.visits.correct({ ...tied, on: day('2026-10-20') }, tied));
    expect(earlier.broughtBy).toBe(older.id);
    got(await book.visits.correct({ ...earlier, on: day('2026-11-20') }, earlier));
    // The card of one guest did not bring another.
    const again = (await book.visits.read(carded.id))!;
    expect(got(await book.visits.correct({ ...again, guestId: other.id }, again))).toMatchObject({ movedBy: 'card', broughtBy: null });
  });

  it('is found by days; one tied before there was anything to say counts as a card, and one that says nothing is not among them', async () => {
    const { book, db } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    const [older, silent] = [got(await book.visits.log(visitInput(guest.id, { on: day('2026-10-31') }))), got(await book.visits.log(visitInput(guest.id, { on: day('2026-11-05') })))];
    const { movedBy: _movedBy, movedWords: _movedWords, ...row } = (await db.visits.get(older.id))!;
    await db.visits.put({ ...row, broughtBy: v7() as TouchId } as never);
    got(await book.visits.log(visitInput(guest.id, { movedBy: 'season', movedWords: '松茸' })));
    expect((await book.visits.moved(day('2026-10-31'), day('2026-11-20'))).map(({ on, movedBy, movedWords }) => [on, movedBy, movedWords])).toEqual([['2026-10-31', 'card', ''], ['2026-11-20', 'season', '松茸']]);
    expect(await book.visits.moved(day('2026-11-01'), day('2026-11-19'))).toEqual([]);
    expect(await book.visits.read(silent.id)).toMatchObject({ movedBy: null, movedWords: '' });
  });

  it('goes with a backup', async () => {
    const { book } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    const visit = got(await book.visits.log(visitInput(guest.id, { movedBy: 'invited', movedWords: '山本部長に' })));
    const { file } = await makeBackup(book);
    const elsewhere = await newBook();
    await restoreBackup(elsewhere.book, file);
    expect(await elsewhere.book.visits.read(visit.id)).toEqual(visit);
  });
});

describe('costs, targets and everything above', () => {
  it('one cost per month and way; the book of another computer has them all', async () => {
    const { book } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    const visit = got(await book.visits.log(visitInput(guest.id), said));
    const cost = { month: '2026-11', arrival: 'search', yen: 30_000, note: '' } as const;
    got(await book.channelCosts.enter(cost));
    got(await book.channelCosts.enter({ ...cost, yen: 0 }));
    got(await book.channelCosts.enter({ ...cost, month: '2026-10' }));
    got(await book.channelCosts.clear('2026-10', 'search'));
    got(await book.figureSettings.change((settings) => ({ ...settings, targets: { nps: 50 } })));
    const { id } = got(await book.experiments.begin({
      question: 'offer', title: '', a: { label: 'あり', style: null, offer: true, words: null, slot: null, channel: null }, b: { label: 'なし', style: null, offer: false, words: null, slot: null, channel: null },
      withinDays: 30, perArm: 40, baseline: 0.3, difference: 0.2, seed: 's', startedOn: day('2026-11-01'), endsOn: day('2027-01-01'),
    }));
    got(await book.experiments.assign({ experimentId: id, guestId: guest.id, visitId: visit.id, stratum: 'new', assignedOn: day('2026-11-21') }, () => 'a'));
    const { file } = await makeBackup(book);
    const elsewhere = await newBook();
    await restoreBackup(elsewhere.book, file);
    const other = new BookDb(elsewhere.name);
    expect(await elsewhere.book.channelCosts.all()).toEqual([{ ...cost, yen: 0, sample: false }]);
    expect((await elsewhere.book.figureSettings.read()).targets).toEqual({ nps: 50 });
    expect([await other.answers.count(), await other.experiments.count(), await other.assignments.count()]).toEqual([1, 1, 1]);
    other.close();
  });
});
