import { addDays, type PlainDate } from '#shared/lib/plain-date';
import type { EventKind } from '#shared/model/event';
import type { Plan, Step } from '#shared/model/plan';
import { postingDeadline } from '#shared/follow/posting-deadline';
import { seasonWindowsBetween } from '#shared/follow/season-windows';
import { lastBusinessDay, nextBusinessDay, type ShopCalendar } from '#shared/follow/shop-calendar';

export interface StepDates {
  readonly dueOn: PlainDate;
  /** The last day on which the step still makes sense. */
  readonly lapsesOn: PlainDate;
}

/**
 * When the steps of a plan fall due around an event, in the order of the plan. Counted from the event, never from the day of typing.
 *
 *   step                        due                                           lapses
 *   on the day or after it      that day; closed: the next open day           `windowDays` later
 *   before it (negative)        that day; closed: the last open day before    `windowDays` after that day, closed or not, but not after the event; a card
 *                                                                             not after the last day on which it can be posted (posting-deadline.ts)
 *   New Year's card             that day, not before 15 December, when the    as before it, and 25 December at the latest: what is posted till then
 *                               post begins to take them; closed: the next    comes on 1 January
 *                               open day, closed beyond the 25th: that day
 *   寒中見舞い and its like      as after it                                   where its window ends (season-windows.ts), a card posted in time
 */
export function stepDatesOf(eventOn: PlainDate, plan: DatedPlan, calendar: ShopCalendar): readonly StepDates[] {
  const { byEvent } = memoryOf(plan, calendar);
  let dates = byEvent.get(eventOn);
  if (dates === undefined) {
    dates = plan.steps.map((step) => datesOf(step, eventOn, plan.event, calendar));
    byEvent.set(eventOn, dates);
  }
  return dates;
}

export type DatedPlan = Pick<Plan, 'event' | 'steps'>;

/**
 * Has every step after this event lapsed by itself? Answers for most guests of an old book without any date arithmetic: an earlier
 * event never lapses later, so one lapsed event settles all that lie before it, and one that runs all that lie after it.
 */
export function allLapsed(eventOn: PlainDate, plan: DatedPlan, calendar: ShopCalendar, today: PlainDate): boolean {
  const memory = memoryOf(plan, calendar);
  if (memory.lapsed !== null && memory.lapsed.today <= today && eventOn <= memory.lapsed.eventOn) return true;
  if (memory.running !== null && memory.running.today >= today && eventOn >= memory.running.eventOn) return false;
  if (stepDatesOf(eventOn, plan, calendar).some((dates) => dates.lapsesOn >= today)) {
    memory.running = { today, eventOn };
    return false;
  }
  // Where the window of a season ends it all, an earlier event may outlast a later one.
  if (plan.steps.every(({ kind }) => kind !== 'season-greeting')) memory.lapsed = { today, eventOn };
  return true;
}

export const lapseOf = (step: Pick<Step, 'windowDays'>, dueOn: PlainDate): PlainDate => addDays(dueOn, step.windowDays);

function datesOf(step: Step, eventOn: PlainDate, event: EventKind, calendar: ShopCalendar): StepDates {
  const day = addDays(eventOn, step.afterDays);
  if (step.afterDays < 0) {
    const deadline = deadlineOf(step, event, eventOn, calendar);
    return isNewYearCard(step, event) ? newYearCardDates(step, later(day, addDays(deadline, -newYearPostDays)), deadline, calendar) : datesBefore(step, day, deadline, calendar);
  }
  const dueOn = step.onBusinessDay ? nextBusinessDay(day, calendar) : day;
  const end = seasonEnd(step, day, calendar);
  const lapsesOn = lapseOf(step, dueOn);
  // A closing that outlasts the window leaves the day itself: then it is late, not lost.
  return end === null ? { dueOn, lapsesOn } : { dueOn, lapsesOn: later(dueOn, earlier(lapsesOn, end)) };
}

function datesBefore(step: Step, day: PlainDate, deadline: PlainDate, calendar: ShopCalendar): StepDates {
  const own = earlier(day, deadline);
  const dueOn = step.onBusinessDay ? lastBusinessDay(own, calendar) : own;
  // A closing brings the work forward; what could be posted after it may still be posted after it.
  return { dueOn, lapsesOn: later(dueOn, earlier(lapseOf(step, own), deadline)) };
}

/** The post takes New Year's cards from 15 to 25 December (Japan Post, 年賀特別郵便): the second less the first. */
const newYearPostDays = 10;
const isNewYearCard = ({ kind, channel }: Step, event: EventKind): boolean => event === 'new-year' && kind === 'new-year-card' && channel === 'postcard';

/** Written early it could not be posted; so a closing moves it forward, unless it outlasts the post. */
function newYearCardDates(step: Step, day: PlainDate, deadline: PlainDate, calendar: ShopCalendar): StepDates {
  const own = earlier(day, deadline);
  const open = step.onBusinessDay ? nextBusinessDay(own, calendar) : own;
  const dueOn = open > deadline ? own : open;
  return { dueOn, lapsesOn: later(dueOn, earlier(lapseOf(step, own), deadline)) };
}

function deadlineOf({ channel }: Step, event: EventKind, eventOn: PlainDate, calendar: ShopCalendar): PlainDate {
  if (channel !== 'postcard') return eventOn;
  return event === 'new-year' ? addDays(eventOn, -7) : postingDeadline(eventOn, calendar.addedHolidays);
}

/** The last day for a greeting of the season; null for any other step, and on a day that lies in no such window. */
function seasonEnd({ kind, channel }: Step, day: PlainDate, { addedHolidays }: ShopCalendar): PlainDate | null {
  if (kind !== 'season-greeting') return null;
  const window = seasonWindowsBetween(day, day).find(({ kind: season }) => season !== 'mourning-notice' && season !== 'new-year');
  if (!window) return null;
  return channel === 'postcard' ? postingDeadline(window.to, addedHolidays) : window.to;
}

const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);
const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

interface Settled { readonly today: PlainDate; readonly eventOn: PlainDate }

/** Remembered results of pure computations, per plan and calendar object: ten thousand guests share a few hundred event dates. */
interface Memory {
  readonly byEvent: Map<PlainDate, readonly StepDates[]>;
  lapsed: Settled | null;
  running: Settled | null;
}
const memories = new WeakMap<DatedPlan, WeakMap<ShopCalendar, Memory>>();

function memoryOf(plan: DatedPlan, calendar: ShopCalendar): Memory {
  let ofPlan = memories.get(plan);
  if (ofPlan === undefined) memories.set(plan, ofPlan = new WeakMap());
  let memory = ofPlan.get(calendar);
  if (memory === undefined) ofPlan.set(calendar, memory = { byEvent: new Map(), lapsed: null, running: null });
  return memory;
}
