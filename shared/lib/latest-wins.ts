/**
 * One runner at a time, and only the newest value waits: what a screen needs that saves or redraws at every keystroke. A value that
 * was overtaken while it waited is never run; the last one always is.
 */
export interface LatestWins<T> {
  readonly push: (value: T) => void;
  /** Resolves when the last value has been run. Resolves too when a run failed: the failure itself reaches the caller of `run`. */
  readonly settled: () => Promise<void>;
  readonly busy: () => boolean;
}

/** `run` reports expected failures itself. What it throws is a bug: it surfaces as an unhandled rejection, and the next value still runs. */
export function latestWins<T>(run: (value: T) => Promise<void>): LatestWins<T> {
  let waiting: { readonly value: T } | null = null;
  let running = false;
  let listeners: (() => void)[] = [];

  async function next(): Promise<void> {
    const taken = waiting;
    waiting = null;
    if (!taken) {
      running = false;
      const settled = listeners;
      listeners = [];
      for (const listener of settled) listener();
      return;
    }
    running = true;
    try {
      await run(taken.value);
    } finally {
      void next();
    }
  }

  return {
    push(value) {
      waiting = { value };
      if (!running) void next();
    },
    settled: () => (running ? new Promise((resolve) => listeners.push(resolve)) : Promise.resolve()),
    busy: () => running,
  };
}
