import { addMonths, type PlainDate } from '#shared/lib/plain-date';
import type { Outcome } from '#shared/model/decision';
import type { Step } from '#shared/model/plan';
import type { FollowSubject } from '#shared/follow/follow-subject';

/**
 * Why an item may not go out, the most binding reason first. The one gate that every mailing passes.
 *
 *   reason             who says so       `released` lifts it
 *   stopped            the guest         never
 *   forbidden-channel  the guest         never: another channel, or the guest page when he changed his mind
 *   no-consent         the guest         never: the day of the consent is recorded on the guest page (practices D6), and it opens offers from that day
 *   mourning           courtesy          yes: the owner judges
 *   no-address         the facts         yes: he hands the card over himself
 *   no-phone           the facts         yes: he knows the number or meets the guest
 *   only-offers        courtesy          yes: the owner judges (budget.ts)
 *   budget-…           the budget        never: the settings (budget.ts)
 */
export const holdReasons = ['stopped', 'forbidden-channel', 'no-consent', 'mourning', 'no-address', 'no-phone'] as const;
/** The last three are found where all items of a guest are seen together: budget.ts. */
export type HoldReason = (typeof holdReasons)[number] | 'only-offers' | 'budget-greetings' | 'budget-offers';

/** What would let a held item go. `date`: by itself on that day, where the item has not lapsed by then. */
export type ReleasedBy =
  | { readonly kind: 'date'; readonly on: PlainDate }
  | { readonly kind: 'guest-word' }
  | { readonly kind: 'consent' }
  | { readonly kind: 'address' }
  | { readonly kind: 'phone' }
  /** A greeting first. */
  | { readonly kind: 'greeting' }
  /** A greater budget in the settings. */
  | { readonly kind: 'budget' };

const liftedByOwner: ReadonlySet<HoldReason> = new Set(['mourning', 'no-address', 'no-phone', 'only-offers']);

/** Whether the screen may offer 「それでも書く」. */
export const canBeReleased = (reason: HoldReason): boolean => liftedByOwner.has(reason);

/** 喪中 lasts until the first anniversary (一周忌), as custom has it; the old mourning order (服忌令) knew up to thirteen months. */
const mourningMonths = 12;

/** Whether 喪中 stands on that day. A day that has not come yet counts too: a slip in the year must not open the gate. */
export const isInMourning = (mourningSince: PlainDate | null, on: PlainDate): boolean =>
  mourningSince !== null && on < addMonths(mourningSince, mourningMonths);

/** What would let an item go that this reason holds. */
export function releasedByOf(reason: (typeof holdReasons)[number], { mourningSince, consentToOffersOn }: Pick<FollowSubject, 'mourningSince' | 'consentToOffersOn'>, purpose: GateStep['purpose']): ReleasedBy {
  switch (reason) {
    case 'stopped':
    case 'forbidden-channel':
      return { kind: 'guest-word' };
    case 'no-consent':
      return purpose === 'offer' && consentToOffersOn !== null ? { kind: 'date', on: consentToOffersOn } : { kind: 'consent' };
    case 'mourning':
      return mourningSince === null ? { kind: 'guest-word' } : { kind: 'date', on: addMonths(mourningSince, mourningMonths) };
    case 'no-address':
      return { kind: 'address' };
    case 'no-phone':
      return { kind: 'phone' };
  }
}

/** `actOn`: the day on which the item would go out, or be read where that is what courtesy looks at. A step for guests in mourning is not held by it. */
export function holdReasonOf(
  subject: GateSubject, step: GateStep, outcome: Outcome | undefined, actOn: PlainDate,
): (typeof holdReasons)[number] | null {
  const released = outcome?.kind === 'released';
  for (const reason of holdReasons) {
    if (released && liftedByOwner.has(reason)) continue;
    if (stands[reason](subject, step, actOn)) return reason;
  }
  return null;
}

/** What the gate asks of a step, or of any other mailing. */
export type GateStep = Pick<Step, 'channel' | 'purpose'> & Partial<Pick<Step, 'when'>>;

/** What the gate asks of a guest. */
export type GateSubject = Pick<FollowSubject,
  'mourningSince' | 'stoppedOn' | 'forbiddenChannels' | 'consentToGreetings' | 'consentToOffersOn' | 'hasAddress' | 'hasPhone'>;

const stands: Readonly<Record<(typeof holdReasons)[number], (subject: GateSubject, step: GateStep, actOn: PlainDate) => boolean>> = {
  stopped: (subject) => subject.stoppedOn !== null,
  'forbidden-channel': (subject, step) => subject.forbiddenChannels.includes(step.channel),
  'no-consent': (subject, step, actOn) => (step.purpose === 'offer' ? subject.consentToOffersOn === null || subject.consentToOffersOn > actOn : !subject.consentToGreetings),
  mourning: (subject, step, actOn) => step.when !== 'in-mourning' && isInMourning(subject.mourningSince, actOn),
  'no-address': (subject, step) => step.channel === 'postcard' && !subject.hasAddress,
  'no-phone': (subject, step) => step.channel === 'phone' && !subject.hasPhone,
};
