import { afterEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { blankPrintProfile } from '#shared/model/print-profile';
import { blankShop } from '#shared/model/shop';
import { deleteBooks, everything, got, guestInput, letterInput, newBook, visitInput, words, day } from './test-book.ts';

interface Storage { send(method: 'Storage.overrideQuotaForOrigin', quota: { origin: string; quotaSize?: number }): Promise<unknown> }
/** The browser's own quota, not a stand-in: IndexedDB refuses as it does on a full disk, with the same QuotaExceededError. */
const quota = (quotaSize?: number) => (cdp() as unknown as Storage).send('Storage.overrideQuotaForOrigin', { origin: location.origin, ...(quotaSize === undefined ? {} : { quotaSize }) });

afterEach(async () => {
  await quota();
  await deleteBooks();
});

describe('with a full disk', () => {
  it('every way of saving says disk-full, nothing is half written, and it goes on when there is room again', async () => {
    const { book, db } = await newBook();
    const guest = got(await book.guests.save(guestInput(), null));
    const visit = got(await book.visits.log(visitInput(guest.id)));
    const letter = got(await book.letters.save(letterInput(guest.id, visit.id), null));
    const picture = await new OffscreenCanvas(10, 10).getContext('2d')!.canvas.convertToBlob();
    await quota(1);
    // Chromium believes for 30 seconds in the room that it saw last.
    while ((await book.formDrafts.write('filling', 'x')).ok) await new Promise((resolve) => setTimeout(resolve, 500));
    const before = await everything(db);

    const call = { guestId: guest.id, on: day('2026-11-21'), kind: 'follow-up-call', channel: 'phone', purpose: 'greeting', text: '', visitId: visit.id, letterId: null } as const;
    const full = { ok: false, error: { kind: 'disk-full' } };
    expect(await book.guests.save({ ...guest, memo: 'a' }, guest.updatedAt)).toEqual(full);
    expect(await book.visits.log(visitInput(guest.id))).toEqual(full);
    expect(await book.visits.correct({ ...visit, amount: 1 }, visit)).toEqual(full);
    expect(await book.touches.record(call)).toEqual(full);
    expect(await book.decisions.decide({ eventId: visit.id, stepId: 'call', guestId: guest.id, outcome: { kind: 'done' } })).toEqual(full);
    expect(await book.letters.save({ ...letter, style: 'type' }, letter.updatedAt)).toEqual(full);
    expect(await book.letters.post([letter], day('2026-11-22'), words)).toEqual(full);
    expect(await book.photos.put(guest.id, 'face', picture)).toEqual(full);
    expect(await book.formDrafts.write('record', { typed: 'a' })).toEqual(full);
    expect(await book.shop.save(blankShop)).toEqual(full);
    expect(await book.profile.save(blankPrintProfile)).toEqual(full);
    expect(await book.guests.remove(guest.id)).toEqual(full);
    expect(await book.sample.load({ guests: [], visits: [], touches: [], decisions: [], letters: [] })).toEqual(full);
    expect(await everything(db)).toEqual(before);

    await quota();
    expect(got(await book.guests.save({ ...guest, memo: 'a' }, guest.updatedAt)).memo).toBe('a');
  }, 90_000);
});
