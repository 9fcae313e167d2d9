import { v7 } from 'uuid';
import { afterEach, describe, expect, it } from 'vitest';
import type { Instant } from '#shared/lib/plain-date';
import type { StepKey } from '#shared/model/event';
import type { SessionId } from '#shared/model/ids';
import type { Session } from '#shared/model/session';
import { BookDb } from '../../../renderer/data/book-db.ts';
import type { ImprovementInput } from '../../../renderer/data/sessions-contract.ts';
import { makeBackup, restoreBackup } from './backup-memory.ts';
import { day, deleteBooks, everything, got, guestInput, letterInput, newBook, visitInput, words } from './test-book.ts';

afterEach(deleteBooks);

const session = (fields: Partial<Session> = {}): Session => ({
  id: v7() as SessionId, on: day('2026-11-23'), startedAt: '2026-11-23T06:00:00.000Z' as Instant, endedAt: '2026-11-23T06:31:00.000Z' as Instant,
  plannedMinutes: 30, ranMs: 1_800_000, done: 20, later: 3, skipped: 2, left: 0, ideaId: null, ...fields,
});
const improvement = (fields: Partial<ImprovementInput> = {}): ImprovementInput => ({
  id: null, on: day('2026-11-23'), text: '電話は二時台にかける', from: 'session', month: null, askedOn: null, result: null, guestIds: [], ...fields,
});

describe('sessions and improvements', () => {
  it('are kept, newest first; one id is one session', async () => {
    const { book } = await newBook();
    const first = got(await book.sessions.save(session({ on: day('2026-11-16') })));
    const second = got(await book.sessions.save(session()));
    got(await book.sessions.save({ ...second, ideaId: 'newsletter' }));
    expect(await book.sessions.list()).toEqual([{ ...second, ideaId: 'newsletter' }, first]);
    got(await book.sessions.remove(first.id));
    expect(await book.sessions.list()).toHaveLength(1);
  });

  it('are filed with what the book says of the items that he laid hand on, an act begun just before included', async () => {
    const { book } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    const visits = [];
    for (const on of ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20']) visits.push(got(await book.visits.log(visitInput(guest.id, { on: day(on) }))));
    const [called, written, postponed, left] = visits.map(({ id }) => ({ eventId: id, stepId: 'thank-you' })) as [StepKey, StepKey, StepKey, StepKey];
    const touch = { guestId: guest.id, on: day('2026-11-23'), kind: 'follow-up-call', channel: 'phone', purpose: 'greeting', text: '', visitId: null, letterId: null } as const;
    const call = got(await book.touches.record(touch, called));
    const letter = got(await book.letters.save(letterInput(guest.id, written.eventId), null));
    got(await book.decisions.decide({ ...postponed, guestId: guest.id, outcome: { kind: 'later', until: day('2026-11-24') } }));
    const taken = [called, written, postponed, left];
    expect(await book.sessions.tally(taken, day('2026-11-23'))).toEqual({ done: 1, later: 1, skipped: 0 });
    const posting = book.letters.post([letter], day('2026-11-23'), words);
    const filed = got(await book.sessions.end(session(), taken));
    expect(filed).toEqual({ ...session({ id: filed.id }), done: 2, later: 1, skipped: 0 });
    got(await posting);
    got(await book.touches.remove(call.id));
    expect(await book.sessions.tally(taken, day('2026-11-23'))).toEqual({ done: 1, later: 1, skipped: 0 });
    expect(await book.sessions.tally(taken, day('2026-11-24'))).toEqual({ done: 1, later: 0, skipped: 0 });
    expect(await book.sessions.list()).toEqual([filed]);
  });

  it('an improvement keeps its id when it is answered; an empty one is refused by name', async () => {
    const { book } = await newBook();
    const written = got(await book.improvements.save(improvement()));
    const answered = got(await book.improvements.save({ ...written, askedOn: day('2026-11-30'), result: 'worked' }));
    expect(await book.improvements.list()).toEqual([answered]);
    expect(await book.improvements.save(improvement({ text: '  ' }))).toEqual({ ok: false, error: { kind: 'invalid', issues: [{ path: 'text', code: 'text-missing' }] } });
  });

  it('travel in the backup', async () => {
    const { book, db } = await newBook();
    got(await book.sessions.save(session()));
    got(await book.improvements.save(improvement()));
    const { file } = await makeBackup(book);
    const other = await newBook();
    got(await other.book.sessions.save(session()));
    await restoreBackup(other.book, file);
    expect(await everything(other.db, ['meta'])).toEqual(await everything(db, ['meta']));
  });

  it('the newest touch of a kind is known across all guests', async () => {
    const { book } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    const other = got(await book.guests.save(guestInput({ familyName: '小林' }), null));
    expect(await book.touches.lastOn('gift')).toBeNull();
    for (const [guestId, on] of [[guest.id, '2026-10-01'], [other.id, '2026-08-01'], [guest.id, '2026-09-01']] as const) {
      got(await book.touches.record({ guestId, on: day(on), kind: 'gift', channel: 'in-person', purpose: 'greeting', text: '', visitId: null, letterId: null }));
    }
    expect(await book.touches.lastOn('gift')).toBe('2026-10-01');
    expect(await book.touches.lastOn('event')).toBeNull();
  });
});

it('migrates from version 1 to 2 by adding tables and an index: what stood there stays', async () => {
  const name = `test-${v7()}`;
  const old = new BookDb(name, { schemaVersion: 1 });
  await old.open();
  const touch = { id: v7(), guestId: v7(), on: '2026-11-01', recordedAt: '2026-11-01T13:00:00.000Z', kind: 'gift', channel: 'in-person', purpose: 'greeting', text: '柿', visitId: null, letterId: null, sample: false, settles: null };
  await old.table('touches').add(touch);
  await old.table('meta').add({ key: 'book', bookId: v7(), ledgerNo: 4, nextGuestNo: 2, counts: { guests: 0, visits: 0, touches: 1 }, sampleLoaded: false, lastBackupAt: null, createdAt: '2026-11-01T13:00:00.000Z' });
  old.close();
  const { book, db } = await newBook(name);
  expect(await db.table('touches').toArray()).toEqual([touch]);
  expect(await book.touches.lastOn('gift')).toBe('2026-11-01');
  expect(await book.sessions.list()).toEqual([]);
});
