import { pausedTimer } from '#shared/follow/session-timer';
import { millisecondsBetween, type Instant } from '#shared/lib/plain-date';
import type { SessionId } from '#shared/model/ids';
import { runningSessionSchema, type RunningSession } from '#shared/model/running-session';

/**
 * What each window may do to the session that all windows share. Every change starts from what stands on the disk, inside one transaction, so a
 * window that has not yet heard of the others takes nothing of theirs away, and cannot bring back a session that was ended.
 */
export type SessionChange = (stored: RunningSession | null) => RunningSession | null;

export const parseSession = (value: unknown): RunningSession | null => runningSessionSchema.safeParse(value).data ?? null;

/** Changes this session and no other: one that was ended meanwhile stays ended. */
export const changed = (id: SessionId, part: (session: RunningSession) => RunningSession): SessionChange => (stored) => (stored?.id === id ? part(stored) : stored);

/** A new one takes the place of the one he saw, never of one that another window began in the same breath. */
export const begun = (session: RunningSession, seen: RunningSession | null): SessionChange => (stored) => (stored === null || stored.id === seen?.id ? session : stored);

export const ended = (id: SessionId): SessionChange => (stored) => (stored?.id === id ? null : stored);

export const seenAlive = (id: SessionId, at: Instant): SessionChange => changed(id, (session) => (session.timer.runningSince === null ? session : { ...session, seenAt: at }));

/** How often a window with a running clock says so: what a kill may lose of the running time. */
export const heartbeatMs = 5_000;

/** No window has said for three heartbeats that it runs: the program was ended, and the time since then is nobody's. */
export const stoodStill = (at: Instant): SessionChange => (stored) =>
  (stored?.timer.runningSince != null && Math.abs(millisecondsBetween(stored.seenAt, at)) > 3 * heartbeatMs ? { ...stored, timer: pausedTimer(stored.timer, stored.seenAt) } : stored);
