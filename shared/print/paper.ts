/**
 * A sheet to work with (A4), as plain data: what stands on it, in order. `compose-paper.ts` sets it; the words are the caller's, in the language of
 * the screen. Millimetres, and points for type.
 */
export interface Paper {
  /** Empty: a paper that goes on where another ended. */
  readonly title: string;
  /** At the right of the title: the day, tonight's number of guests. */
  readonly aside?: string;
  readonly blocks: readonly PaperBlock[];
  /** At the foot of every page, left of its number: the shop's name and the day. */
  readonly foot: string;
  /**
   * Characters that no font has are drawn as 〓, since a list with one rare name must not fail as a whole; this sentence stands at the end and names them,
   * in the place of `{{codes}}`.
   */
  readonly missing: string;
  /** Absent = A4. A postcard has neither foot nor number. */
  readonly format?: 'a4' | 'postcard';
  /** Absent = upright. */
  readonly landscape?: boolean;
  /** The number of its first page in a longer document whose end is not known yet. Absent = from 1, each with the number of pages beside it. */
  readonly firstPage?: number;
  /** Everything is set smaller, to six tenths at the least, to come to stand on one page. What still does not fit goes on over further pages. */
  readonly onePage?: boolean;
  /** How far `onePage` may shrink it, as a part of its size; rather two pages than smaller. */
  readonly smallest?: number;
}

export type PaperBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly tone?: PaperTone; readonly points?: number }
  | PaperTable
  /** Empty lines to write on. */
  | { readonly kind: 'rules'; readonly count: number }
  | { readonly kind: 'gap'; readonly height: number }
  /** What follows begins on a new page. */
  | { readonly kind: 'page' };

/** Rows are kept whole; one of more than a quarter of a page may be divided between its lines. The head is repeated on each page. */
export interface PaperTable {
  readonly kind: 'table';
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly PaperRow[];
  /** Said where there are no rows. */
  readonly empty: string;
  /** Whose table it is, said once more where it stands first on a page. */
  readonly goesOn?: string;
}

export interface PaperColumn {
  /** All columns without a title: the table has no head. */
  readonly title: string;
  /** Millimetres, or a share of what the others leave. */
  readonly width: number | { readonly share: number };
  readonly align?: PaperAlign;
}

export interface PaperRow {
  /** In the order of the columns. */
  readonly cells: readonly PaperCell[];
  /** Room for a pen, in mm; absent = as high as what stands in it. */
  readonly height?: number;
}

/** A text alone is one part in the usual size. */
export type PaperCell = string | readonly PaperPart[];

/** What stands in a cell, one under the other. */
export type PaperPart =
  /** `oneLine`: set smaller, to six tenths at the least, to stay on one line: a name. */
  | { readonly kind: 'text'; readonly text: string; readonly tone?: PaperTone; readonly points?: number; readonly oneLine?: boolean }
  /** A JPEG or PNG file, as large as this square allows, upright, nothing of it cut off. */
  | { readonly kind: 'picture'; readonly file: Uint8Array; readonly size: number }
  /** A square to tick. */
  | { readonly kind: 'tick' };

/** `quiet` is grey; `framed` stands in a box, so that it is seen first on a sheet without colours. */
export type PaperTone = 'plain' | 'quiet' | 'framed';
export type PaperAlign = 'start' | 'middle' | 'end';
