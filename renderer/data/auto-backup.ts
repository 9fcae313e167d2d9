import { ok } from '#shared/lib/result';
import type { BackupFolderPlace } from '../platform/backup-sink.ts';
import { wallClockStamp } from '../platform/clock.ts';
import type { Instant } from '#shared/lib/plain-date';
import type { Backups, CopyError } from './backup-contract.ts';
import type { Lock } from './backup-lock.ts';

/** What is being done by itself, and what went wrong the last time. */
export interface AutoState {
  /** How far the running one is, from 0 to 1; null while none runs. */
  readonly share: number | null;
  readonly trouble: CopyError['kind'] | 'browser-full' | null;
}

export type AutoOutcome = { readonly kind: 'made' } | { readonly kind: 'not-needed' } | { readonly kind: 'failed'; readonly trouble: NonNullable<AutoState['trouble']> };

/**
 * The backups that are made by themselves into the folder that he chose: whenever the window closes and something was written since the
 * last one, and once a day while it stays open. A second one of a day takes the place of the first (shared/exchange/backup-rotation.ts).
 * One that failed is tried again at the next occasion; what lies in the folder stays as it is.
 */
export interface AutoBackup {
  /** 'asked': he pressed, so one is made whatever there is. */
  run(occasion: Occasion): Promise<AutoOutcome>;
  snapshot(): AutoState;
  subscribe(listener: () => void): () => void;
}

type Occasion = 'closing' | 'daily' | 'asked';

export interface AutoParts {
  readonly backups: Backups;
  readonly status: () => Promise<{ readonly changedSinceBackup: boolean; readonly lastBackupAt: Instant | null }>;
  readonly folder: BackupFolderPlace | null;
  readonly lock: () => Promise<Lock | null>;
  readonly now: () => Instant;
}

export function openAutoBackup({ backups, status, folder, lock, now }: AutoParts): AutoBackup {
  let state: AutoState = { share: null, trouble: null };
  let running: Promise<AutoOutcome> | null = null;
  const listeners = new Set<() => void>();
  const become = (next: Partial<AutoState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const isNeeded = async (occasion: Occasion): Promise<boolean> => {
    const { changedSinceBackup, lastBackupAt } = await status();
    if (occasion === 'asked' || !changedSinceBackup) return occasion === 'asked';
    return occasion === 'closing' || lastBackupAt === null || dayOf(lastBackupAt) !== dayOf(now());
  };
  const make = async (place: BackupFolderPlace): Promise<AutoOutcome> => {
    become({ share: 0 });
    const copied = await backups.copy(place.open, { lock: await lock(), onProgress: (done, of) => become({ share: of === 0 ? 1 : done / of }) });
    const noted = copied.ok ? await backups.saved(copied.value) : ok(null);
    const trouble = copied.ok ? (noted.ok ? null : 'browser-full') : copied.error.kind;
    become({ share: null, trouble });
    return trouble === null ? { kind: 'made' } : { kind: 'failed', trouble };
  };
  const run = async (occasion: Occasion): Promise<AutoOutcome> => {
    if (!folder || (await folder.state()).folder === null || !(await isNeeded(occasion))) return { kind: 'not-needed' };
    return make(folder);
  };
  return {
    // Closing while the daily one runs waits for that, and then looks again.
    run: async (occasion) => {
      await running;
      const turn = run(occasion);
      running = turn;
      try {
        return await turn;
      } finally {
        running = null;
        if (state.share !== null) become({ share: null });
      }
    },
    snapshot: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The day on the wall clock, `20261122`. */
const dayOf = (at: Instant): string => wallClockStamp(at).slice(0, 8);
