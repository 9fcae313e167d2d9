import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { SessionPlace } from '#shared/follow/session-queue';
import { stepKeyOf, stepOfKey } from '#shared/model/event';
import { pausedTimer, ranMsAt, resumedTimer, startedTimer, timerLeftRunning } from '#shared/follow/session-timer';
import type { DueItem } from '#shared/follow/due-items';
import { err, ok, type Result } from '#shared/lib/result';
import type { SessionId } from '#shared/model/ids';
import type { RunningSession } from '#shared/model/running-session';
import { sayDone } from '../../components/offer-undo.ts';
import { useBook } from '../../data/book-provider.tsx';
import type { UncountedSession } from '../../data/sessions-contract.ts';
import { useToday } from '../../data/shop-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import { now } from '../../platform/clock.ts';
import { newId } from '../../platform/new-id.ts';
import { useWordsNow } from '../../i18n/use-words-now.ts';
import { begun, changed, ended, heartbeatMs, parseSession, seenAlive, stoodStill, type SessionChange } from './session-draft.ts';

/** The session in progress, on whatever screen and in whatever window he is. It is a draft until it is ended, so that it goes on after a reload and a kill. */
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
  /** He lays hand on it: to be called, and waited for, before it is closed, so that nothing that is written can be missed in the count. False when that is not on the disk. */
  readonly take: (item: DueItem) => Promise<boolean>;
  /** Where he goes on after a reload, or when he is back from another screen. */
  readonly stay: (place: SessionPlace) => void;
  /** Files the session in the book, which counts what was closed. The value takes it back: the session goes on as it was. */
  readonly end: (left: number) => Promise<Result<() => Promise<boolean>, { readonly kind: string }>>;
}

const RunContext = createContext<SessionRun | null>(null);

export function useSessionRun(): SessionRun {
  const run = useContext(RunContext);
  if (!run) throw new Error('useSessionRun is used outside of RunningSessionProvider');
  return run;
}

const draftKey = 'session';

type ChangeDraft = (change: SessionChange) => Promise<boolean>;

export function RunningSessionProvider({ children }: { readonly children: ReactNode }) {
  const { formDrafts } = useBook();
  const change = useCallback<ChangeDraft>(async (part) => (await formDrafts.change(draftKey, (value) => part(parseSession(value)) ?? undefined)).ok, [formDrafts]);
  const stored = useLive(async () => parseSession(await formDrafts.read(draftKey)), [formDrafts]);
  const stopped = useStoppedByEnd(change);
  const running = stored ?? null;
  useHeartbeat(running, change);
  const run = useRun(running, stored !== undefined && stopped !== null, change, stopped);
  return <RunContext value={run}>{children}</RunContext>;
}

/** Whether the clock stands only because the program had ended, until he acts. */
interface StoppedByEnd { readonly is: () => boolean; readonly set: (value: boolean) => void }

function stoppedByEnd(): StoppedByEnd {
  let stopped = false;
  return { is: () => stopped, set: (value) => { stopped = value; } };
}

/** The first look at the draft after the program was opened. null until it was looked at. */
function useStoppedByEnd(change: ChangeDraft): StoppedByEnd | null {
  const [stopped] = useState(stoppedByEnd);
  const [looked, setLooked] = useState(false);
  useEffect(() => {
    const look = async (): Promise<void> => {
      await change((stored) => {
        const settled = stoodStill(now())(stored);
        stopped.set(settled !== stored);
        return settled;
      });
      setLooked(true);
    };
    void look();
  }, [change, stopped]);
  return looked ? stopped : null;
}

function useHeartbeat(running: RunningSession | null, change: ChangeDraft): void {
  const id = running !== null && running.timer.runningSince !== null ? running.id : null;
  useEffect(() => {
    if (id === null) return undefined;
    const timer = setInterval(() => void change(seenAlive(id, now())), heartbeatMs);
    return () => clearInterval(timer);
  }, [id, change]);
}

function useRun(running: RunningSession | null, ready: boolean, change: ChangeDraft, stopped: StoppedByEnd | null): SessionRun {
  const t = useWordsNow('common');
  const book = useBook();
  const today = useToday();
  return useMemo(() => {
    const put = async (part: SessionChange): Promise<boolean> => {
      stopped?.set(false);
      const kept = await change(part);
      if (!kept) sayDone(() => t('notSaved'));
      return kept;
    };
    const act = async (part: (session: RunningSession) => RunningSession): Promise<boolean> =>
      running !== null && put(changed(running.id, (session) => ({ ...part(session), seenAt: now() })));
    const goOn = (): void => void act((session) => ({
      ...session, on: today, timer: resumedTimer(session.on === today ? session.timer : timerLeftRunning(session.timer, now()), now()),
    }));
    return {
      ready, running, goOn,
      begin: (minutes) => void put(begun(fresh(minutes, today), running)),
      pause: () => void act((session) => ({ ...session, timer: pausedTimer(session.timer, now()) })),
      comeBack: () => {
        if (stopped?.is() === true && running?.on === today) goOn();
      },
      take: (item) => act((session) => ({ ...session, taken: [...session.taken.filter((key) => key !== stepKeyOf(item)), stepKeyOf(item)] })),
      stay: (place) => void act((session) => ({ ...session, place })),
      end: async (left) => {
        const session = parseSession(await book.formDrafts.read(draftKey));
        // Ended in another window.
        if (session === null || session.id !== running?.id) return err({ kind: 'not-found' });
        const saved = await book.sessions.end(filed(session, left), session.taken.map(stepOfKey));
        if (!saved.ok) return saved;
        await put(ended(session.id));
        return ok(async () => {
          const removed = await book.sessions.remove(session.id);
          if (removed.ok) await put(begun({ ...session, seenAt: now(), timer: resumedTimer(pausedTimer(session.timer, saved.value.endedAt), now()) }, null));
          return removed.ok;
        });
      },
    };
  }, [t, book, change, ready, running, today, stopped]);
}

const fresh = (minutes: number, on: RunningSession['on']): RunningSession =>
  ({ id: newId() as SessionId, on, startedAt: now(), timer: startedTimer(minutes, now()), seenAt: now(), taken: [], place: { key: '', index: 0 } });

function filed({ id, on, startedAt, timer }: RunningSession, left: number): UncountedSession {
  const endedAt = now();
  return { id, on, startedAt, endedAt, plannedMinutes: timer.plannedMinutes, ranMs: Math.min(86_400_000, Math.round(ranMsAt(timer, endedAt))), left, ideaId: null };
}
