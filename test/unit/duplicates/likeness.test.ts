import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { likeness } from '#shared/duplicates/likeness';
import type { Comparable } from '#shared/duplicates/guest-traits';
import { person } from '../../support/labelled-pairs.ts';

describe('likeness: what makes two entries one guest', () => {
  it.each<[string, Comparable, Comparable]>([
    ['the same name and mobile', person('見本川 実', { phone: '090-0000-0001' }), person('見本川 実', { phone: '09000000001' })],
    ['variants of the name and the same house', person('髙見澤 實', { at: '104-0061 東京都中央区銀座4-1-2' }), person('高見沢 実', { at: '104-0061 中央区銀座四丁目1番2号' })],
    ['only kana in one of them, same mobile', person('ミホンガワ ミノル', { phone: '090 0000 0001' }), person('見本川 実', { kana: 'みほんがわ みのる', phone: '+81 90-0000-0001' })],
    ['a name in one column', person('見本川実', { email: 'Minoru@example.com' }), person('見本川 実', { email: 'minoru@example.com' })],
    ['nothing but the same name on both', person('見本川 実'), person('見本川　実')],
    ['a firm without a person, at the same place', firm('㈱見本商事', '104-0061 中央区銀座4-1-2'), firm('見本商事株式会社', '104-0061 中央区銀座4丁目1-2')],
  ])('%s', (_why, one, other) => expect(likeness(one, other).verdict).toBe('same'));

  it.each<[string, Comparable, Comparable]>([
    ['a new family name, the same mobile', person('見本川 千草', { phone: '090-0000-0001' }), person('試山 千草', { phone: '090-0000-0001' })],
    ['a slip in the name, the same house', person('見本川 千草', { at: '604-8005 京都市中京区恵比須町427' }), person('見本川 千章', { at: '604-8005 京都市中京区恵比須町427' })],
    ['another reading of the same characters', person('見本川 幸子', { kana: 'みほんがわ ゆきこ', phone: '03-0000-0001' }), person('見本川 幸子', { kana: 'みほんがわ さちこ', phone: '03-0000-0001' })],
    ['the family name alone, the same mobile', person('見本川', { phone: '090-0000-0001' }), person('見本川 実', { phone: '090-0000-0001' })],
    ['moved, nothing else known', person('見本川 実', { kana: 'みほんがわ みのる', at: '104-0061 中央区銀座4-1-2' }), person('見本川 実', { kana: 'みほんがわ みのる', at: '650-0001 神戸市中央区加納町1-1' })],
  ])('perhaps: %s', (_why, one, other) => expect(likeness(one, other).verdict).toBe('perhaps'));

  it.each<[string, Comparable, Comparable]>([
    ['husband and wife share house, telephone and mail', person('見本川 実', home), person('見本川 千草', home)],
    ['brothers in one house', person('見本川 健一', { ...home, kana: 'みほんがわ けんいち' }), person('見本川 健二', { ...home, kana: 'みほんがわ けんじ' })],
    ['brothers without a reading', person('見本川 健一', home), person('見本川 健二', home)],
    ['the same name in another town, with another telephone', person('佐藤 健一', { kana: 'さとう けんいち', at: '060-0001 札幌市中央区北1条西2-1', phone: '090-0000-0001' }), person('佐藤 健一', { kana: 'さとう けんいち', at: '810-0001 福岡市中央区天神1-1', phone: '090-1111-0002' })],
    ['colleagues', person('見本川 実', office), person('試山 誠', office)],
    ['the same name, born on other days', person('見本川 実', { born: [1960, 4, 5] }), person('見本川 実', { born: [1988, 10, 2] })],
    ['a firm and its clerk', firm('見本商事', '104-0061 中央区銀座4-1-2'), person('見本川 実', office)],
    ['two branches of a firm', firm('見本商事', '104-0061 中央区銀座4-1-2'), firm('見本商事', '810-0001 福岡市中央区天神1-1')],
  ])('not: %s', (_why, one, other) => expect(likeness(one, other).verdict).toBe('different'));

  it('says why', () => {
    const found = likeness(person('髙見澤 實', { kana: 'たかみざわ みのる', phone: '090-0000-0001' }), person('高見沢 実', { kana: 'タカミザワ ミノル', phone: '090-0000-0001', at: '650-0001 神戸市中央区加納町1-1' }));
    expect(found.reasons).toEqual(['name-variant', 'kana', 'phone']);
    expect(likeness(person('見本川 実', home), person('見本川 千草', home)).doubts).toContain('other-given-name');
  });

  it.each<[string, Comparable, Comparable]>([
    ['a family name that one of them lacks', person('実 見本川'), { ...person(''), givenName: '見本川' }],
    ['a name of two characters and one of three', person('森 健'), person('森 健造')],
    ['a common name in one field', person('佐藤健一'), person('佐藤 健一')],
  ])('is the same from both sides: %s', (_what, one, other) => expect(likeness(one, other)).toEqual(likeness(other, one)));

  it('is the same from both sides, and every named guest is like himself', () => {
    const text = fc.constantFrom('', '見本川', '試山', '実', '健一', '健', '佐藤', '佐藤健一', 'みのる', 'ミノル', '090-0000-0001', '03-0000-0001', '中央区銀座4-1-2', '1040061');
    const anybody = fc.record({ familyName: text, givenName: text, familyKana: text, givenKana: text, phone: text, email: text, street: text })
      .map(({ street, ...known }): Comparable => ({ ...person(''), ...known, address: { postalCode: '', street, building: '' } }));
    fc.assert(fc.property(anybody, anybody, (one, other) => {
      expect(likeness(one, other)).toEqual(likeness(other, one));
    }), { numRuns: 2000 });
    const named = anybody.filter(({ familyName, givenName }) => familyName + givenName !== '');
    fc.assert(fc.property(named, (one) => {
      expect(likeness(one, { ...one }).verdict).toBe('same');
    }), { numRuns: 200 });
  });
});

const home = { at: '104-0061 東京都中央区銀座4-1-2', phone: '03-0000-0001', email: 'family@example.com' };
const office = { company: '見本商事', at: '104-0061 中央区銀座4-1-2', phone: '03-0000-0001', email: 'info@example.com' };
const firm = (name: string, at: string): Comparable => ({ ...person('', { at }), company: { name } });
