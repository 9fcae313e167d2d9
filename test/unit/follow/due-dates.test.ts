import { describe, expect, it } from 'vitest';
import { dueItemsOf } from '#shared/follow/due-items-of';
import { around, day, later, neverClosed, restaurant, subjectOf, sundayShop } from './follow-cases.ts';

/** 休みは日曜と祝日。 来店日 → 礼状・電話・いかがでしたか・満足度の予定日。 Checked with a calendar outside this program. */
const days: readonly (readonly [label: string, visitOn: string, thanks: string, call: string, howWasIt: string, satisfaction: string])[] = [
  ['金曜の来店: 礼状は土曜、三十日目は日曜なので月曜', '2026-11-20', '2026-11-21', '2026-11-27', '2026-12-04', '2026-12-21'],
  ['土曜の来店、日曜も月曜の祝日も休み: 礼状は火曜', '2026-11-21', '2026-11-24', '2026-11-28', '2026-12-05', '2026-12-21'],
  ['日曜（貸切）の来店: 礼状は祝日明け', '2026-11-22', '2026-11-24', '2026-11-30', '2026-12-07', '2026-12-22'],
  ['勤労感謝の日の来店: 電話は翌週の月曜', '2026-11-23', '2026-11-24', '2026-11-30', '2026-12-07', '2026-12-23'],
  ['七日目が祝日: 電話は翌日', '2026-11-16', '2026-11-17', '2026-11-24', '2026-11-30', '2026-12-16'],
  ['暮れの来店: 年をまたぐ', '2026-12-30', '2026-12-31', '2027-01-06', '2027-01-13', '2027-01-29'],
  ['大晦日の来店: 元日は休み、礼状は二日', '2026-12-31', '2027-01-02', '2027-01-07', '2027-01-14', '2027-01-30'],
  ['元日の来店: 三十日目の日曜は月曜へ', '2027-01-01', '2027-01-02', '2027-01-08', '2027-01-15', '2027-02-01'],
  ['クリスマスの来店: 電話は年明け', '2026-12-25', '2026-12-26', '2027-01-02', '2027-01-08', '2027-01-25'],
  ['一月末日の来店: 三十日目は三月', '2027-01-31', '2027-02-01', '2027-02-08', '2027-02-15', '2027-03-02'],
  ['平年の二月二十七日', '2027-02-27', '2027-03-01', '2027-03-06', '2027-03-13', '2027-03-29'],
  ['平年の二月末日', '2027-02-28', '2027-03-01', '2027-03-08', '2027-03-15', '2027-03-30'],
  ['閏年の二月二十八日: 礼状は二十九日', '2028-02-28', '2028-02-29', '2028-03-06', '2028-03-13', '2028-03-29'],
  ['閏日の来店', '2028-02-29', '2028-03-01', '2028-03-07', '2028-03-14', '2028-03-30'],
  ['閏年の一月三十日: 三十日目は閏日', '2028-01-30', '2028-01-31', '2028-02-07', '2028-02-14', '2028-02-29'],
  ['敬老の日・国民の休日・秋分の日の三連休の前', '2026-09-19', '2026-09-24', '2026-09-26', '2026-10-03', '2026-10-19'],
  ['七日目が国民の休日: 秋分の日も越える', '2026-09-15', '2026-09-16', '2026-09-24', '2026-09-29', '2026-10-15'],
  ['大型連休の前の土曜: 振替休日も越える', '2026-05-02', '2026-05-07', '2026-05-09', '2026-05-16', '2026-06-01'],
  ['昭和の日の来店: 七日目は振替休日', '2026-04-29', '2026-04-30', '2026-05-07', '2026-05-13', '2026-05-29'],
  ['春分の日が日曜、月曜が振替休日', '2027-03-20', '2027-03-23', '2027-03-27', '2027-04-03', '2027-04-19'],
  ['十月末日の来店: 翌日は日曜', '2026-10-31', '2026-11-02', '2026-11-07', '2026-11-14', '2026-11-30'],
  ['六月末日の来店', '2026-06-30', '2026-07-01', '2026-07-07', '2026-07-14', '2026-07-30'],
  ['山の日の前の日の来店', '2026-08-10', '2026-08-12', '2026-08-17', '2026-08-24', '2026-09-09'],
  ['四月末日の来店: 三十日目は日曜', '2027-04-30', '2027-05-01', '2027-05-07', '2027-05-14', '2027-05-31'],
];

describe('dueItemsOf: when the steps fall due', () => {
  it.each(days)('%s (%s)', (_label, visitOn, ...expected) => {
    const items = dueItemsOf(subjectOf(visitOn), [restaurant], around(sundayShop), day(visitOn));
    expect(items.map((item) => item.dueOn)).toEqual(expected);
  });

  it('休みのない店では暦どおり', () => {
    const items = dueItemsOf(subjectOf('2026-11-21'), [restaurant], around(neverClosed), day('2026-11-21'));
    expect(items.map((item) => item.dueOn)).toEqual(['2026-11-22', '2026-11-28', '2026-12-05', '2026-12-21']);
  });

  it('祝日も開ける店では日曜だけを越える', () => {
    const items = dueItemsOf(subjectOf('2026-11-21'), [restaurant], around({ ...sundayShop, closedOnHolidays: false }), day('2026-11-21'));
    expect(items[0]?.dueOn).toBe('2026-11-23');
  });

  it('臨時休業は越える', () => {
    const calendar = { ...sundayShop, closedDays: [day('2026-11-24'), day('2026-11-25')] };
    expect(dueItemsOf(subjectOf('2026-11-21'), [restaurant], around(calendar), day('2026-11-21'))[0]?.dueOn).toBe('2026-11-26');
  });

  it('有効期間は予定日から数える: 礼状は十四日、電話は六日', () => {
    const items = dueItemsOf(subjectOf('2026-11-21'), [restaurant], around(sundayShop), day('2026-11-21'));
    expect(items.map((item) => item.lapsesOn)).toEqual(['2026-12-08', '2026-12-04', '2026-12-18', '2027-01-20']);
  });

  it('残暑見舞いの期限で流れたご来店があっても、それより前のご来店の期限はそのまま', () => {
    const steps = restaurant.steps.slice(0, 1).map((step) => ({ ...step, kind: 'season-greeting' as const, afterDays: 0, windowDays: 366 }));
    const [plans, context] = [[{ ...restaurant, steps }], around(sundayShop)];
    expect(dueItemsOf(subjectOf('2026-08-29'), plans, context, day('2026-10-01'))).toHaveLength(0);
    expect(dueItemsOf(subjectOf('2026-07-01'), plans, context, day('2026-10-01'))).toHaveLength(1);
  });

  it('「後で」の日は休みの日でもそのまま、期限も同じだけ延びる', () => {
    const subject = subjectOf('2026-11-20', { outcomes: { 'thank-you': later('2026-11-29') } });
    const [thanks] = dueItemsOf(subject, [restaurant], around(sundayShop), day('2026-11-21'));
    expect(thanks).toMatchObject({ stepId: 'thank-you', dueOn: '2026-11-29', lapsesOn: '2026-12-13', postponed: true });
  });

  it('「後で」の日が本来の日より前でも、早まりはしない（来店日を後ろに直したとき）', () => {
    const subject = subjectOf('2026-11-20', { outcomes: { call: later('2026-11-22') } });
    const call = dueItemsOf(subject, [restaurant], around(sundayShop), day('2026-11-21')).find((item) => item.stepId === 'call');
    expect(call).toMatchObject({ dueOn: '2026-11-27', lapsesOn: '2026-12-03' });
  });
});
