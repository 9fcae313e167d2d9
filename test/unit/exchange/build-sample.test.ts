import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date';
import { decisionSchema } from '#shared/model/decision';
import { displayName, guestSchema } from '#shared/model/guest';
import { letterSchema } from '#shared/model/letter';
import { planSchema } from '#shared/model/plan';
import { shopSchema } from '#shared/model/shop';
import { thankYouTemplatesSchema } from '#shared/model/template';
import { touchSchema } from '#shared/model/touch';
import { visitSchema } from '#shared/model/visit';
import { buildSample } from '#shared/exchange/build-sample';
import { sampleFileSchema } from '#shared/exchange/sample-file';
import { sampleId } from '#shared/exchange/sample-id';
import { dueItemsOf } from '#shared/follow/due-items-of';
import { isBusinessDay } from '#shared/follow/shop-calendar';
import { checkWording } from '#shared/letters/check-wording';
import { answerSchema, isLowAnswer } from '#shared/model/answer';
import { cesOf, csatOf, npsOf } from '#shared/numbers/satisfaction';
import restaurantJson from '../../../assets/plans/restaurant.json' with { type: 'json' };
import { around, subjectFrom } from '../follow/follow-cases.ts';
import sampleJson from '../../../assets/sample/sample.json' with { type: 'json' };
import thankYouJson from '../../../assets/templates/thank-you.json' with { type: 'json' };

const file = sampleFileSchema.parse(sampleJson);
const plan = planSchema.parse(restaurantJson);
const templates = thankYouTemplatesSchema.parse(thankYouJson);
const bookOn = (today: string) => buildSample(file, plainDate(today), { templates, plan });
const book = bookOn('2026-11-21');
const dueOn = (today: string) => {
  const { guests, visits, decisions } = bookOn(today);
  return guests.flatMap((guest) => dueItemsOf(subjectFrom(guest, visits, decisions), [plan], around(file.shop), plainDate(today)))
    .filter((item) => item.dueOn <= today);
};

describe('the sample shop', () => {
  it('is a book that the parsers accept, every record marked as sample', () => {
    shopSchema.parse(book.shop);
    for (const guest of book.guests) expect(guestSchema.parse(guest)).toEqual(guest);
    for (const visit of book.visits) expect(visitSchema.parse(visit)).toEqual(visit);
    for (const touch of book.touches) expect(touchSchema.parse(touch)).toEqual(touch);
    for (const decision of book.decisions) expect(decisionSchema.parse(decision)).toEqual(decision);
    for (const letter of book.letters) expect(letterSchema.parse(letter)).toEqual(letter);
    for (const record of [...book.guests, ...book.visits, ...book.touches, ...book.decisions, ...book.letters]) expect(record.sample).toBe(true);
  });

  it('has some sixty guests and four hundred visits over two years, two thirds of them thanked', () => {
    expect(book.guests).toHaveLength(60);
    expect(book.visits.length).toBeGreaterThan(370);
    expect(book.visits.length).toBeLessThan(430);
    const oldest = book.visits.map((visit) => visit.on).toSorted()[0]!;
    expect(oldest > '2024-10-01' && oldest < '2025-01-01').toBe(true);
    expect(book.letters.length / book.visits.length).toBeGreaterThan(0.6);
    expect(book.letters.length / book.visits.length).toBeLessThan(0.75);
  });

  it('has the names that break programs', () => {
    const names = book.guests.map((guest) => displayName(guest)).join(' ');
    for (const hard of ['髙﨑', '渡邊', '齋藤', '𠮷田', '濵﨑', '德永', '葛\u{E0100}木']) expect(names).toContain(hard);
    expect(book.guests.some((guest) => guest.familyName === '' && guest.honorific === 'onchu')).toBe(true);
    expect(book.guests.some((guest) => guest.jointNames.length === 2)).toBe(true);
    expect(Math.max(...book.guests.map((guest) => [...guest.company.name].length))).toBeGreaterThan(25);
    const companies = book.guests.map((guest) => guest.company.name).filter((name) => name !== '');
    expect(companies.length - new Set(companies).size).toBeGreaterThanOrEqual(3);
  });

  it('can be reached by nobody: invented numbers, addresses and mailboxes only', () => {
    const people = [...book.guests, { ...file.shop, email: '' }];
    const known = (texts: readonly string[]) => texts.filter((text) => text !== '');
    for (const phone of known(people.map((person) => person.phone))) expect(phone).toMatch(/^03-0000-\d{4}$/);
    for (const email of known(people.map((person) => person.email))) expect(email).toMatch(/^[a-z0-9-]+@example\.jp$/);
    for (const code of known(people.map((person) => person.address.postalCode))) expect(code).toMatch(/^000/);
  });

  it('was only ever open on open days, before today, once an evening per guest', () => {
    for (const visit of book.visits) expect(visit.on < '2026-11-21' && isBusinessDay(visit.on, file.shop)).toBe(true);
    expect(new Set(book.visits.map((visit) => `${visit.guestId} ${visit.on}`)).size).toBe(book.visits.length);
    for (const touch of book.touches) expect(touch.on < '2026-11-21').toBe(true);
  });

  it('does nothing today or later: that is left for whoever opens the book', () => {
    const eager = { ...file, guests: file.guests.map((guest) => ({ ...guest, visits: guest.visits.map((visit) => ({ ...visit, card: true, call: '済' })) })) };
    const { touches, visits } = buildSample(eager, plainDate('2026-11-21'), { templates, plan });
    expect(touches.filter((touch) => touch.on >= '2026-11-21')).toEqual([]);
    expect(touches.length).toBeGreaterThan(visits.length);
  });

  it('gives every record its own id, and the same ones on every day', () => {
    const ids = [...book.guests, ...book.visits, ...book.touches, ...book.letters].map((record) => record.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(bookOn('2027-03-01').guests.map((guest) => guest.id)).toEqual(book.guests.map((guest) => guest.id));
    expect(bookOn('2026-11-21')).toEqual(book);
    expect(sampleId('guest/takasaki')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('every posted card has its line in the ledger and its decision', () => {
    const touches = new Map(book.touches.map((touch) => [touch.id, touch]));
    for (const letter of book.letters) {
      const touch = touches.get(letter.touchId!)!;
      expect(touch).toMatchObject({ letterId: letter.id, visitId: letter.eventId, on: letter.postedOn, kind: 'thank-you-card' });
      expect(touch.text).toContain(letter.slots.thanks);
      expect(book.decisions).toContainEqual(expect.objectContaining({ eventId: letter.eventId, stepId: 'thank-you', outcome: { kind: 'done' } }));
    }
  });

  it('wrote no card that draws a remark', () => {
    const guests = new Map(book.guests.map((guest) => [guest.id, guest]));
    for (const letter of book.letters) expect(checkWording(letter.slots, guests.get(letter.guestId)!)).toEqual([]);
  });

  it.each(['2026-11-21', '2026-11-24', '2027-01-04', '2027-05-10', '2028-02-29', '2026-08-31'])('leaves something of every kind to do on %s, and not too much', (today) => {
    const due = dueOn(today);
    expect(due.length).toBeGreaterThanOrEqual(10);
    expect(due.length).toBeLessThanOrEqual(30);
    expect(new Set(due.map((item) => item.stepId))).toEqual(new Set(['thank-you', 'call', 'how-was-it', 'satisfaction']));
    expect(due.filter((item) => item.stepId === 'thank-you' && item.hold === null).length).toBeGreaterThanOrEqual(2);
    expect(new Set(due.map((item) => item.hold))).toContain('mourning');
  });

  it('serves what the month has, and recommends what the next one brings', () => {
    for (const visit of book.visits) {
      const month = Number(visit.on.slice(5, 7)) - 1;
      for (const dish of visit.dishes.split('、')) expect(file.menu[month]!.dishes).toContain(dish);
      expect(['', ...file.menu[(month + 1) % 12]!.recommendations]).toContain(visit.recommendation);
    }
  });

  it('knows every guest that is named as an introducer', () => {
    const ids = new Set(book.guests.map((guest) => guest.id));
    const introducers = book.guests.map((guest) => guest.introducedBy).filter((id) => id !== null);
    expect(introducers.length).toBeGreaterThanOrEqual(5);
    for (const id of introducers) expect(ids).toContain(id);
  });

  it('has enough answers that the figures of a year are told, each of its visit, and no low one that still waits for a word', () => {
    const year = { from: plainDate('2025-12-01'), to: plainDate('2026-11-30') };
    for (const figure of [npsOf, csatOf, cesOf]) expect(figure(book.answers, year, plainDate('2026-11-21')).value).not.toBeNull();
    const visits = new Map(book.visits.map((visit) => [visit.id, visit]));
    for (const answer of book.answers) {
      expect(answerSchema.safeParse(answer).success).toBe(true);
      expect(visits.get(answer.visitId!)).toMatchObject({ guestId: answer.guestId, on: answer.on });
    }
    expect(book.answers.filter((answer) => isLowAnswer(answer) && answer.on >= '2026-10-21')).toEqual([]);
    expect(book.answers.filter(({ words }) => words !== '').length).toBeGreaterThan(10);
  });
});
