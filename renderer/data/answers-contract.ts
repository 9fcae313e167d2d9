import type { PlainDate } from '#shared/lib/plain-date';
import type { Result } from '#shared/lib/result';
import type { Answer } from '#shared/model/answer';
import type { Arrival } from '#shared/model/arrival';
import type { ChannelCost } from '#shared/model/channel-cost';
import type { AnswerId, GuestId, ImprovementId } from '#shared/model/ids';
import type { DiskFull, Invalid, NotFound, RemoveError, UndoToken } from './write-errors.ts';

export type AnswerInput = Omit<Answer, 'id' | 'recordedAt' | 'sample'>;

/** An answer that is given with a visit: day and guest are the visit's. */
export type SaidThen = Pick<Answer, 'kind' | 'score' | 'words'>;

/** Answers (回答): what guests said, on one of three scales. */
export interface Answers {
  /** Oldest first. */
  all(): Promise<readonly Answer[]>;
  /** Newest first. */
  ofGuest(guestId: GuestId): Promise<readonly Answer[]>;
  /** Low answers (isLowAnswer) of the last 30 days after which no word with the guest is recorded, oldest first. */
  openLow(today: PlainDate): Promise<readonly Answer[]>;
  record(input: AnswerInput): Promise<Result<Answer, Invalid | NotFound | DiskFull>>;
  remove(id: AnswerId): Promise<Result<UndoToken, RemoveError>>;
  /** The improvement that these voices led to; null unties them. */
  tie(ids: readonly AnswerId[], improvementId: ImprovementId | null): Promise<Result<null, NotFound | DiskFull>>;
}

/** What he spent on winning guests, by month and way. */
export interface ChannelCosts {
  all(): Promise<readonly ChannelCost[]>;
  /** One per month and way: a second one takes its place. */
  enter(cost: Omit<ChannelCost, 'sample'>): Promise<Result<ChannelCost, Invalid | DiskFull>>;
  /** Nothing entered is not zero. */
  clear(month: string, arrival: Arrival): Promise<Result<null, DiskFull>>;
}
