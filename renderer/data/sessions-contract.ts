import type { Result } from '#shared/lib/result';
import type { ImprovementId, SessionId } from '#shared/model/ids';
import type { Improvement } from '#shared/model/improvement';
import type { Session } from '#shared/model/session';
import type { DiskFull, Invalid } from './write-errors.ts';

/** The weekly sessions that were finished. */
export interface Sessions {
  /** Newest first. */
  list(): Promise<readonly Session[]>;
  /** Once more under the same id (ended in two windows, an idea taken up afterwards) replaces it. */
  save(session: Session): Promise<Result<Session, Invalid | DiskFull>>;
  /** For undo; nothing happens where it is gone. */
  remove(id: SessionId): Promise<Result<null, DiskFull>>;
}

/** `id: null` asks for a new one. */
export type ImprovementInput = Omit<Improvement, 'id'> & { readonly id: ImprovementId | null };

export interface Improvements {
  /** Newest first. */
  list(): Promise<readonly Improvement[]>;
  save(input: ImprovementInput): Promise<Result<Improvement, Invalid | DiskFull>>;
  /** For undo; nothing happens where it is gone. */
  remove(id: ImprovementId): Promise<Result<null, DiskFull>>;
}
