import type { EventId, StepKey } from '#shared/model/event';

/** Names a card before it has a letter: one card per event and step. */
export type CardKey = `${string}/${string}`;

export const cardKeyOf = ({ eventId, stepId }: StepKey): CardKey => `${eventId}/${stepId}`;

/** Back again. An occasion holds a stroke itself, a step id never. */
export function partsOfCardKey(key: string): StepKey {
  const end = key.lastIndexOf('/');
  return { eventId: key.slice(0, end) as EventId, stepId: key.slice(end + 1) };
}
