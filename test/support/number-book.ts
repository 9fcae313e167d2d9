import { addDays, plainDate, type PlainDate } from '#shared/lib/plain-date';
import { seededRandom } from '#shared/lib/seeded-random';
import { arrivals } from '#shared/model/arrival';
import type { AnswerKind } from '#shared/model/answer';
import type { CardColumns } from '#shared/numbers/card-units';
import { dayNumberOf } from '#shared/numbers/day-number';
import type { GuestColumns, VisitColumns } from '#shared/numbers/visit-ledger';

/** A made-up book as rows: what the core gets as columns and SQLite as tables. */
export interface NumberBook {
  readonly today: PlainDate;
  readonly guests: readonly { readonly no: number; readonly introduced: boolean; readonly cameBy: number }[];
  readonly visits: readonly { readonly no: number; readonly on: PlainDate; readonly amount: number | null; readonly party: number }[];
  readonly cards: readonly { readonly no: number; readonly on: PlainDate; readonly label: number }[];
  readonly answers: readonly { readonly kind: AnswerKind; readonly score: number; readonly on: PlainDate }[];
}

export const bookDay = plainDate('2026-11-22');
export const cardLabels = ['手書き風', 'なぞり書き', '活字'];

/**
 * Four years of a shop, with everything that is awkward: amounts not noted, amounts alike, two bills of one evening, days still to come,
 * guests who were deleted while their visits are there, guests who never came, numbers with gaps.
 */
export function numberBook(guestCount: number, visitCount: number, seed = 'book'): NumberBook {
  const random = seededRandom(seed);
  const roll = (sides: number): number => Math.floor(random() * sides);
  const days = Array.from({ length: 1500 }, (_, ago) => addDays(bookDay, 20 - ago));
  const guests = Array.from({ length: guestCount }, (_, index) => ({ no: 1 + 2 * index, introduced: roll(5) === 0, cameBy: roll(3) === 0 ? -1 : roll(arrivals.length) }));
  // Each guest has a first season and a rhythm of his own; one in eight comes once and never again, one in twenty never came.
  const people = guests.filter(() => roll(20) > 0).map(({ no }) => ({ no, since: 60 + roll(1440), share: roll(8) === 0 ? 0 : random() ** 2 }));
  const whole = people.reduce((sum, { share }) => sum + share, 0);
  const visits = people.flatMap(({ no, since, share }) => {
    const count = 1 + Math.floor(share / whole * (visitCount - people.length));
    const last = roll(3) === 0 ? roll(since) : 0;
    return Array.from({ length: count }, (_, nth) => visit(no, nth === 0 ? since : last + roll(since - last)));
  });
  function visit(no: number, ago: number) {
    return { no, on: days[ago] ?? bookDay, amount: roll(12) === 0 ? null : 1000 * (4 + roll(40)), party: 1 + roll(6) };
  }
  while (visits.length < visitCount) visits.push(roll(50) === 0 ? visit(2, roll(1000)) : { ...(visits[roll(visits.length)] ?? visit(1, 100)), amount: 5000 });
  const cards = visits.filter(() => roll(3) === 0).map(({ no, on }) => ({ no, on: addDays(on, roll(6) === 0 ? 40 + roll(60) : 1 + roll(3)), label: roll(4) - 1 }));
  const scales = { nps: [0, 11], csat: [1, 5], ces: [1, 7] } as const;
  const answers = Array.from({ length: Math.min(5000, guestCount) }, () => {
    const kind = (['nps', 'csat', 'ces'] as const)[roll(3)] ?? 'nps';
    return { kind, score: scales[kind][0] + roll(scales[kind][1]), on: days[roll(days.length)] ?? bookDay };
  });
  return { today: bookDay, guests, visits, cards, answers };
}

export function columnsOf({ guests, visits, cards }: NumberBook): { readonly guests: GuestColumns; readonly visits: VisitColumns; readonly cards: CardColumns } {
  return {
    guests: { no: Int32Array.from(guests, ({ no }) => no), introduced: Uint8Array.from(guests, ({ introduced }) => Number(introduced)), cameBy: Int8Array.from(guests, ({ cameBy }) => cameBy) },
    visits: {
      guest: Int32Array.from(visits, ({ no }) => no), day: Int32Array.from(visits, ({ on }) => dayNumberOf(on)),
      amount: Int32Array.from(visits, ({ amount }) => amount ?? -1), party: Uint8Array.from(visits, ({ party }) => party),
    },
    cards: { guest: Int32Array.from(cards, ({ no }) => no), day: Int32Array.from(cards, ({ on }) => dayNumberOf(on)), value: Int32Array.from(cards, ({ label }) => label) },
  };
}
