import { describe, expect, it } from 'vitest';
import { recogniseColumns, recogniseTable } from '#shared/exchange/incoming/recognise-columns';

const meanings = (headings: string): readonly string[] => recogniseColumns(headings.split(','));

describe('columns', () => {
  it.each([
    ['姓,名前,姓フリガナ,名前フリガナ', 'familyName,givenName,familyKana,givenKana'],
    ['名前,フリガナ', 'fullName,fullKana'],
    ['お客様名,ご住所,ＴＥＬ,携帯', 'fullName,home.street,phone.home,phone.mobile'],
    ['Title,Job Title', 'honorific,company.title'],
    ['Title,Company', 'company.title,company.name'],
    ['住所1,住所2', 'home.street,home.street'],
    ['住所1-郵便番号,住所2-郵便番号,住所3-郵便番号', 'home.postalCode,work.postalCode,other.postalCode'],
    ['郵便番号 (会社),都道府県 (会社),その他住所1', 'work.postalCode,work.region,other.street'],
    ['連名1-姓,連名2(名:自宅欄),連名誕生日', 'joint1.familyName,joint2.givenName,memo'],
    ['姓1,姓2,名3,敬称2', 'familyName,joint1.familyName,joint2.givenName,joint1.honorific'],
    ['自宅FAX,秘書の電話,メール配信,最寄り駅', 'memo,memo,memo,memo'],
    ['来店日,ご利用人数,お会計,お連れ様', 'visit.on,visit.party,visit.amount,visit.companions'],
    ['お好み,苦手なもの,備考', 'likes,allergies,memo'],
    ['Address 1 - Formatted', 'home.street'],
    ['Address 1 - Formatted,Address 1 - Street', 'ignore,home.street'],
  ])('%s', (headings, expected) => {
    expect(meanings(headings).join(',')).toBe(expected);
  });

  it('that nobody knows are told by what stands in them, where nothing else says it', () => {
    const rows = [{ where: 2, cells: ['見本 筆乃', '090-1111-2222', '2026-01-01'] }];
    expect(recogniseTable({ headers: ['よびな', 'つながる所', 'いつか'], headerAt: 1, rows })).toEqual(['fullName', 'phone.home', 'memo']);
    expect(recogniseTable({ headers: ['氏名', 'つながる所', '担当'], headerAt: 1, rows: [{ where: 2, cells: ['見本', '090-1111-2222', '硯 一郎'] }] })).toEqual(['fullName', 'phone.home', 'memo']);
  });
});
