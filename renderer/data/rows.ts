import type { ApartPair } from '#shared/duplicates/merge-rows';
import type { RowChange } from '#shared/duplicates/row-changes';
import type { Instant, PlainDate } from '#shared/lib/plain-date';
import type { Answer } from '#shared/model/answer';
import { usualLook } from '#shared/model/card-look';
import type { ChannelCost } from '#shared/model/channel-cost';
import type { Decision } from '#shared/model/decision';
import type { EventId } from '#shared/model/event';
import type { ArmPlan, Assignment, Experiment } from '#shared/model/experiment';
import { blankAddress, blankGuest, type Guest } from '#shared/model/guest';
import type { GuestId, ImportId, PhotoId, VisitId } from '#shared/model/ids';
import type { ImportRecord } from '#shared/model/import-record';
import type { Improvement } from '#shared/model/improvement';
import type { Letter } from '#shared/model/letter';
import type { Session } from '#shared/model/session';
import type { Touch } from '#shared/model/touch';
import { moverOf, type Visit } from '#shared/model/visit';
import type { Counts } from './book.ts';
import type { GuestTotals } from './guests-contract.ts';
import type { Photo, PhotoSide, Picture } from './photos-contract.ts';
import type { Correction } from './visits-contract.ts';
import type { UndoToken } from './write-errors.ts';

/** What is on disk. Only this folder sees rows; everybody else gets the nouns of shared/model. */

export interface GuestRow extends Guest {
  /** Short number, never used twice: what the month columns hold instead of a UUID. */
  readonly no: number;
  readonly kanaKey: string;
  readonly searchKey: string;
  /** Number of the act that last touched this row: other tabs ask for what is newer than what they know. */
  readonly seq: number;
  readonly totals: GuestTotals;
}

export interface VisitRow extends Visit {
  /** Earlier forms, oldest first. */
  readonly corrections?: readonly Correction[];
}

export interface TouchRow extends Touch {
  /** The due item that this touch settled, and the decision that stood there before. */
  readonly settles: { readonly visitId: EventId; readonly stepId: string; readonly before: DecisionRow | null } | null;
}

/** The column is called visitId since the first version, when nothing but visits had steps. */
export interface DecisionRow extends Omit<Decision, 'eventId'> { readonly visitId: EventId }
export type SessionRow = Session;
export type ImprovementRow = Improvement;

/** `visitId` as in DecisionRow. */
export interface LetterRow extends Omit<Letter, 'eventId'> {
  readonly visitId: EventId;
  /** Present while the card is not posted. IndexedDB leaves out of an index what lacks its key, so this index stays small. */
  readonly unposted?: 1;
}

export type AnswerRow = Answer;
export type ExperimentRow = Experiment;
export type AssignmentRow = Assignment;
export type ChannelCostRow = ChannelCost;

export interface PhotoRow extends Photo {
  readonly id: PhotoId;
  readonly guestId: GuestId;
  readonly side: PhotoSide;
}

export type PictureRow = Picture;

/** All visits of one month as columns: 200,000 visits are read in 31 ms this way, and in two seconds as rows. */
export interface MonthRow {
  readonly month: string;
  readonly no: Int32Array;
  readonly day: Uint8Array;
  /** Yen; -1 where he did not note it. */
  readonly amount: Int32Array;
  readonly party: Uint8Array;
}

/** The posted cards of one month as columns (posted-cards.ts); `cards` is null where the month has changed since. Labels are numbered per month; -1: nothing. */
export interface PostedMonthRow {
  readonly month: string;
  readonly cards: {
    readonly no: Int32Array;
    /** Day number (shared/numbers/day-number.ts). */
    readonly day: Int32Array;
    readonly style: Int32Array;
    readonly template: Int32Array;
    readonly thanks: Int32Array;
    readonly talk: Int32Array;
    readonly recommendation: Int32Array;
    readonly labels: readonly string[];
  } | null;
}

export interface DayRow {
  readonly on: PlainDate;
  readonly visits: number;
  readonly amount: number;
  readonly party: number;
}

export interface TrashedRows {
  readonly guests: readonly GuestRow[];
  readonly visits: readonly VisitRow[];
  readonly touches: readonly TouchRow[];
  readonly decisions: readonly DecisionRow[];
  readonly letters: readonly LetterRow[];
  readonly photos: readonly PhotoRow[];
  readonly answers: readonly AnswerRow[];
  readonly assignments: readonly AssignmentRow[];
}
export const nothingTrashed: TrashedRows = { guests: [], visits: [], touches: [], decisions: [], letters: [], photos: [], answers: [], assignments: [] };

export interface TrashRow {
  readonly id: string;
  readonly at: Instant;
  readonly what: UndoToken['what'];
  /** Of a photo: the one that took its place, and gives it back. */
  readonly replacedBy?: PhotoId;
  /** What was trashed before a table was there lacks it: read through `trashedRows`. */
  readonly rows: Partial<TrashedRows>;
}
export const trashedRows = ({ rows }: TrashRow): TrashedRows => ({ ...nothingTrashed, ...rows });

export type ImportRow = ImportRecord;

/** A portion of what an import has written, small enough for one line of a backup. */
export interface ImportPartRow {
  readonly importId: ImportId;
  readonly part: number;
  /** Guests that it brought. */
  readonly guests: readonly GuestId[];
  /** Guests that it changed: as they were, and the `updatedAt` that it gave them. */
  readonly changed: readonly { readonly was: GuestRow; readonly updatedAt: Instant }[];
  readonly visits: readonly VisitId[];
  readonly photos: readonly PhotoId[];
}

/** What was deleted, by table and key, and when (tombstones.ts). */
export interface TombstoneRow { readonly key: string; readonly at: Instant }

/** Two guests who became one, and every row that it changed: for 30 days it can be undone. After that only who became whom is kept, for merging books. */
export interface MergeRow {
  readonly id: string;
  readonly at: Instant;
  readonly keep: GuestId;
  readonly gone: GuestId;
  readonly keepName: string;
  readonly goneName: string;
  readonly changes: readonly TableChanges[] | null;
}
export interface TableChanges { readonly table: MergedTable; readonly rows: readonly RowChange[] }
export const mergedTables = ['guests', 'visits', 'touches', 'decisions', 'letters', 'photos', 'answers', 'assignments', 'improvements', 'apart', 'trash'] as const;
export type MergedTable = (typeof mergedTables)[number];
export type ApartRow = ApartPair;

export interface FormDraftRow { readonly key: string; readonly value: unknown }
export interface SettingRow { readonly key: 'shop' | 'profile' | 'other-profiles' | 'figures' | 'plans'; readonly value: unknown }

/** The one row that makes the tables a book. */
export interface BookRow {
  readonly key: 'book';
  readonly bookId: string;
  /** Counts every act; it only grows. */
  readonly ledgerNo: number;
  readonly nextGuestNo: number;
  readonly counts: Counts;
  readonly sampleLoaded: boolean;
  readonly lastBackupAt: Instant | null;
  /** The last act that the last backup has seen. */
  readonly backedUpNo?: number;
  readonly createdAt: Instant;
  /**
   * The book that this one took the place of: restored over it, or begun anew instead of it. Until the marker has been told, it still
   * names that one, which is then no loss.
   */
  readonly follows?: string;
}
/** Written when Chromium said that it had thrown the tables away; it only says so once. */
export interface LossRow { readonly key: 'loss'; readonly at: Instant; readonly said: string }
export type MetaRow = BookRow | LossRow;

/** Fields that were added since this row was written get their blank value. */
export function toGuest(row: GuestRow): Guest {
  const { no: _no, kanaKey: _kanaKey, searchKey: _searchKey, seq: _seq, totals: _totals, ...guest } = row;
  return {
    ...guest, cameBy: guest.cameBy ?? null, address: { ...blankAddress, ...guest.address }, glyphs: guest.glyphs ?? blankGuest.glyphs,
    unconfirmedKana: guest.unconfirmedKana ?? [], anniversaries: guest.anniversaries ?? [], plans: guest.plans ?? [],
  };
}

export function toVisit({ corrections: _corrections, ...visit }: VisitRow): Visit {
  return { ...visit, broughtBy: visit.broughtBy ?? null, movedBy: moverOf(visit), movedWords: visit.movedWords ?? '' };
}

export function toTouch({ settles: _settles, ...touch }: TouchRow): Touch {
  return touch;
}

/** Fields that were added since this row was written get their blank value. */
export function toLetter({ unposted: _unposted, visitId, ...letter }: LetterRow): Letter {
  return { ...addedToLetters, ...letter, eventId: visitId };
}

const addedToLetters = { look: usualLook, traced: [], template: null };

export function toLetterRow({ eventId, ...letter }: Letter): LetterRow {
  return { ...letter, visitId: eventId, ...(letter.postedOn === null ? { unposted: 1 } : {}) };
}

export function toExperiment(row: ExperimentRow): Experiment {
  const arm = (plan: ArmPlan): ArmPlan => ({ ...addedToArms, ...plan });
  return { ...addedToExperiments, ...row, a: arm(row.a), b: arm(row.b) };
}

const addedToExperiments = { gone: [] };
const addedToArms = { words: null, slot: null };

export function toDecision({ visitId, ...decision }: DecisionRow): Decision {
  return { ...decision, eventId: visitId };
}

export function toDecisionRow({ eventId, ...decision }: Decision): DecisionRow {
  return { ...decision, visitId: eventId };
}
