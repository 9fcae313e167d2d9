import type { PlainDate } from '#shared/lib/plain-date';
import type { Outcome } from '#shared/model/decision';
import { stepKeyOf, visitOfEvent, type EventId } from '#shared/model/event';
import type { GuestId, VisitId } from '#shared/model/ids';
import type { Letter } from '#shared/model/letter';
import type { Plan } from '#shared/model/plan';
import type { TouchKind } from '#shared/model/touch';
import type { DueItem } from '#shared/follow/due-items';
import { stepOf } from '#shared/follow/step-of';
import { holdReasonOf, type GateSubject, type HoldReason } from '#shared/follow/hold-reason';

/** One card on the writing counter. */
export interface QueuedCard {
  readonly guestId: GuestId;
  readonly eventId: EventId;
  readonly eventOn: PlainDate;
  /** null for an occasion. */
  readonly visitId: VisitId | null;
  readonly stepId: string;
  readonly kind: TouchKind;
  /** For the how-manieth time the occasion returns (`DueItem.nth`); null where that is not known. */
  readonly nth: number | null;
  /** null: its day has passed, and only the words that he has begun keep it here. */
  readonly dueOn: PlainDate | null;
  readonly hold: HoldReason | null;
  readonly letter: Letter | null;
}

/** A letter that was begun and not posted, with what the gate needs to know when the plan no longer speaks of it. */
export interface OpenLetter {
  readonly letter: Letter;
  readonly eventOn: PlainDate;
  readonly subject: GateSubject;
  readonly outcome: Outcome | undefined;
}

/**
 * The cards to write: every due postcard, and every card begun and not posted, even when its window has passed or a newer visit
 * has taken over the track: words that he wrote and paper that he printed do not vanish by themselves. Put off, skipped or done takes a
 * card off the counter. Each passes the gate, so a card printed before the guest stopped it is held as well.
 *
 * Thank-you cards come first, since the talk fades; then what lies longest ago; two of one evening in the order in which they were logged.
 * The order does not change while he works.
 */
export function cardQueueOf(items: readonly DueItem[], letters: readonly OpenLetter[], plans: readonly Plan[], today: PlainDate): readonly QueuedCard[] {
  const cards = items.filter(({ channel }) => channel === 'postcard');
  const letterOf = new Map(letters.map(({ letter }) => [stepKeyOf(letter), letter]));
  const due = cards.map((item) => ({
    guestId: item.guestId, eventId: item.eventId, eventOn: item.eventOn, visitId: item.visitId, stepId: item.stepId, kind: item.kind, nth: item.nth,
    dueOn: item.dueOn, hold: item.hold, letter: letterOf.get(stepKeyOf(item)) ?? null,
  }));
  const known = new Set(due.map(stepKeyOf));
  const begun = letters.filter(({ letter }) => !known.has(stepKeyOf(letter))).flatMap((open) => begunCard(open, plans, today));
  return [...due, ...begun].toSorted((a, b) => placeOf(a) - placeOf(b) || byText(a.eventOn, b.eventOn) || byText(a.eventId, b.eventId) || byText(a.stepId, b.stepId));
}

function begunCard({ letter, eventOn, subject, outcome }: OpenLetter, plans: readonly Plan[], today: PlainDate): readonly QueuedCard[] {
  const step = stepOf(letter, plans);
  const putAway = outcome?.kind === 'done' || outcome?.kind === 'skipped' || (outcome?.kind === 'later' && outcome.until > today);
  // A draft that nobody touched is worth nothing once its day has passed: it can be drafted again.
  if (!step || putAway || letter.postedOn !== null || (!letter.edited && letter.printedAt === null)) return [];
  const { guestId, eventId, stepId } = letter;
  return [{ guestId, eventId, eventOn, visitId: visitOfEvent(eventId), stepId, kind: step.kind, nth: null, dueOn: null, hold: holdReasonOf(subject, step, outcome, today), letter }];
}

export type CardState = 'draft' | 'edited' | 'printed';

/** 下書き / 直した / 印刷した. */
export function cardStateOf(letter: Letter | null): CardState {
  if (letter !== null && letter.printedAt !== null) return 'printed';
  return letter?.edited ? 'edited' : 'draft';
}

const placeOf = ({ kind }: QueuedCard): number => (kind === 'thank-you-card' ? 0 : 1);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
