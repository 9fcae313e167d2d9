import { describe, expect, it } from 'vitest';
import { blankGuest, displayName, guestSchema } from '#shared/model/guest';

const guest = {
  ...blankGuest, id: '019a0000-0000-7000-8000-000000000001', createdAt: '2026-11-21T13:40:00.000Z', updatedAt: '2026-11-21T13:40:00.000Z',
  familyName: '髙﨑', givenName: '花子',
};
const problems = (input: unknown) => {
  const parsed = guestSchema.safeParse(input);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('guestSchema', () => {
  it('keeps every character of a name as it was typed', () => {
    for (const name of ['髙﨑', '𠮷田', '葛\u{E0100}城', '\uFA19谷', '👑']) expect(guestSchema.parse({ ...guest, familyName: name }).familyName).toBe(name);
  });

  it('accepts a company without a person', () => {
    expect(problems({ ...guest, familyName: '', givenName: '', company: { ...guest.company, name: '見本物産' } })).toEqual([]);
  });

  it.each([
    ['nobody at all', { familyName: ' ', givenName: '' }, 'familyName: name-missing'],
    ['half a character', { familyName: '田\uD842' }, 'familyName: broken-character'],
    ['two lines in one', { givenName: '花\n子' }, 'givenName: line-break'],
    ['31 February', { birthday: { month: 2, day: 31, year: null } }, 'birthday.day: not-a-date'],
    ['a sixth name on the card', { jointNames: Array.from({ length: 5 }, () => ({ familyName: '', givenName: '次郎', honorific: 'sama' })) }, 'jointNames: too-many-joint-names'],
    ['six digits', { address: { ...guest.address, postalCode: '104006' } }, 'address.postalCode: not-a-postal-code'],
    ['mourning on a day that no calendar has', { mourningSince: '2026-02-30' }, 'mourningSince: not-a-date'],
  ])('names what is wrong: %s', (_case, change, problem) => {
    expect(problems({ ...guest, ...change })).toContain(problem);
  });

  it('gives an address from before 方 and the choice of numerals their blank values', () => {
    const { careOf: _careOf, numerals: _numerals, ...older } = guest.address;
    expect(guestSchema.parse({ ...guest, address: older }).address).toEqual(guest.address);
  });

  it('draws the characters of a guest stored before that choice as they are', () => {
    const { glyphs: _glyphs, ...older } = guest;
    expect(guestSchema.parse(older).glyphs).toBe('fallback');
    expect(problems({ ...guest, glyphs: 'oldest' })).toHaveLength(1);
  });

  it('accepts a birthday on 29 February', () => {
    expect(problems({ ...guest, birthday: { month: 2, day: 29, year: null } })).toEqual([]);
  });
});

describe('displayName', () => {
  it.each([
    ['山田', '太郎', '', '山田 太郎'],
    ['', 'マリア', '', 'マリア'],
    ['', '', '見本物産', '見本物産'],
  ])('%s + %s + %s is %s', (familyName, givenName, company, shown) => {
    expect(displayName({ familyName, givenName, company: { ...guest.company, name: company } })).toBe(shown);
  });
});
