import { afterEach, describe, expect, it } from 'vitest';
import type { Arm, Experiment } from '#shared/model/experiment';
import type { GuestId } from '#shared/model/ids';
import { departsFromArm } from '#shared/letters/draft-for-arm';
import { armAt } from '#shared/numbers/assign-arm';
import { experimentResult } from '#shared/numbers/experiment-result';
import { assignCard, assignChannels } from '../../../renderer/data/assign-card.ts';
import type { Book } from '../../../renderer/data/book.ts';
import type { GuestInput } from '../../../renderer/data/guests-contract.ts';
import type { ExperimentInput } from '../../../renderer/data/experiments-contract.ts';
import { openBook } from '../../../renderer/data/open-book.ts';
import { makeBackup, restoreBackup } from './backup-memory.ts';
import { day, deleteBooks, eventually, got, guestInput, letterInput, newBook, ticking, visitInput, words } from './test-book.ts';

afterEach(deleteBooks);

const plan = { label: 'なぞり書き', style: 'tracing', offer: null, words: null, slot: null, channel: null } as const;
const question: ExperimentInput = {
  question: 'style', title: 'なぞり書きと手書き風', a: plan, b: { ...plan, label: '手書き風', style: 'hand' }, withinDays: 60, perArm: 20, baseline: 0.3, difference: 0.2,
  seed: 'seed', startedOn: day('2026-11-01'), endsOn: day('2027-05-01'),
};
const offer: ExperimentInput = {
  ...question, question: 'offer', a: { ...plan, label: 'あり', style: null, offer: true, words: '新年の会席を一割引きで。' }, b: { ...plan, label: 'なし', style: null, offer: false },
};
const channel: ExperimentInput = { ...question, question: 'channel', a: { ...plan, style: null, channel: 'postcard' }, b: { ...plan, style: null, channel: 'phone' } };
const today = day('2026-11-21');
const inTurn = (_seed: string, _stratum: string, place: number): Arm => (place % 2 === 0 ? 'a' : 'b');
const reachable: Partial<GuestInput> = { address: { postalCode: '1000001', street: '東京都千代田区千代田1-1', building: '', careOf: '', numerals: 'usual' }, phone: '03-0000-0000' };

async function guestWithVisit(book: Book, fields: Partial<GuestInput> = reachable, on = '2026-11-20') {
  const guest = got(await book.guests.save(guestInput(fields), null));
  const visit = got(await book.visits.log(visitInput(guest.id, { on: day(on) })));
  return { guest, visit, card: { guestId: guest.id, visitId: visit.id, eventId: visit.id, stepId: 'thank-you' } };
}
const assign = (book: Book, experiment: Experiment, { guest, visit }: Awaited<ReturnType<typeof guestWithVisit>>, stratum = 'new') =>
  book.experiments.assign({ experimentId: experiment.id, guestId: guest.id, visitId: visit.id, stratum, assignedOn: today }, inTurn);

describe('an experiment', () => {
  it('counts the places of a stratum in the act that assigns; two windows at once get two places, and a guest is assigned once', async () => {
    const { book, deps } = await newBook();
    const other = got(await openBook(deps));
    const experiment = got(await book.experiments.begin(question));
    const guests = [await guestWithVisit(book), await guestWithVisit(book), await guestWithVisit(book), await guestWithVisit(book)];
    const both = await Promise.all(guests.map((guest, index) => assign(index % 2 === 0 ? book : other, experiment, guest)));
    expect(both.map((each) => got(each).place).toSorted()).toEqual([0, 1, 2, 3]);
    const again = await Promise.all([book, other].map((window) => assign(window, experiment, guests[0]!, 'elsewhere')));
    expect(again.map(got)).toEqual([got(both[0]!), got(both[0]!)]);
    expect(await other.experiments.assignments(experiment.id)).toHaveLength(4);
    await other.close();
  });

  it('takes nobody for a visit that is dated later than today: the visit itself would be his return', async () => {
    const { book } = await newBook();
    const experiment = got(await book.experiments.begin(question));
    expect(await assign(book, experiment, await guestWithVisit(book, reachable, '2026-11-22'))).toEqual({ ok: false, error: { kind: 'not-assigning' } });
    expect(await book.experiments.assignments(experiment.id)).toEqual([]);
  });

  it('takes nobody beyond the planned number, after its last day, or after it was stopped; one at a time takes guests', async () => {
    const { book } = await newBook();
    const experiment = got(await book.experiments.begin(question));
    expect(await book.experiments.begin(offer)).toEqual({ ok: false, error: { kind: 'still-assigning' } });
    for (let count = 0; count < 40; count += 1) got(await assign(book, experiment, await guestWithVisit(book)));
    expect(await assign(book, experiment, await guestWithVisit(book))).toEqual({ ok: false, error: { kind: 'not-assigning' } });
    expect(await book.experiments.assigning(today)).toBeNull();
    const next = got(await book.experiments.begin(offer));
    expect((await book.experiments.assigning(today))?.id).toBe(next.id);
    expect(await book.experiments.assigning(day('2027-05-02'))).toBeNull();
    got(await book.experiments.stop(next.id, today));
    expect(await assign(book, next, await guestWithVisit(book))).toEqual({ ok: false, error: { kind: 'not-assigning' } });
  });

  it('is withdrawn while nobody is in it, stopped afterwards; the day of the stop stays, and a slip is taken back', async () => {
    const { book } = await newBook();
    const first = got(await book.experiments.begin(question));
    got(await book.experiments.withdraw(first.id));
    const second = got(await book.experiments.begin(question));
    got(await assign(book, second, await guestWithVisit(book)));
    expect(await book.experiments.withdraw(second.id)).toEqual({ ok: false, error: { kind: 'not-found' } });
    got(await book.experiments.stop(second.id, day('2026-12-01')));
    got(await book.experiments.stop(second.id, day('2026-12-24')));
    expect(await book.experiments.all()).toEqual([{ ...second, stoppedOn: '2026-12-01' }]);
    got(await book.experiments.resume(second.id));
    expect(await book.experiments.all()).toEqual([second]);
    got(await book.experiments.stop(second.id, day('2026-12-01')));
    got(await book.experiments.begin(offer));
    expect(await book.experiments.resume(second.id)).toEqual({ ok: false, error: { kind: 'still-assigning' } });
  });

  it('knows what went out from the ledger: posted, taken back, and a departure', async () => {
    const { book } = await newBook();
    const experiment = got(await book.experiments.begin(question));
    const one = await guestWithVisit(book);
    got(await assign(book, experiment, one));
    const touchIds = async () => (await book.experiments.assignments(experiment.id)).map(({ touchId }) => touchId);
    expect(await touchIds()).toEqual([null]);
    const letter = got(await book.letters.save(letterInput(one.guest.id, one.visit.id), null));
    const [posted] = got(await book.letters.post([letter], today, words));
    expect(await touchIds()).toEqual([posted?.touchId]);
    const sent = (await book.experiments.sent(experiment.id)).get(one.guest.id);
    expect(sent).toEqual({ channel: 'postcard', text: letter.slots.thanks, style: 'hand' });
    expect(departsFromArm(experiment, 'a', sent!)).toBe(true);
    got(await book.letters.unpost([letter.id]));
    expect(await touchIds()).toEqual([null]);
  });
});

/** When the days to return are over. */
const laterBook = () => newBook(undefined, undefined, ticking('2027-06-01T00:00:00.000Z'));

describe('a guest who is removed', () => {
  it('did not return by a visit whose day is still to come', async () => {
    const { book } = await newBook(undefined, undefined, ticking('2026-12-01T00:00:00.000Z'));
    const experiment = got(await book.experiments.begin(question));
    const [one, two] = [await guestWithVisit(book), await guestWithVisit(book)];
    for (const guest of [one, two]) got(await assign(book, experiment, guest));
    got(await book.visits.log(visitInput(one.guest.id, { on: day('2026-11-22') })));
    got(await book.visits.log(visitInput(two.guest.id, { on: day('2026-12-24') })));
    for (const { guest } of [one, two]) got(await book.guests.remove(guest.id));
    expect((await book.experiments.all())[0]?.gone.map(({ returnedAfter }) => returnedAfter)).toEqual([1, null]);
  });

  it('leaves his place: no verdict changes, nobody gets it, and he takes it again when he comes back', async () => {
    const { book, db } = await laterBook();
    const experiment = got(await book.experiments.begin(question));
    const guests: Awaited<ReturnType<typeof guestWithVisit>>[] = [];
    for (let count = 0; count < 40; count += 1) guests.push(await guestWithVisit(book));
    for (const [index, guest] of guests.entries()) {
      got(await assign(book, experiment, guest));
      if (index % 3 === 0) got(await book.visits.log(visitInput(guest.guest.id, { on: day('2026-12-24') })));
    }
    const came = new Set(guests.filter((_, index) => index % 3 === 0).map(({ guest }) => guest.id));
    const verdict = async () => {
      const [now] = await book.experiments.all();
      const result = experimentResult(now!, await book.experiments.assignments(experiment.id), { returned: ({ guestId }) => came.has(guestId) }, { today: day('2027-06-01'), lastVisitOn: day('2027-06-01') });
      return { ...result, gone: 0, verdict: { ...result.verdict, strata: result.verdict?.strata.toSorted((a, b) => (a.stratum < b.stratum ? -1 : 1)) } };
    };
    const before = await verdict();
    expect(before.state).toBe('decided');
    const removed = [];
    for (const index of [0, 1, 39]) removed.push(got(await book.guests.remove(guests[index]!.guest.id)));
    expect(await verdict()).toEqual(before);
    expect((await book.experiments.all())[0]?.gone.map(({ place, returnedAfter }) => [place, returnedAfter])).toEqual([[0, 33], [1, null], [39, 33]]);
    // Nothing of him is left but the place.
    expect(JSON.stringify((await book.experiments.all())[0]?.gone)).not.toContain(guests[0]!.guest.id);
    expect(await assign(book, experiment, await guestWithVisit(book))).toEqual({ ok: false, error: { kind: 'not-assigning' } });
    for (const token of removed.toReversed()) got(await book.undo(token));
    expect((await book.experiments.all())[0]?.gone).toEqual([]);
    expect(await verdict()).toEqual(before);
    expect(await db.assignments.count()).toBe(40);
  });

  it('two guests of it who become one leave the place of the other, and undo gives it back', async () => {
    const { book } = await laterBook();
    const experiment = got(await book.experiments.begin(question));
    const guests: Awaited<ReturnType<typeof guestWithVisit>>[] = [];
    for (let count = 0; count < 40; count += 1) guests.push(await guestWithVisit(book));
    for (const guest of guests) got(await assign(book, experiment, guest));
    got(await book.visits.log(visitInput(guests[7]!.guest.id, { on: day('2026-12-24') })));
    const came = new Set([guests[7]!.guest.id]);
    const result = async () =>
      experimentResult((await book.experiments.all())[0]!, await book.experiments.assignments(experiment.id), { returned: ({ guestId }) => came.has(guestId) }, { today: day('2027-06-01'), lastVisitOn: day('2027-06-01') });
    const before = await result();
    const copy = await makeBackup(book);
    const [keep, gone] = [guests[4]!.guest, guests[7]!.guest];
    const merge = got(await book.merges.merge({ guest: keep, gone: gone.id, seen: { keep: keep.updatedAt, gone: gone.updatedAt }, photos: [] }));
    expect(await result()).toEqual({ ...before, gone: 1 });
    expect((await book.experiments.all())[0]?.gone).toEqual([{ arm: 'b', stratum: 'new', place: 7, assignedOn: today, sent: false, departed: false, returnedAfter: 33 }]);
    const { file: merged } = await makeBackup(book);
    got(await book.merges.undo(merge.id));
    expect(await book.experiments.all()).toEqual([experiment]);
    expect(await result()).toEqual(before);
    // A book that knows nothing of it yet learns of the place together with the merge.
    const elsewhere = await newBook();
    await restoreBackup(elsewhere.book, copy.file);
    await restoreBackup(elsewhere.book, merged, 'merge');
    expect((await elsewhere.book.experiments.all())[0]?.gone).toMatchObject([{ place: 7, returnedAfter: 33 }]);
    expect(await elsewhere.book.experiments.assignments(experiment.id)).toHaveLength(39);
  });

  it('does not free the last place of a stratum either, and a backup keeps the places', async () => {
    const { book } = await newBook();
    const experiment = got(await book.experiments.begin(question));
    const [one, two] = [await guestWithVisit(book), await guestWithVisit(book)];
    got(await assign(book, experiment, one));
    got(await book.guests.remove(one.guest.id));
    expect(got(await assign(book, experiment, two)).place).toBe(1);
    const { file } = await makeBackup(book);
    const elsewhere = await newBook();
    await restoreBackup(elsewhere.book, file);
    expect(await elsewhere.book.experiments.all()).toEqual(await book.experiments.all());
  });
});

describe('drafting the thanks', () => {
  const arm = async (book: Book, { guest, visit }: Awaited<ReturnType<typeof guestWithVisit>>) => (await book.experiments.armOf(guest.id, visit.id))?.arm ?? null;

  it('deals a side by the seed, within the segment and the first visit; a second look, another window and another visit change nothing', async () => {
    const { book, deps } = await newBook();
    const experiment = got(await book.experiments.begin(question));
    const one = await guestWithVisit(book);
    const other = got(await openBook(deps));
    await Promise.all([assignCard(book, one.card, today), assignCard(other, one.card, today)]);
    got(await assignCard(book, one.card, today));
    const [assignment] = await book.experiments.assignments(experiment.id);
    expect(assignment).toMatchObject({ guestId: one.guest.id, visitId: one.visit.id, place: 0, assignedOn: today });
    expect(assignment?.stratum).toMatch(/^\w[\w-]*\/first$/);
    expect(await arm(book, one)).toBe(armAt(experiment.seed, assignment!.stratum, 0));
    const later = got(await book.visits.log(visitInput(one.guest.id, { on: day('2026-12-01') })));
    expect(await book.experiments.armOf(one.guest.id, later.id)).toBeNull();
    await other.close();
  });

  it('leaves out who may not get either side, and a card that was begun before', async () => {
    const { book } = await newBook();
    const consented = { ...reachable, consentToOffersOn: day('2026-01-01') };
    const experiment = got(await book.experiments.begin(offer));
    const [without, allowed, begun, stopped] = [await guestWithVisit(book), await guestWithVisit(book, consented), await guestWithVisit(book, consented), await guestWithVisit(book, { ...consented, stoppedOn: today })];
    got(await book.letters.save(letterInput(begun.guest.id, begun.visit.id), null));
    for (const { card } of [without, allowed, begun, stopped]) got(await assignCard(book, card, today));
    expect((await book.experiments.assignments(experiment.id)).map(({ guestId }): GuestId => guestId)).toEqual([allowed.guest.id]);
  });

  it('card or call: the promise itself changes, in every window, and he may write the card all the same', async () => {
    const { book, deps } = await newBook();
    const experiment = got(await book.experiments.begin(channel));
    const guests = [await guestWithVisit(book), await guestWithVisit(book), await guestWithVisit(book), await guestWithVisit(book, { ...reachable, phone: '' })];
    const thanksOf = (window: Book) => window.due(today, window.plans.current()).filter(({ stepId }) => stepId === 'thank-you');
    expect(thanksOf(book)).toHaveLength(4);
    got(await assignCard(book, guests[0]!.card, today));
    expect(await book.experiments.assignments(experiment.id)).toEqual([]);
    got(await assignChannels(book, experiment, thanksOf(book), today));
    got(await assignChannels(book, experiment, thanksOf(book), today));
    const assignments = await book.experiments.assignments(experiment.id);
    expect(assignments).toHaveLength(3);
    const wanted = new Map(assignments.map(({ guestId, arm: given }) => [guestId, experiment[given].channel]));
    const channels = (window: Book) => thanksOf(window).every((item) => item.channel === (wanted.get(item.guestId) ?? 'postcard'));
    expect(await eventually(() => channels(book), (same) => same)).toBe(true);
    const other = got(await openBook(deps));
    expect(channels(other)).toBe(true);
    const call = thanksOf(book).find(({ byArm }) => byArm)!;
    got(await book.decisions.decide({ guestId: call.guestId, eventId: call.eventId, stepId: call.stepId, outcome: { kind: 'released' } }));
    expect(thanksOf(book).find(({ guestId }) => guestId === call.guestId)).toMatchObject({ channel: 'postcard' });
    await other.close();
  });
});
