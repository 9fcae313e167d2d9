import { describe, expect, it } from 'vitest';
import { blankGuest, type Guest } from '#shared/model/guest';
import { recipientOf } from '#shared/address/recipient';

type Part = Pick<Guest, 'familyName' | 'givenName' | 'honorific' | 'jointNames' | 'company'>;
const guest = (part: Partial<Part>): Part => ({ ...blankGuest, ...part });
const company = (part: Partial<Guest['company']>): Guest['company'] => ({ ...blankGuest.company, ...part });
const names = (part: Partial<Part>) => recipientOf(guest(part)).names.map((name) => `${name.family}|${name.given}|${name.honorific}`);

describe('recipientOf: who the card speaks to', () => {
  it.each([
    ['a person', { familyName: '髙﨑', givenName: '太郎' }, ['髙﨑|太郎|様']],
    ['先生', { familyName: '山田', givenName: '花子', honorific: 'sensei' }, ['山田|花子|先生']],
    ['殿', { familyName: '山田', givenName: '', honorific: 'dono' }, ['山田||殿']],
    ['no honorific', { familyName: '山田', givenName: '太郎', honorific: 'none' }, ['山田|太郎|']],
    ['御中 never stands at a person', { familyName: '山田', givenName: '太郎', honorific: 'onchu' }, ['山田|太郎|様']],
    ['a company alone', { company: company({ name: '株式会社山田商店' }) }, ['株式会社山田商店||御中']],
    ['a department alone', { company: company({ name: '山田商店', department: '営業部' }) }, ['営業部||御中']],
    ['a title alone', { company: company({ name: '山田商店', title: '店長' }) }, ['店長||様']],
    ['a title alone with 御中', { company: company({ name: '山田商店', title: '店長' }), honorific: 'onchu' }, ['店長||様']],
    ['a company that wants none', { company: company({ name: '山田商店' }), honorific: 'none' }, ['山田商店||']],
    ['joint names share the family name', {
      familyName: '山田', givenName: '太郎',
      jointNames: [{ familyName: '', givenName: '花子', honorific: 'sama' }, { familyName: '山田', givenName: '一郎', honorific: 'sama' }, { familyName: '佐藤', givenName: '次郎', honorific: 'sensei' }],
    }, ['山田|太郎|様', '|花子|様', '|一郎|様', '佐藤|次郎|先生']],
    ['an empty joint row is not a person', { familyName: '山田', givenName: '太郎', jointNames: [{ familyName: ' ', givenName: '', honorific: 'sama' }] }, ['山田|太郎|様']],
  ] as const)('%s', (_, part, expected) => {
    expect(names(part)).toEqual(expected);
  });

  it('never puts 御中 and 様 on the same card', () => {
    for (const honorific of ['sama', 'sensei', 'dono', 'onchu', 'none'] as const) {
      for (const familyName of ['', '山田']) {
        const said = recipientOf(guest({ familyName, honorific, company: company({ name: '山田商店', department: '営業部' }) })).names.map((name) => name.honorific);
        expect(said.includes('御中') && said.includes('様')).toBe(false);
        expect(said.includes('御中')).toBe(familyName === '' && honorific !== 'none');
      }
    }
  });

  it('sets a short title over the name, a long one beside', () => {
    expect(recipientOf(guest({ familyName: '山田', company: company({ name: '商店', title: '代表取締役' }) }))).toMatchObject({ shortTitle: '代表取締役', affiliation: ['商店'] });
    expect(recipientOf(guest({ familyName: '山田', company: company({ name: '商店', department: '営業部', title: '代表取締役社長' }) })))
      .toMatchObject({ shortTitle: '', affiliation: ['商店', '営業部', '代表取締役社長'] });
  });
});
