import { liveQuery } from 'dexie';
import type { ArmChannels } from '#shared/follow/arm-channel';
import type { BookDb } from './book-db.ts';

export interface LiveArmChannels {
  /** The same map until it changes. */
  readonly current: () => ArmChannels;
  readonly close: () => void;
}

/** 効き目帳, card or call: what chance gave, in memory for the lists of what is due. Stopped or not: what was assigned goes out as assigned. */
export async function openArmChannels(db: BookDb, onChanged: () => void): Promise<LiveArmChannels> {
  let current = await read(db);
  const take = (channels: ArmChannels): void => {
    if (JSON.stringify([...channels]) === JSON.stringify([...current])) return;
    current = channels;
    onChanged();
  };
  const subscription = liveQuery(() => read(db)).subscribe({ next: take, error: (error: unknown) => reportError(error) });
  return { current: () => current, close: () => subscription.unsubscribe() };
}

async function read(db: BookDb): Promise<ArmChannels> {
  const experiments = new Map((await db.experiments.filter(({ question }) => question === 'channel').toArray()).map((experiment) => [experiment.id, experiment]));
  if (experiments.size === 0) return new Map();
  const assignments = await db.assignments.filter(({ experimentId }) => experiments.has(experimentId)).toArray();
  return new Map(assignments.flatMap(({ experimentId, visitId, arm }) => {
    const channel = experiments.get(experimentId)?.[arm].channel ?? null;
    return channel === null ? [] : [[visitId, channel] as const];
  }));
}
