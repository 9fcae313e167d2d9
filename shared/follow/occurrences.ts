import { addDays, daysBetween, type PlainDate } from '#shared/lib/plain-date';
import { occasionId, type EventId, type EventKind } from '#shared/model/event';
import type { Anniversary } from '#shared/model/guest';
import type { GuestId, VisitId } from '#shared/model/ids';
import { dryAfterDays, dryingStages } from '#shared/follow/drying';
import type { FollowSubject } from '#shared/follow/follow-subject';
import type { UsablePlan } from '#shared/follow/usable-plans';
import { yearlyDaysBetween } from '#shared/follow/yearly-days';

/** One event of one guest, near enough to today to matter. */
export interface Occurrence {
  readonly id: EventId;
  readonly on: PlainDate;
  readonly visitId: VisitId | null;
  /** Which of those that return (`Step.nth`); null where that is not known: a birthday without its year. */
  readonly nth: number | null;
}

/** Whom a guest introduced, with the day of that guest's first visit. */
export interface Introduced { readonly guestId: GuestId; readonly on: PlainDate }

export interface OccurrenceFacts {
  /** The shop's usual interval (drying.ts). */
  readonly shopInterval: number | null;
  readonly introduced: ReadonlyMap<GuestId, readonly Introduced[]>;
}

/** How far ahead occasions are shown: what is later than the end of next month is no promise yet. */
export const daysAhead = 62;
/** How many days ahead he may put something off at once; the screen refuses what lies further. */
export const longestPutOff = 731;
/** Put off again and again its event lies far back; ten years are more than anybody will remember. */
const keptPutOff = 3660;

/** The events of a guest whose steps may be open on `today` or in the coming two months, oldest first. Visits: the newest alone (practices C). */
export function occurrencesOf(subject: FollowSubject, plan: UsablePlan, facts: OccurrenceFacts, span: Span): readonly Occurrence[] {
  if (plan.event === 'visit') {
    const visit = subject.lastVisit;
    return visit === null ? none : [{ id: visit.id, on: visit.on, visitId: visit.id, nth: visit.ordinal }];
  }
  const near = nearOf(plan, span);
  return finders[plan.event](subject, near, facts);
}

const none: readonly Occurrence[] = [];

/** Steps that fall due after `until` are not asked for. `postponed`: he has put something off, perhaps of an event that lies far back. */
export interface Span { readonly today: PlainDate; readonly until: PlainDate; readonly postponed: boolean }

interface Near {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly today: PlainDate;
  /** The days of a month and day between the two; `1224` for 24 December. Most guests ask for the same few. */
  readonly yearly: (monthDay: number) => readonly PlainDate[];
  /** The seasons that begin between the two: the same for every guest. */
  readonly seasons: () => readonly Season[];
}

type Finder = (subject: FollowSubject, near: Near, facts: OccurrenceFacts) => readonly Occurrence[];

const finders: Readonly<Record<Exclude<EventKind, 'visit'>, Finder>> = {
  introduction: ({ guestId }, { from, to }, { introduced }) => inSpan(introduced.get(guestId), from, to).map((each) => ({ id: occasionId('introduction', each.guestId, guestId), on: each.on, visitId: null, nth: null })),
  birthday: ({ guestId, birthday }, { yearly }) => (birthday === null ? none : yearly(birthday.month * 100 + birthday.day).map((on) => (
    { id: occasionId('birthday', yearOf(on), guestId), on, visitId: null, nth: birthday.year === null ? null : Number(yearOf(on)) - birthday.year }
  ))),
  anniversary: (subject, near) => anniversariesOf(subject, near, 'anniversary', ['wedding', 'other']),
  contract: (subject, near) => anniversariesOf(subject, near, 'contract', ['contract']),
  handover: (subject, near) => anniversariesOf(subject, near, 'handover', ['handover']),
  'first-visit': ({ guestId, firstOn }, { yearly }) => (firstOn === null ? none : yearly(monthDayOf(firstOn)).flatMap((on) => (
    yearsBetween(firstOn, on) < 1 ? [] : [{ id: occasionId('first-visit', yearOf(on), guestId), on, visitId: null, nth: yearsBetween(firstOn, on) }]
  ))),
  'new-year': ({ guestId }, { yearly }) => yearly(101).map((on) => ({ id: occasionId('new-year', yearOf(on), guestId), on, visitId: null, nth: null })),
  season: ({ guestId }, near) => near.seasons().map(({ name, on, nth }) => ({ id: occasionId('season', name, guestId), on, visitId: null, nth })),
  drying: dryDaysOf,
  chosen: chosenDaysOf,
};

/** The weather service counts whole months (気象庁); a kappo's menu turns with them. `nth` 1 to 4. */
export const seasons = [{ name: 'spring', monthDay: 301 }, { name: 'summer', monthDay: 601 }, { name: 'autumn', monthDay: 901 }, { name: 'winter', monthDay: 1201 }] as const;
export type SeasonName = (typeof seasons)[number]['name'];
interface Season { readonly name: string; readonly on: PlainDate; readonly nth: number }

const seasonsOn = (yearly: Near['yearly']): readonly Season[] =>
  seasons.flatMap(({ name, monthDay }, index) => yearly(monthDay).map((on) => ({ name: `${yearOf(on)}-${name}`, on, nth: index + 1 })));

const inSpan = (introduced: readonly Introduced[] | undefined, from: PlainDate, to: PlainDate): readonly Introduced[] =>
  introduced?.filter(({ on }) => on >= from && on <= to) ?? [];

function anniversariesOf({ guestId, anniversaries }: FollowSubject, { yearly }: Near, kind: EventKind & ('anniversary' | 'contract' | 'handover'), kinds: readonly Anniversary['kind'][]): readonly Occurrence[] {
  if (anniversaries.length === 0) return none;
  return anniversaries.filter((anniversary) => kinds.includes(anniversary.kind)).flatMap(({ id, on: first }) => yearly(monthDayOf(first)).flatMap((on) => (
    yearsBetween(first, on) < 1 ? [] : [{ id: occasionId(kind, `${id}-${yearOf(on)}`, guestId), on, visitId: null, nth: yearsBetween(first, on) }]
  )));
}

function dryDaysOf({ guestId, lastVisit, usualInterval }: FollowSubject, { from, to, today }: Near, { shopInterval }: OccurrenceFacts): readonly Occurrence[] {
  const usual = usualInterval ?? shopInterval;
  // Nobody dries whose thresholds both lie too far back or too far ahead: most guests of an old book.
  if (lastVisit === null || usual === null || lastVisit.on > today) return none;
  const away = daysOnce(lastVisit.on, today);
  const [earliest, latest] = [away - daysOnce(from, today), away + daysOnce(today, to)];
  const days: Occurrence[] = [];
  for (const stage of dryingStages) {
    const after = dryAfterDays(usual, stage);
    if (after >= earliest && after <= latest) days.push({ id: occasionId('drying', `${stage}-${lastVisit.id}`, guestId), on: addDays(lastVisit.on, after), visitId: null, nth: stage });
  }
  return days;
}

const ways = ['card', 'again', 'call'];

/** `chosen-2026-11-22-card/<guest>`: day and way stand in the name, and only what he chose is there. */
function chosenDaysOf({ outcomes }: FollowSubject, { from, to }: Near): readonly Occurrence[] {
  const days: Occurrence[] = [];
  for (const key in outcomes) {
    if (outcomes[key]?.kind !== 'chosen') continue;
    const id = key.slice(0, key.indexOf(' ')) as EventId;
    const on = id.slice(7, 17) as PlainDate;
    if (on >= from && on <= to) days.push({ id, on, visitId: null, nth: ways.indexOf(id.slice(18, id.indexOf('/'))) + 1 });
  }
  return days;
}

const yearOf = (on: PlainDate): string => on.slice(0, 4);
const monthDayOf = (on: PlainDate): number => Number(on.slice(5, 7)) * 100 + Number(on.slice(8, 10));
const yearsBetween = (first: PlainDate, on: PlainDate): number => Number(yearOf(on)) - Number(yearOf(first));

/** Remembered results of pure computations. */
const nears = new WeakMap<UsablePlan, { readonly until: PlainDate; readonly ordinary: Near; readonly wide: Near }>();

function nearOf(plan: UsablePlan, { today, until, postponed }: Span): Near {
  let known = nears.get(plan);
  if (known?.ordinary.today !== today || known.until !== until) {
    const to = addDays(until, plan.openBefore);
    known = { until, ordinary: near(addDays(today, -plan.openAfter), to, today), wide: near(addDays(today, -plan.openAfter - keptPutOff), to, today) };
    nears.set(plan, known);
  }
  return postponed ? known.wide : known.ordinary;
}

function near(from: PlainDate, to: PlainDate, today: PlainDate): Near {
  const byDay = new Map<number, readonly PlainDate[]>();
  let begun: readonly Season[] | null = null;
  const yearly = (monthDay: number): readonly PlainDate[] => {
    let days = byDay.get(monthDay);
    if (days === undefined) byDay.set(monthDay, days = yearlyDaysBetween({ month: Math.floor(monthDay / 100), day: monthDay % 100 }, from, to));
    return days;
  };
  return { from, to, today, yearly, seasons: () => begun ??= seasonsOn(yearly) };
}

const spans = new Map<PlainDate, { readonly today: PlainDate; readonly days: number }>();

/** Days from a day to today: ten thousand guests share a few thousand days. */
function daysOnce(from: PlainDate, today: PlainDate): number {
  let span = spans.get(from);
  if (span?.today !== today) spans.set(from, span = { today, days: daysBetween(from, today) });
  return span.days;
}
