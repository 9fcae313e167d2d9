import { describe, expect, it } from 'vitest';
import { openVisitBuilding, usualVisitChoices, type VisitChoices } from '#shared/exchange/importing/built-visits';
import { countVisits, planVisits, visitGroupOf, type VisitedGuest } from '#shared/exchange/importing/plan-visits';
import type { IncomingVisit } from '#shared/exchange/incoming/incoming-guest';
import type { PlainDate } from '#shared/lib/plain-date';
import { guestSchema } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import { dayNumberOf } from '#shared/numbers/day-number';

const guest = (no: number, name: string, fields: Partial<VisitedGuest> = {}): VisitedGuest => {
  const [familyName = '', givenName = ''] = name.split(' ');
  return { id: `g${no}` as GuestId, no, familyName, givenName, familyKana: '', givenKana: '', phone: '', email: '', company: { name: '', kana: '' }, ...fields };
};
const guests = [
  guest(1, '見本 一郎', { familyKana: 'みほん', givenKana: 'いちろう', phone: '03-1111-2222' }), guest(2, '同名 太郎', { phone: '090-1111-1111' }), guest(3, '同名 太郎', { phone: '090-2222-2222' }),
  guest(4, '見本 二郎', { phone: '03-1111-2222' }),
];
const day = (text: string) => text as PlainDate;
const visit = (where: number, name: string, fields: Partial<IncomingVisit> & { readonly phone?: string; readonly kana?: string } = {}): IncomingVisit => {
  const { phone = '', kana = '', ...rest } = fields;
  return { where, guest: { name, kana, phone, email: '' }, on: day('2026-10-01'), party: 2, amount: 10_000, companions: '', dishes: '', talk: '', recommendation: '', occasion: '', movedBy: null, movedWords: '', problems: [], ...rest };
};
const noVisits = { guest: new Int32Array(), day: new Int32Array(), amount: new Int32Array(), party: new Uint8Array() };
const plan = (rows: readonly IncomingVisit[], visits = noVisits) => planVisits(rows, guests, visits);
const groups = (rows: readonly IncomingVisit[], visits = noVisits) => plan(rows, visits).map(visitGroupOf);
const built = (rows: readonly IncomingVisit[], choices: VisitChoices = usualVisitChoices) => {
  let next = 0;
  const building = openVisitBuilding(choices, () => `made-${next += 1}`);
  for (const row of plan(rows)) building.take(row);
  return building.done();
};

describe('the dry run of a list of visits', () => {
  it('finds the guest by name however it is spaced, by reading, and by telephone where there is no name', () => {
    const rows = [visit(2, '見本一郎'), visit(3, '見本　一郎', { on: day('2026-10-02') }), visit(4, '', { kana: 'ミホンイチロウ', on: day('2026-10-03') }), visit(5, '', { phone: '090 1111 1111' })];
    expect(plan(rows).map((row) => row.guests)).toEqual([['g1'], ['g1'], ['g1'], ['g2']]);
  });

  it('lets the telephone decide between two of one name, and the name between two of one telephone', () => {
    expect(plan([visit(2, '同名 太郎', { phone: '09022222222' }), visit(3, '見本 二郎', { phone: '0311112222' }), visit(4, '', { phone: '0311112222' })]).map((row) => row.guests)).toEqual([['g3'], ['g4'], ['g1', 'g4']]);
    expect(groups([visit(2, '同名 太郎')])).toEqual(['ambiguous']);
    expect(groups([visit(2, '知らない 人', { phone: '0311112222' })])).toEqual(['unknown']);
  });

  it('does not take one evening twice: in the book, in the file, with or without an amount', () => {
    const inBook = { guest: Int32Array.of(1), day: Int32Array.of(dayNumberOf(day('2026-10-01'))), amount: Int32Array.of(10_000), party: Uint8Array.of(2) };
    expect(groups([visit(2, '見本 一郎'), visit(3, '見本 一郎', { amount: null }), visit(4, '見本 一郎', { amount: 5000 }), visit(5, '見本 一郎', { amount: 5000 })], inBook)).toEqual(['known', 'known', 'found', 'known']);
    expect(groups([visit(2, '知らない 人'), visit(3, '知らない 人')])).toEqual(['unknown', 'known']);
  });

  it('counts every row once', () => {
    const rows = [visit(2, '見本 一郎'), visit(3, '', {}), visit(4, '見本 一郎', { on: null, problems: [{ column: '日付', kind: 'not-a-date', text: 'x' }] }), visit(5, '同名 太郎'), visit(6, '知らない 人')];
    expect(countVisits(plan(rows))).toEqual({ found: 1, ambiguous: 1, unknown: 1, known: 0, faulty: 2 });
  });

  it('writes what was found and chosen, and makes one guest of one unknown name', () => {
    const rows = [visit(2, '見本 一郎'), visit(3, '同名 太郎'), visit(4, '知らない 人'), visit(5, '知らない 人', { on: day('2026-10-09'), party: null })];
    expect(built(rows)).toMatchObject({ added: [], visits: [{ guestId: 'g1', party: 2, amount: 10_000 }], left: 3 });
    const chosen = built(rows, { owners: new Map([['同名 太郎', 'g3' as GuestId]]), unknown: 'make' });
    expect(chosen.added).toMatchObject([{ id: 'made-1', familyName: '知らない', givenName: '人' }]);
    expect(chosen.visits.map(({ guestId }) => guestId)).toEqual(['g1', 'g3', 'made-1', 'made-1']);
    expect(chosen.visits.at(-1)).toMatchObject({ party: 1, on: '2026-10-09' });
  });

  it('makes a guest whom the book takes: a name of the west whole, what is longer than any field cut, several telephones in the memo', () => {
    const rows = [visit(2, 'Vogelsang Christopher Maximilian', { phone: '090-1111-1111/03-2222-2222/075-333-3333' }), visit(3, '長'.repeat(50), { kana: `${'なが'.repeat(30)} ${'い'.repeat(50)}` })];
    const { added } = built(rows, { owners: new Map(), unknown: 'make' });
    expect(added).toMatchObject([{ familyName: 'Vogelsang', givenName: 'Christopher Maximilian', phone: '', memo: '090-1111-1111/03-2222-2222/075-333-3333' }, { familyName: '長'.repeat(40) }]);
    const at = '2026-11-22T13:00:00.000Z';
    for (const one of added) expect(guestSchema.safeParse({ ...one, id: '01900000-0000-7000-8000-000000000001', createdAt: at, updatedAt: at, sample: false }).error).toBeUndefined();
  });
});
