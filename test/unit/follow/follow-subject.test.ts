import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/lib/plain-date';
import type { Decision } from '#shared/model/decision';
import { blankGuest, type Guest } from '#shared/model/guest';
import type { VisitId } from '#shared/model/ids';
import type { Visit } from '#shared/model/visit';
import { dueItemsOf } from '#shared/follow/due-items-of';
import { around, day, done, guestId, later, restaurant, subjectFrom, sundayShop } from './follow-cases.ts';

const at = (time: string): Instant => `2026-11-20T${time}:00Z` as Instant;
const guest: Guest = { ...blankGuest, id: guestId, familyName: '見本', createdAt: at('00:00'), updatedAt: at('00:00') };
const id = (last: string) => `0198c0de-0000-7000-8000-0000000000${last}` as VisitId;
const visit = (last: string, on: string, more: Partial<Visit> = {}): Visit => ({
  id: id(last), guestId, on: day(on), party: 2, companions: '', amount: null, dishes: '', talk: '', recommendation: '', occasion: '',
  introducedBy: null, broughtBy: null, movedBy: null, movedWords: '', recordedAt: at('12:00'), sample: false, ...more,
});
const decision = (last: string, outcome: Decision['outcome'], time: string): Decision =>
  ({ eventId: id(last), stepId: 'thank-you', guestId, outcome, decidedAt: at(time), sample: false });

describe('followSubjectOf', () => {
  it('takes the visit with the newest event date, whatever was typed in last', () => {
    const visits = [visit('01', '2026-11-10'), visit('02', '2026-11-01', { recordedAt: at('23:00') })];
    expect(subjectFrom(guest, visits, []).lastVisit).toEqual({ id: id('01'), on: '2026-11-10', ordinal: 2 });
  });

  it('two visits on one day: the one logged later', () => {
    expect(subjectFrom(guest, [visit('02', '2026-11-10'), visit('01', '2026-11-10')], []).lastVisit?.id).toBe(id('02'));
  });

  it('a newer visit restarts the track: the old one brings nothing more, decided or not', () => {
    const subject = subjectFrom(guest, [visit('01', '2026-11-10'), visit('02', '2026-11-20')], [decision('01', done, '10:00')]);
    const items = dueItemsOf(subject, [restaurant], around(sundayShop), day('2026-11-21'));
    expect(new Set(items.map((item) => item.visitId))).toEqual(new Set([id('02')]));
    expect(items.map((item) => item.stepId)).toContain('thank-you');
  });

  it('when the newest visit is deleted, the one before speaks again, with its own decisions', () => {
    const subject = subjectFrom(guest, [visit('01', '2026-11-18')], [decision('01', done, '10:00'), decision('02', later('2026-12-01'), '11:00')]);
    expect(dueItemsOf(subject, [restaurant], around(sundayShop), day('2026-11-25')).map((item) => item.stepId)).toEqual(['call', 'how-was-it', 'satisfaction']);
  });

  it('of two decisions on one step the newer one stands', () => {
    const decisions = [decision('01', done, '11:00'), decision('01', later('2026-12-01'), '10:00')];
    expect(subjectFrom(guest, [visit('01', '2026-11-18')], decisions).outcomes).toEqual({ [`${id('01')} thank-you`]: done });
  });

  it('an address is a street, a telephone more than spaces', () => {
    const subject = subjectFrom({ ...guest, address: { ...guest.address, postalCode: '0000001', street: ' ' }, phone: ' ' }, [], []);
    expect([subject.hasAddress, subject.hasPhone]).toEqual([false, false]);
  });
});
