import { addDays, type PlainDate } from '#shared/lib/plain-date';
import type { Plan, Step } from '#shared/model/plan';
import { nextBusinessDay, type ShopCalendar } from '#shared/follow/shop-calendar';

export interface StepDates {
  readonly dueOn: PlainDate;
  /** The last day on which the step still makes sense. */
  readonly lapsesOn: PlainDate;
}

/** When the steps of a plan fall due after an event, in the order of the plan. Counted from the event, never from the day of typing. */
export function stepDatesOf(eventOn: PlainDate, plan: Plan, calendar: ShopCalendar): readonly StepDates[] {
  const { byEvent } = memoryOf(plan, calendar);
  let dates = byEvent.get(eventOn);
  if (dates === undefined) {
    dates = plan.steps.map((step) => datesOf(step, eventOn, calendar));
    byEvent.set(eventOn, dates);
  }
  return dates;
}

/**
 * Has every step after this event lapsed by itself? Answers for most guests of an old book without any date arithmetic: an earlier
 * event never lapses later, so one lapsed event settles all that lie before it.
 */
export function allLapsed(eventOn: PlainDate, plan: Plan, calendar: ShopCalendar, today: PlainDate): boolean {
  const memory = memoryOf(plan, calendar);
  if (memory.lapsed !== null && memory.lapsed.today <= today && eventOn <= memory.lapsed.eventOn) return true;
  if (stepDatesOf(eventOn, plan, calendar).some((dates) => dates.lapsesOn >= today)) return false;
  memory.lapsed = { today, eventOn };
  return true;
}

export const lapseOf = (step: Step, dueOn: PlainDate): PlainDate => addDays(dueOn, step.windowDays);

function datesOf(step: Step, eventOn: PlainDate, calendar: ShopCalendar): StepDates {
  const day = addDays(eventOn, step.afterDays);
  const dueOn = step.onBusinessDay ? nextBusinessDay(day, calendar) : day;
  return { dueOn, lapsesOn: lapseOf(step, dueOn) };
}

/** Remembered results of pure computations, per plan and calendar object: ten thousand guests share a few hundred event dates. */
interface Memory {
  readonly byEvent: Map<PlainDate, readonly StepDates[]>;
  lapsed: { readonly today: PlainDate; readonly eventOn: PlainDate } | null;
}
const memories = new WeakMap<Plan, WeakMap<ShopCalendar, Memory>>();

function memoryOf(plan: Plan, calendar: ShopCalendar): Memory {
  let ofPlan = memories.get(plan);
  if (ofPlan === undefined) memories.set(plan, ofPlan = new WeakMap());
  let memory = ofPlan.get(calendar);
  if (memory === undefined) ofPlan.set(calendar, memory = { byEvent: new Map(), lapsed: null });
  return memory;
}
