import { pausedTimer, ranMsAt, timerLeftRunning } from '#shared/follow/session-timer';
import { millisecondsBetween, type Instant } from '#shared/lib/plain-date';
import type { SessionId } from '#shared/model/ids';
import { runningSessionSchema, type RunningSession } from '#shared/model/running-session';
import type { UncountedSession } from '../../data/sessions-contract.ts';

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

/** One that was filed as broken off stands again, in the place of the one begun after it, whose closings it takes over. */
export const broughtBack = (session: RunningSession, after: SessionId): SessionChange => (stored) =>
  (stored === null || stored.id === after ? { ...overAtLast(session), taken: [...new Set([...session.taken, ...stored?.taken ?? []])] } : stored);

/** How many are open by now. He does nothing by it, so it is no sign of life. */
export const leftOpen = (id: SessionId, left: number): SessionChange => changed(id, (session) => (session.left === left ? session : { ...session, left }));

export const seenAlive = (id: SessionId, at: Instant): SessionChange => changed(id, (session) => (session.timer.runningSince === null ? session : { ...session, seenAt: at }));

/** How often a window with a running clock says so: what a kill may lose of the running time. */
export const heartbeatMs = 5_000;

/** No window has said for three heartbeats that it runs: the program was ended, and the time since then is nobody's. */
export const stoodStill = (at: Instant): SessionChange => (stored) =>
  (stored?.timer.runningSince != null && Math.abs(millisecondsBetween(stored.seenAt, at)) > 3 * heartbeatMs ? { ...stored, timer: pausedTimer(stored.timer, stored.seenAt) } : stored);

const longestMs = 86_400_000;

/** As it is filed when he ends it. */
export const filed = ({ id, on, startedAt, timer }: RunningSession, left: number, endedAt: Instant): UncountedSession =>
  ({ id, on, startedAt, endedAt, plannedMinutes: timer.plannedMinutes, ranMs: Math.min(longestMs, Math.round(ranMsAt(timer, endedAt))), left, ideaId: null });

/** As it is filed when he begins another without having ended it: it was over at the last sign of life. */
export const brokenOff = (session: RunningSession): UncountedSession =>
  filed(overAtLast(session), session.left, session.seenAt);

const overAtLast = (session: RunningSession): RunningSession => ({ ...session, timer: timerLeftRunning(session.timer, session.seenAt) });
