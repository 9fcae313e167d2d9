import { millisecondsBetween, type Instant } from '#shared/lib/plain-date';
import type { SessionTimer } from '#shared/model/running-session';

/** Thirty minutes that never punish: they may be stopped at any time, and when they are over nothing happens but that he is told. */

export const startedTimer = (plannedMinutes: number, now: Instant): SessionTimer => ({ plannedMinutes, ranMs: 0, runningSince: now });

/** What has run so far, in milliseconds. A clock that was set back takes nothing away. */
export const ranMsAt = ({ ranMs, runningSince }: SessionTimer, now: Instant): number =>
  ranMs + (runningSince === null ? 0 : Math.max(0, millisecondsBetween(runningSince, now)));

/** What is left of the planned time, in milliseconds; 0 when it is over. */
export const leftMsAt = (timer: SessionTimer, now: Instant): number => Math.max(0, timer.plannedMinutes * 60_000 - ranMsAt(timer, now));

export const pausedTimer = (timer: SessionTimer, now: Instant): SessionTimer => ({ ...timer, ranMs: Math.round(ranMsAt(timer, now)), runningSince: null });

/** A clock that was left running into another day: it stopped when the planned time was over, at the latest. What it had run before stays. */
export const timerLeftRunning = (timer: SessionTimer, now: Instant): SessionTimer =>
  ({ ...timer, ranMs: Math.max(timer.ranMs, Math.min(Math.round(ranMsAt(timer, now)), timer.plannedMinutes * 60_000)), runningSince: null });

export const resumedTimer = (timer: SessionTimer, now: Instant): SessionTimer => (timer.runningSince === null ? { ...timer, runningSince: now } : timer);
