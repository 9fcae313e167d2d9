import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { vcards } from '#shared/exchange/outgoing/vcards';
import { displayName, type Guest } from '#shared/model/guest';
import { anyGuest, guestWith } from './outgoing-guests.ts';

/** Read by a library that we did not write. */
const read = (text: string): ICAL.Component => new ICAL.Component(ICAL.parse(text));
/** ical.js leaves the `\;` of a plain text as it is, which RFC 2426 §4 asks every writer for. */
const textOf = (card: ICAL.Component, name: string): string => String(card.getFirstPropertyValue(name) ?? '').replaceAll(String.raw`\;`, ';');
const one = (guest: Guest): ICAL.Component => read(vcards([guest]));

describe('contacts for telephones', () => {
  const card = one(guestWith({
    familyName: '髙﨑', givenName: '𠮷乃', familyKana: 'たかさき', givenKana: 'よしの', phone: '075-000-0001', email: 'y@example.jp', memo: '鰤がお好き。\n次は奥様と; ぜひ, 窓際で',
    company: { name: '株式会社 見本', kana: 'みほん', department: '営業部', title: '部長' }, birthday: { month: 2, day: 29, year: 1980 },
    address: { postalCode: '6048005', street: '京都市中京区見本町1-2-3', building: '見本ビル3F', careOf: '', numerals: 'usual' },
  }));

  it('have name, readings, company, address and memo where every reader looks for them', () => {
    expect(card.getFirstPropertyValue('version')).toBe('3.0');
    expect(card.getFirstPropertyValue('n')).toEqual(['髙﨑', '𠮷乃', '', '', '']);
    expect(card.getFirstPropertyValue('fn')).toBe('髙﨑 𠮷乃');
    expect([card.getFirstPropertyValue('x-phonetic-last-name'), card.getFirstPropertyValue('x-phonetic-first-name')]).toEqual(['たかさき', 'よしの']);
    expect(card.getFirstPropertyValue('org')).toEqual(['株式会社 見本', '営業部']);
    expect(card.getFirstPropertyValue('adr')).toEqual(['', '見本ビル3F', '京都市中京区見本町1-2-3', '', '', '604-8005', '']);
    expect(textOf(card, 'note')).toBe('鰤がお好き。\n次は奥様と; ぜひ, 窓際で');
    expect(String(card.getFirstPropertyValue('bday'))).toBe('1980-02-29');
  });

  it('leave out what is not known', () => {
    const bare = vcards([guestWith({})]);
    for (const name of ['TEL', 'EMAIL', 'ADR', 'ORG', 'BDAY', 'NOTE', 'X-PHONETIC']) expect(bare).not.toContain(name);
  });

  it('are read back as they were, whatever stands in them; no line is longer than 75 octets', () => {
    fc.assert(fc.property(fc.array(anyGuest, { minLength: 1, maxLength: 4 }), (guests) => {
      const text = vcards(guests);
      for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      const cards = text.split(/(?=BEGIN:VCARD)/).map(read);
      expect(cards.map((card) => textOf(card, 'fn'))).toEqual(guests.map(displayName));
      expect(cards.map((card) => textOf(card, 'note'))).toEqual(guests.map(({ memo }) => memo));
    }));
  });
});
