import { createContext, useCallback, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { withClosing, type SessionTally } from '#shared/follow/session-queue';
import { stepKeyOf } from '#shared/model/event';
import { pausedTimer, ranMsAt, resumedTimer, startedTimer } from '#shared/follow/session-timer';
import type { DueItem } from '#shared/follow/due-items';
import type { Result } from '#shared/lib/result';
import type { SessionId } from '#shared/model/ids';
import { runningSessionSchema, type Closing, type RunningSession } from '#shared/model/running-session';
import type { Session } from '#shared/model/session';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useFormDraft } from '../../data/use-form-draft.ts';
import { now } from '../../platform/clock.ts';
import { newId } from '../../platform/new-id.ts';

/** The session in progress, on whatever screen he is. It is a draft until it is ended, so that it goes on after a reload and a kill. */
export interface SessionRun {
  /** False until the disk has answered whether one was left unfinished. */
  readonly ready: boolean;
  readonly running: RunningSession | null;
  readonly begin: (minutes: number) => void;
  /** The clock goes on where it was stopped: by him, or by the end of the program. */
  readonly goOn: () => void;
  readonly pause: () => void;
  /** The screen came into sight: a clock that only the end of the program had stopped goes on by itself. */
  readonly comeBack: () => void;
  readonly close: (item: DueItem, as: Closing['as']) => void;
  readonly giveUp: () => void;
  /** Files the session in the book. The value takes it back: the session goes on as it was. */
  readonly end: (tally: SessionTally, left: number) => Promise<Result<() => Promise<boolean>, { readonly kind: string }>>;
}

const RunContext = createContext<SessionRun | null>(null);

export function useSessionRun(): SessionRun {
  const run = useContext(RunContext);
  if (!run) throw new Error('useSessionRun is used outside of RunningSessionProvider');
  return run;
}

const parse = (value: unknown): RunningSession | null => runningSessionSchema.safeParse(value).data ?? null;

/** What a kill may lose of the running time. */
const heartbeatMs = 5_000;

/** The time after the program was last seen running is nobody's time. */
const stoodStill = (session: RunningSession): RunningSession => ({ ...session, timer: pausedTimer(session.timer, session.seenAt) });

export function RunningSessionProvider({ children }: { readonly children: ReactNode }) {
  const draft = useFormDraft('session', parse);
  const { found, keep, drop } = draft;
  const [own, setOwn] = useState<RunningSession | null>();
  const asFound = useMemo(() => found && stoodStill(found), [found]);
  const running = own === undefined ? asFound : own;
  const put = useCallback((next: RunningSession | null): void => {
    setOwn(next);
    if (next === null) drop();
    else keep({ ...next, seenAt: now() });
  }, [keep, drop]);
  useHeartbeat(running, keep);
  const wasRunning = own === undefined && found !== null && found.timer.runningSince !== null;
  const run = useRun(running, draft.ready, put, wasRunning);
  return <RunContext value={run}>{children}</RunContext>;
}

function useHeartbeat(running: RunningSession | null, keep: (session: RunningSession) => void): void {
  useEffect(() => {
    if (running === null || running.timer.runningSince === null) return undefined;
    const timer = setInterval(() => keep({ ...running, seenAt: now() }), heartbeatMs);
    return () => clearInterval(timer);
  }, [running, keep]);
}

function useRun(running: RunningSession | null, ready: boolean, put: (next: RunningSession | null) => void, wasRunning: boolean): SessionRun {
  const book = useBook();
  const today = useToday();
  /** Two closings may come before the screen is drawn anew; each builds on the other. */
  const latest = useRef(running);
  // Before any effect of a screen: those run first for what lies inside.
  useLayoutEffect(() => {
    latest.current = running;
  });
  return useMemo(() => {
    const change = (part: (session: RunningSession) => RunningSession): void => {
      if (latest.current === null) return;
      latest.current = part(latest.current);
      put(latest.current);
    };
    const goOn = (): void => change((session) => ({ ...session, on: today, timer: resumedTimer(session.timer, now()) }));
    return {
      ready, running, goOn,
      begin: (minutes) => put({ id: newId() as SessionId, on: today, startedAt: now(), timer: startedTimer(minutes, now()), seenAt: now(), closed: [] }),
      pause: () => change((session) => ({ ...session, timer: pausedTimer(session.timer, now()) })),
      comeBack: () => {
        if (wasRunning && running?.on === today) goOn();
      },
      close: (item, as) => change((session) => ({ ...session, closed: withClosing(session.closed, { key: stepKeyOf(item), as }) })),
      giveUp: () => put(null),
      end: async (tally, left) => {
        const session = latest.current;
        if (session === null) return { ok: false, error: { kind: 'not-found' } };
        const saved = await book.sessions.save(filed(session, tally, left));
        if (!saved.ok) return saved;
        put(null);
        return { ok: true, value: async () => {
          const removed = await book.sessions.remove(session.id);
          if (removed.ok) put({ ...session, timer: resumedTimer(pausedTimer(session.timer, saved.value.endedAt), now()) });
          return removed.ok;
        } };
      },
    };
  }, [book, put, ready, running, today, wasRunning]);
}

function filed({ id, on, startedAt, timer }: RunningSession, tally: SessionTally, left: number): Session {
  const endedAt = now();
  return { id, on, startedAt, endedAt, plannedMinutes: timer.plannedMinutes, ranMs: Math.min(86_400_000, Math.round(ranMsAt(timer, endedAt))), ...tally, left, ideaId: null };
}
