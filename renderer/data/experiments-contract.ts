import type { PlainDate } from '#shared/lib/plain-date';
import type { Result } from '#shared/lib/result';
import type { SentWords } from '#shared/letters/draft-for-arm';
import type { Arm, Assignment, Experiment } from '#shared/model/experiment';
import type { ExperimentId, GuestId, VisitId } from '#shared/model/ids';

/** As in book.ts, which imports this file. */
type DiskFull = { readonly kind: 'disk-full' };
type NotFound = { readonly kind: 'not-found' };
type Invalid = { readonly kind: 'invalid'; readonly issues: readonly { readonly path: string; readonly code: string }[] };

/** Two questions at once would each be answered by half the guests, and the one would be in the way of the other. */
export interface StillAssigning { readonly kind: 'still-assigning' }
/** It takes no more guests: full, ended or stopped. */
export interface NotAssigning { readonly kind: 'not-assigning' }

export type ExperimentInput = Omit<Experiment, 'id' | 'stoppedOn' | 'gone' | 'createdAt' | 'sample'>;

/** The side of an experiment that the thanks for a visit stands on. */
export interface CardArm { readonly experiment: Experiment; readonly arm: Arm }

/** 効き目帳. Everything is fixed before the first guest; there is no way to change it afterwards. */
export interface Experiments {
  /** Newest first. */
  all(): Promise<readonly Experiment[]>;
  /** One at a time: `still-assigning` while another takes guests. */
  begin(input: ExperimentInput): Promise<Result<Experiment, Invalid | StillAssigning | DiskFull>>;
  /** Given up early. A second time changes nothing. */
  stop(id: ExperimentId, on: PlainDate): Promise<Result<null, NotFound | DiskFull>>;
  /** Takes `stop` back, the slip of a finger: `still-assigning` where another took its place meanwhile. */
  resume(id: ExperimentId): Promise<Result<null, NotFound | StillAssigning | DiskFull>>;
  /** Takes back one that nobody was assigned to yet; 'not-found' for any other. */
  withdraw(id: ExperimentId): Promise<Result<null, NotFound | DiskFull>>;
  /** `touchId` is what the ledger says now. */
  assignments(id: ExperimentId): Promise<readonly Assignment[]>;
  /** What went out to those of whom something did. */
  sent(id: ExperimentId): Promise<ReadonlyMap<GuestId, SentWords>>;
  /** The one that takes guests on that day. */
  assigning(on: PlainDate): Promise<Experiment | null>;
  /** null for a visit whose thanks take no part in any. */
  armOf(guestId: GuestId, visitId: VisitId): Promise<CardArm | null>;
  /** A guest who is assigned already keeps what he has: that is what comes back. */
  assign(
    input: Pick<Assignment, 'experimentId' | 'guestId' | 'visitId' | 'stratum' | 'assignedOn'>,
    /** The arm of a place in a stratum (shared/numbers/assign-arm.ts); the book counts the places, in the same act. */
    armAt: (seed: string, stratum: string, place: number) => Arm,
  ): Promise<Result<Assignment, Invalid | NotFound | NotAssigning | DiskFull>>;
}
