import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainDate } from '#shared/lib/plain-date';
import { filledAddress, lookUpPostalCode } from '#shared/address/postal-lookup';
import { openPostalTable } from '#shared/address/postal-table';
import { writePostalTable } from '#shared/address/write-postal-table';
import { shippedPostalTable } from '../../support/postal-table.ts';

const fill = (code: string) => lookUpPostalCode(shippedPostalTable(), code).map(filledAddress);

test('the table that ships holds all of Japan', () => {
  const { codes, cities } = shippedPostalTable();
  expect(new Set(cities.map(({ prefecture }) => prefecture)).size).toBe(47);
  expect(new Set(codes).size).toBe(120_677 + 22_197);
  expect(codes.every((code, at) => at === 0 || code >= (codes[at - 1] ?? 0))).toBe(true);
});

test.each([
  ['1040061', '東京都中央区銀座', ''],
  ['0640820', '北海道札幌市中央区大通西', ''],
  ['1000000', '東京都千代田区', ''],
  ['1000005', '東京都千代田区丸の内', ''],
  ['1076414', '東京都港区赤坂', '赤坂トラストタワー 14階'],
  ['7860301', '高知県高岡郡四万十町大正', ''],
])('%s → %s %s', (code, street, building) => {
  expect(fill(code)).toEqual([{ street, building, office: '', officeKana: '' }]);
});

test('an office brings its address and its name', () => {
  expect(fill('0608621')).toEqual([{ street: '北海道札幌市中央区北一条西6丁目1-2アーバンネット札幌ビル2F', building: '', office: '株式会社 日本経済新聞社 札幌支社', officeKana: expect.stringContaining('ニホンケイザイシンブンシヤ') as string }]);
});

test('towns that share a code are all there', () => {
  const towns = fill('4520961');
  expect(towns.length).toBeGreaterThan(50);
  expect(towns.map(({ street }) => street)).toContain('愛知県清須市春日宮重');
  expect(new Set(towns.map(({ street }) => street)).size).toBe(towns.length);
  expect(fill('4980000').map(({ street }) => street)).toEqual(['愛知県弥富市', '三重県桑名郡木曽岬町']);
});

test.each(['9999999', '104006', '', '104-0061', 'abcdefg'])('「%s」 has none', (code) => {
  expect(fill(code)).toEqual([]);
});

const town = fc.record({
  code: fc.integer({ min: 0, max: 9_999_999 }).map((code) => String(code).padStart(7, '0')),
  jis: fc.constantFrom('01101', '13102', '47201'), prefecture: fc.constant('東京都'), city: fc.constant('中央区'), cityKana: fc.constant('チュウオウク'),
  town: fc.constantFrom('銀座', '月島', '佃', '以下に掲載がない場合', '晴海（その他）', '勝どき（１〜３丁目）'), townKana: fc.constantFrom('ギンザ', ''), hasChome: fc.boolean(),
});
const office = fc.record({
  code: fc.integer({ min: 0, max: 9_999_999 }).map((code) => String(code).padStart(7, '0')),
  jis: fc.constantFrom('01101', '28110'), prefecture: fc.constant('兵庫県'), city: fc.constant('神戸市中央区'), town: fc.constantFrom('', '港島'), street: fc.constantFrom('', '１−２'),
  name: fc.constantFrom('見本商事', 'ＡＢＣ'), nameKana: fc.constantFrom('', 'ﾐﾎﾝ'),
});

test('every line that is written is found under its code again', () => {
  fc.assert(fc.property(fc.array(town, { minLength: 1, maxLength: 30 }), fc.array(office, { maxLength: 10 }), (towns, offices) => {
    const table = openPostalTable(writePostalTable({ towns, offices, asOf: plainDate('2026-10-31') }));
    if (!table.ok) throw new Error(table.error.kind);
    for (const source of [...towns, ...offices]) {
      const same = [...towns, ...offices].filter(({ code }) => code === source.code);
      const found = lookUpPostalCode(table.value, source.code);
      expect(found.length).toBe(same.length);
      expect(found.map(({ city }) => city.jis).toSorted()).toEqual(same.map(({ jis }) => jis).toSorted());
    }
  }));
});

test.each([
  '', 'goencho-postal-codes 1', 'goencho-postal-codes 1\t2026-08-24\t1\t5\n13102\t東京都\t中央区\n1\t0\t銀座\n', 'goencho-postal-codes 2\t2026-08-24\t1\t1\n', '郵便番号,住所\n1040061,東京都',
])('what is no table, or cut off, is refused: %j', (text) => {
  expect(openPostalTable(text)).toEqual({ ok: false, error: { kind: 'not-a-postal-table' } });
});
