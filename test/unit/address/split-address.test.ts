import { describe, expect, test } from 'vitest';
import { completeAddress } from '#shared/address/complete-address';
import { splitAddress } from '#shared/address/split-address';
import { shippedPostalTable } from '../../support/postal-table.ts';

describe('an address in one line, cut by the table', () => {
  test.each([
    ['〒104-0061 東京都中央区銀座4-1-2 銀座ビル3F', '1040061|東京都中央区銀座|4-1-2|銀座ビル3F'],
    ['１０４ー００６１　東京都中央区銀座４ー１ー２', '1040061|東京都中央区銀座|4ー1ー2|'],
    ['東京都千代田区三番町6番地26 三番町ハウス501', '|東京都千代田区三番町|6番地26|三番町ハウス501'],
    ['港区六本木6丁目10番1号六本木ヒルズ森タワー52階', '|港区六本木|6丁目10番1号|六本木ヒルズ森タワー52階'],
    ['札幌市中央区北1条西5丁目2-9 道新ビル', '|札幌市中央区北1条西|5丁目2-9|道新ビル'],
    ['京都市中京区河原町通三条上る恵比須町427 京都朝日会館', '|京都市中京区河原町通三条上る恵比須町|427|京都朝日会館'],
    ['青森市大字石江字江渡5-1青森福祉庁舎3階', '|青森市大字石江|字江渡5-1|青森福祉庁舎3階'],
    ['渋谷区恵比寿四丁目二十番三号ガーデンプレイスタワー', '|渋谷区恵比寿|四丁目二十番三号|ガーデンプレイスタワー'],
    ['金沢市大桑町ア12の3', '|金沢市大桑町|ア12の3|'],
    ['仙台市青葉区一番町三丁目1番1号', '|仙台市青葉区一番町|三丁目1番1号|'],
    ['愛媛県松山市空港通2-2 3F', '|愛媛県松山市空港通|2-2|3F'],
    ['岩手郡岩手町大字五日市第11地割53番地3', '|岩手郡岩手町大字五日市|第11地割53番地3|'],
    ['帯広市西五条南20丁目1-1コーポ帯広101号室', '|帯広市西五条南|20丁目1-1|コーポ帯広101号室'],
    ['名古屋市中村区名駅1-1-4-1203', '|名古屋市中村区名駅|1-1-4-1203|'],
    ['知らない町1-2-3', '|||知らない町1-2-3'],
  ])('%s', (typed, expected) => {
    const { postalCode, place, block, building } = splitAddress(shippedPostalTable(), typed);
    expect([postalCode, place, block, building].join('|')).toBe(expected);
  });
});

describe('the missing half of an address', () => {
  const complete = (postalCode: string, street: string, building = '') => completeAddress(shippedPostalTable(), { postalCode, street, building });

  test('the code', () => expect(complete('', '中央区銀座4-1-2')).toEqual({ codes: ['1040061'], streets: [], parted: null }));
  test('the street, with every town of the code', () => expect(complete('0691336', '').streets).toEqual(['北海道夕張郡長沼町栄町', '北海道夕張郡長沼町川沿']));
  test('the building', () => expect(complete('1040061', '東京都中央区銀座4-1-2 銀座ビル3F').parted).toEqual({ street: '東京都中央区銀座4-1-2', building: '銀座ビル3F' }));
  test('nothing where nothing is missing', () => expect(complete('1040061', '東京都中央区銀座4-1-2', '銀座ビル')).toEqual({ codes: [], streets: [], parted: null }));
  test('what stands there is never doubted', () => expect(complete('1000005', '東京都中央区銀座4-1-2').codes).toEqual([]));
});
