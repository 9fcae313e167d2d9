import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date';
import type { DueItem } from '#shared/follow/due-items';
import { plannedWeeks, seasonTallies } from '#shared/follow/quarter-plan';

const guest = (no: number): string => `0198c0de-0000-7000-8000-00000000000${no}`;
const item = (kind: DueItem['kind'], dueOn: string, more: Partial<DueItem> = {}): DueItem => ({
  guestId: guest(1), planId: 'p', event: 'season', eventId: `season-2026-winter/${guest(1)}`, eventOn: plainDate('2026-12-01'), visitId: null, nth: 4, visits: 1, stepId: kind,
  kind, channel: 'postcard', purpose: 'offer', dueOn: plainDate(dueOn), lapsesOn: plainDate('2027-01-31'), postponed: false, hold: null, releasedBy: null, ...more,
} as DueItem);

describe('what is planned of a quarter', () => {
  it('stands in its week, Sunday to Saturday, cut by the month, each kind for itself', () => {
    const items = [item('season-card', '2026-12-25'), item('season-card', '2026-12-01'), item('season-greeting', '2026-12-05'), item('season-card', '2026-12-06'), item('season-card', '2026-11-30'), item('newsletter', '2026-12-02')];
    const weeks = (kind: Parameters<typeof plannedWeeks>[1], month: string) => plannedWeeks(items, kind, plainDate(month)).map(({ from, to, items: of }) => [from, to, of.map(({ dueOn }) => dueOn)]);
    expect(weeks('season', '2026-12-01')).toEqual([
      ['2026-12-01', '2026-12-05', ['2026-12-01', '2026-12-05']], ['2026-12-06', '2026-12-12', ['2026-12-06']], ['2026-12-20', '2026-12-26', ['2026-12-25']],
    ]);
    expect(weeks('season', '2026-11-01')).toEqual([['2026-11-29', '2026-11-30', ['2026-11-30']]]);
    expect(weeks('column', '2026-12-01')).toEqual([['2026-12-01', '2026-12-05', ['2026-12-02']]]);
    expect(weeks('offer', '2026-12-01')).toEqual([]);
  });

  it('a week at the turn of the year belongs to either month', () => {
    const items = [item('season-card', '2026-12-31'), item('season-card', '2027-01-02')];
    expect(plannedWeeks(items, 'season', plainDate('2026-12-01'))).toMatchObject([{ from: '2026-12-27', to: '2026-12-31' }]);
    expect(plannedWeeks(items, 'season', plainDate('2027-01-01'))).toMatchObject([{ from: '2027-01-01', to: '2027-01-02' }]);
  });

  it('counts the letters of each season: to write, held back, done; of this year alone', () => {
    const of = (no: number, hold: DueItem['hold'] = null) => item('season-card', '2026-12-01', { eventId: `season-2026-winter/${guest(no)}` as DueItem['eventId'], hold });
    const outcomes = [
      { [`season-2026-autumn/${guest(1)} season-card`]: { kind: 'done' }, [`season-2025-autumn/${guest(1)} season-card`]: { kind: 'done' } },
      { [`season-2026-autumn/${guest(2)} season-card`]: { kind: 'done' }, [`season-2026-winter/${guest(2)} season-card`]: { kind: 'skipped', reason: 'x' }, 'visit thank-you': { kind: 'done' } },
    ] as const;
    expect(seasonTallies(2026, [of(1), of(2), of(3, 'no-consent')], outcomes)).toEqual([
      { season: 'spring', on: '2026-03-01', planned: 0, held: 0, done: 0 }, { season: 'summer', on: '2026-06-01', planned: 0, held: 0, done: 0 },
      { season: 'autumn', on: '2026-09-01', planned: 0, held: 0, done: 2 }, { season: 'winter', on: '2026-12-01', planned: 2, held: 1, done: 0 },
    ]);
  });
});
