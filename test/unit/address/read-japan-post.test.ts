import { expect, test } from 'vitest';
import { plainDate } from '#shared/lib/plain-date';
import { lookUpPostalCode } from '#shared/address/postal-lookup';
import { postalSources } from '#shared/address/postal-sources';
import { openPostalTable } from '#shared/address/postal-table';
import { readJapanPost } from '#shared/address/read-japan-post';
import { writePostalTable } from '#shared/address/write-postal-table';
import { shippedPostalTable } from '../../support/postal-table.ts';

/** One line for each prefecture but the last, which the lines of the test bring. */
const elsewhere = Array.from({ length: 46 }, (_none, at) => `${String(at + 1).padStart(2, '0')}201,"001  ","${String(100_0000 + at)}","ｹﾝ","ｼ","ﾏﾁ","見本${at}県","見本市","町",0,0,0,0,0,0`);
const read = (...lines: readonly string[]) => readJapanPost([...elsewhere, ...lines].join('\r\n'));
const town = (name: string, kana = 'ﾏﾁ', code = '9071801') => `47382,"90718","${code}","ｵｷﾅﾜｹﾝ","ﾔｴﾔﾏｸﾞﾝﾖﾅｸﾞﾆﾁｮｳ","${kana}","沖縄県","八重山郡与那国町","${name}",0,0,0,0,0,0`;

function townsOf(...lines: readonly string[]) {
  const list = read(...lines);
  if (!list.ok || list.value.kind !== 'towns') throw new Error('not read');
  const table = openPostalTable(writePostalTable({ towns: list.value.towns, offices: [], asOf: plainDate('2026-10-31') }));
  if (!table.ok) throw new Error(table.error.kind);
  return lookUpPostalCode(table.value, '9071801').map((entry) => (entry.kind === 'town' ? `${entry.town}|${entry.note}|${entry.kana}` : 'office'));
}

test.each([
  ['与那国', '与那国||マチ'],
  ['以下に掲載がない場合', '||'],
  ['境町の次に番地がくる場合', '||'],
  ['渡名喜村一円', '||'],
  ['一円', '一円||マチ'],
  ['大通西（１〜１９丁目）', '大通西|1〜19丁目|マチ'],
  ['宮城（その他）', '宮城|その他|マチ'],
  ['丸の内（次のビルを除く）', '丸の内|次のビルを除く|マチ'],
  ['種市第１５地割〜第２１地割（鹿糠、小路合）', '種市|第15地割〜第21地割、鹿糠、小路合|マチ'],
])('%s → %s', (name, expected) => {
  expect(townsOf(town(name))).toEqual([expected]);
});

test('a note that goes over several lines is one; two towns of one code stay two', () => {
  expect(townsOf(town('大江（１丁目、２丁目', 'ｵｵｴ(1ﾁｮｳﾒ､2ﾁｮｳﾒ'), town('「６５１番地」以外、３丁目５、', '｢651ﾊﾞﾝﾁ｣'), town('１３番地）', '13ﾊﾞﾝﾁ)'))).toEqual(['大江|1丁目、2丁目「651番地」以外、3丁目5、13番地|オオエ']);
  expect(townsOf(town('東'), town('西'))).toEqual(['東||マチ', '西||マチ']);
});

test.each([
  ['another list', '氏名,郵便番号\r\n見本,1040061', { kind: 'not-japan-post' }],
  ['nothing', '', { kind: 'not-japan-post' }],
  ['one prefecture', town('与那国'), { kind: 'only-a-part', prefectures: 1 }],
  ['a line cut off', [...elsewhere, town('与那国').slice(0, 60)].join('\n'), { kind: 'not-japan-post' }],
])('%s is refused', (_what, text, error) => {
  expect(readJapanPost(text)).toEqual({ ok: false, error });
});

test('the table that ships, taken apart and written again, is the same', () => {
  const table = shippedPostalTable();
  expect(writePostalTable({ ...postalSources(table), asOf: table.asOf }) === table.text).toBe(true);
}, 60_000);
