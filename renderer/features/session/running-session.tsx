import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { SessionPlace } from '#shared/follow/session-queue';
import { stepKeyOf, stepOfKey } from '#shared/model/event';
import { pausedTimer, resumedTimer, startedTimer, timerLeftRunning } from '#shared/follow/session-timer';
import type { DueItem } from '#shared/follow/due-items';
import { err, ok, type Result } from '#shared/lib/result';
import type { SessionId } from '#shared/model/ids';
import type { RunningSession } from '#shared/model/running-session';
import { offerUndo, sayDone, undoable } from '../../components/offer-undo.ts';
import type { Book } from '../../data/book.ts';
import { useBook } from '../../data/book-provider.tsx';
import { useToday } from '../../data/shop-provider.tsx';
import { useLive } from '../../data/use-live.ts';
import { now } from '../../platform/clock.ts';
import { newId } from '../../platform/new-id.ts';
import { useWordsNow } from '../../i18n/use-words-now.ts';
import { begun, broughtBack, brokenOff, changed, ended, filed, heartbeatMs, leftOpen, parseSession, seenAlive, stoodStill, type SessionChange } from './session-draft.ts';

/** The session in progress, on whatever screen and in whatever window he is. It is a draft until it is ended, so that it goes on after a reload and a kill. */
export interface SessionRun {
  /** False until the disk has answered whether one was left unfinished. */
  readonly ready: boolean;
  readonly running: RunningSession | null;
  /** One that was never ended is filed first, as it stood; that can be taken back. */
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
  /** How many are open by now. Does not change between renders. */
  readonly look: (id: SessionId, left: number) => void;
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

/** What he does to the draft, told where the disk is full. */
function usePut(change: ChangeDraft, stopped: StoppedByEnd | null): ChangeDraft {
  const t = useWordsNow('common');
  return useCallback(async (part) => {
    stopped?.set(false);
    const kept = await change(part);
    if (!kept) sayDone(() => t('notSaved'));
    return kept;
  }, [t, change, stopped]);
}

function useRun(running: RunningSession | null, ready: boolean, change: ChangeDraft, stopped: StoppedByEnd | null): SessionRun {
  const book = useBook();
  const today = useToday();
  const put = usePut(change, stopped);
  const begin = useBegin(running, put);
  const look = useCallback((id: SessionId, left: number) => void change(leftOpen(id, left)), [change]);
  return useMemo(() => {
    const act = async (part: (session: RunningSession) => RunningSession): Promise<boolean> =>
      running !== null && put(changed(running.id, (session) => ({ ...part(session), seenAt: now() })));
    const goOn = (): void => void act((session) => ({
      ...session, on: today, timer: resumedTimer(session.on === today ? session.timer : timerLeftRunning(session.timer, now()), now()),
    }));
    return {
      ready, running, goOn, begin, look,
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
        const saved = await book.sessions.end(filed(session, left, now()), session.taken.map(stepOfKey));
        if (!saved.ok) return saved;
        await put(ended(session.id));
        return ok(async () => {
          const again = { ...session, seenAt: now(), timer: resumedTimer(pausedTimer(session.timer, saved.value.endedAt), now()) };
          // The draft first: where another was begun since, the one that was filed stays filed.
          return await put(begun(again, null)) && await stands(book, session.id) && (await book.sessions.remove(session.id)).ok;
        });
      },
    };
  }, [book, put, begin, look, ready, running, today, stopped]);
}

/** A new one. One that stands unfinished is filed before, since what he did in it is done. */
function useBegin(running: RunningSession | null, put: ChangeDraft): SessionRun['begin'] {
  const t = useWordsNow(['session', 'common']);
  const book = useBook();
  const today = useToday();
  return useCallback((minutes) => {
    const next = fresh(minutes, today);
    const file = async (): Promise<void> => {
      const old = parseSession(await book.formDrafts.read(draftKey));
      // Ended or begun anew in another window, which this one shows in a moment.
      if (old === null || old.id !== running?.id) return;
      const saved = await book.sessions.end(brokenOff(old), old.taken.map(stepOfKey));
      if (!saved.ok) sayDone(() => t('common:notSaved'));
      else if (await put(begun(next, old))) {
        offerUndo(() => t('brokenOff'), async () => {
          // The draft first: killed in between, it is filed once more under the same id.
          return await put(broughtBack(old, next.id)) && await stands(book, old.id) && (await book.sessions.remove(old.id)).ok;
        });
      }
    };
    if (running === null) void put(begun(next, null));
    else void undoable(file);
  }, [t, book, put, running, today]);
}

/** Whether it is this session that is in progress by now. */
const stands = async ({ formDrafts }: Book, id: SessionId): Promise<boolean> => parseSession(await formDrafts.read(draftKey))?.id === id;

const fresh = (minutes: number, on: RunningSession['on']): RunningSession =>
  ({ id: newId() as SessionId, on, startedAt: now(), timer: startedTimer(minutes, now()), seenAt: now(), taken: [], left: 0, place: { key: '', index: 0 } });
