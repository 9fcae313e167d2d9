import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBuilding, usualChoices, type BuiltImport } from '#shared/exchange/importing/built-import';
import { groupOf, planGuests } from '#shared/exchange/importing/plan-guests';
import { planVisits, visitGroupOf } from '#shared/exchange/importing/plan-visits';
import type { ContactsFile } from '#shared/exchange/incoming/contacts-file';
import type { IncomingGuest } from '#shared/exchange/incoming/incoming-guest';
import { readContactsFile } from '#shared/exchange/incoming/read-contacts-file';
import { recogniseTable } from '#shared/exchange/incoming/recognise-columns';
import { toIncomingGuests } from '#shared/exchange/incoming/to-incoming-guests';
import { toIncomingVisits } from '#shared/exchange/incoming/to-incoming-visits';
import { cp932From } from '#shared/exchange/outgoing/cp932';
import { guestTable } from '#shared/exchange/outgoing/guest-table';
import { vcards } from '#shared/exchange/outgoing/vcards';
import { movers } from '#shared/model/mover';
import { visitTable } from '#shared/exchange/outgoing/visit-table';
import { csvText } from '#shared/lib/csv-text';
import type { Instant, PlainDate } from '#shared/lib/plain-date';
import { displayName, guestSchema, honorifics, kanaFields, type Guest } from '#shared/model/guest';
import type { VisitId } from '#shared/model/ids';
import type { Visit } from '#shared/model/visit';
import { place } from '../../support/import-files/bytes.ts';
import { guestWith, outgoing } from './outgoing/outgoing-guests.ts';

/** Characters that formats, spreadsheets and readers of lists stumble over; the second set is what CP932 can write. */
const hard = [...'山田髙﨑𠮷葛はなコ,";\\=+-@\'aé ー〜・／、&()株様方'];
const plain = [...'山田髙﨑はなコ,";=+-@\'a ー・／、&()株様方'];
const text = (unit: readonly string[], max: number) => fc.string({ unit: fc.constantFrom(...unit), maxLength: max }).map((typed) => typed.slice(0, max).toWellFormed().replace(/\u{FFFD}$/u, '').trim());
const lines = (unit: readonly string[], max: number) => fc.array(text(unit, max), { maxLength: 3 }).map((some) => some.filter((line) => line !== '').join('\n'));
const day = fc.constantFrom('2024-02-29', '2026-11-01').map((on) => on as PlainDate);

/** Twins are likely: few names, few telephones, readings that are missing. */
const guestPart = (unit: readonly string[]) => fc.record({
  familyName: fc.oneof(fc.constantFrom('佐藤', '見本', '見本'.repeat(20)), text(unit, 8)), givenName: fc.oneof(fc.constantFrom('健', '花子', '', 'Christopher Maximilian'), text(unit, 8)),
  familyKana: fc.constantFrom('', 'さとう', 'みほん'), givenKana: fc.constantFrom('', 'けん', 'はなこ'), unconfirmedKana: fc.subarray([...kanaFields]), honorific: fc.constantFrom(...honorifics),
  jointNames: fc.array(fc.record({ familyName: fc.constantFrom('', '別姓', 'Maximilian-Alexander-Vogelsang'), givenName: text(unit, 6).filter((name) => name !== ''), honorific: fc.constantFrom(...honorifics) }), { maxLength: 4 }),
  company: fc.record({ name: text(unit, 12), kana: fc.constantFrom('', 'みほんしょうじ'), department: text(unit, 8), title: text(unit, 8) }),
  address: fc.record({ postalCode: fc.constantFrom('', '1040061', '0600000'), street: fc.oneof(fc.constantFrom('', '東京都中央区銀座1-2-3 見本ビル5F'), text(unit, 20)), building: text(unit, 12), careOf: fc.constantFrom('', '見本様方', '例文方'), numerals: fc.constant('usual' as const) }),
  phone: fc.constantFrom('', '075-000-0001', '+81 75 000 0002', '09011112222', '090-1111-2222／03-0000-0000'), email: fc.constantFrom('', 'hana@example.jp', 'HANA@example.jp'),
  birthday: fc.option(fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }), year: fc.option(fc.integer({ min: 1900, max: 2020 }), { nil: null }) }), { nil: null }),
  likes: lines(unit, 10), allergies: lines(unit, 10), memo: lines(unit, 20), mourningSince: fc.option(day, { nil: null }), stoppedOn: fc.option(day, { nil: null }), consentToOffersOn: fc.option(day, { nil: null }),
});
const books = (unit: readonly string[]): fc.Arbitrary<readonly Guest[]> => fc.array(guestPart(unit), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.map((part, index) => guestWith({ ...part, unconfirmedKana: part.unconfirmedKana.filter((half) => part[half] !== '') }, index + 1)).filter((guest) => guestSchema.safeParse(guest).success))
  .filter((guests) => guests.length > 0);

async function read(bytes: Uint8Array, name: string): Promise<ContactsFile> {
  const file = await readContactsFile(bytes, name, place);
  if (!file.ok) throw new Error(file.error.kind);
  return file.value;
}
const rowsOf = (file: ContactsFile): readonly IncomingGuest[] => (file.kind === 'cards' ? file.cards : toIncomingGuests(file, recogniseTable(file)));

function dryRun(rows: readonly IncomingGuest[], present: readonly Guest[]): { readonly found: readonly (readonly [string, string | undefined])[]; readonly built: BuiltImport } {
  let next = 500;
  const planned = planGuests(rows, { present }, () => guestWith({}, next += 1).id);
  const building = openBuilding({ ...usualChoices, faulty: true });
  for (const row of planned) building.take(row, present.find(({ id }) => id === row.match?.id) ?? null);
  return { found: planned.map((row) => [groupOf(row), row.match?.id]), built: building.done() };
}

/** What a list of guests carries, without what only the book knows. */
const carried = ({ familyName, givenName, familyKana, givenKana, unconfirmedKana, jointNames, company, address, phone, email, birthday, likes, allergies, memo, honorific, mourningSince, stoppedOn, consentToOffersOn }: Omit<Guest, 'createdAt' | 'updatedAt' | 'sample'>) =>
  ({ familyName, givenName, familyKana, givenKana, unconfirmedKana, jointNames, company, address, phone, email, birthday, likes, allergies, memo, honorific, mourningSince, stoppedOn, consentToOffersOn });
/** A card has no joint names, likes, allergies, honorific or flags. */
const onCard = (guest: Parameters<typeof carried>[0]) => {
  const { familyName, givenName, familyKana, givenKana, unconfirmedKana, company, address, phone, email, birthday, memo } = carried(guest);
  return { familyName, givenName, familyKana, givenKana, unconfirmedKana, company, address, phone, email, birthday, memo };
};

function expectSame(rows: readonly IncomingGuest[], guests: readonly Guest[]): void {
  const { found, built } = dryRun(rows, guests);
  expect(found).toEqual(guests.map(({ id }) => ['same', id]));
  expect({ added: built.added, changed: built.changed }).toEqual({ added: [], changed: [] });
}

const decoder = new TextDecoder('shift_jis');
const cp932 = cp932From((bytes) => decoder.decode(bytes));
const csvOf = (guests: readonly Guest[]): string => csvText(guestTable(guests.map(outgoing)));

describe('our own list of guests, read back', () => {
  it('finds every guest as the same one in the book it came from, with nothing to change; in an empty book each comes back as he was', async () => {
    await fc.assert(fc.asyncProperty(books(hard), async (guests) => {
      const rows = rowsOf(await read(new TextEncoder().encode(csvOf(guests)), 'お客様.csv'));
      expectSame(rows, guests);
      expect(dryRun(rows, []).built.added.map(carried)).toEqual(guests.map(carried));
    }), { numRuns: 150 });
  });

  it('does so too in the code page of Windows', async () => {
    await fc.assert(fc.asyncProperty(books(plain), async (guests) => {
      const bytes = cp932.encode(csvOf(guests).slice(1));
      if (bytes === null) throw new Error('has no code');
      const file = await read(bytes, 'お客様.csv');
      expect(file).toMatchObject({ encoding: 'shift_jis', dialect: 'goencho' });
      expectSame(rowsOf(file), guests);
      expect(dryRun(rowsOf(file), []).built.added.map(carried)).toEqual(guests.map(carried));
    }), { numRuns: 100 });
  });

  it('reads a row that he added there by hand as any other row, and says by whom a new guest came', async () => {
    const known = guestWith({ familyName: '見本', givenName: '一郎', memo: 'お得意様' });
    const csv = csvText([...guestTable([{ ...outgoing(known), introducedBy: '例文 花子' }]), ['', '新井 二郎']]);
    const rows = rowsOf(await read(new TextEncoder().encode(csv), 'お客様.csv'));
    expect(rows[1]).toMatchObject({ fields: { givenName: '新井 二郎' } });
    expect(dryRun(rows, [known]).built.changed).toEqual([]);
    expect(dryRun(rows, []).built.added[0]).toMatchObject({ memo: 'お得意様\nご紹介者: 例文 花子' });
  });
});

describe('our own contacts for telephones, read back', () => {
  it('find every guest as the same one, with nothing to change; in an empty book each comes back with all that a card carries', async () => {
    await fc.assert(fc.asyncProperty(books(hard), async (guests) => {
      const rows = rowsOf(await read(new TextEncoder().encode(vcards(guests)), 'お客様.vcf'));
      expectSame(rows, guests);
      expect(dryRun(rows, []).built.added.map(onCard)).toEqual(guests.map(onCard));
    }), { numRuns: 150 });
  });
});

describe('our own list of visits, read back', () => {
  const visit = fc.record({
    on: day, party: fc.integer({ min: 1, max: 20 }), companions: text(hard, 10), amount: fc.option(fc.integer({ min: 0, max: 900_000 }), { nil: null }), dishes: lines(hard, 10), talk: lines(hard, 10), recommendation: lines(hard, 10), occasion: text(hard, 10),
    movedBy: fc.constantFrom(null, ...movers), movedWords: text(hard, 10),
  });
  const none = { guest: new Int32Array(), day: new Int32Array(), amount: new Int32Array() };

  it('finds whose each visit was by his id, also among twins, and says of it what the book says', async () => {
    await fc.assert(fc.asyncProperty(fc.array(visit, { minLength: 1, maxLength: 8 }), async (parts) => {
      const guests = [1, 2, 3].map((number) => guestWith({ familyName: '佐藤', givenName: '健', phone: '075-000-0001' }, number));
      const visits = parts.map((part, index): Visit => ({ ...part, id: `v${index}` as VisitId, guestId: guests[index % 3]!.id, introducedBy: null, broughtBy: null, recordedAt: '2026-11-22T13:00:00.000Z' as Instant, sample: false }));
      const csv = csvText(visitTable(visits, (id) => ({ name: displayName(guests.find((guest) => guest.id === id)!), kana: '', phone: '075-000-0001' })));
      const file = await read(new TextEncoder().encode(csv), '来店.csv');
      if (file.kind !== 'table') throw new Error('cards');
      const meanings = recogniseTable(file);
      expect(meanings).toContain('visit.on');
      const planned = planVisits(toIncomingVisits(file, meanings, '2026-11-22' as PlainDate), guests.map((guest, no) => ({ ...guest, no })), none as never);
      for (const [index, row] of planned.entries()) {
        const { on, party, companions, amount, dishes, talk, recommendation, occasion, movedBy, movedWords, guestId } = visits[index]!;
        expect(row).toMatchObject({ on, party, companions, amount, dishes, talk, recommendation, occasion, movedBy, movedWords, guests: [guestId], faulty: false });
        expect(['found', 'known']).toContain(visitGroupOf(row));
      }
    }), { numRuns: 100 });
  });
});
