import { afterEach, describe, expect, it } from 'vitest';
import { occasionId } from '#shared/model/event';
import { blankAddress } from '#shared/model/guest';
import type { AnniversaryId, GuestId } from '#shared/model/ids';
import { blankShop } from '#shared/model/shop';
import type { TouchInput } from '../../../renderer/data/touches-contract.ts';
import { openBook } from '../../../renderer/data/open-book.ts';
import { shippedPlans } from '../../../renderer/data/shipped-plans.ts';
import { makeBackup, restoreBackup } from './backup-memory.ts';
import { day, deleteBooks, eventually, everything, got, guestInput, letterInput, newBook, visitInput, words } from './test-book.ts';

afterEach(deleteBooks);

const address = { ...blankAddress, street: '京都市中京区' };
const healthy = { ok: true, value: { guests: 0, months: 0, days: 0, counts: 0 } };
const touch = (guestId: GuestId, fields: Partial<TouchInput>): TouchInput => ({
  guestId, on: day('2026-11-05'), kind: 'hello-call', channel: 'phone', purpose: 'greeting', text: '', visitId: null, letterId: null, ...fields,
});

describe('plans', () => {
  it('are those that ship until he changes one, and stay changed', async () => {
    const { book, deps } = await newBook();
    expect(book.plans.current()).toEqual(shippedPlans);
    const changed = shippedPlans.map((plan) => (plan.id === 'birthday' ? { ...plan, active: false } : plan));
    got(await book.plans.save(changed, shippedPlans));
    expect(book.plans.current()).toEqual(changed);
    expect(book.plans.current()).toBe(book.plans.current());
    await book.close();
    const again = got(await openBook(deps));
    expect(await again.plans.read()).toEqual(changed);
    await again.close();
  });

  it('one that ships and is missing comes back as it ships, behind his own', async () => {
    const { book } = await newBook();
    const own = { ...shippedPlans[0]!, id: 'own', name: { ja: '自分の計画', en: 'My own' }, steps: [{ ...shippedPlans[0]!.steps[0]!, id: 'own-step' }] };
    got(await book.plans.save([own], shippedPlans));
    expect(book.plans.current().map(({ id }) => id)).toEqual(['own', ...shippedPlans.map(({ id }) => id)]);
  });

  it('nonsense is refused where it is saved, and left out where it lies in the tables all the same', async () => {
    const { book, db } = await newBook();
    const broken = { ...shippedPlans[0]!, id: 'broken', steps: [{ ...shippedPlans[0]!.steps[0]!, windowDays: -3 }] };
    expect(await book.plans.save([broken], shippedPlans)).toMatchObject({ ok: false, error: { kind: 'invalid', issues: [{ path: '0.steps.0.windowDays' }] } });
    await db.settings.put({ key: 'plans', value: [broken, 42, { ...shippedPlans[0]!, active: false }] });
    await eventually(() => book.plans.current(), ([first]) => first?.active === false);
    expect(book.plans.current().map(({ id }) => id)).toEqual(shippedPlans.map(({ id }) => id));
  });

  it('a plan of his that cannot be read is not replaced by the one that ships, nor lost by saving, until he clears it away', async () => {
    const { book, db } = await newBook();
    const huge = { ...shippedPlans[0]!, name: { ja: '直した三十日', en: 'Mine' }, steps: Array.from({ length: 10_000 }, () => shippedPlans[0]!.steps[0]) };
    await db.settings.put({ key: 'plans', value: [huge] });
    const others = shippedPlans.slice(1).map(({ id }) => id);
    await eventually(() => book.plans.problems(), ({ length }) => length > 0);
    expect(book.plans.problems()).toMatchObject([{ kind: 'too-many-steps', plan: 'restaurant', title: { ja: '直した三十日' } }]);
    expect(book.plans.current().map(({ id }) => id)).toEqual(others);
    const before = book.plans.current();
    got(await book.plans.save(before.map((plan) => (plan.id === 'birthday' ? { ...plan, active: false } : plan)), before));
    expect([book.plans.problems().length, book.plans.current().map(({ id }) => id)]).toEqual([1, others]);
    const putBack = got(await book.plans.tidy());
    expect([book.plans.problems(), book.plans.current().find(({ id }) => id === 'restaurant')]).toEqual([[], shippedPlans[0]]);
    expect(await putBack()).toBe(true);
    expect([book.plans.problems().length, book.plans.current().map(({ id }) => id)]).toEqual([1, others]);
  });

  it('only the bad step of his plan is left out, and a foreign plan takes no step from one that ships', async () => {
    const { book, db } = await newBook();
    const restaurant = shippedPlans[0]!;
    const mine = { ...restaurant, steps: restaurant.steps.map((step) => (step.id === 'call' ? { ...step, windowDays: -3 } : step)) };
    const foreign = { ...restaurant, id: 'foreign', name: { ja: 'よその計画', en: 'Foreign' }, steps: [{ ...restaurant.steps[0]!, afterDays: 200 }, { ...restaurant.steps[0]!, id: 'foreign-step' }] };
    await db.settings.put({ key: 'plans', value: [foreign, mine] });
    await eventually(() => book.plans.problems(), ({ length }) => length > 0);
    const stepsOf = (id: string) => book.plans.current().find((plan) => plan.id === id)?.steps.map((step) => step.id);
    expect([stepsOf('foreign'), stepsOf('restaurant')]).toEqual([['foreign-step'], ['thank-you', 'how-was-it', 'satisfaction']]);
    expect(book.plans.problems()).toMatchObject([
      { kind: 'step-twice', title: { ja: 'よその計画' }, stepPlace: 0, other: 'restaurant' }, { kind: 'negative-window', title: { ja: '料理店の三十日' }, stepPlace: 1, touch: 'follow-up-call' },
    ]);
  });

  it('a bad step is not lost by saving another plan', async () => {
    const { book, db } = await newBook();
    const [first] = shippedPlans[0]!.steps;
    await db.settings.put({ key: 'plans', value: [{ ...shippedPlans[0]!, steps: [first, { ...first, id: 'bad', windowDays: -3 }] }] });
    await eventually(() => book.plans.problems(), ({ length }) => length > 0);
    const before = book.plans.current();
    got(await book.plans.save(before.map((plan) => (plan.id === 'birthday' ? { ...plan, active: false } : plan)), before));
    expect(book.plans.problems()).toMatchObject([{ kind: 'negative-window', plan: 'restaurant' }]);
    const after = book.plans.current();
    got(await book.plans.save(before, after));
    expect(book.plans.problems()).toHaveLength(1);
    // Saved in another form, the plan is what he saw and changed.
    got(await book.plans.save(before.map((plan) => (plan.id === 'restaurant' ? { ...plan, active: false } : plan)), before));
    expect(book.plans.problems()).toEqual([]);
    await book.close();
  });

  it.each([['words', 'plans'], ['a number', 7], ['one plan and no list', { id: 'x', steps: null }], ['nothing', null]])('a book opens whose plans are %s', async (_, value) => {
    const { book, db, deps } = await newBook();
    await db.settings.put({ key: 'plans', value });
    await book.close();
    const again = got(await openBook(deps));
    expect(again.plans.current().map(({ id }) => id)).toEqual(shippedPlans.map(({ id }) => id));
    expect(again.plans.problems().map(({ kind }) => kind)).toEqual(value === null ? [] : ['not-a-plan']);
    await again.close();
  });

  it('of two windows the second to save hears of the first, and overwrites nothing', async () => {
    const { book, deps } = await newBook();
    const other = got(await openBook(deps));
    const resting = (id: string) => shippedPlans.map((plan) => (plan.id === id ? { ...plan, active: false } : plan));
    got(await other.plans.save(resting('birthday'), shippedPlans));
    expect(await book.plans.save(resting('seasonal'), shippedPlans)).toEqual({ ok: false, error: { kind: 'changed-elsewhere', current: resting('birthday') } });
    expect(await book.plans.read()).toEqual(resting('birthday'));
    got(await book.plans.save(resting('seasonal'), await book.plans.read()));
    await other.close();
  });

  it('the list follows a plan at once, in this window and by the directory', async () => {
    const { book } = await newBook();
    got(await book.guests.save(guestInput({ address, birthday: { month: 11, day: 30, year: null } }), null));
    const due = () => book.due(day('2026-11-24'), book.plans.current()).map(({ stepId }) => stepId);
    expect(due()).toEqual(['birthday-card']);
    let told = 0;
    book.directory.subscribe(() => {
      told += 1;
    });
    got(await book.plans.save(shippedPlans.map((plan) => ({ ...plan, active: false })), shippedPlans));
    expect([due(), told]).toEqual([[], 1]);
  });
});

describe('what is decided about an occasion', () => {
  it('is kept under the occasion, found on the guest, and leaves with him and comes back', async () => {
    const { book, db } = await newBook();
    const guest = got(await book.guests.save(guestInput({ address, birthday: { month: 11, day: 30, year: null } }), null));
    const [item] = book.due(day('2026-11-24'), book.plans.current());
    expect(item).toMatchObject({ eventId: occasionId('birthday', '2026', guest.id), visitId: null, eventOn: '2026-11-30' });
    got(await book.decisions.decide({ eventId: item!.eventId, stepId: item!.stepId, guestId: guest.id, outcome: { kind: 'skipped', reason: '手渡しした' } }));
    expect(book.due(day('2026-11-24'), book.plans.current())).toEqual([]);
    expect(await book.decisions.of(item!.eventId)).toMatchObject([{ eventId: item!.eventId, outcome: { kind: 'skipped' } }]);
    const before = await everything(db, ['meta', 'trash']);
    const token = got(await book.guests.remove(guest.id));
    expect(await book.decisions.of(item!.eventId)).toEqual([]);
    got(await book.undo(token));
    expect(await everything(db, ['meta', 'trash'])).toEqual(before);
    expect(await book.verifyTotals()).toEqual(healthy);
  });

  it('is not found for a guest who is not there', async () => {
    const { book } = await newBook();
    const eventId = occasionId('birthday', '2026', '019a0000-0000-7000-8000-000000000001' as GuestId);
    expect(await book.decisions.decide({ eventId, stepId: 'birthday-card', guestId: '019a0000-0000-7000-8000-000000000001' as GuestId, outcome: { kind: 'done' } }))
      .toEqual({ ok: false, error: { kind: 'not-found' } });
  });

  it('a touch settles it, and gives it back when the line is removed', async () => {
    const { book } = await newBook();
    const guest = got(await book.guests.save(guestInput({ address, birthday: { month: 11, day: 30, year: null } }), null));
    const plans = book.plans.current();
    const { eventId, stepId, kind, channel, purpose } = book.due(day('2026-11-24'), plans)[0]!;
    const line = got(await book.touches.record(touch(guest.id, { on: day('2026-11-24'), kind, channel, purpose }), { eventId, stepId }));
    expect(book.due(day('2026-11-24'), plans)).toEqual([]);
    const token = got(await book.touches.remove(line.id));
    expect(book.due(day('2026-11-24'), plans).map((item) => item.stepId)).toEqual([stepId]);
    got(await book.undo(token));
    expect(book.due(day('2026-11-24'), plans)).toEqual([]);
    expect(await book.verifyTotals()).toEqual(healthy);
  });

  it('a card for it is written, posted, and taken back', async () => {
    const { book } = await newBook();
    const guest = got(await book.guests.save(guestInput({ address, birthday: { month: 11, day: 30, year: null } }), null));
    const { eventId, stepId } = book.due(day('2026-11-24'), book.plans.current())[0]!;
    const letter = got(await book.letters.save(letterInput(guest.id, eventId, { stepId }), null));
    expect(await book.letters.find(eventId, stepId)).toEqual(letter);
    got(await book.letters.post([letter], day('2026-11-24'), words));
    expect(book.due(day('2026-11-24'), book.plans.current())).toEqual([]);
    expect(await book.touches.ofGuest(guest.id)).toMatchObject([{ visitId: null, letterId: letter.id }]);
    got(await book.letters.unpost([letter.id]));
    expect(book.due(day('2026-11-24'), book.plans.current()).map((item) => item.stepId)).toEqual([stepId]);
    expect(await book.verifyTotals()).toEqual(healthy);
  });
});

describe('what the memory knows for the rules', () => {
  it('contacts count in the budget at once, and no longer when they are removed', async () => {
    const { book } = await newBook();
    const guest = got(await book.guests.save(guestInput({ address, birthday: { month: 11, day: 30, year: null } }), null));
    const hold = () => book.due(day('2026-11-24'), book.plans.current()).map((item) => [item.hold, item.releasedBy]);
    expect(hold()).toEqual([[null, null]]);
    const line = got(await book.touches.record(touch(guest.id, {})));
    expect(hold()).toEqual([['budget-greetings', { kind: 'date', on: '2026-12-01' }]]);
    expect(book.directory.entry(guest.id)?.totals.touches).toEqual({ greetings: { '2026-11': 1 }, offers: {}, lastOn: { 'hello-call': '2026-11-05' }, lastPurposes: ['greeting'] });
    got(await book.touches.remove(line.id));
    expect(hold()).toEqual([[null, null]]);
    got(await book.shop.save({ ...blankShop, budget: { greetingsPerMonth: 0, offersPerYear: 4 } }));
    expect(hold()).toEqual([['budget-greetings', { kind: 'budget' }]]);
  });

  it('who introduced a guest is thanked the day after that guest came', async () => {
    const { book } = await newBook();
    const introducer = got(await book.guests.save(guestInput({ address, phone: '03-0000-0000' }), null));
    const guest = got(await book.guests.save(guestInput({ familyName: '紹介', introducedBy: introducer.id }), null));
    const due = () => book.due(day('2026-11-21'), book.plans.current()).filter(({ event }) => event === 'introduction');
    expect(due()).toEqual([]);
    const visit = got(await book.visits.log(visitInput(guest.id, { on: day('2026-11-20') })));
    expect(due()).toMatchObject([{ guestId: introducer.id, dueOn: '2026-11-21', hold: null, eventId: occasionId('introduction', guest.id, introducer.id) }]);
    got(await book.visits.remove(visit.id));
    expect(due()).toEqual([]);
  });

  it('the usual interval and the visit before, from the rows', async () => {
    const { book } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    for (const on of ['2026-11-20', '2026-06-01', '2026-09-10', '2026-06-01']) got(await book.visits.log(visitInput(guest.id, { on: day(on) })));
    expect(book.directory.entry(guest.id)?.totals).toMatchObject({ usualInterval: 86, previousOn: '2026-09-10', firstOn: '2026-06-01' });
    expect(book.shopInterval()).toBe(null);
    expect(await book.verifyTotals()).toEqual(healthy);
  });

  it('anniversaries and plans stay with the guest, through a backup too', async () => {
    const { book } = await newBook();
    const anniversaries = [{ id: crypto.randomUUID() as AnniversaryId, kind: 'handover' as const, on: day('2016-12-20'), label: '新居' }];
    const guest = got(await book.guests.save(guestInput({ address, anniversaries, plans: ['yearly-inspection'], consentToOffersOn: day('2020-01-01') }), null));
    got(await book.plans.save(shippedPlans.map((plan) => ({ ...plan, active: plan.id === 'yearly-inspection' })), shippedPlans));
    const due = () => book.due(day('2026-11-24'), book.plans.current()).map(({ stepId, nth }) => [stepId, nth]);
    expect(due()).toEqual([['inspection', 10]]);
    const { eventId, stepId } = book.due(day('2026-11-24'), book.plans.current())[0]!;
    got(await book.decisions.decide({ eventId, stepId, guestId: guest.id, outcome: { kind: 'done' } }));
    const { file } = await makeBackup(book);
    const other = await newBook();
    await restoreBackup(other.book, file);
    expect(await other.book.guests.read(guest.id)).toMatchObject({ anniversaries, plans: ['yearly-inspection'] });
    await eventually(() => other.book.plans.current(), (plans) => plans.some(({ id, active }) => id === 'yearly-inspection' && active));
    expect(await other.book.decisions.of(eventId)).toHaveLength(1);
    expect(other.book.due(day('2026-11-24'), other.book.plans.current())).toEqual([]);
  });

  it('a book of before is recounted when it is opened', async () => {
    const { book, db, deps } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    got(await book.visits.log(visitInput(guest.id, { on: day('2026-11-20') })));
    got(await book.touches.record(touch(guest.id, {})));
    const { totals } = book.directory.entry(guest.id)!;
    await book.close();
    const row = (await db.guests.get(guest.id))!;
    const { visits, spend, firstOn, lastOn, lastVisitId, outcomes } = row.totals;
    await db.guests.put({ ...row, totals: { visits, spend, firstOn, lastOn, lastVisitId, outcomes } as typeof row.totals });
    const again = got(await openBook(deps));
    expect(again.directory.entry(guest.id)?.totals).toEqual(totals);
    await again.close();
  });
});
