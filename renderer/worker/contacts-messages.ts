import type { DuplicatePair, NamedComparable } from '#shared/duplicates/find-duplicates';
import type { ColumnMeaning } from '#shared/exchange/incoming/column-meaning';
import type { FileFault, KnownDialect, TextEncoding } from '#shared/exchange/incoming/contacts-file';
import type { NamedGuest } from '#shared/exchange/incoming/incoming-guest';
import type { PlanCounts, PlanGroup, PlanHint, PlannedGuest } from '#shared/exchange/importing/plan-guests';
import type { PlannedVisit, VisitCounts, VisitedGuest, VisitGroup } from '#shared/exchange/importing/plan-visits';
import type { PlainDate } from '#shared/lib/plain-date';
import type { GuestId } from '#shared/model/ids';
import type { VisitColumns } from '#shared/numbers/visit-ledger';

/** What crosses between the page and the reader of address lists, who also looks for pairs in the book. The rows stay with the reader: the page asks for those it shows. */

export interface ReadTable {
  readonly kind: 'table';
  readonly format: 'csv' | 'tsv' | 'xlsx';
  readonly encoding: TextEncoding | null;
  readonly dialect: KnownDialect | null;
  /** `headersKey` of its headings. */
  readonly key: string;
  readonly headers: readonly string[];
  readonly meanings: readonly ColumnMeaning[];
  /** Columns that the program knows nothing of. */
  readonly unknown: readonly boolean[];
  /** The first cells of each column that are not empty. */
  readonly samples: readonly (readonly string[])[];
  readonly rows: number;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
}
export interface ReadCards { readonly kind: 'cards'; readonly encoding: TextEncoding | null; readonly cards: number }
export type ReadFile = ReadTable | ReadCards;

/** Visits of one name of which he has to say whose they are. */
export interface VisitName { readonly said: string; readonly guest: NamedGuest; readonly guests: readonly GuestId[]; readonly visits: number }

/** Rows of which the tables have something to say; `faulty`: also those with something wrong. */
export interface HintedRows { readonly of: PlanHint; readonly faulty: boolean }

export type ReaderTask =
  | { readonly task: 'read'; readonly bytes: Uint8Array; readonly name: string; readonly encoding: TextEncoding | null; readonly sheet: string | null }
  | { readonly task: 'read-text'; readonly text: string }
  /** `meanings`: null for cards. */
  | { readonly task: 'plan-guests'; readonly meanings: readonly ColumnMeaning[] | null; readonly present: readonly NamedComparable[] }
  | { readonly task: 'plan-visits'; readonly today: PlainDate; readonly meanings: readonly ColumnMeaning[]; readonly present: readonly VisitedGuest[]; readonly visits: VisitColumns }
  /** Who of the book may be written down twice. */
  | { readonly task: 'find-pairs'; readonly present: readonly NamedComparable[]; readonly apart: ReadonlySet<string> }
  | { readonly task: 'guests'; readonly group: PlanGroup | null; readonly hint: HintedRows | null; readonly from: number; readonly count: number }
  | { readonly task: 'visits'; readonly group: VisitGroup | null; readonly from: number; readonly count: number }
  | { readonly task: 'visit-names'; readonly group: 'ambiguous' | 'unknown' }
  /** The rows with something wrong, as they stood in the file, with what is wrong in a last column. */
  | { readonly task: 'faulty-rows'; readonly words: FaultWords };

export type TaskOf<Name extends ReaderTask['task']> = Extract<ReaderTask, { readonly task: Name }>;

/** How the table of faulty rows is headed, and what each kind of problem is called there. */
export interface FaultWords { readonly row: string; readonly problem: string; readonly kinds: Readonly<Record<string, string>> }

/** The likeliest, and how many there are: a list in which all names sound alike has a hundred thousand, which would hold the page up. */
export interface FoundPairs { readonly likeliest: readonly DuplicatePair[]; readonly total: number }

export interface ReaderAnswers {
  readonly 'read': ReadFile;
  readonly 'read-text': ReadFile;
  readonly 'plan-guests': PlanCounts;
  readonly 'plan-visits': VisitCounts;
  readonly 'find-pairs': FoundPairs;
  readonly 'guests': readonly PlannedGuest[];
  readonly 'visits': readonly PlannedVisit[];
  readonly 'visit-names': readonly VisitName[];
  readonly 'faulty-rows': string;
}

/** `stop`: the dry run of that id is given up at its next breath; nothing of it is kept. */
export type ReaderRequest = (ReaderTask | { readonly task: 'stop' }) & { readonly id: number };
export type ReaderReply = { readonly id: number } & (
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'answer'; readonly answer: ReaderAnswers[keyof ReaderAnswers] }
  | { readonly kind: 'fault'; readonly fault: FileFault }
  /** A bug, or no memory left. */
  | { readonly kind: 'crashed'; readonly reason: string }
);
export interface ReaderReady { readonly kind: 'ready' }
