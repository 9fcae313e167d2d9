import type { SessionTally } from '#shared/follow/session-queue';
import type { PlainDate } from '#shared/lib/plain-date';
import type { Result } from '#shared/lib/result';
import type { StepKey } from '#shared/model/event';
import type { ImprovementId, SessionId } from '#shared/model/ids';
import type { Improvement } from '#shared/model/improvement';
import type { Session } from '#shared/model/session';
import type { DiskFull, Invalid } from './write-errors.ts';

/** The weekly sessions that were finished. */
export interface Sessions {
  /** Newest first. */
  list(): Promise<readonly Session[]>;
  /** How many of these items are closed by now, for a session of that day. */
  tally(items: readonly StepKey[], on: PlainDate): Promise<SessionTally>;
  /** Files it with what is closed of these items, counted in the same act: nothing written before is missed. Ended in two windows, it is filed once. */
  end(session: UncountedSession, items: readonly StepKey[]): Promise<Result<Session, Invalid | DiskFull>>;
  /** Once more under the same id (an idea taken up afterwards) replaces it. */
  save(session: Session): Promise<Result<Session, Invalid | DiskFull>>;
  /** For undo; nothing happens where it is gone. */
  remove(id: SessionId): Promise<Result<null, DiskFull>>;
}

export type UncountedSession = Omit<Session, keyof SessionTally>;

/** `id: null` asks for a new one. */
export type ImprovementInput = Omit<Improvement, 'id'> & { readonly id: ImprovementId | null };

export interface Improvements {
  /** Newest first. */
  list(): Promise<readonly Improvement[]>;
  save(input: ImprovementInput): Promise<Result<Improvement, Invalid | DiskFull>>;
  /** For undo; nothing happens where it is gone. */
  remove(id: ImprovementId): Promise<Result<null, DiskFull>>;
}
