import { addDays, plainDate, type Instant } from '#shared/lib/plain-date';
import type { Experiment } from '#shared/model/experiment';
import type { ExperimentId } from '#shared/model/ids';
import type { SeedGuest } from './seed-book.ts';

const reachable = { address: { postalCode: '1000001', street: '東京都千代田区千代田1-1', building: '', careOf: '', numerals: 'usual' }, phone: '03-0000-0000' } as const;
const name = (index: number): string => `見本${String.fromCodePoint(0x4e00 + index)}`;

/** A year of guests, of whom a third came again, and eight who came two evenings ago for the first time. */
export const experimentShop: readonly SeedGuest[] = [
  ...Array.from({ length: 60 }, (_, index): SeedGuest => ({
    ...reachable, familyName: name(index),
    visits: [{ on: addDays(plainDate('2025-12-01'), index * 4), done: ['thank-you'] }, ...(index % 3 === 0 ? [{ on: addDays(plainDate('2025-12-21'), index * 4), done: ['thank-you'] }] : [])],
  })),
  ...Array.from({ length: 8 }, (_, index): SeedGuest => ({ ...reachable, familyName: name(100 + index), visits: [{ on: '2026-11-22' }] })),
];

/** Twenty on each side, all of them assigned and their days over. */
export const fullExperiment: Experiment = {
  id: '019a0000-0000-7000-8000-0000000000e1' as ExperimentId, question: 'style', title: 'なぞり書きと手書き風',
  a: { label: 'なぞり書き', style: 'tracing', offer: null, words: null, slot: null, channel: null }, b: { label: '手書き風', style: 'hand', offer: null, words: null, slot: null, channel: null },
  withinDays: 30, perArm: 20, baseline: 0.3, difference: 0.3, seed: 'seed', startedOn: plainDate('2026-07-01'), endsOn: plainDate('2026-12-31'), stoppedOn: null, gone: [],
  createdAt: '2026-07-01T00:00:00.000Z' as Instant, sample: false,
};

/** Side a returns nine times in ten, side b twice. The last guest is in no question: the evening says that the book was kept until then. */
export const experimentMembers: readonly SeedGuest[] = [...Array.from({ length: 40 }, (_, index): SeedGuest => ({
  ...reachable, familyName: name(index),
  assigned: { arm: index % 2 === 0 ? 'a' : 'b', stratum: index < 24 ? 'new/first' : 'regular/repeat', place: index < 24 ? index : index - 24, assignedOn: addDays(plainDate('2026-07-02'), index) },
  visits: [{ on: addDays(plainDate('2026-07-01'), index) }, ...((index % 2 === 0 ? index % 20 !== 0 : index % 10 === 1) ? [{ on: addDays(plainDate('2026-07-12'), index) }] : [])],
})), { ...reachable, familyName: name(200), visits: [{ on: '2026-11-21' }] }];
