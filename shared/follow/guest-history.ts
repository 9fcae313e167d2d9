import { daysBetween, monthOf, type PlainDate } from '#shared/lib/plain-date';
import type { Decision, Outcome } from '#shared/model/decision';
import { stepKeyOf, visitOfEvent } from '#shared/model/event';
import type { GuestId, VisitId } from '#shared/model/ids';
import type { Purpose, Touch, TouchKind } from '#shared/model/touch';
import type { Visit } from '#shared/model/visit';
import { usesGreetingBudget } from '#shared/follow/answer-kinds';

/** The contacts of one guest, as far as the budget and the resting days ask (practices D3, D4). */
export interface TouchHistory {
  /** Greetings that count in the budget, by month `2026-11`. */
  readonly greetings: Readonly<Record<string, number>>;
  /** Offers by year `2026`. */
  readonly offers: Readonly<Record<string, number>>;
  readonly lastOn: Readonly<Partial<Record<TouchKind, PlainDate>>>;
  /** Of the last three contacts, the newest first. */
  readonly lastPurposes: readonly Purpose[];
}

/** What the visits, touches and decisions of one guest come down to. Small: it is kept in memory for every guest. */
export interface GuestHistory {
  readonly visits: number;
  readonly firstOn: PlainDate | null;
  readonly lastOn: PlainDate | null;
  /** The day of a visit before `lastOn`; null for who came on one day only. */
  readonly previousOn: PlainDate | null;
  readonly lastVisitId: VisitId | null;
  /** Days between visits, as this guest has them: the median; null before the third visit (practices D5). */
  readonly usualInterval: number | null;
  /** Who is named as introducer on a visit, the oldest that names one. The guest's own field goes before it. */
  readonly introduction: { readonly by: GuestId; readonly on: PlainDate } | null;
  readonly touches: TouchHistory;
  /** What was decided about the track of the last visit and about occasions, by `stepKeyOf`. */
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

export const noTouches: TouchHistory = { greetings: {}, offers: {}, lastOn: {}, lastPurposes: [] };
export const noHistory: GuestHistory = {
  visits: 0, firstOn: null, lastOn: null, previousOn: null, lastVisitId: null, usualInterval: null, introduction: null, touches: noTouches, outcomes: {},
};

export interface GuestRecords {
  readonly visits: readonly Pick<Visit, 'id' | 'on' | 'introducedBy'>[];
  readonly touches: readonly Pick<Touch, 'id' | 'on' | 'kind' | 'purpose'>[];
  /** May hold those of other visits. */
  readonly decisions: readonly Pick<Decision, 'eventId' | 'stepId' | 'outcome' | 'decidedAt'>[];
}

/**
 * The history of one guest, whatever order the records come in. The newest visit is the one with the newest event date; two on one day:
 * the one with the greater id, which for UUIDv7 is the one logged later. When it was typed in plays no part (practices C).
 */
export function historyOf({ visits, touches, decisions }: GuestRecords): GuestHistory {
  const days = [...new Set(visits.map(({ on }) => on))].toSorted();
  const inOrder = visits.toSorted((a, b) => (isLater(a, b) ? 1 : -1));
  const [last, naming] = [inOrder.at(-1), inOrder.find(({ introducedBy }) => introducedBy !== null)];
  const rest = { touches: touchHistoryOf(touches), outcomes: outcomesOf(last?.id ?? null, decisions) };
  if (last === undefined) return { ...noHistory, ...rest };
  return {
    visits: visits.length,
    firstOn: days[0] ?? null,
    lastOn: last.on,
    previousOn: days.at(-2) ?? null,
    lastVisitId: last.id,
    usualInterval: visits.length < 3 ? null : medianInterval(days),
    introduction: naming?.introducedBy ? { by: naming.introducedBy, on: naming.on } : null,
    ...rest,
  };
}

const isLater = (a: Pick<Visit, 'id' | 'on'>, b: Pick<Visit, 'id' | 'on'>): boolean => a.on > b.on || (a.on === b.on && a.id > b.id);

/** Habits change: the last ten pauses tell how the guest comes now. */
const pausesTaken = 10;

function medianInterval(days: readonly PlainDate[]): number | null {
  const recent = days.slice(-(pausesTaken + 1));
  const pauses = recent.flatMap((day, index) => {
    const before = recent[index - 1];
    return before === undefined ? [] : [daysBetween(before, day)];
  });
  return median(pauses);
}

/** The middle one; of an even number the mean of the two in the middle. null of nothing. */
export function median(numbers: readonly number[]): number | null {
  const sorted = Float64Array.from(numbers).toSorted();
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

function touchHistoryOf(touches: GuestRecords['touches']): TouchHistory {
  if (touches.length === 0) return noTouches;
  const greetings: Record<string, number> = {};
  const offers: Record<string, number> = {};
  const lastOn: Partial<Record<TouchKind, PlainDate>> = {};
  for (const touch of touches) {
    const { on, kind, purpose } = touch;
    if (purpose === 'offer') offers[on.slice(0, 4)] = (offers[on.slice(0, 4)] ?? 0) + 1;
    else if (usesGreetingBudget(touch)) greetings[monthOf(on)] = (greetings[monthOf(on)] ?? 0) + 1;
    if ((lastOn[kind] ?? '') < on) lastOn[kind] = on;
  }
  const newest = touches.toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1)).slice(0, 3);
  return { greetings: sorted(greetings), offers: sorted(offers), lastOn: sorted(lastOn), lastPurposes: newest.map(({ purpose }) => purpose) };
}

/** The same records give the same text, in whatever order they came: the book compares kept totals with a recount. */
const sorted = <T extends object>(record: T): T => Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1))) as T;

/** One outcome per step; the newest decision wins. */
function outcomesOf(lastVisitId: VisitId | null, decisions: GuestRecords['decisions']): GuestHistory['outcomes'] {
  const latest = new Map<string, GuestRecords['decisions'][number]>();
  for (const decision of decisions) {
    const visitId = visitOfEvent(decision.eventId);
    if (visitId !== null && visitId !== lastVisitId) continue;
    const known = latest.get(stepKeyOf(decision));
    if (known === undefined || decision.decidedAt > known.decidedAt) latest.set(stepKeyOf(decision), decision);
  }
  return Object.fromEntries([...latest].map(([key, { outcome }]) => [key, outcome] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
