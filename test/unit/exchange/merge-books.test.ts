import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupTables, type BackupRow, type BackupRows } from '#shared/exchange/backup-tables';
import { editedAt, mergeBooks, tombstoneKey } from '#shared/exchange/merge-books';

const second = (number: number): string => `2026-11-22T00:00:${String(number).padStart(2, '0')}.000Z`;
const bookOf = (tables: Partial<BackupRows>): BackupRows => ({ ...Object.fromEntries(backupTables.map((table) => [table, []])) as unknown as BackupRows, meta: [{ key: 'book' }], ...tables });

/** Few ids and few seconds, so that the two sides meet; on a tie of stamps the two rows are the same, as two copies of one edit are. */
const side = fc.record({
  guests: fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c'), at: fc.nat(20) }), { selector: ({ id }) => id }),
  visits: fc.uniqueArray(fc.record({ id: fc.constantFrom('v', 'w', 'x'), at: fc.nat(20) }).map(({ id, at }) => ({ id, at, guestId: 'abc'.charAt(at % 3) })), { selector: ({ id }) => id }),
  gone: fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c'), at: fc.nat(20) }), { selector: ({ id }) => id }),
}).map(({ guests, visits, gone }): BackupRows => {
  const there = new Set<string>(guests.map(({ id }) => id));
  return bookOf({
    guests: guests.map(({ id, at }, index): BackupRow => ({ id, no: index + 1, updatedAt: second(at), memo: `${id} ${at}`, sample: false })),
    visits: visits.filter(({ guestId }) => there.has(guestId)).map(({ id, guestId, at }): BackupRow => ({ id, guestId, recordedAt: second(at), talk: `${guestId} ${at}`, sample: false })),
    tombstones: gone.filter(({ id }) => !there.has(id)).map(({ id, at }) => ({ key: tombstoneKey('guests', JSON.stringify([id])), at: second(at) })),
  });
});

const plain = (rows: BackupRows) => ({
  guests: rows.guests.map(({ id, memo }) => `${String(id)} ${String(memo)}`).toSorted(),
  visits: rows.visits.map((visit) => `${String(visit['id'])} ${editedAt('visits', visit)}`).toSorted(),
});

describe('mergeBooks', () => {
  it('of a book with itself is that book', () => {
    fc.assert(fc.property(side, (book) => {
      expect(plain(mergeBooks(book, book, 9).rows)).toEqual(plain(book));
    }));
  });

  it('comes to the same people and evenings, whichever side it begins on', () => {
    fc.assert(fc.property(side, side, (one, other) => {
      expect(plain(mergeBooks(one, other, 9).rows)).toEqual(plain(mergeBooks(other, one, 9).rows));
    }), { numRuns: 1000 });
  });

  it('leaves no visit without its guest and no number twice', () => {
    fc.assert(fc.property(side, side, (one, other) => {
      const { rows, nextGuestNo } = mergeBooks(one, other, 9);
      const ids = new Set(rows.guests.map(({ id }) => id));
      expect(rows.visits.every(({ guestId }) => ids.has(guestId))).toBe(true);
      expect(new Set(rows.guests.map(({ no }) => no)).size).toBe(rows.guests.length);
      expect(rows.guests.every(({ no }) => Number(no) < nextGuestNo)).toBe(true);
    }), { numRuns: 1000 });
  });

  it('takes nothing out of the sample of the other book but a guest to whom something real happened', () => {
    const played = bookOf({
      guests: [{ id: 'a', no: 1, updatedAt: second(1), sample: true }, { id: 'b', no: 2, updatedAt: second(1), sample: true }],
      visits: [{ id: 'v', guestId: 'a', recordedAt: second(1), sample: true }, { id: 'w', guestId: 'b', recordedAt: second(2), sample: false }],
    });
    const { rows } = mergeBooks(bookOf({}), played, 5);
    expect([rows.guests, rows.visits.map(({ id }) => id)]).toEqual([[{ id: 'b', no: 5, updatedAt: second(1), sample: false }], ['w']]);
  });

  it('gives no place of an experiment to two guests: the later one gets a further number, the side stays, and both ways are alike', () => {
    const assigned = (guestId: string, place: number, assignedOn: string, arm = 'a') => ({ experimentId: 'e', guestId, stratum: 'new/first', place, arm, assignedOn, visitId: 'v', touchId: null, sample: false });
    const guest = (id: string, no: number) => ({ id, no, updatedAt: second(1), sample: false });
    const book = (ids: readonly string[], assignments: readonly BackupRow[]) => bookOf({ guests: ids.map((id, index) => guest(id, index + 1)), experiments: [{ id: 'e', createdAt: second(1), stoppedOn: null, gone: [], sample: false }], assignments });
    const one = book(['a', 'b'], [assigned('a', 0, '2026-11-01'), assigned('b', 1, '2026-11-05', 'b')]);
    const other = book(['a', 'c', 'd'], [assigned('a', 0, '2026-11-01'), assigned('c', 1, '2026-11-03', 'b'), assigned('d', 2, '2026-11-04')]);
    const places = (rows: BackupRows) => rows.assignments.map(({ guestId, place, arm }) => `${String(guestId)} ${String(place)} ${String(arm)}`).toSorted();
    expect(places(mergeBooks(one, other, 9).rows)).toEqual(['a 0 a', 'b 3 b', 'c 1 b', 'd 2 a']);
    expect(places(mergeBooks(other, one, 9).rows)).toEqual(['a 0 a', 'b 3 b', 'c 1 b', 'd 2 a']);
  });

  it('gives no guest the place that somebody has left, who would count no longer', () => {
    const at = { arm: 'a', stratum: 'new/first', assignedOn: '2026-11-05' };
    const assigned = (guestId: string, assignedOn = at.assignedOn) => ({ ...at, assignedOn, experimentId: 'e', guestId, place: 1, visitId: 'v', touchId: null, sample: false });
    const gone = [{ ...at, place: 2, sent: true, departed: false, returnedAfter: 9 }];
    const book = (id: string, no: number, assignments: readonly BackupRow[], left: readonly BackupRow[]) =>
      bookOf({ guests: [{ id, no, updatedAt: second(1), sample: false }], experiments: [{ id: 'e', createdAt: second(1), stoppedOn: null, gone: left, sample: false }], assignments });
    const { rows } = mergeBooks(book('a', 1, [assigned('a', '2026-11-03')], []), book('b', 1, [assigned('b')], gone), 9);
    expect(rows.assignments.map(({ place }) => place)).toEqual([1, 3]);
    expect(rows.experiments[0]?.['gone']).toEqual(gone);
  });

  it('takes out of the trash what is there again', () => {
    const row = { id: 'v', guestId: 'a', recordedAt: second(9), sample: false };
    const guest = { id: 'a', no: 1, updatedAt: second(1), sample: false };
    const one = bookOf({ guests: [guest], trash: [{ id: 't', at: second(5), rows: { visits: [{ ...row, recordedAt: second(1) }] } }] });
    const { rows } = mergeBooks(one, bookOf({ guests: [guest], visits: [row] }), 5);
    expect([rows.visits.length, rows.trash.length]).toEqual([1, 0]);
  });
});
