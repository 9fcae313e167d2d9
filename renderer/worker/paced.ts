import type { Steps } from '#shared/lib/in-steps';

/** A worker hears nothing while it works: so often, in milliseconds, it stops for a breath. */
const breath = 50;

export interface Watch {
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly isStopped: () => boolean;
}

const breathe = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });

/** Goes through the steps of a work of `total`, telling how far it is; null where it was stopped on the way. */
export async function paced<Done>(steps: Steps<Done>, total: number, { onProgress, isStopped }: Watch): Promise<{ readonly done: Done } | null> {
  let [done, since] = [0, performance.now()];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { done: step.value };
    done += step.value;
    if (performance.now() - since < breath) continue;
    onProgress(Math.min(1, done / Math.max(1, total)));
    await breathe();
    if (isStopped()) return null;
    since = performance.now();
  }
}
