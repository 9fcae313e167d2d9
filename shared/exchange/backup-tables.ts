import { z } from 'zod';
import { answerSchema } from '#shared/model/answer';
import { channelCostSchema } from '#shared/model/channel-cost';
import { decisionSchema } from '#shared/model/decision';
import { assignmentSchema, experimentSchema } from '#shared/model/experiment';
import { guestSchema } from '#shared/model/guest';
import { importRecordSchema } from '#shared/model/import-record';
import { improvementSchema } from '#shared/model/improvement';
import { letterSchema } from '#shared/model/letter';
import { sessionSchema } from '#shared/model/session';
import { touchSchema } from '#shared/model/touch';
import { visitSchema } from '#shared/model/visit';

export type ParentTable = 'guests' | 'visits' | 'experiments' | 'imports';

export interface CarriedTable {
  /** What a row must satisfy. Columns that are no part of the noun are kept: the reader checks, it does not cut. */
  readonly noun: z.ZodType;
  /** Fields that no two rows may share, the primary key first. */
  readonly unique: readonly [readonly string[], ...(readonly string[])[]];
  /**
   * Field → table, standing earlier in this list, whose row must exist: what the book itself never lets happen. 'event': a visit, or the
   * guest of an occasion (model/event.ts).
   */
  readonly needs?: Readonly<Record<string, ParentTable | 'event'>>;
  /** The fields of which the latest day or instant says when the row was last edited. Rows without one never overtake others. */
  readonly edited: readonly string[];
}

/** Decisions and letters are kept under the name that their column had when nothing but visits had steps. */
const { eventId: visitId, ...decisionColumns } = decisionSchema.unwrap().shape;
const { eventId: _sameId, ...letterColumns } = letterSchema.unwrap().shape;
export const storedSchemas = { decision: z.object({ visitId, ...decisionColumns }), letter: z.object({ visitId, ...letterColumns }) };

const text = z.string();
const carried = <const Tables extends Readonly<Record<string, CarriedTable>>>(tables: Tables): Tables => tables;

/**
 * The one list of what a backup carries, in the order in which it is written: a new table of the book is one new line here, and a test
 * compares this list with the schema of the book. `meta` comes last: it says how many acts all the rest has seen.
 */
export const carriedTables = carried({
  guests: { noun: guestSchema, unique: [['id'], ['no']], edited: ['updatedAt'] },
  visits: { noun: visitSchema, unique: [['id']], needs: { guestId: 'guests' }, edited: ['recordedAt', 'corrections'] },
  touches: { noun: touchSchema, unique: [['id']], needs: { guestId: 'guests' }, edited: ['recordedAt'] },
  decisions: { noun: storedSchemas.decision, unique: [['visitId', 'stepId']], needs: { visitId: 'event' }, edited: ['decidedAt'] },
  letters: { noun: storedSchemas.letter, unique: [['id'], ['visitId', 'stepId']], needs: { guestId: 'guests' }, edited: ['updatedAt'] },
  photos: { noun: z.looseObject({ id: text, guestId: text, side: text }), unique: [['id'], ['guestId', 'side']], needs: { guestId: 'guests' }, edited: ['addedAt'] },
  pictures: { noun: z.looseObject({ id: text, about: text }), unique: [['id']], edited: ['addedAt'] },
  sessions: { noun: sessionSchema, unique: [['id']], edited: ['endedAt'] },
  improvements: { noun: improvementSchema, unique: [['id']], edited: ['on', 'askedOn'] },
  answers: { noun: answerSchema, unique: [['id']], needs: { guestId: 'guests' }, edited: ['recordedAt'] },
  experiments: { noun: experimentSchema, unique: [['id']], edited: ['createdAt'] },
  assignments: { noun: assignmentSchema, unique: [['experimentId', 'guestId']], needs: { guestId: 'guests', experimentId: 'experiments' }, edited: [] },
  channelCosts: { noun: channelCostSchema, unique: [['month', 'arrival']], edited: [] },
  imports: { noun: importRecordSchema, unique: [['id']], edited: ['at', 'undoneAt'] },
  /** What an import has written, for taking it back; gone after 30 days. */
  importParts: { noun: z.looseObject({ importId: text, part: z.number() }), unique: [['importId', 'part']], needs: { importId: 'imports' }, edited: [] },
  /** Who became whom, with what undoes it for 30 days; who was said to be two people. */
  merges: { noun: z.looseObject({ id: text, at: text, keep: text, gone: text }), unique: [['id']], edited: ['at'] },
  apart: { noun: z.looseObject({ key: text, one: text, other: text, at: text }), unique: [['key']], edited: ['at'] },
  trash: { noun: z.looseObject({ id: text, rows: z.looseObject({}) }), unique: [['id']], edited: ['at'] },
  /** What was deleted when: for merging two books, for ever, since the trash is emptied. */
  tombstones: { noun: z.looseObject({ key: text, at: text }), unique: [['key']], edited: ['at'] },
  settings: { noun: z.looseObject({ key: text }), unique: [['key']], edited: [] },
  meta: { noun: z.looseObject({ key: text }), unique: [['key']], edited: [] },
});

/** Left out on purpose: month columns of visits and posted cards and daily totals are counted anew, and what is being typed is not yet the book's. */
export const tablesNotCarried = ['visitMonths', 'postedMonths', 'days', 'formDrafts'] as const;

export type BackupTable = keyof typeof carriedTables;
export const backupTables = Object.keys(carriedTables) as readonly BackupTable[];
export type BackupRow = Readonly<Record<string, unknown>>;
export type BackupRows = Readonly<Record<BackupTable, readonly BackupRow[]>>;

export const tableOf = (table: BackupTable): CarriedTable => carriedTables[table];

/** The row's key as one text; what two books call by it is the same thing. */
export const rowKey = (table: BackupTable, row: BackupRow): string => keyOf(carriedTables[table].unique[0], row);

export const keyOf = (fields: readonly string[], row: BackupRow): string => JSON.stringify(fields.map((field) => row[field]));
