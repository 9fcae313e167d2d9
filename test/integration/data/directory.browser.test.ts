import { afterEach, describe, expect, it } from 'vitest';
import { blankAddress } from '#shared/model/guest';
import { planSchema } from '#shared/model/plan';
import { blankSideProfile } from '#shared/model/print-profile';
import { deleteBooks, got, guestInput, newBook, visitInput, day } from './test-book.ts';
import type { GuestInput } from '../../../renderer/data/guests-contract.ts';

afterEach(deleteBooks);

const company = (name: string, kana: string) => ({ name, kana, department: '', title: '' });
const people: readonly Partial<GuestInput>[] = [
  { familyName: '山田', givenName: '太郎', familyKana: 'やまだ', givenKana: 'たろう', phone: '090-1234-5678' },
  { familyName: '髙﨑', givenName: '誠', familyKana: 'たかさき', givenKana: 'まこと', company: company('株式会社さくら建設', 'さくらけんせつ') },
  { familyName: '渡邊', givenName: '由美', familyKana: 'わたなべ', givenKana: 'ゆみ', jointNames: [{ familyName: '', givenName: '健太', honorific: 'sama' }] },
  { familyName: '', givenName: '', familyKana: '', givenKana: '', company: company('（株）河合酒店', 'かわいさけてん') },
  { familyName: 'Smith', givenName: 'John', familyKana: 'スミス', givenKana: 'ジョン' },
  { familyName: '名無', givenName: '', familyKana: '', givenKana: '' },
];

async function peopled() {
  const test = await newBook();
  for (const person of people) got(await test.book.guests.save(guestInput(person), null));
  const { directory } = test.book;
  return { ...test, directory, found: (query: string) => directory.search(query).map(({ name }) => name) };
}

describe('directory.search', () => {
  it.each([
    ['山田', ['山田 太郎']], ['やまだ', ['山田 太郎']], ['ヤマダ', ['山田 太郎']], ['yamad', ['山田 太郎']], ['Yamada Taro', ['山田 太郎']], ['山田　太', ['山田 太郎']],
    ['高崎', ['髙﨑 誠']], ['髙﨑', ['髙﨑 誠']], ['takasaki', ['髙﨑 誠']],
    ['渡辺', ['渡邊 由美']], ['渡邉', ['渡邊 由美']],
    ['さくら', ['髙﨑 誠']], ['sakura makoto', ['髙﨑 誠']], ['河合', ['（株）河合酒店']], ['kawai', ['（株）河合酒店']],
    ['健太', ['渡邊 由美']],
    ['5678', ['山田 太郎']], ['０９０−１２３４', ['山田 太郎']], ['090-1234-5678', ['山田 太郎']],
    ['smith', ['Smith John']], ['すみす', ['Smith John']],
    ['郎や', []], ['', []], ['　 ', []],
  ])('%s', async (query, names) => {
    const { found } = await peopled();
    expect(found(query)).toEqual(names);
  });

  it('shows names that begin so before those that merely contain it, and no more than asked for', async () => {
    const { book, directory } = await peopled();
    got(await book.guests.save(guestInput({ familyName: '小山', givenName: '', familyKana: 'こやま', givenKana: '' }), null));
    expect(directory.search('やま').map(({ name }) => name)).toEqual(['山田 太郎', '小山']);
    expect(directory.search('やま', 1).map(({ name }) => name)).toEqual(['山田 太郎']);
  });
});

describe('directory.snapshot', () => {
  it('is a register: by reading, companies under theirs, without a reading last', async () => {
    const { directory } = await peopled();
    expect(directory.snapshot().map(({ name }) => name)).toEqual(['（株）河合酒店', 'Smith John', '髙﨑 誠', '山田 太郎', '渡邊 由美', '名無']);
  });

  it('is the same array until something changed, and knows a guest as soon as saving has answered', async () => {
    const { book, directory } = await peopled();
    const before = directory.snapshot();
    expect(directory.snapshot()).toBe(before);
    let told = 0;
    const stop = directory.subscribe(() => {
      told += 1;
    });
    const guest = got(await book.guests.save(guestInput({ familyName: '青木', familyKana: 'あおき' }), null));
    expect(directory.snapshot()[0]?.id).toBe(guest.id);
    expect(before).toHaveLength(6);
    expect(told).toBe(1);
    stop();
    got(await book.guests.remove(guest.id));
    expect(told).toBe(1);
  });

  it('has the same order after one saved guest as after a restart', async () => {
    const { book, name, witness, directory } = await peopled();
    for (const kana of ['かい', 'がい', 'かえ', 'はら', 'ばら', 'ぱら', 'っつ', 'ん']) got(await book.guests.save(guestInput({ familyKana: kana }), null));
    const order = directory.snapshot().map(({ id }) => id);
    await book.close();
    const again = await newBook(name, witness);
    expect(again.book.directory.snapshot().map(({ id }) => id)).toEqual(order);
  });
});

describe('due', () => {
  const plans = [planSchema.parse({ id: 'restaurant', name: { ja: '割烹', en: 'Kappo' }, steps: [
    { id: 'thank-you', kind: 'thank-you-card', channel: 'postcard', purpose: 'greeting', afterDays: 1, onBusinessDay: true, windowDays: 10 },
    { id: 'call', kind: 'follow-up-call', channel: 'phone', purpose: 'greeting', afterDays: 7, onBusinessDay: false, windowDays: 7 },
  ] })];

  it('follows visits, decisions, holds and the shop’s closing days at once', async () => {
    const { book } = await newBook();
    const { blankShop } = await import('#shared/model/shop');
    const guest = got(await book.guests.save(guestInput({ address: { ...blankAddress, street: '京都市中京区' } }), null));
    // 2026-11-20 is a Friday: the card is due on Saturday, and where Saturday is closed (and Sunday, and Monday is a holiday) on Tuesday.
    const visit = got(await book.visits.log(visitInput(guest.id, { on: day('2026-11-20') })));
    const dueOn = () => book.due(day('2026-11-24'), plans).map((item) => [item.stepId, item.dueOn, item.hold]);
    expect(dueOn()).toEqual([['thank-you', '2026-11-21', null]]);
    expect(book.due(day('2026-11-20'), plans)).toEqual([]);
    expect(book.dueOf(guest.id, day('2026-11-20'), plans).map(({ stepId }) => stepId)).toEqual(['thank-you', 'call']);

    got(await book.shop.save({ ...blankShop, closedWeekdays: [6, 7] }));
    expect(dueOn()).toEqual([['thank-you', '2026-11-24', null]]);
    got(await book.guests.save({ ...guest, mourningSince: day('2026-11-01') }, guest.updatedAt));
    expect(dueOn()).toEqual([['thank-you', '2026-11-24', 'mourning']]);
    got(await book.decisions.decide({ eventId: visit.id, stepId: 'thank-you', guestId: guest.id, outcome: { kind: 'skipped', reason: '本人の希望' } }));
    expect(dueOn()).toEqual([]);
    got(await book.decisions.undo(visit.id, 'thank-you'));
    got(await book.visits.remove(visit.id));
    expect(dueOn()).toEqual([]);
  });
});

describe('formDrafts and settings', () => {
  it('survive a restart', async () => {
    const { book, name, witness } = await newBook();
    const { blankShop } = await import('#shared/model/shop');
    expect(await book.shop.read()).toBeNull();
    expect(await book.formDrafts.read('record')).toBeUndefined();
    got(await book.formDrafts.write('record', { typed: '山' }));
    got(await book.shop.save({ ...blankShop, name: '割烹 みなと' }));
    expect(await book.shop.change((shop) => ({ ...shop, name: '山'.repeat(41) }))).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    await Promise.all([book.shop.change((shop) => ({ ...shop, name: '割烹 みさき' })), book.shop.change((shop) => ({ ...shop, ownerName: '主' }))]);
    expect(await book.shop.read()).toEqual({ ...blankShop, name: '割烹 みさき', ownerName: '主' });
    expect(await book.shop.save({ ...blankShop, name: '山'.repeat(41) })).toEqual({ ok: false, error: { kind: 'invalid', issues: [{ path: 'name', code: 'too-long' }] } });
    got(await book.profile.save({ ...await book.profile.read(), address: { ...blankSideProfile, right: 0.3, down: -1 } }));
    await book.close();
    const again = await newBook(name, witness);
    expect(await again.book.formDrafts.read('record')).toEqual({ typed: '山' });
    expect(await again.book.shop.read()).toEqual({ ...blankShop, name: '割烹 みさき', ownerName: '主' });
    expect((await again.book.profile.read()).address).toEqual({ ...blankSideProfile, right: 0.3, down: -1 });
    got(await again.book.profile.add('レーザー'));
    expect([(await again.book.profile.read()).name, (await again.book.profile.others()).map(({ address }) => address.right)]).toEqual(['レーザー', [0.3]]);
    expect(await again.book.profile.add('山'.repeat(61))).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    const laser = await again.book.profile.read();
    expect(await again.book.profile.use(laser)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    got(await again.book.profile.use((await again.book.profile.others())[0]!));
    expect([(await again.book.profile.read()).name, await again.book.profile.others()]).toEqual(['', [laser]]);
    got(await again.book.formDrafts.clear('record'));
    expect(await again.book.formDrafts.read('record')).toBeUndefined();
  });
});
