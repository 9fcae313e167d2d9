import type { PlainDate } from '#shared/lib/plain-date';
import type { QuestionKind } from '#shared/model/experiment';
import { holdReasonOf, type GateStep, type GateSubject, type HoldReason } from '#shared/follow/hold-reason';

/** Everything that either side may send. Chance must be free to give a guest either, so both have to pass the gate. */
const sides: Readonly<Record<QuestionKind, readonly GateStep[]>> = {
  style: [{ channel: 'postcard', purpose: 'greeting' }],
  letter: [{ channel: 'postcard', purpose: 'greeting' }],
  offer: [{ channel: 'postcard', purpose: 'greeting' }, { channel: 'postcard', purpose: 'offer' }],
  channel: [{ channel: 'postcard', purpose: 'greeting' }, { channel: 'phone', purpose: 'greeting' }],
};

/** Why a guest takes no part in an experiment of this kind; null where nothing stands against it. The rules stand above the experiment. */
export function experimentHoldOf(question: QuestionKind, subject: GateSubject, today: PlainDate): HoldReason | null {
  return sides[question].map((step) => holdReasonOf(subject, step, undefined, today)).find((hold) => hold !== null) ?? null;
}
