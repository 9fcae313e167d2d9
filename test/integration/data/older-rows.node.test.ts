import { describe, expect, it } from 'vitest';
import type { Instant, PlainDate } from '#shared/lib/plain-date';
import { blankAddress, blankGuest } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import { blankShop, shopSchema } from '#shared/model/shop';
import { plainCards, wornLook } from '#shared/model/card-look';
import { blankPrintProfile, printProfileSchema } from '#shared/model/print-profile';
import { toGuest, toLetter, type GuestRow, type LetterRow, toVisit, type VisitRow } from '../../../renderer/data/rows.ts';
import { guestFormOf, guestFormSchema, parseGuestDraft } from '../../../renderer/features/guests/guest-form.ts';

const at = '2026-11-20T00:00:00.000Z' as Instant;
const older = { postalCode: '1040061', street: '銀座4-1-2', building: '' };

describe('what was stored before 2026-11-22', () => {
  it('a guest\'s row gets the newer fields of an address', () => {
    const row = { ...blankGuest, id: '019a0000-0000-7000-8000-000000000001', familyName: '山田', address: older, createdAt: at, updatedAt: at, no: 1, kanaKey: '', searchKey: '', seq: 1 } as unknown as GuestRow;
    expect(toGuest(row).address).toEqual({ ...blankAddress, ...older });
  });

  it('a guest\'s characters are drawn as they are', () => {
    const { glyphs: _glyphs, ...rest } = blankGuest;
    const row = { ...rest, id: '019a0000-0000-7000-8000-000000000001', familyName: '𠮷田', createdAt: at, updatedAt: at, no: 1, kanaKey: '', searchKey: '', seq: 1 } as unknown as GuestRow;
    expect(toGuest(row).glyphs).toBe('fallback');
    const { glyphs: _form, ...values } = guestFormOf(blankGuest, () => '');
    expect(parseGuestDraft({ values, base: null })?.values.glyphs).toBe('fallback');
  });

  it('a guest\'s form that was left open is still there', () => {
    const values = { ...guestFormOf(blankGuest, () => ''), address: older };
    const id = '019a0000-0000-7000-8000-000000000001' as GuestId;
    const draft = parseGuestDraft({ values, base: { ...blankGuest, id, familyName: '山田', address: older, createdAt: at, updatedAt: at } });
    expect(draft?.values.address).toEqual({ ...blankAddress, ...older });
    expect(draft?.base?.address).toEqual({ ...blankAddress, ...older });
  });

  it('a guest of before has no way in which he came, a visit no card that brought it, and a form left open neither', () => {
    const { cameBy: _cameBy, ...guest } = { ...blankGuest, id: '019a0000-0000-7000-8000-000000000001' as GuestId, familyName: '山田', createdAt: at, updatedAt: at };
    expect(toGuest({ ...guest, no: 1, kanaKey: '', searchKey: '', seq: 1 } as unknown as GuestRow).cameBy).toBeNull();
    expect(toVisit({ id: 'visit', on: '2026-11-20' } as unknown as VisitRow)).toMatchObject({ broughtBy: null, movedBy: null, movedWords: '' });
    expect(toVisit({ id: 'visit', on: '2026-11-20', broughtBy: 'card' } as unknown as VisitRow)).toMatchObject({ movedBy: 'card', movedWords: '' });
    const { cameBy: _typed, ...values } = guestFormOf(blankGuest, () => '');
    expect(parseGuestDraft({ values, base: null })?.values.cameBy).toBeNull();
  });

  it('a guest\'s form keeps how he came', () => {
    const values = guestFormOf({ ...blankGuest, familyName: '山田', cameBy: 'press' }, () => '');
    expect(guestFormSchema('019a0000-0000-7000-8000-000000000001' as GuestId, '2026-11-22' as PlainDate).parse(values).cameBy).toBe('press');
  });

  it('a letter wears what the shop\'s cards wear, and the shop\'s cards are as they were', () => {
    const row = { id: 'letter', slots: { thanks: '', talk: '', recommendation: '', signature: '' }, style: 'hand', unposted: 1 } as unknown as LetterRow;
    expect(wornLook(toLetter(row).look, plainCards)).toEqual({ writing: 'vertical', size: 'large', picture: null });
    const { cards: _cards, labelSheet: _sheet, ...older } = blankShop;
    expect(shopSchema.parse(older)).toEqual(blankShop);
  });

  it('a print profile of two offsets reads as one that neither turns nor scales', () => {
    const { name: _name, cardKind: _kind, senderBoxes: _boxes, ...rest } = blankPrintProfile;
    expect(printProfileSchema.parse({ ...rest, address: { right: 0.3, down: -1 }, message: { right: 0, down: 0 } }))
      .toEqual({ ...blankPrintProfile, address: { ...blankPrintProfile.address, right: 0.3, down: -1 } });
  });
});
