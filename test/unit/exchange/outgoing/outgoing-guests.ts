import fc from 'fast-check';
import type { OutgoingGuest } from '#shared/exchange/outgoing/outgoing-guest';
import type { Instant } from '#shared/lib/plain-date';
import { blankGuest, type Guest } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';

const at = '2026-11-22T13:00:00.000Z' as Instant;
const id = (number: number): GuestId => `019ab000-0000-7000-8000-${String(number).padStart(12, '0')}` as GuestId;

/** An invented guest. */
export const guestWith = (part: Partial<Guest>, number = 1): Guest => ({ ...blankGuest, id: id(number), createdAt: at, updatedAt: at, familyName: '試供', givenName: '花', ...part });
export const outgoing = (guest: Guest): OutgoingGuest => ({ guest, introducedBy: '', visits: 2, spend: 36_000, firstOn: null, lastOn: null });

const word = (max: number) => fc.string({ unit: fc.constantFrom(...'山田髙﨑𠮷葛\u{E0100}はなコ,";\\=+-@\'aé ー\u{301C}'), maxLength: max })
  .map((text) => text.toWellFormed().trim().slice(0, max).toWellFormed().trim());
const birthday = fc.option(fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }), year: fc.option(fc.integer({ min: 1900, max: 2020 }), { nil: null }) }), { nil: null });

/** Guests as a book may hold them, with everything that a file format stumbles over. */
export const anyGuest: fc.Arbitrary<Guest> = fc.record({
  familyName: word(8).filter((text) => text !== ''), givenName: word(8), familyKana: fc.constantFrom('', 'やまだ'), givenKana: fc.constantFrom('', 'はなこ'),
  company: fc.record({ name: word(10), kana: fc.constant(''), department: word(6), title: word(6) }),
  phone: fc.constantFrom('', '075-000-0001', '+81 75 000 0002'), email: fc.constantFrom('', 'hana@example.jp'), memo: word(30), birthday,
}).map((part) => guestWith(part));
