import { describe, expect, it } from 'vitest';
import { plainDate, type Instant } from '#shared/lib/plain-date';
import { usualLook } from '#shared/model/card-look';
import type { OccasionId } from '#shared/model/event';
import type { GuestId, LetterId, VisitId } from '#shared/model/ids';
import type { Letter } from '#shared/model/letter';
import { planSchema } from '#shared/model/plan';
import { cardQueueOf, cardStateOf, type OpenLetter } from '#shared/follow/card-queue';
import type { DueItem } from '#shared/follow/due-items';
import type { GateSubject } from '#shared/follow/hold-reason';

const today = plainDate('2026-11-24');
const plan = planSchema.parse({
  id: 'restaurant', name: { ja: '料理店', en: 'Restaurant' },
  steps: [
    { id: 'thank-you', kind: 'thank-you-card', channel: 'postcard', purpose: 'greeting', afterDays: 1, onBusinessDay: true, windowDays: 14 },
    { id: 'call', kind: 'follow-up-call', channel: 'phone', purpose: 'greeting', afterDays: 7, onBusinessDay: true, windowDays: 6 },
  ],
});
const plans = [plan];
const item = (visitId: string, changes: Partial<DueItem> = {}): DueItem => ({
  guestId: `guest-of-${visitId}` as GuestId, planId: 'restaurant', event: 'visit',
  eventId: visitId as VisitId, eventOn: plainDate('2026-11-21'), visitId: visitId as VisitId, stepId: 'thank-you', nth: 1, visits: 1,
  kind: 'thank-you-card', channel: 'postcard', purpose: 'greeting', dueOn: plainDate('2026-11-24'), lapsesOn: plainDate('2026-12-08'),
  postponed: false, hold: null, releasedBy: null, ...changes,
});
const subject: GateSubject = {
  mourningSince: null, stoppedOn: null, forbiddenChannels: [], consentToGreetings: true, consentToOffersOn: null,
  hasAddress: true, hasPhone: true,
};
const letter = (visitId: string, changes: Partial<Letter> = {}): Letter => ({
  id: `letter-of-${visitId}` as LetterId, guestId: `guest-of-${visitId}` as GuestId, eventId: visitId as VisitId, stepId: 'thank-you',
  slots: { thanks: 'ありがとうございました。', talk: '', recommendation: '', signature: '店主' }, style: 'hand', look: usualLook, traced: [], template: null, edited: true, printedAt: null, postedOn: null,
  touchId: null, createdAt: '2026-11-22T01:00:00.000Z' as Instant, updatedAt: '2026-11-22T01:00:00.000Z' as Instant, sample: false, ...changes,
});
const open = (visitId: string, changes: Partial<OpenLetter> = {}): OpenLetter => ({
  letter: letter(visitId), eventOn: plainDate('2026-11-01'), subject, outcome: undefined, ...changes,
});

describe('cardQueueOf', () => {
  it('takes the postcards out of what is due, and nothing else', () => {
    const queue = cardQueueOf([item('a'), item('b', { stepId: 'call', kind: 'follow-up-call', channel: 'phone' })], [], plans, today);
    expect(queue.map((card) => card.visitId)).toEqual(['a']);
    expect(queue[0]).toMatchObject({ dueOn: '2026-11-24', letter: null, hold: null });
  });

  it('takes the cards of occasions too, those still to come last', () => {
    const eventId = 'birthday-2026/0198c0de-0000-7000-8000-0000000000bb' as OccasionId;
    const birthday = item('b', { eventId, visitId: null, event: 'birthday', eventOn: plainDate('2026-12-01'), stepId: 'birthday-card', kind: 'birthday-card', nth: 60 });
    expect(cardQueueOf([birthday, item('a')], [], plans, today).map((card) => [card.kind, card.visitId, card.nth])).toEqual([['thank-you-card', 'a', 1], ['birthday-card', null, 60]]);
  });

  it('lays the begun letter on its due item, once', () => {
    const queue = cardQueueOf([item('a')], [open('a')], plans, today);
    expect(queue).toHaveLength(1);
    expect(queue[0]?.letter?.id).toBe('letter-of-a');
  });

  it('keeps a begun card whose window has passed', () => {
    const queue = cardQueueOf([item('a')], [open('old')], plans, today);
    expect(queue.map((card) => [card.visitId, card.dueOn])).toEqual([['old', null], ['a', '2026-11-24']]);
  });

  it('keeps a printed card although nobody edited it', () => {
    const printed = letter('old', { edited: false, printedAt: '2026-11-23T01:00:00.000Z' as Instant });
    expect(cardQueueOf([], [open('old', { letter: printed })], plans, today)).toHaveLength(1);
  });

  it('lets an untouched draft go when its day has passed', () => {
    expect(cardQueueOf([], [open('old', { letter: letter('old', { edited: false }) })], plans, today)).toEqual([]);
  });

  it.each([
    ['skipped', { kind: 'skipped', reason: '会った' } as const],
    ['done', { kind: 'done' } as const],
    ['put off to a coming day', { kind: 'later', until: plainDate('2026-11-25') } as const],
  ])('takes a begun card off the counter when it was %s', (_name, outcome) => {
    expect(cardQueueOf([], [open('old', { outcome })], plans, today)).toEqual([]);
  });

  it('brings a put-off card back on its day', () => {
    expect(cardQueueOf([], [open('old', { outcome: { kind: 'later', until: today } })], plans, today)).toHaveLength(1);
  });

  it('holds a card that was printed before the guest stopped it', () => {
    const stopped = open('old', { letter: letter('old', { printedAt: '2026-11-02T01:00:00.000Z' as Instant }), subject: { ...subject, stoppedOn: plainDate('2026-11-20') } });
    expect(cardQueueOf([], [stopped], plans, today)[0]?.hold).toBe('stopped');
  });

  it('keeps its order whatever order the facts come in', () => {
    const items = [item('c'), item('a'), item('b', { eventOn: plainDate('2026-11-20') })];
    const order = (list: readonly DueItem[]) => cardQueueOf(list, [], plans, today).map((card) => card.visitId);
    expect(order(items)).toEqual(['b', 'a', 'c']);
    expect(order(items.toReversed())).toEqual(['b', 'a', 'c']);
  });
});

describe('cardStateOf', () => {
  it('tells a draft, an edited and a printed card apart', () => {
    expect(cardStateOf(null)).toBe('draft');
    expect(cardStateOf(letter('a', { edited: false }))).toBe('draft');
    expect(cardStateOf(letter('a'))).toBe('edited');
    expect(cardStateOf(letter('a', { printedAt: '2026-11-02T01:00:00.000Z' as Instant }))).toBe('printed');
  });
});
