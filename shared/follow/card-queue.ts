import type { PlainDate } from '#shared/lib/plain-date';
import type { Outcome } from '#shared/model/decision';
import type { GuestId, VisitId } from '#shared/model/ids';
import type { Letter } from '#shared/model/letter';
import type { Plan } from '#shared/model/plan';
import type { DueItem } from '#shared/follow/due-items';
import type { FollowSubject } from '#shared/follow/follow-subject';
import { holdReasonOf, type HoldReason } from '#shared/follow/hold-reason';

/** One card on the writing counter. */
export interface QueuedCard {
  readonly guestId: GuestId;
  readonly visitId: VisitId;
  readonly stepId: string;
  readonly visitOn: PlainDate;
  /** null: its day has passed, and only the words that he has begun keep it here. */
  readonly dueOn: PlainDate | null;
  readonly hold: HoldReason | null;
  readonly letter: Letter | null;
}

/** A letter that was begun and not posted, with what the gate needs to know when the plan no longer speaks of it. */
export interface OpenLetter {
  readonly letter: Letter;
  readonly visitOn: PlainDate;
  readonly subject: FollowSubject;
  readonly outcome: Outcome | undefined;
}

/**
 * The cards to write: every due thank-you step, and every card begun and not posted, even when its window has passed or a newer visit
 * has taken over the track: words that he wrote and paper that he printed do not vanish by themselves. Put off, skipped or done takes a
 * card off the counter. Each passes the gate, so a card printed before the guest stopped it is held as well.
 *
 * Longest waiting visit first; two of one evening in the order in which they were logged. The order does not change while he works.
 */
export function cardQueueOf(items: readonly DueItem[], letters: readonly OpenLetter[], plan: Plan, today: PlainDate): readonly QueuedCard[] {
  const cards = items.filter(({ kind, channel }) => kind === 'thank-you-card' && channel === 'postcard');
  const letterOf = new Map(letters.map(({ letter }) => [keyOf(letter), letter]));
  const due = cards.map((item) => ({
    guestId: item.guestId, visitId: item.visitId, stepId: item.stepId, visitOn: item.visitOn,
    dueOn: item.dueOn, hold: item.hold, letter: letterOf.get(keyOf(item)) ?? null,
  }));
  const known = new Set(due.map(keyOf));
  const begun = letters.filter(({ letter }) => !known.has(keyOf(letter))).flatMap((open) => begunCard(open, plan, today));
  return [...due, ...begun].toSorted((a, b) => byText(a.visitOn, b.visitOn) || byText(a.visitId, b.visitId) || byText(a.stepId, b.stepId));
}

function begunCard({ letter, visitOn, subject, outcome }: OpenLetter, plan: Plan, today: PlainDate): readonly QueuedCard[] {
  const step = plan.steps.find(({ id }) => id === letter.stepId);
  const putAway = outcome?.kind === 'done' || outcome?.kind === 'skipped' || (outcome?.kind === 'later' && outcome.until > today);
  // A draft that nobody touched is worth nothing once its day has passed: it can be drafted again.
  if (!step || putAway || letter.postedOn !== null || (!letter.edited && letter.printedAt === null)) return [];
  const { guestId, visitId, stepId } = letter;
  return [{ guestId, visitId, stepId, visitOn, dueOn: null, hold: holdReasonOf(subject, step, outcome, today), letter }];
}

export type CardState = 'draft' | 'edited' | 'printed';

/** 下書き / 直した / 印刷した. */
export function cardStateOf(letter: Letter | null): CardState {
  if (letter !== null && letter.printedAt !== null) return 'printed';
  return letter?.edited ? 'edited' : 'draft';
}

const keyOf = ({ visitId, stepId }: { readonly visitId: VisitId; readonly stepId: string }): string => `${visitId} ${stepId}`;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
