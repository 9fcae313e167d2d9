import type { Instant, PlainDate } from '#shared/lib/plain-date';
import type { Result } from '#shared/lib/result';
import type { Guest } from '#shared/model/guest';
import type { GuestId, TouchId, VisitId } from '#shared/model/ids';
import type { Mover } from '#shared/model/mover';
import type { Touch } from '#shared/model/touch';
import type { Visit } from '#shared/model/visit';
import type { VisitColumns } from '#shared/numbers/visit-ledger';
import type { SaidThen } from './answers-contract.ts';
import type { GuestInput } from './guests-contract.ts';
import type { ChangedElsewhere, DiskFull, Invalid, NotFound, RemoveError, UndoToken } from './write-errors.ts';

/** Logging the same evening twice under one id (a key pressed twice, a form restored after a crash) logs it once; another evening under a known id is 'changed-elsewhere'. */
export type VisitInput = Omit<Visit, 'id' | 'recordedAt' | 'sample' | SaidOnReturn> & Partial<Pick<Visit, SaidOnReturn>> & { readonly id: VisitId | null };
/** What a guest who comes again may say of it. A visit moved by a card is tied to the newest one posted before it, where there is one. */
export type SaidOnReturn = 'broughtBy' | 'movedBy' | 'movedWords';

export type SaveVisitError = Invalid | ChangedElsewhere<Visit> | NotFound | DiskFull;

export interface MovedVisit extends Pick<Visit, 'id' | 'guestId' | 'on' | 'movedWords'> { readonly movedBy: Mover }

export interface Visits {
  /** `said`: what the guest answered that evening, kept in the same act. */
  log(input: VisitInput, said?: SaidThen): Promise<Result<Visit, SaveVisitError>>;
  /** A guest met tonight for the first time and the visit, both or neither. The visit's `guestId` must be the guest's own new id. */
  logWithNewGuest(guest: GuestInput & { readonly id: GuestId }, visit: VisitInput, said?: SaidThen): Promise<Result<{ readonly guest: Guest; readonly visit: Visit }, SaveVisitError>>;
  /** `base` is the visit as the form read it. The earlier form is kept beside it (TimelineEntry.corrections). A visit may move to another guest; cards already posted stay where they went. */
  correct(visit: Visit, base: Visit): Promise<Result<Visit, SaveVisitError>>;
  /** Takes `log` or `logWithNewGuest` back in one act. The guest who was made with the visit goes too, unless anything else was recorded of him since. */
  takeBack(id: VisitId, newGuestId: GuestId | null): Promise<Result<UndoToken, RemoveError>>;
  /** 「はがきを見て」: the card that brought this visit, which is then what moved the guest; null takes both back. Not a correction: the evening itself stays as it was written. */
  tieToCard(id: VisitId, touchId: TouchId | null): Promise<Result<null, NotFound | DiskFull>>;
  /** Takes decisions, answers and unposted cards along; posted cards and their ledger lines stay. */
  remove(id: VisitId): Promise<Result<UndoToken, RemoveError>>;
  read(id: VisitId): Promise<Visit | null>;
  readMany(ids: readonly VisitId[]): Promise<readonly Visit[]>;
  /** Newest first. */
  ofGuest(guestId: GuestId): Promise<readonly Visit[]>;
  /** Every visit of the book, in no order, as the figures take them (shared/numbers/visit-ledger.ts). */
  columns(): Promise<VisitColumns>;
  /** The visits between two days, both included, of which it was said what moved the guest; in no order. */
  moved(from: PlainDate, to: PlainDate): Promise<readonly MovedVisit[]>;
  /** In the order of logging. */
  onDay(on: PlainDate): Promise<readonly Visit[]>;
  /** 1 for the first visit of a guest, 2 for the second …; null for an unknown visit. */
  ordinal(id: VisitId): Promise<number | null>;
}

export type TimelineEntry =
  | { readonly kind: 'visit'; readonly on: PlainDate; readonly visit: Visit; readonly corrections: readonly Correction[] }
  | { readonly kind: 'touch'; readonly on: PlainDate; readonly touch: Touch };

export interface Correction { readonly at: Instant; readonly was: Visit }
