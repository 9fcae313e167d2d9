import { describe, expect, test } from 'vitest';
import { findPostalCode } from '#shared/address/find-postal-code';
import { foldAddress } from '#shared/address/fold-address';
import { postalEntry } from '#shared/address/postal-table';
import { shippedPostalTable } from '../../support/postal-table.ts';

const codesOf = (street: string, building = ''): readonly string[] => findPostalCode(shippedPostalTable(), { street, building }).map(({ code }) => code);

describe('the code of an address', () => {
  test.each([
    ['札幌市中央区大通西20丁目1-1', '0640820', 'a note about the 丁目'],
    ['札幌市中央区大通西十九丁目1-1', '0600042', 'in kanji'],
    ['北海道札幌市中央区北1条西5丁目2-9', '0600001', '条 in digits'],
    ['千代田区丸ノ内1-1-1', '1000005', 'ノ for の, no prefecture'],
    ['愛媛県松山市空港通2-2', '7900054', 'a list of 丁目'],
    ['京都市中京区河原町通三条上る恵比須町427', '6048005', 'behind the streets of Kyoto'],
    ['京都府京都市上京区烏丸通今出川上ル岡松町255', '6020032', '上ル'],
    ['岩手県宮古市箱石第2地割80', '0282504', '地割'],
    ['東京都千代田区霞ヶ関1-2-3', '1000013', 'ヶ for が'],
    ['東京都港区六本木六丁目10番1号', '1060032', 'the town and not its towers'],
    ['東京都府中市宮西町2-24', '1830022', 'one of two 府中市'],
    ['府中市府川町315', '7260004', 'the other, told by its town'],
    ['高知県四万十町大正380', '7860301', 'without its 郡'],
    ['青森市大字石江字江渡5-1', '0380003', '大字 and 字'],
    ['宮城県仙台市青葉区一番町三丁目1番1号', '9800811', 'a number in the name'],
  ])('%s → %s: %s', (street, code) => {
    expect(codesOf(street)).toEqual([code]);
  });

  test('a floor of a tower has its own, whichever field the tower stands in', () => {
    expect(codesOf('東京都港区赤坂2-17-22', '赤坂トラストタワー14F')).toEqual(['1076414']);
    expect(codesOf('東京都豊島区東池袋3-1-1サンシャイン60 12階')).toEqual(['1706012']);
    expect(codesOf('東京都港区赤坂2-17-22')).toEqual(['1070052']);
  });

  test.each(['', '東京都', '中央区', '知らない町1-2-3', 'Tokyo', '1-2-3', '京都市'])('none rather than a wrong one: 「%s」', (street) => {
    expect(codesOf(street)).toEqual([]);
  });
});

/** Every fortieth row; `npm run bench -- postal` takes them all. */
const sampled = 40;

test('every town without a note finds its own code', () => {
  const table = shippedPostalTable();
  const missed: string[] = [];
  let asked = 0;
  for (let row = 0; row < table.codes.length; row += sampled) {
    const entry = postalEntry(table, row);
    if (entry.kind !== 'town' || entry.town === '' || entry.note !== '' || entry.tower !== '') continue;
    asked += 1;
    if (!codesOf(`${entry.city.prefecture}${entry.city.city}${entry.town}1-2-3`).includes(entry.code)) missed.push(`${entry.code} ${entry.town}`);
  }
  expect(asked).toBeGreaterThan(2_500);
  expect(missed).toEqual([]);
}, 60_000);

test('the addresses of offices, written by others, lead to their town', () => {
  const table = shippedPostalTable();
  const [cities, towns, asked] = [[], [], []] as [string[], string[], string[]];
  for (let row = 0; row < table.codes.length; row += sampled) {
    const entry = postalEntry(table, row);
    if (entry.kind !== 'office') continue;
    asked.push(entry.code);
    const found = findPostalCode(table, { street: `${entry.city.prefecture}${entry.city.city}${entry.town}${entry.street}`, building: '' });
    if (found.some(({ town }) => town.city === entry.city)) cities.push(entry.code);
    // The lists part an address differently (大雄 + 字高津野 is the town 大雄高津野), and streets stand before the towns of Kyoto.
    const written = foldAddress(entry.town + entry.street).text;
    if (found.some(({ town }) => town.town !== '' && written.includes(foldAddress(town.town).text))) towns.push(entry.code);
  }
  expect(asked.length).toBeGreaterThan(400);
  console.log(`offices: city ${cities.length} of ${asked.length}, town ${towns.length}`);
  expect(cities.length / asked.length).toBeGreaterThan(0.99);
  expect(towns.length / asked.length).toBeGreaterThan(0.98);
}, 60_000);
