import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDuplicates } from '#shared/duplicates/find-duplicates';
import { keysOf } from '#shared/duplicates/guest-keys';
import { traitsOf, type Comparable } from '#shared/duplicates/guest-traits';
import { likeness, mayBeAlike } from '#shared/duplicates/likeness';
import { openPairing } from '#shared/duplicates/open-pairing';
import { inOneGo } from '#shared/lib/in-steps';
import type { GuestId } from '#shared/model/ids';
import { labelledPairs, person } from '../../support/labelled-pairs.ts';

const text = (...choices: readonly string[]) => fc.constantFrom('', ...choices);
const anybody: fc.Arbitrary<Comparable> = fc.record({
  familyName: text('見本川', '見本河', '試山', '髙橋', 'みほんがわ'), givenName: text('実', '實', '健一', '健二', '千草', 'みのる'), familyKana: text('みほんがわ', 'ためしやま', 'ミホンガワ'), givenKana: text('みのる', 'けんいち', 'けんじ', 'みもる'),
  phone: text('090-0000-0001', '090-0000-0010', '03-0000-0001', '03-0000-0001 090-0000-0001'), email: text('a@example.com', 'info@example.com'), company: text('見本商事', '㈱見本商事', '試験'),
  birthday: fc.constantFrom(null, { year: 1980, month: 1, day: 2 }, { year: null, month: 1, day: 2 }, { year: 1980, month: 1, day: 3 }),
  postalCode: text('1040061', '1500001'), street: text('中央区銀座4-1-2', '東京都中央区銀座四丁目1番2号', '渋谷区神宮前1-1'),
}).map(({ company, postalCode, street, ...rest }) => ({ ...rest, company: { name: company }, address: { postalCode, street, building: '' } }));

describe('what is cheap to see', () => {
  it('never keeps two apart who would be told as alike', () => {
    const isKept = (one: Comparable, other: Comparable): boolean => mayBeAlike(traitsOf(one), traitsOf(other)) || likeness(one, other).verdict === 'different';
    fc.assert(fc.property(anybody, anybody, isKept), { numRuns: 20_000 });
    expect(labelledPairs.filter(({ one, other }) => !isKept(one, other))).toEqual([]);
  });
});

describe('who is compared with whom', () => {
  it('is everybody before who shares a key, once, where no key is shared by more than a hundred', () => {
    fc.assert(fc.property(fc.array(anybody, { maxLength: 90 }), (guests) => {
      const traits = guests.map(traitsOf);
      const keys = traits.map((one) => new Set(keysOf(one)));
      const { before, isCrowded } = inOneGo(openPairing(traits));
      for (const place of traits.keys()) {
        const shared = [...traits.keys()].slice(0, place).filter((other) => !keys[other]!.isDisjointFrom(keys[place]!));
        expect(before(place).toSorted((a, b) => a - b)).toEqual(shared);
        expect(isCrowded(place)).toBe(false);
      }
    }), { numRuns: 60 });
  });

  it('is in a crowd the twenty nearest by reading, name and address on either side; whoever stands in it is told', () => {
    const crowd = Array.from({ length: 300 }, (_, index) => person('見本川 実', { phone: '03-0000-0001', at: `1040061 中央区銀座${String(1000 + (index * 37) % 300)}-1` }));
    const { before, isCrowded } = inOneGo(openPairing([...crowd, person('例田 千草')].map(traitsOf)));
    const rankOf = (place: number) => (place * 37) % 300;
    for (const place of crowd.keys()) {
      const near = [...crowd.keys()].filter((other) => other < place && Math.abs(rankOf(other) - rankOf(place)) <= 20);
      expect(before(place).toSorted((a, b) => a - b)).toEqual(near);
    }
    expect(isCrowded(0)).toBe(true);
    expect(isCrowded(300)).toBe(false);
    expect(before(300)).toEqual([]);
  });

  it('finds the two entries of one guest inside a crowd of one telephone', () => {
    const crowd = Array.from({ length: 400 }, (_, index) => person(`見本${String.fromCharCode(0x4e00 + index)} 実`, { phone: '03-0000-0001' }));
    const guests = [...crowd, person('見本丁 実', { phone: '03-0000-0001', email: 'x@example.com' })].map((guest, index) => ({ ...guest, id: `g${String(index).padStart(3, '0')}` as GuestId }));
    expect(findDuplicates(guests).filter(({ verdict, other }) => verdict === 'same' && other === 'g400').map(({ one }) => one)).toEqual(['g001']);
  });
});
