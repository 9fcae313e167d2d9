import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { atenaShokuninTable } from '#shared/exchange/outgoing/atena-shokunin-table';
import { fudemameTable } from '#shared/exchange/outgoing/fudemame-table';
import { guestTable } from '#shared/exchange/outgoing/guest-table';
import { csvText } from '#shared/lib/csv-text';
import { anyGuest, guestWith, outgoing } from './outgoing-guests.ts';

const under = (table: readonly (readonly unknown[])[], heading: string): unknown => table[1]?.[table[0]?.indexOf(heading) ?? -1];
const guest = guestWith({
  familyName: '髙﨑', givenName: '誠', familyKana: 'たかさき', givenKana: 'まこと', phone: '075-000-0001', birthday: { month: 2, day: 3, year: null },
  address: { postalCode: '6048005', street: '京都府京都市中京区見本町1-2-3', building: '見本荘201', careOf: '', numerals: 'usual' },
  jointNames: [{ familyName: '', givenName: '花', honorific: 'sama' }, { familyName: '見本', givenName: '一', honorific: 'none' }],
});

describe('address lists of other programs', () => {
  it('宛名職人: 61 columns, the private address under 自宅, joint names in one cell', () => {
    const table = atenaShokuninTable([outgoing(guest)]);
    expect([table[0]?.length, new Set(table[0]).size]).toEqual([61, 61]);
    expect(['宛先', '自宅〒', '自宅住所1', '自宅住所2', '会社〒', '連名', '連名敬称', '誕生日', '敬称'].map((heading) => under(table, heading)))
      .toEqual(['自宅', '604-8005', '京都府京都市中京区見本町1-2-3', '見本荘201', '', '花、見本一', '様、', '2/3', '様']);
  });

  it('宛名職人: a guest of a company goes to the company', () => {
    const table = atenaShokuninTable([outgoing({ ...guest, company: { name: '見本商事', kana: 'みほんしょうじ', department: '', title: '社長' } })]);
    expect(['宛先', '自宅〒', '会社〒', '会社名', '役職名'].map((heading) => under(table, heading))).toEqual(['会社', '', '604-8005', '見本商事', '社長']);
  });

  it('筆まめ: katakana, the prefecture apart, joint names by number', () => {
    const table = fudemameTable([outgoing(guest)]);
    expect(new Set(table[0]).size).toBe(table[0]?.length);
    expect(['セイ', '住所1-分類', '住所1-郵便番号', '住所1-都道府県', '住所1-地名番地', '住所1-ビル名', 'TEL1-番号', '連名1-名', '連名2-姓'].map((heading) => under(table, heading)))
      .toEqual(['タカサキ', '自宅', '604-8005', '京都府', '京都市中京区見本町1-2-3', '見本荘201', '075-000-0001', '花', '見本']);
  });
});

describe('our own list', () => {
  it('has a row as long as its headings for every guest, and a spreadsheet runs none of it', () => {
    fc.assert(fc.property(fc.array(anyGuest, { maxLength: 5 }), (guests) => {
      const table = guestTable(guests.map(outgoing));
      const { data, errors } = Papa.parse<string[]>(csvText(table).slice(1), { skipEmptyLines: true });
      expect(errors).toEqual([]);
      expect(data.map((row) => row.length)).toEqual(table.map(() => table[0]?.length));
      expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      // The apostrophe that keeps it from running is all that was added.
      for (const [index, { familyName }] of guests.entries()) expect([familyName, `'${familyName}`]).toContain(data[index + 1]?.[0]);
    }));
  });
});
