import { addDays, addMonths, monthEnd, weekdayOf, type PlainDate } from '#shared/lib/plain-date';
import type { Outcome } from '#shared/model/decision';
import { sharedOccasionOf, type EventId } from '#shared/model/event';
import type { TouchKind } from '#shared/model/touch';
import type { DueItem } from '#shared/follow/due-items';
import { seasons, type SeasonName } from '#shared/follow/occurrences';

/** The four kinds of the quarter (practices D1), and which lines of the ledger belong to each. */
export const quarterKinds = ['season', 'maintenance', 'offer', 'column'] as const;
export type QuarterKind = (typeof quarterKinds)[number];

export const touchesOf: Readonly<Record<QuarterKind, readonly TouchKind[]>> = {
  season: ['season-card', 'season-greeting', 'new-year-card'],
  maintenance: ['maintenance-notice'],
  offer: ['event', 'renewal-notice'],
  column: ['newsletter', 'usage-tips'],
};

/** A week, Sunday first, as far as it lies in the month; only weeks in which something is planned are told of. */
export interface PlannedWeek {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** In the order of the days; what is held back stands among them. */
  readonly items: readonly DueItem[];
}

/** What is planned of one kind in the month that begins with `first`, week by week. */
export function plannedWeeks(items: readonly DueItem[], kind: QuarterKind, first: PlainDate): readonly PlannedWeek[] {
  const last = monthEnd(first);
  const wanted = items.filter((item) => touchesOf[kind].includes(item.kind) && item.dueOn >= first && item.dueOn <= last).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  const weeks = new Map<PlainDate, DueItem[]>();
  for (const item of wanted) {
    const sunday = addDays(item.dueOn, -(weekdayOf(item.dueOn) % 7));
    const from = sunday < first ? first : sunday;
    const week = weeks.get(from);
    if (week) week.push(item);
    else weeks.set(from, [item]);
  }
  return [...weeks].map(([from, of]) => {
    const saturday = addDays(from, 6 - (weekdayOf(from) % 7));
    return { from, to: saturday > last ? last : saturday, items: of };
  });
}

/** His own letter of one season, to all guests together. */
export interface SeasonTally {
  readonly season: SeasonName;
  /** The day on which it begins. */
  readonly on: PlainDate;
  readonly planned: number;
  readonly held: number;
  readonly done: number;
}

/** The season letters of a year: how many are to be written, held back, and done; all steps of a season, where he gave it several. `outcomes`: of each guest, by `stepKeyOf`. */
export function seasonTallies(year: number, items: readonly DueItem[], outcomes: Iterable<Readonly<Record<string, Outcome>>>): readonly SeasonTally[] {
  const tallies = new Map<string, { -readonly [part in keyof SeasonTally]: SeasonTally[part] }>(seasons.map(({ name, monthDay }) => (
    [`season-${year}-${name}`, { season: name, on: seasonBegins(year, monthDay), planned: 0, held: 0, done: 0 }]
  )));
  for (const { eventId, hold } of items) {
    const tally = tallies.get(sharedOccasionOf(eventId) ?? '');
    if (tally) tally[hold === null ? 'planned' : 'held'] += 1;
  }
  for (const decided of outcomes) {
    for (const key in decided) {
      if (!key.startsWith('season-') || decided[key]?.kind !== 'done') continue;
      const tally = tallies.get(sharedOccasionOf(key as EventId) ?? '');
      if (tally) tally.done += 1;
    }
  }
  return [...tallies.values()];
}

const seasonBegins = (year: number, monthDay: number): PlainDate => addMonths(`${String(year).padStart(4, '0')}-01-01` as PlainDate, Math.floor(monthDay / 100) - 1);
