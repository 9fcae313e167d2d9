import type { Outcome } from '#shared/model/decision';
import type { VisitId } from '#shared/model/ids';
import type { Step } from '#shared/model/plan';
import type { Channel } from '#shared/model/touch';

/** Which channel chance gave to the thanks for a visit (効き目帳: card or call). */
export type ArmChannels = ReadonlyMap<VisitId, Channel>;

interface Asked { readonly step: Step; readonly outcome: Outcome | undefined }

/**
 * The channel of the side that the guest was assigned to, for the thanks of that visit; null where chance has no say: another step, a plan
 * that thanks by e-mail anyway, or 「それでもはがきを書く」, by which the owner overrides it.
 */
export function armChannelOf({ step, outcome }: Asked, visitId: VisitId | null, channels: ArmChannels | undefined): Channel | null {
  if (visitId === null || channels === undefined || !isExperimental(step) || outcome?.kind === 'released') return null;
  const channel = channels.get(visitId);
  return channel === undefined || channel === step.channel ? null : channel;
}

/** The step that experiments are about: the card that thanks for a visit. */
export const isExperimental = ({ kind, channel }: Pick<Step, 'kind' | 'channel'>): boolean => kind === 'thank-you-card' && channel === 'postcard';
