import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncomingFields } from '#shared/exchange/incoming/incoming-guest';
import { filledGuest, guestOfFields, memoOverflows } from '#shared/exchange/importing/filled-guest';
import { blankAddress } from '#shared/model/guest';

const address = (street: string, postalCode = '', building = '') => ({ postalCode, street, building, careOf: '' });
const company = (name: string, title = '') => ({ name, kana: '', department: '', title });
const mine = guestOfFields({
  familyName: '見本', givenName: '一郎', phone: '03-1111-2222', company: company('見本商事', '部長'), address: { ...blankAddress, ...address('東京都中央区銀座1-2-3') }, memo: '常連',
});

describe('filling a guest from a file', () => {
  it('fills what is empty and leaves what stands there', () => {
    const filled = filledGuest(mine, { familyName: '別', givenName: '名', familyKana: 'みほん', phone: '090-0000-0000', email: 'a@example.jp', birthday: { month: 4, day: 1, year: null } }, 'fill');
    expect(filled).toEqual({ ...mine, familyKana: 'みほん', email: 'a@example.jp', birthday: { month: 4, day: 1, year: null } });
  });

  it('takes what the file says, and leaves what it does not say', () => {
    const taken = filledGuest(mine, { familyName: '髙見本', phone: '090-0000-0000' }, 'take');
    expect(taken).toEqual({ ...mine, familyName: '髙見本', givenName: '', phone: '090-0000-0000' });
  });

  it('keeps the half of a guessed reading of which the file says nothing, and its mark', () => {
    const guessed = { ...mine, familyKana: 'けんほん', givenKana: 'いちろう', unconfirmedKana: ['familyKana', 'givenKana'] as const };
    expect(filledGuest(guessed, { familyKana: 'みほん' }, 'fill')).toEqual({ ...guessed, familyKana: 'みほん', unconfirmedKana: ['givenKana'] });
    expect(filledGuest(guessed, { givenKana: 'かずお' }, 'take')).toEqual({ ...guessed, givenKana: 'かずお', unconfirmedKana: ['familyKana'] });
    // Our own list says that its half is guessed too.
    expect(filledGuest({ ...guessed, unconfirmedKana: ['givenKana'], familyKana: '' }, { familyKana: 'みほん', unconfirmedKana: ['familyKana'] }, 'fill')).toEqual({ ...guessed, familyKana: 'みほん', unconfirmedKana: ['familyKana', 'givenKana'] });
    // The whole reading in one field leaves nothing to guess.
    expect(filledGuest(guessed, { familyKana: 'ミホンイチロウ' }, 'fill')).toEqual({ ...guessed, familyKana: 'ミホンイチロウ', givenKana: '', unconfirmedKana: [] });
  });

  it('never mixes two houses: postal code and building come only to the same street', () => {
    expect(filledGuest(mine, { address: address('大阪府大阪市北区1-1', '5300001', 'ビル') }, 'fill')).toBe(mine);
    expect(filledGuest(mine, { address: address('東京都中央区銀座1-2-3', '1040061', 'ビル') }, 'fill').address).toMatchObject({ postalCode: '1040061', building: 'ビル' });
    expect(filledGuest(mine, { address: address('大阪府大阪市北区1-1', '', '') }, 'take').address).toMatchObject({ street: '大阪府大阪市北区1-1', postalCode: '' });
    expect(filledGuest({ ...mine, address: { ...blankAddress, postalCode: '1040061' } }, { address: address('銀座1-2-3') }, 'fill').address).toMatchObject({ postalCode: '1040061', street: '銀座1-2-3' });
  });

  it('never mixes two companies', () => {
    expect(filledGuest(mine, { company: company('別会社', '社長') }, 'fill')).toBe(mine);
    expect(filledGuest(mine, { company: { ...company('見本商事', '社長'), department: '営業部' } }, 'fill').company).toEqual({ name: '見本商事', kana: '', department: '営業部', title: '部長' });
    expect(filledGuest(mine, { company: company('別会社', '') }, 'take').company).toEqual(company('別会社', ''));
  });

  it('adds to the memo the lines that are not in it, and never replaces it', () => {
    expect(filledGuest(mine, { memo: '常連\n席: 窓' }, 'take').memo).toBe('常連\n席: 窓');
    expect(memoOverflows('あ'.repeat(3990), 'い'.repeat(20))).toBe(true);
    expect(filledGuest({ ...mine, memo: 'あ'.repeat(3990) }, { memo: 'い'.repeat(20) }, 'take').memo).toBe('あ'.repeat(3990));
  });

  it('is 御中 for a company without a person, unless the file says otherwise', () => {
    expect(guestOfFields({ company: company('見本商事') }).honorific).toBe('onchu');
    expect(guestOfFields({ company: company('見本商事'), honorific: 'sama' }).honorific).toBe('sama');
    expect(guestOfFields({ familyName: '見本', company: company('見本商事') }).honorific).toBe('sama');
  });

  const text = fc.string({ maxLength: 8 }).map((value) => value.replaceAll('\n', ''));
  const fields: fc.Arbitrary<IncomingFields> = fc.record({
    familyName: text, givenName: text, familyKana: text, phone: text, email: text, likes: text, memo: text,
    address: fc.record({ postalCode: fc.constantFrom('', '1040061', '5300001'), street: fc.constantFrom('', '銀座1', '北区2'), building: text, careOf: text }),
    company: fc.record({ name: fc.constantFrom('', '甲', '乙'), kana: text, department: text, title: text }),
  }, { requiredKeys: [] });

  it('a second time changes nothing, and filling never loses what stood there', () => {
    fc.assert(fc.property(fields, fields, fc.constantFrom('fill', 'take'), (first, second, way) => {
      const guest = guestOfFields(first);
      const once = filledGuest(guest, second, way);
      expect(filledGuest(once, second, way)).toBe(once);
      const kept = (['phone', 'email', 'likes'] as const).filter((field) => way === 'fill' && guest[field] !== '');
      expect(kept.map((field) => once[field])).toEqual(kept.map((field) => guest[field]));
      for (const line of guest.memo.split('\n')) expect(once.memo).toContain(line);
    }));
  });
});
