import { describe, expect, it } from 'vitest';
import { openBuilding, usualChoices, wayOf, type GuestChoices } from '#shared/exchange/importing/built-import';
import { guestOfFields } from '#shared/exchange/importing/filled-guest';
import { countGuests, groupOf, planGroups, planGuests, planInSteps, planPasses } from '#shared/exchange/importing/plan-guests';
import type { IncomingFields, IncomingGuest, RowProblem } from '#shared/exchange/incoming/incoming-guest';
import type { Instant } from '#shared/lib/plain-date';
import type { Guest } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';

const row = (where: number, fields: IncomingFields, problems: readonly RowProblem[] = []): IncomingGuest => ({ where, fields, problems });
const numbered = (): () => string => {
  let next = 0;
  return () => `new-${next += 1}`;
};
const at = '2026-11-01T00:00:00.000Z' as Instant;
const guest = (id: string, fields: IncomingFields): Guest => ({ ...guestOfFields(fields), id: id as GuestId, createdAt: at, updatedAt: at, sample: false });
const ichiro: IncomingFields = { familyName: '見本', givenName: '一郎', phone: '090-1111-2222' };
const present = [guest('ichiro', ichiro)];

function build(rows: readonly IncomingGuest[], choices: GuestChoices) {
  const building = openBuilding(choices);
  for (const planned of planGuests(rows, { present }, numbered())) building.take(planned, present.find(({ id }) => id === planned.match?.id) ?? null);
  return building.done();
}

describe('two rows of one person', () => {
  it('keep the telephone of the other row in the memo, and say where a memo was full', () => {
    const rows = [row(2, { ...ichiro, email: 'a@example.jp', memo: 'あ'.repeat(3990) }), row(3, { ...ichiro, email: 'b@example.jp' }), row(4, { ...ichiro, email: 'a@example.jp', memo: '長いメモが続きます' })];
    const planned = planGuests(rows, { present: [] }, numbered()).map((one) => ({ ...one, twinOf: one.where === 2 ? null : 2 }));
    const building = openBuilding(usualChoices);
    for (const one of planned.toSpliced(2, 1)) building.take(one, null);
    expect(building.done().added).toMatchObject([{ email: 'a@example.jp', memo: 'あ'.repeat(3990) }]);
    const short = openBuilding(usualChoices);
    for (const one of planned) short.take({ ...one, fields: { ...one.fields, memo: one.where === 4 ? '酒' : '' } }, null);
    expect(short.done()).toMatchObject({ fullMemos: 0, added: [{ email: 'a@example.jp', memo: 'メール: b@example.jp\n酒' }] });
    const full = openBuilding(usualChoices);
    for (const one of planned) full.take(one, null);
    expect(full.done().fullMemos).toBe(1);
  });
});

describe('the dry run of an address list', () => {
  const rows = [
    row(2, { familyName: '新', givenName: '客子' }),
    row(3, { ...ichiro, email: 'ichiro@example.jp' }),
    row(4, { familyName: '別', givenName: '人男', phone: '03-9999-8888' }),
    row(5, { memo: '名なし' }, [{ column: '', kind: 'name-missing', text: '' }]),
    row(6, { familyName: '誕生', givenName: '花子' }, [{ column: '誕生日', kind: 'not-a-date', text: '二月三十日' }]),
    row(7, { ...ichiro, likes: '日本酒' }),
    row(8, { familyName: '補', givenName: '太郎' }, [{ column: '電話', kind: 'leading-zero-restored', text: '3-1' }]),
  ];

  it('puts each row in one place', () => {
    const planned = planGuests(rows, { present }, numbered());
    expect(planned.map((one) => [one.where, groupOf(one), one.match?.id ?? one.twinOf])).toEqual([
      [2, 'new', null], [3, 'same', 'ichiro'], [4, 'new', null], [5, 'unusable', null], [6, 'faulty', null], [7, 'twin', 3], [8, 'new', null],
    ]);
    expect(planGroups.reduce((sum, group) => sum + countGuests(planned)[group], 0)).toBe(rows.length);
  });

  it('fills the guest whom it knows, brings the others, leaves the faulty rows', () => {
    const built = build(rows, usualChoices);
    expect(built.changed).toMatchObject([{ guest: { id: 'ichiro', email: 'ichiro@example.jp', likes: '日本酒', phone: '090-1111-2222' }, was: { id: 'ichiro', email: '' } }]);
    expect(built.added.map(({ familyName }) => familyName)).not.toContain('誕生');
    expect(built.added.map(({ familyName }) => familyName)).toContain('補');
    expect(built.left).toBe(2);
    expect(build(rows, { ...usualChoices, faulty: true }).added.map(({ familyName }) => familyName)).toContain('誕生');
  });

  it('obeys what is said of one row before what is said of all', () => {
    const built = build(rows, { ...usualChoices, same: 'take', rows: new Map([[3, 'separate']]) });
    expect(built.changed).toEqual([]);
    expect(built.added).toContainEqual(expect.objectContaining({ ...ichiro, email: 'ichiro@example.jp', likes: '日本酒' }));
  });

  it('changes nobody by a list that says nothing new', () => {
    expect(build([row(2, ichiro)], usualChoices)).toEqual({ added: [], changed: [], photos: [], fullMemos: 0, left: 1 });
  });

  it('takes a twin for a guest of its own where the row it repeats was left out', () => {
    const faulty = row(2, { familyName: '双', givenName: '子', phone: '080-1234-5678' }, [{ column: '誕生日', kind: 'not-a-date', text: '?' }]);
    const twin = row(3, { familyName: '双', givenName: '子', phone: '080-1234-5678' });
    const planned = planGuests([faulty, twin], { present: [] }, numbered());
    expect(planned.map((one) => wayOf(one, usualChoices))).toEqual([null, 'fill']);
    expect(build([faulty, twin], usualChoices).added).toMatchObject([{ familyName: '双' }]);
  });

  it('names the guest whose photo it is, also of a twin', () => {
    const photo = { bytes: new Uint8Array([1]), mediaType: 'image/jpeg' };
    expect(build([{ ...row(2, ichiro), photo }], usualChoices).photos).toEqual([{ guestId: 'ichiro', where: 2 }]);
  });

  it('can be given up between any two steps, and counts its rows', () => {
    const many = Array.from({ length: 700 }, (_, index) => row(index + 2, { familyName: `見本${index}`, givenName: '筆乃' }));
    const counted = planInSteps(many, { present }, numbered()).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(many.length * planPasses + present.length);
  });

  it('tells which rows share so much with so many that they were not compared with all', () => {
    const crowd = Array.from({ length: 120 }, (_, index) => row(index + 2, { familyName: '見本', givenName: String.fromCodePoint(0x4e00 + index), phone: '03-0000-0001' }));
    const planned = planGuests([...crowd, row(200, { familyName: '別', givenName: '人' })], { present: [] }, numbered());
    expect(countGuests(planned).crowded).toBe(120);
    expect(planned.at(-1)?.crowded).toBe(false);
  });
});
