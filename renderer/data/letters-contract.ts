import type { Instant, PlainDate } from '#shared/lib/plain-date';
import type { Result } from '#shared/lib/result';
import type { EventId } from '#shared/model/event';
import type { GuestId, LetterId } from '#shared/model/ids';
import type { Letter } from '#shared/model/letter';
import type { Stamped } from './guests-contract.ts';
import type { PostedWords } from './touches-contract.ts';
import type { ChangedElsewhere, DiskFull, Invalid, NotFound } from './write-errors.ts';

/** The id is the seed of the handwriting: a draft takes it before it is saved. */
export type LetterInput = Omit<Letter, Stamped | 'id' | 'printedAt' | 'postedOn' | 'touchId'> & { readonly id: LetterId };

export type SaveLetterError = Invalid | ChangedElsewhere<Letter> | NotFound | DiskFull;

/** A letter as somebody has seen it: what is printed or posted is these words, not what stands there by now. */
export type SeenLetter = Pick<Letter, 'id' | 'updatedAt'>;

/** `current` is the first letter that says something else now. */
export type MarkLetterError = ChangedElsewhere<Letter> | NotFound | DiskFull;

export interface Letters {
  read(id: LetterId): Promise<Letter | null>;
  find(eventId: EventId, stepId: string): Promise<Letter | null>;
  ofGuest(guestId: GuestId): Promise<readonly Letter[]>;
  /** Printed or only drafted, not yet posted; oldest first. */
  unposted(): Promise<readonly Letter[]>;
  /** `base` is the `updatedAt` that the editor started from; null for a first draft. One letter per event and step: a second first draft is 'changed-elsewhere'. */
  save(input: LetterInput, base: Instant | null): Promise<Result<Letter, SaveLetterError>>;
  /** `at: null` takes the mark back. */
  markPrinted(letters: readonly SeenLetter[], at: Instant | null): Promise<Result<null, MarkLetterError>>;
  /** 投函した: ledger line, due item done and the letter's day, in one act. Letters that are posted already are left as they are. */
  post(letters: readonly SeenLetter[], on: PlainDate, words: (letter: Letter) => PostedWords): Promise<Result<readonly Letter[], Invalid | MarkLetterError>>;
  /** Takes `post` back exactly, a decision that stood before included. */
  unpost(ids: readonly LetterId[]): Promise<Result<readonly Letter[], NotFound | DiskFull>>;
}
