import type { ColumnMeaning } from '#shared/exchange/incoming/column-meaning';
import type { TextEncoding } from '#shared/exchange/incoming/contacts-file';
import type { PlanCounts } from '#shared/exchange/importing/plan-guests';
import type { VisitCounts } from '#shared/exchange/importing/plan-visits';
import type { ImportError, ImportProgress, Imported } from '../../data/imports-contract.ts';
import type { ReadTable } from '../../worker/contacts-messages.ts';
import type { ReaderError } from '../../worker/contacts-reader.ts';

/** A file, or what he has pasted. */
export interface Source {
  readonly name: string;
  readonly blob: Blob | null;
  readonly text: string;
  /** What he has said of it against the guess. */
  readonly encoding: TextEncoding | null;
  readonly sheet: string | null;
}

export interface MappingStep { readonly kind: 'mapping'; readonly source: Source; readonly about: ReadTable; readonly meanings: readonly ColumnMeaning[]; readonly remembered: boolean }
/** Where the import stands. Until 'running' nothing is written, and leaving forgets it. */
export type ImportStep =
  | { readonly kind: 'choose' }
  | { readonly kind: 'fault'; readonly name: string; readonly fault: ReaderError }
  | { readonly kind: 'reading'; readonly name: string; readonly share: number }
  | MappingStep
  | { readonly kind: 'planning'; readonly name: string; readonly rows: number; readonly share: number; readonly back: MappingStep | null }
  | { readonly kind: 'guests'; readonly name: string; readonly counts: PlanCounts; readonly back: MappingStep | null }
  | { readonly kind: 'visits'; readonly name: string; readonly counts: VisitCounts; readonly back: MappingStep }
  | { readonly kind: 'running'; readonly name: string; readonly progress: ImportProgress }
  | { readonly kind: 'failed'; readonly name: string; readonly error: ImportError }
  | { readonly kind: 'done'; readonly name: string; readonly imported: Imported; readonly fullMemos: number };
