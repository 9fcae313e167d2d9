import type { PlainDate } from '#shared/lib/plain-date';
import type { Outcome } from '#shared/model/decision';
import { stepKeyOf, visitOfEvent, type EventId, type EventKind } from '#shared/model/event';
import type { GuestId, VisitId } from '#shared/model/ids';
import type { Plan, Step } from '#shared/model/plan';
import type { FollowSubject } from '#shared/follow/follow-subject';
import { holdReasonOf, releasedByOf, type HoldReason, type ReleasedBy } from '#shared/follow/hold-reason';
import type { ShopCalendar } from '#shared/follow/shop-calendar';
import { allLapsed, lapseOf, stepDatesOf, type StepDates } from '#shared/follow/step-dates';

/** One thing promised to one guest (予定). Derived at every look, never stored. */
export interface DueItem extends Pick<Step, 'kind' | 'channel' | 'purpose'> {
  readonly guestId: GuestId;
  readonly planId: string;
  readonly event: EventKind;
  /** Decisions and letters are filed under this and the step. */
  readonly eventId: EventId;
  readonly eventOn: PlainDate;
  /** The visit that the event is; null for an occasion. */
  readonly visitId: VisitId | null;
  readonly stepId: string;
  readonly dueOn: PlainDate;
  /** The last day on which it still makes sense. */
  readonly lapsesOn: PlainDate;
  /** He put it off to `dueOn` himself: a promise he made with open eyes. */
  readonly postponed: boolean;
  readonly hold: HoldReason | null;
  /** What would let a held item go; null where nothing holds it. */
  readonly releasedBy: ReleasedBy | null;
}

/**
 * Every open item of one guest, those of the coming weeks included; a caller that wants today's takes `dueOn <= today`.
 *
 *   what happened                        what is due
 *   no visit, or the visit was deleted   nothing
 *   a newer visit                        its track alone: the old one ends where it was
 *   the date was corrected               everything moves with it; decisions stay with the visit
 *   the window has passed                the step has lapsed and is not offered any more
 *   a later step's own day has come      it replaces the earlier ones, even when it is done already. Two are never replaced:
 *                                        the thank-you card, and what he put off himself
 *   done, skipped                        that step never again for this visit
 *   later                                due on the day he named (not before the step's own day, open or not), lapses as many days after
 *                                        it as it would have after its own
 *   released                             the hold is lifted where it may be (hold-reason.ts)
 *
 * So a visit that is entered three weeks late brings one item and not four.
 */
export function dueItemsOf(subject: FollowSubject, plan: Plan, calendar: ShopCalendar, today: PlainDate): readonly DueItem[] {
  const visit = subject.lastVisit;
  if (visit === null || (allLapsed(visit.on, plan, calendar, today) && !hasPostponed(subject))) return [];
  const dates = stepDatesOf(visit.on, plan, calendar);
  const newest = newestReached(dates, today);
  return plan.steps.flatMap((step, index) => {
    const own = dates[index];
    const outcome = subject.outcomes[stepKeyOf({ eventId: visit.id, stepId: step.id })];
    if (own === undefined || isClosed(outcome)) return [];
    const postponed = outcome?.kind === 'later';
    const { dueOn, lapsesOn } = postponed ? postponedDates(step, own, outcome.until) : own;
    const replaced = own.dueOn <= today && index !== newest && !postponed && step.kind !== 'thank-you-card';
    if (replaced || lapsesOn < today) return [];
    const hold = holdReasonOf(subject, step, outcome, dueOn > today ? dueOn : today);
    return [{
      guestId: subject.guestId, planId: plan.id, event: plan.event, eventId: visit.id, eventOn: visit.on, visitId: visitOfEvent(visit.id),
      stepId: step.id, kind: step.kind, channel: step.channel, purpose: step.purpose,
      dueOn, lapsesOn, postponed,
      hold, releasedBy: hold === null ? null : releasedByOf(hold, subject),
    }];
  });
}

const isClosed = (outcome: Outcome | undefined): boolean => outcome?.kind === 'done' || outcome?.kind === 'skipped';

/** Index of the step whose day came last; of two on one day (after a long closing) the later step. */
function newestReached(dates: readonly StepDates[], today: PlainDate): number | null {
  let newest: number | null = null;
  let newestOn = '';
  for (const [index, { dueOn }] of dates.entries()) {
    if (dueOn > today || dueOn < newestOn) continue;
    newest = index;
    newestOn = dueOn;
  }
  return newest;
}

function postponedDates(step: Step, own: StepDates, until: PlainDate): StepDates {
  if (until <= own.dueOn) return own;
  return { dueOn: until, lapsesOn: lapseOf(step, until) };
}

function hasPostponed(subject: FollowSubject): boolean {
  for (const key in subject.outcomes) {
    if (subject.outcomes[key]?.kind === 'later') return true;
  }
  return false;
}
