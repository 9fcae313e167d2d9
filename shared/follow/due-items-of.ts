import { addDays, type PlainDate } from '#shared/lib/plain-date';
import type { Outcome } from '#shared/model/decision';
import { stepKeyOf } from '#shared/model/event';
import type { Plan, Step } from '#shared/model/plan';
import type { Budget } from '#shared/model/shop';
import { armChannelOf, type ArmChannels } from '#shared/follow/arm-channel';
import { withinBudget } from '#shared/follow/budget';
import type { DueItem } from '#shared/follow/due-items';
import type { FollowSubject } from '#shared/follow/follow-subject';
import { holdReasonOf, isInMourning, releasedByOf } from '#shared/follow/hold-reason';
import { daysAhead, occurrencesOf, type Occurrence, type OccurrenceFacts } from '#shared/follow/occurrences';
import { nextBusinessDay, type ShopCalendar } from '#shared/follow/shop-calendar';
import { allLapsed, lapseOf, stepDatesOf, type StepDates } from '#shared/follow/step-dates';
import { usablePlans, type UsablePlan } from '#shared/follow/usable-plans';

/** What lies around a guest: the shop's calendar and budget, and what the other guests tell of him. Pass the same calendar again and again. */
export interface FollowContext extends OccurrenceFacts {
  readonly calendar: ShopCalendar;
  readonly budget: Budget;
  /** How far ahead occasions are asked for; two months where it is not said. Never less than the end of this month, within which greetings compete. */
  readonly until?: PlainDate;
  /** 効き目帳, card or call: what chance gave to the thanks for a visit. Pass the same map again and again. */
  readonly armChannels?: ArmChannels;
}

/**
 * Every open item of one guest, those of the coming weeks included; a caller that wants today's takes `dueOn <= today`.
 *
 *   what happened                        what is due
 *   no visit, or the visit was deleted   nothing of the plans that count from visits; its decisions have no place
 *   a newer visit                        its track alone: the old one ends where it was
 *   the date was corrected               everything moves with it; decisions stay with the visit
 *   birthday, season, anniversary …      each year anew, under its own name (`birthday-2027`), from two months before it
 *   a plan for named guests              only for who has it in `Guest.plans`
 *   `when`, `nth`                        the step is not part of the track for this event
 *   `restDays`                           due when the same kind of contact lies so far back; where the window closes before, nothing was promised
 *   the window has passed                the step has lapsed and is not offered any more
 *   a later step's own day has come      it replaces the earlier ones of its track, even when it is done already; one that is held (hold-reason.ts)
 *                                        replaces only what is held too. Two are never replaced: the thank-you card, and what he put off himself
 *   done, skipped                        that step never again for this event
 *   later                                due on the day he named (not before the step's own day, open or not), lapses as many days after
 *                                        it as it would have after its own
 *   released                             the hold is lifted where it may be (hold-reason.ts)
 *   several greetings or offers          the budget lets through what the priority table puts first (budget.ts)
 *
 * So a visit that is entered three weeks late brings one item and not four.
 */
export function dueItemsOf(subject: FollowSubject, plans: readonly Plan[], context: FollowContext, today: PlainDate): readonly DueItem[] {
  const { decided, postponed } = decidedOf(subject.outcomes);
  const look: Look = { context, today, decided, postponed, until: context.until ?? aheadOf(today) };
  const items: DueItem[] = [];
  for (const plan of usablePlans(plans)) {
    if (plan.guests === 'named' && !subject.plans.includes(plan.id)) continue;
    if (plan.event === 'visit' && hasRunOut(subject, plan, look)) continue;
    for (const event of occurrencesOf(subject, plan, context, look)) addItems(items, { subject, plan, event }, look);
  }
  if (items.length === 0) return nothing;
  const isReleased = (item: DueItem): boolean => look.decided && subject.outcomes[stepKeyOf(item)]?.kind === 'released';
  return withinBudget(items, subject.touches, context.budget, { today, isReleased });
}

const nothing: readonly DueItem[] = [];

/** Asked for every guest with the same day. */
let ahead: { readonly today: PlainDate; readonly until: PlainDate } | null = null;
function aheadOf(today: PlainDate): PlainDate {
  if (ahead?.today !== today) ahead = { today, until: addDays(today, daysAhead) };
  return ahead.until;
}

interface Look extends Decided { readonly context: FollowContext; readonly today: PlainDate; readonly until: PlainDate }
interface Track { readonly subject: FollowSubject; readonly plan: UsablePlan; readonly event: Occurrence }

/** Settles most guests of an old book without any date arithmetic. A resting day may move a step behind its own days. */
function hasRunOut({ lastVisit }: FollowSubject, plan: UsablePlan, { context, today, postponed }: Look): boolean {
  return lastVisit === null || (!postponed && allLapsed(lastVisit.on, plan, context.calendar, today));
}

function addItems(items: DueItem[], track: Track, look: Look): void {
  const { event } = track;
  for (const planned of openStepsOf(track, look)) {
    const open = byArm(planned, track, look);
    if ((event.visitId === null && open.dueOn > look.until) || isReplaced(track, open, look.today)) continue;
    items.push(itemOf(track, open, gate(track, open, open.dueOn > look.today ? open.dueOn : look.today)));
  }
}

/** Chance may have given the thanks for this visit another channel; the gate is then asked about that one. */
function byArm(open: OpenStep, { event }: Track, { context }: Look): OpenStep {
  const channel = armChannelOf(open, event.visitId, context.armChannels);
  return channel === null ? open : { ...open, step: { ...open.step, channel }, byArm: true };
}

/** The steps of a track that are still to be done; of a plan that is the same for everybody once for all who decided nothing about it. */
function openStepsOf(track: Track, look: Look): readonly OpenStep[] {
  const { plan, event } = track;
  const dates = stepDatesOf(event.on, plan, look.context.calendar);
  if (!plan.sameForAll || look.decided) return openSteps(track, dates, look);
  let known = openOfAll.get(dates);
  if (known?.today !== look.today) openOfAll.set(dates, known = { today: look.today, open: openSteps(track, dates, look) });
  return known.open;
}

const openOfAll = new WeakMap<readonly StepDates[], { readonly today: PlainDate; readonly open: readonly OpenStep[] }>();

function openSteps(track: Track, dates: readonly StepDates[], { context, today, decided }: Look): readonly OpenStep[] {
  const { plan } = track;
  const own = plan.steps.map((step, index) => ownDates(step, dates[index], track, context.calendar));
  const decidable = (step: Step): Decidable => ({ step, outcome: outcomeIn(track, step, decided) });
  return plan.steps.flatMap((step, index) => {
    const { outcome } = decidable(step);
    const open = openDates(step, own[index] ?? null, outcome, today);
    if (open === null) return [];
    const rivals = open.postponed || step.kind === 'thank-you-card' ? nobody : plan.steps.filter((_, other) => replaces(own, other, index, today)).map(decidable);
    return rivals.some((rival) => isClosed(rival.outcome)) ? [] : [{ ...open, step, outcome, rivals }];
  });
}

type Open = Pick<DueItem, 'dueOn' | 'lapsesOn' | 'postponed'>;
type Gate = Pick<DueItem, 'hold' | 'releasedBy'>;
/** A step, and what was decided about it. */
interface Decidable { readonly step: Step; readonly outcome: Outcome | undefined }
interface OpenStep extends Open, Decidable {
  /** The later steps that stand in its place where they may go out. */
  readonly rivals: readonly Decidable[];
  readonly byArm?: true;
}
const nobody: readonly Decidable[] = [];

const outcomeIn = ({ subject, event }: Track, { id }: Step, decided: boolean): Outcome | undefined =>
  (decided ? subject.outcomes[stepKeyOf({ eventId: event.id, stepId: id })] : undefined);

/** Whether the days of both steps have come, the other's later; of two on one day (after a long closing) the later step. */
function replaces(own: readonly (StepDates | null)[], other: number, index: number, today: PlainDate): boolean {
  const [reached, dueOn] = [own[other]?.dueOn, own[index]?.dueOn];
  return reached !== undefined && dueOn !== undefined && reached <= today && (reached > dueOn || (reached === dueOn && other > index));
}

/**
 * A later step that is held replaces only what is held too: otherwise a message that may not be sent would take away the call that may. Limit: what only
 * the budget holds counts as free, since it is found after this.
 */
function isReplaced(track: Track, open: OpenStep, today: PlainDate): boolean {
  const isHeld = (each: Decidable): boolean => gate(track, each, today).hold !== null;
  return open.rivals.length > 0 && (open.rivals.some((rival) => !isHeld(rival)) || isHeld(open));
}

/** null: not part of the track, closed, or lapsed. */
function openDates(step: Step, own: StepDates | null, outcome: Outcome | undefined, today: PlainDate): Open | null {
  if (own === null || isClosed(outcome)) return null;
  const postponed = outcome?.kind === 'later';
  const { dueOn, lapsesOn } = postponed ? postponedDates(step, own, outcome.until) : own;
  return lapsesOn < today ? null : { dueOn, lapsesOn, postponed };
}

function itemOf({ subject, plan, event }: Track, { step, dueOn, lapsesOn, postponed, byArm: chosen }: OpenStep, { hold, releasedBy }: Gate): DueItem {
  return {
    guestId: subject.guestId, planId: plan.id, event: plan.event, eventId: event.id, eventOn: event.on, visitId: event.visitId,
    nth: event.nth, visits: subject.lastVisit?.ordinal ?? 0,
    stepId: step.id, kind: step.kind, channel: step.channel, purpose: step.purpose,
    dueOn, lapsesOn, postponed, hold, releasedBy, ...(chosen && { byArm: true }),
  };
}

/** A New Year's card is read on New Year's Day, so courtesy looks at that day at the earliest; everything else goes out when it is due. */
function gate({ subject, plan, event }: Track, { step, outcome }: Decidable, actOn: PlainDate): Gate {
  const hold = holdReasonOf(subject, step, outcome, plan.event === 'new-year' && event.on > actOn ? event.on : actOn);
  return { hold, releasedBy: hold === null ? null : releasedByOf(hold, subject, step.purpose) };
}

/** null: the step is not part of this track. */
function ownDates(step: Step, dates: StepDates | undefined, { subject, event }: Track, calendar: ShopCalendar): StepDates | null {
  if (dates === undefined || !holdsFor(step, subject, event)) return null;
  const lastOn = step.restDays === 0 ? undefined : subject.touches.lastOn[step.kind];
  if (lastOn === undefined) return dates;
  const rested = addDays(lastOn, step.restDays);
  if (rested <= dates.dueOn) return dates;
  const dueOn = step.onBusinessDay ? nextBusinessDay(rested, calendar) : rested;
  return dueOn > dates.lapsesOn ? null : { dueOn, lapsesOn: dates.lapsesOn };
}

function holdsFor({ when, nth }: Step, { lastVisit, mourningSince }: FollowSubject, event: Occurrence): boolean {
  if (nth.length > 0 && (event.nth === null || !nth.includes(event.nth))) return false;
  if (when === 'first-visit') return (lastVisit?.ordinal ?? 0) <= 1;
  return when !== 'in-mourning' || isInMourning(mourningSince, event.on);
}

const isClosed = (outcome: Outcome | undefined): boolean => outcome?.kind === 'done' || outcome?.kind === 'skipped';

function postponedDates(step: Step, own: StepDates, until: PlainDate): StepDates {
  if (until <= own.dueOn) return own;
  return { dueOn: until, lapsesOn: lapseOf(step, until) };
}

/** Whether anything was decided, and put off: of most guests of an old book nothing is, and no key need be looked up. */
interface Decided { readonly decided: boolean; readonly postponed: boolean }
const undecided: Decided = { decided: false, postponed: false };

function decidedOf(outcomes: FollowSubject['outcomes']): Decided {
  const all = Object.values(outcomes);
  return all.length === 0 ? undecided : { decided: true, postponed: all.some(({ kind }) => kind === 'later') };
}
