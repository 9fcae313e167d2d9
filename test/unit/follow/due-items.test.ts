import { describe, expect, it } from 'vitest';
import type { Outcome } from '#shared/model/decision';
import { dueItemsOf } from '#shared/follow/due-items-of';
import type { FollowSubject } from '#shared/follow/follow-subject';
import { around, day, done, later, released, restaurant, skipped, subjectOf, sundayShop } from './follow-cases.ts';

type Outcomes = Readonly<Record<string, Outcome>>;

/**
 * 来店は 2026-11-20（金）。予定日と期限: 礼状 11/21〜12/5、電話 11/27〜12/3、いかがでしたか 12/4〜12/17、満足度 12/21〜1/20。
 * その日に出るもの（予定日が来たもの）を並べる。
 */
const offered: readonly (readonly [label: string, today: string, outcomes: Outcomes, expected: string])[] = [
  ['来店の夜: まだ何もない', '2026-11-20', {}, ''],
  ['翌朝: 礼状', '2026-11-21', {}, 'thank-you'],
  ['五日目: 礼状がまだなら残る', '2026-11-25', {}, 'thank-you'],
  ['六日目: 電話はまだ', '2026-11-26', { 'thank-you': done }, ''],
  ['七日目: 礼状と電話', '2026-11-27', {}, 'thank-you call'],
  ['七日目: 礼状が済みなら電話だけ', '2026-11-27', { 'thank-you': done }, 'call'],
  ['八日目: 電話は残る', '2026-11-28', { 'thank-you': done }, 'call'],
  ['電話の最後の日', '2026-12-03', { 'thank-you': done }, 'call'],
  ['電話の期限の翌日: 電話は流れ、次が来る', '2026-12-04', { 'thank-you': done }, 'how-was-it'],
  ['礼状の最後の日: いかがでしたかと並ぶ', '2026-12-05', {}, 'thank-you how-was-it'],
  ['礼状の期限の翌日: 礼状は流れる', '2026-12-06', {}, 'how-was-it'],
  ['いかがでしたかの最後の日', '2026-12-17', {}, 'how-was-it'],
  ['その翌日: 何もない', '2026-12-18', {}, ''],
  ['満足度の日', '2026-12-21', {}, 'satisfaction'],
  ['満足度の前の日（日曜）', '2026-12-20', {}, ''],
  ['満足度は年を越えても出る', '2027-01-05', {}, 'satisfaction'],
  ['満足度の最後の日', '2027-01-20', {}, 'satisfaction'],
  ['すべて流れた後', '2027-01-21', {}, ''],
  ['一年後', '2027-11-20', {}, ''],
  ['遅れて入力（二日後）: 礼状', '2026-11-22', {}, 'thank-you'],
  ['遅れて入力（十日後）: 礼状と電話の二つだけ', '2026-11-30', {}, 'thank-you call'],
  ['遅れて入力（三週間後）: 四つではなく一つ', '2026-12-11', {}, 'how-was-it'],
  ['遅れて入力（四十日後）: 満足度だけ', '2026-12-30', {}, 'satisfaction'],
  ['遅れて入力（半年後）: 何もない', '2027-05-20', {}, ''],
  ['礼状を飛ばした', '2026-11-22', { 'thank-you': skipped }, ''],
  ['礼状を飛ばしても電話は来る', '2026-11-27', { 'thank-you': skipped }, 'call'],
  ['電話を済ませた', '2026-11-28', { 'thank-you': done, call: done }, ''],
  ['電話を前の日に済ませた: 七日目には出ない', '2026-11-27', { 'thank-you': done, call: done }, ''],
  ['電話を済ませても次は来る', '2026-12-04', { 'thank-you': done, call: done }, 'how-was-it'],
  ['すべて済み', '2026-12-21', { 'thank-you': done, call: done, 'how-was-it': done, satisfaction: done }, ''],
  ['済みは期限の内でも戻らない', '2026-12-05', { 'thank-you': done, 'how-was-it': done }, ''],
  ['飛ばしたものは戻らない', '2026-12-10', { 'how-was-it': skipped }, ''],
  ['先の満足度を飛ばしても電話は残る', '2026-11-27', { 'thank-you': done, satisfaction: skipped }, 'call'],
  ['後で: その日までは出ない', '2026-11-24', { 'thank-you': later('2026-11-25') }, ''],
  ['後で: その日に出る', '2026-11-25', { 'thank-you': later('2026-11-25') }, 'thank-you'],
  ['後で: 過ぎても残る', '2026-11-30', { 'thank-you': later('2026-11-25'), call: done }, 'thank-you'],
  ['後で: 元の期限の後でも出る', '2026-12-08', { 'thank-you': later('2026-12-08'), 'how-was-it': done }, 'thank-you'],
  ['後で: 延びた期限の最後の日', '2026-12-22', { 'thank-you': later('2026-12-08'), satisfaction: done }, 'thank-you'],
  ['後で: 延びた期限の翌日に流れる', '2026-12-23', { 'thank-you': later('2026-12-08'), satisfaction: done }, ''],
  ['電話を後で: 次の予定が来ても電話は消えない', '2026-12-04', { 'thank-you': done, call: later('2026-12-03') }, 'call how-was-it'],
  ['電話を後で: 期限も延びて、その後に流れる', '2026-12-10', { 'thank-you': done, call: later('2026-12-03') }, 'how-was-it'],
  ['満足度を春まで後で: すべて流れた後でも出る', '2027-03-01', { satisfaction: later('2027-03-01') }, 'satisfaction'],
  ['満足度を春まで後で: その前の日は出ない', '2027-02-28', { satisfaction: later('2027-03-01') }, ''],
  ['知らない手順の決定は何も変えない', '2026-11-21', { newsletter: done }, 'thank-you'],
];

const offeredTo = (subject: FollowSubject, today: string): string =>
  dueItemsOf(subject, [restaurant], around(sundayShop), day(today)).filter((item) => item.dueOn <= today).map((item) => item.stepId).join(' ');

describe('dueItemsOf: what is offered on a day', () => {
  it.each(offered)('%s (%s)', (_label, today, outcomes, expected) => {
    expect(offeredTo(subjectOf('2026-11-20', { outcomes }), today)).toBe(expected);
  });

  it('来店がない（消した）お客様には何もない', () => {
    expect(dueItemsOf(subjectOf(null), [restaurant], around(sundayShop), day('2026-11-21'))).toEqual([]);
  });

  it('先の日付の来店は、その日から数える', () => {
    expect(offeredTo(subjectOf('2026-12-01'), '2026-11-21')).toBe('');
    expect(dueItemsOf(subjectOf('2026-12-01'), [restaurant], around(sundayShop), day('2026-11-21'))).toHaveLength(4);
  });

  it('来店日を直すと予定が動き、済んだものは済んだまま', () => {
    const outcomes = { 'thank-you': done };
    const before = dueItemsOf(subjectOf('2026-11-20', { outcomes }), [restaurant], around(sundayShop), day('2026-11-20'));
    const after = dueItemsOf(subjectOf('2026-11-19', { outcomes }), [restaurant], around(sundayShop), day('2026-11-20'));
    expect(before.map((item) => `${item.stepId} ${item.dueOn}`)).toEqual(['call 2026-11-27', 'how-was-it 2026-12-04', 'satisfaction 2026-12-21']);
    expect(after.map((item) => `${item.stepId} ${item.dueOn}`)).toEqual(['call 2026-11-26', 'how-was-it 2026-12-03', 'satisfaction 2026-12-19']);
  });

  it('長い休みで二つの予定日が重なったら、後の一つだけ', () => {
    const closedDays = Array.from({ length: 20 }, (_, index) => day(`2026-11-${String(index + 11).padStart(2, '0')}`));
    const items = dueItemsOf(subjectOf('2026-11-05', { outcomes: { 'thank-you': done } }), [restaurant], around({ ...sundayShop, closedDays }), day('2026-12-01'));
    expect(items.filter((item) => item.dueOn <= '2026-12-01').map((item) => `${item.stepId} ${item.dueOn}`)).toEqual(['how-was-it 2026-12-01']);
  });

  it('同じ日をさかのぼって尋ねても、同じ答え', () => {
    const calendar = { ...sundayShop };
    const ask = (today: string) => dueItemsOf(subjectOf('2026-11-20'), [restaurant], around(calendar), day(today)).length;
    const first = ask('2026-11-21');
    expect([ask('2027-06-01'), ask('2026-11-21')]).toEqual([0, first]);
  });
});

/** 翌朝の礼状（葉書）と七日目の電話が、何に止められるか。空は止められていない。 */
const held: readonly (readonly [label: string, flags: Partial<FollowSubject>, card: string, call: string])[] = [
  ['何もなければ止まらない', {}, '', ''],
  ['停止の申し出: すべて止まる', { stoppedOn: day('2026-01-01') }, 'stopped', 'stopped'],
  ['停止の日付が先でも止まる', { stoppedOn: day('2030-01-01') }, 'stopped', 'stopped'],
  ['停止は「それでも」で解けない', { stoppedOn: day('2026-01-01'), outcomes: { 'thank-you': released, call: released } }, 'stopped', 'stopped'],
  ['喪中: すべて止まる', { mourningSince: day('2026-10-01') }, 'mourning', 'mourning'],
  ['喪中: 礼状だけ解く', { mourningSince: day('2026-10-01'), outcomes: { 'thank-you': released } }, '', 'mourning'],
  ['喪中は一年で明ける', { mourningSince: day('2025-11-21') }, '', ''],
  ['喪中の最後の日', { mourningSince: day('2025-11-22') }, 'mourning', ''],
  ['この先の日付の喪中: 年の書き間違いで門が開かない', { mourningSince: day('2026-11-25') }, 'mourning', 'mourning'],
  ['電話お断り', { forbiddenChannels: ['phone'] }, '', 'forbidden-channel'],
  ['葉書お断り', { forbiddenChannels: ['postcard'] }, 'forbidden-channel', ''],
  ['葉書お断りは「それでも」で解けない', { forbiddenChannels: ['postcard'], outcomes: { 'thank-you': released } }, 'forbidden-channel', ''],
  ['挨拶もお断り', { consentToGreetings: false }, 'no-consent', 'no-consent'],
  ['案内の同意がなくても挨拶は届く', { consentToOffersOn: null }, '', ''],
  ['住所がない', { hasAddress: false }, 'no-address', ''],
  ['住所がないが手渡しする', { hasAddress: false, outcomes: { 'thank-you': released } }, '', ''],
  ['電話番号がない', { hasPhone: false }, '', 'no-phone'],
  ['電話番号がないが会って伝える', { hasPhone: false, outcomes: { call: released } }, '', ''],
  ['停止と喪中: 停止が先', { stoppedOn: day('2026-01-01'), mourningSince: day('2026-10-01') }, 'stopped', 'stopped'],
  ['葉書お断りと喪中: お客様の言葉が先', { forbiddenChannels: ['postcard'], mourningSince: day('2026-10-01') }, 'forbidden-channel', 'mourning'],
  ['喪中で住所もない: まず喪中', { mourningSince: day('2026-10-01'), hasAddress: false }, 'mourning', 'mourning'],
  ['喪中を解いても、解けるのは解けるものだけ', { mourningSince: day('2026-10-01'), consentToGreetings: false, outcomes: { 'thank-you': released } }, 'no-consent', 'no-consent'],
];

describe('dueItemsOf: what holds an item back', () => {
  it.each(held)('%s', (_label, flags, card, call) => {
    const items = dueItemsOf(subjectOf('2026-11-20', flags), [restaurant], around(sundayShop), day('2026-11-21'));
    expect([items[0]?.hold ?? '', items[1]?.hold ?? '']).toEqual([card, call]);
  });

  it('案内は、同意の日がなければ止まり、あれば届く', () => {
    const offers = { ...restaurant, steps: restaurant.steps.map((step) => ({ ...step, purpose: 'offer' as const })) };
    const holds = (flags: Partial<FollowSubject>) => dueItemsOf(subjectOf('2026-11-20', flags), [offers], around(sundayShop), day('2026-11-21')).map((item) => item.hold);
    expect(new Set(holds({}))).toEqual(new Set(['no-consent']));
    expect(new Set(holds({ consentToOffersOn: day('2026-03-01') }))).toEqual(new Set([null]));
    expect(new Set(holds({ outcomes: { 'thank-you': released } }))).toEqual(new Set(['no-consent']));
  });
});
