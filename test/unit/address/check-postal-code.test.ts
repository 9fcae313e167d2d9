import { describe, expect, it } from 'vitest';
import { checkPostalCode } from '#shared/address/check-postal-code';
import { postalEntry } from '#shared/address/postal-table';
import { shippedPostalTable } from '../../support/postal-table.ts';

const table = shippedPostalTable();
const check = (postalCode: string, street: string, building = '') => checkPostalCode(table, { postalCode, street, building });

describe('the postal code of an address', () => {
  it.each([
    ['104-0061', '東京都中央区銀座4-1-2'], ['104-0061', '中央区銀座四丁目1番2号'], ['604-8005', '京都府京都市中京区河原町通三条上る恵比須町427'],
    ['064-0820', '札幌市中央区大通西20丁目1-1'], ['100-8111', '東京都千代田区千代田1-1'], ['105-6290', '東京都港区愛宕2-5-1'],
  ])('%s %s: nothing to say', (code, street) => expect(check(code.replace('-', ''), street)).toBeNull());

  it('is proposed where it is missing, every one where the address leaves it open', () => {
    expect(check('', '東京都中央区銀座4-1-2')).toEqual({ kind: 'missing', codes: ['1040061'], places: ['東京都中央区銀座'] });
    const open = check('', '港区愛宕2-5-1');
    expect(open?.kind).toBe('missing');
    expect(check('', '')).toBeNull();
    expect(check('', 'どこかの町1-2-3')).toBeNull();
  });

  it('is told where it is that of another place, with the code of the address', () => {
    expect(check('1500001', '東京都中央区銀座4-1-2')).toEqual({ kind: 'elsewhere', codes: ['1040061'], place: '東京都渋谷区神宮前' });
    expect(check('1040062', '東京都中央区銀座4-1-2')).toMatchObject({ kind: 'elsewhere', codes: ['1040061'] });
    expect(check('9999999', '東京都中央区銀座4-1-2')).toEqual({ kind: 'elsewhere', codes: ['1040061'], place: '' });
    // What is not recognised contradicts nothing.
    expect(check('1500001', '外国のどこか 5')).toBeNull();
  });

  it('never contradicts the table itself: no town of Japan has a wrong code', () => {
    const wrong: string[] = [];
    for (let row = 0; row < table.codes.length; row += 7) {
      const { code, city, town } = postalEntry(table, row);
      const street = `${city.prefecture}${city.city}${town}1-2-3`;
      if (checkPostalCode(table, { postalCode: code, street, building: '' })?.kind === 'elsewhere') wrong.push(`${code} ${street}`);
      if (town !== '' && checkPostalCode(table, { postalCode: code, street: `${city.city}${town}１ー２`, building: '' })?.kind === 'elsewhere') wrong.push(`${code} ${city.city}${town}`);
    }
    expect(wrong).toEqual([]);
  });
});
