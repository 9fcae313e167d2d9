import { EventEmitter } from 'node:events';
import type { Chromium } from './chromium.ts';

/** What the pieces of the stand-in share: one browser, its windows, and where the program stands in its life. */
export interface LiveWindow {
  readonly id: number;
  readonly targetId: string | undefined;
  readonly attach: (sessionId: string) => Promise<void>;
  /** false: the window refused to close. */
  readonly tryClose: () => Promise<boolean>;
}

export const life = {
  ready: false,
  quitting: false,
  ending: false,
  chromium: undefined as Chromium | undefined,
  windows: new Map<number, LiveWindow>(),
  /** app's own events: windows send theirs through it without knowing app. */
  appEvents: new EventEmitter(),
};

export function chromium(): Chromium {
  if (life.chromium === undefined) throw new Error('stand-in: Chromium is not running yet');
  return life.chromium;
}
