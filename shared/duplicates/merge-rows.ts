import type { Instant } from '#shared/lib/plain-date';
import type { Answer } from '#shared/model/answer';
import type { Decision } from '#shared/model/decision';
import type { EventId } from '#shared/model/event';
import type { Assignment } from '#shared/model/experiment';
import type { Guest } from '#shared/model/guest';
import type { GuestId, PhotoId } from '#shared/model/ids';
import type { Improvement } from '#shared/model/improvement';
import type { Letter } from '#shared/model/letter';
import type { Touch } from '#shared/model/touch';
import type { Visit } from '#shared/model/visit';

/** Decisions and letters as they are stored: the event under the name that its column had when nothing but visits had steps. */
export type StoredDecision = Omit<Decision, 'eventId'> & { readonly visitId: EventId };
export type StoredLetter = Omit<Letter, 'eventId'> & { readonly visitId: EventId };
export type StoredTouch = Touch & { readonly settles?: { readonly visitId: EventId; readonly stepId: string; readonly before: StoredDecision | null } | null };
export interface StoredPhoto { readonly id: PhotoId; readonly guestId: GuestId; readonly side: string; readonly addedAt: Instant }
/** 「これは別の方です」: two guests of whom he said so. `key` is their `pairKey`. */
export interface ApartPair { readonly key: string; readonly one: GuestId; readonly other: GuestId; readonly at: Instant }

/** Rows of a book in which two guests may occur. Columns that are no part of the noun travel with them. */
export interface MergeRows {
  readonly guests: readonly Guest[];
  readonly visits: readonly Visit[];
  readonly touches: readonly StoredTouch[];
  readonly decisions: readonly StoredDecision[];
  readonly letters: readonly StoredLetter[];
  readonly photos: readonly StoredPhoto[];
  readonly answers: readonly Answer[];
  readonly assignments: readonly Assignment[];
  readonly improvements: readonly Improvement[];
  readonly apart: readonly ApartPair[];
}
export const noMergeRows: MergeRows = { guests: [], visits: [], touches: [], decisions: [], letters: [], photos: [], answers: [], assignments: [], improvements: [], apart: [] };
