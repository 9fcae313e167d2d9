import { describe, expect, it } from 'vitest';
import { openBuilding, usualChoices, type GuestChoices } from '#shared/exchange/importing/built-import';
import { filledGuest, guestOfFields } from '#shared/exchange/importing/filled-guest';
import { countGuests, planGuests } from '#shared/exchange/importing/plan-guests';
import { proposedCode } from '#shared/exchange/importing/row-advice';
import type { IncomingFields, IncomingGuest } from '#shared/exchange/incoming/incoming-guest';
import { nameReadingsMark, openNameReadings } from '#shared/address/name-readings';
import type { Instant } from '#shared/lib/plain-date';
import type { Guest } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import { shippedPostalTable } from '../../../support/postal-table.ts';

const read = openNameReadings(`${nameReadingsMark}\t2\t2\n見本\tみほん けんぼん\n例文\tれいぶん\n花子\tはなこ\n一郎\tいちろう\n`);
if (!read.ok) throw new Error('no dictionary');
const books = { names: read.value, postal: shippedPostalTable() };
const at = '2026-11-01T00:00:00.000Z' as Instant;
const address = (postalCode: string, street: string) => ({ postalCode, street, building: '', careOf: '' });
const ginza = '東京都中央区銀座4-1-2';
const row = (where: number, fields: IncomingFields): IncomingGuest => ({ where, fields, problems: [] });
const guest = (fields: IncomingFields): Guest => ({ ...guestOfFields(fields), id: 'here' as GuestId, createdAt: at, updatedAt: at, sample: false });

function come(rows: readonly IncomingGuest[], choices: Partial<GuestChoices>, present: readonly Guest[] = []) {
  let id = 0;
  const building = openBuilding({ ...usualChoices, ...choices });
  const planned = planGuests(rows, { present, ...books }, () => `new-${id += 1}`);
  for (const one of planned) building.take(one, present.find((known) => known.id === one.match?.id) ?? null);
  return { planned, ...building.done() };
}

describe('a code that is missing', () => {
  const bare = row(2, { familyName: '見本', givenName: '花子', familyKana: 'みほん', address: address('', ginza) });

  it('is counted and proposed, and comes only where he ticked it', () => {
    const { planned, added } = come([bare], {});
    expect(countGuests(planned)).toMatchObject({ codeMissing: 1, codeElsewhere: 0, kanaMissing: 0 });
    expect(planned.map(({ advice }) => proposedCode(advice))).toEqual(['1040061']);
    expect(added.map((one) => one.address.postalCode)).toEqual(['']);
    expect(come([bare], { codes: true }).added.map((one) => one.address.postalCode)).toEqual(['1040061']);
  });

  it('never goes over one that stands there, nor to another house', () => {
    const here = (code: string, street: string) => guest({ familyName: '見本', givenName: '花子', phone: '090-1111-2222', address: address(code, street) });
    const named = row(2, { ...bare.fields, phone: '090-1111-2222' });
    for (const way of ['fill', 'take'] as const) {
      expect(come([named], { codes: true, same: way }, [here('1040069', ginza)]).changed.map((one) => one.guest.address.postalCode)).not.toContain('1040061');
      expect(come([named], { codes: true, same: way }, [here('', ginza)]).changed.map((one) => one.guest.address)).toMatchObject([{ postalCode: '1040061', street: ginza }]);
    }
    expect(come([named], { codes: true }, [here('', '大阪市北区1-1')]).changed.map((one) => one.guest.address.postalCode)).not.toContain('1040061');
  });

  it('is the one he chose where the address leaves several open, and none until he did', () => {
    const open = row(2, { familyName: '見本', givenName: '花子', familyKana: 'みほん', address: address('', '京都市中京区亀屋町1') });
    const [planned] = come([open], { codes: true }).planned;
    // Five towns of that name in one ward; the post tells them apart by the streets that cross there.
    expect(planned?.advice.postal).toMatchObject({ kind: 'missing', codes: ['6040094', '6040811', '6040865', '6040941', '6048253'] });
    expect(planned?.advice.postal).toMatchObject({ places: expect.arrayContaining([expect.stringMatching(/^京都府京都市中京区亀屋町（堺町通夷川下る/u)]) });
    expect(come([open], { codes: true }).added.map((one) => one.address.postalCode)).toEqual(['']);
    expect(come([open], { chosenCodes: new Map([[2, '6040811']]) }).added.map((one) => one.address.postalCode)).toEqual(['6040811']);
  });

  it('is not counted for a row that stays out, and apart for one that comes only if he says so', () => {
    const nobody = { ...row(3, { address: address('', ginza) }), problems: [{ column: '', kind: 'name-missing' as const, text: '' }] };
    const faulty = { ...row(4, { familyName: '例文', familyKana: 'れいぶん', address: address('', ginza) }), problems: [{ column: '誕生日', kind: 'not-a-date' as const, text: '昔' }] };
    expect(countGuests(come([bare, nobody, faulty], {}).planned)).toMatchObject({ codeMissing: 1, faultyHints: { codeMissing: 1 } });
  });

  it('is told where it is another place\'s, and stays as it is', () => {
    const wrong = row(2, { ...bare.fields, address: address('1500001', ginza) });
    const { planned, added } = come([wrong], { codes: true });
    expect(countGuests(planned)).toMatchObject({ codeMissing: 0, codeElsewhere: 1 });
    expect(added.map((one) => one.address.postalCode)).toEqual(['1500001']);
  });
});

describe('a reading that is missing', () => {
  const bare = row(2, { familyName: '見本', givenName: '花子' });

  it('comes from the dictionary where he ticked it, marked as not confirmed', () => {
    expect(come([bare], {}).added).toMatchObject([{ familyKana: '', unconfirmedKana: [] }]);
    expect(come([bare], { readings: true }).added).toMatchObject([{ familyKana: 'みほん', givenKana: 'はなこ', unconfirmedKana: ['familyKana', 'givenKana'] }]);
    expect(come([row(2, { familyName: '例文', givenName: '知らない' })], { readings: true }).added).toMatchObject([{ familyKana: 'れいぶん', givenKana: '', unconfirmedKana: ['familyKana'] }]);
    expect(come([row(2, { familyName: '知らない', givenName: '花子' })], { readings: true }).added).toMatchObject([{ familyKana: '', givenKana: '', unconfirmedKana: [] }]);
  });

  it('is not looked up where the file has one, nor for what our own program wrote', () => {
    expect(come([row(2, { ...bare.fields, familyKana: 'けんぼん はなこ' })], { readings: true }).added).toMatchObject([{ familyKana: 'けんぼん はなこ', givenKana: '', unconfirmedKana: [] }]);
    expect(come([{ ...bare, own: true }], { readings: true }).added).toMatchObject([{ familyKana: '', unconfirmedKana: [] }]);
  });

  it('gives way to what a file says, and is confirmed by no file that says the same', () => {
    const guessed: Guest = { ...guest(bare.fields), familyKana: 'みほん', givenKana: 'はなこ', unconfirmedKana: ['familyKana', 'givenKana'] };
    expect(filledGuest(guessed, { familyKana: 'けんぼん', givenKana: 'はなこ' }, 'fill')).toMatchObject({ familyKana: 'けんぼん', unconfirmedKana: [] });
    expect(filledGuest(guessed, { familyKana: 'みほん', givenKana: 'はなこ' }, 'fill')).toBe(guessed);
    expect(filledGuest({ ...guessed, unconfirmedKana: [] }, { familyKana: 'けんぼん', givenKana: 'はなこ' }, 'fill')).toMatchObject({ familyKana: 'みほん' });
    // One half is his own word: what fills only what is empty leaves it.
    expect(filledGuest({ ...guessed, unconfirmedKana: ['givenKana'] }, { familyKana: 'けんぼん', givenKana: 'はなこ' }, 'fill')).toMatchObject({ familyKana: 'みほん', unconfirmedKana: ['givenKana'] });
  });
});
