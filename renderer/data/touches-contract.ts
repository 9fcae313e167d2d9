import type { PlainDate } from '#shared/lib/plain-date';
import type { Result } from '#shared/lib/result';
import type { Decision } from '#shared/model/decision';
import type { EventId, StepKey } from '#shared/model/event';
import type { GuestId, TouchId } from '#shared/model/ids';
import type { Touch, TouchKind } from '#shared/model/touch';
import type { DiskFull, Invalid, NotFound, RemoveError, UndoToken } from './write-errors.ts';

export type TouchInput = Omit<Touch, 'id' | 'recordedAt' | 'sample'>;
export type DecisionInput = Omit<Decision, 'decidedAt' | 'sample'>;

export interface Touches {
  /** Newest first. */
  ofGuest(guestId: GuestId): Promise<readonly Touch[]>;
  /** With `settles`, the due item is done in the same act; one that is done or skipped already is 'not-found'. */
  record(input: TouchInput, settles?: StepKey): Promise<Result<Touch, Invalid | NotFound | DiskFull>>;
  /** The newest day on which a touch of this kind went to anybody. */
  lastOn(kind: TouchKind): Promise<PlainDate | null>;
  /** How many of these kinds went out between two days, both counted, to whomever. */
  count(kinds: readonly TouchKind[], from: PlainDate, to: PlainDate): Promise<number>;
  /** Gives the settled item back as it was. The line of a posted card is taken back by `letters.unpost`, not here ('not-found'). */
  remove(id: TouchId): Promise<Result<UndoToken, RemoveError>>;
}

export interface Decisions {
  of(eventId: EventId): Promise<readonly Decision[]>;
  decide(input: DecisionInput): Promise<Result<Decision, Invalid | NotFound | DiskFull>>;
  undo(eventId: EventId, stepId: string): Promise<Result<null, DiskFull>>;
}

/** The line of the ledger that a posted card becomes. */
export type PostedWords = Pick<Touch, 'kind' | 'channel' | 'purpose' | 'text'>;
