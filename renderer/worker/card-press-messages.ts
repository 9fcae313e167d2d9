import type { FontName } from '#shared/model/font-name';
import type { LabelSheetName } from '#shared/model/label-sheet';
import type { AddressCard, MessageCard } from '#shared/print/card';
import type { CardProblem } from '#shared/print/card-problem';
import type { Underlay } from '#shared/print/compose-underlay';
import type { Paper } from '#shared/print/paper';
import type { Placement } from '#shared/print/placement';

/** What crosses between the page and the worker. Plain data both ways. */
export type PreviewJob =
  | { readonly side: 'message'; readonly card: MessageCard }
  | { readonly side: 'address'; readonly card: AddressCard }
  | LabelsJob
  | SheetJob;

/** `firstLabel` (from 0): where a begun sheet goes on. A preview draws the first sheet; progress counts sheets. */
export interface LabelsJob {
  readonly side: 'labels';
  readonly cards: readonly AddressCard[];
  readonly sheet: LabelSheetName;
  readonly firstLabel?: number;
}

/** A page that is nobody's card. */
export type SheetJob =
  | { readonly side: 'calibration' }
  | { readonly side: 'underlay'; readonly underlay: Underlay }
  /** The greys of the tracing style to choose from; absent = 0.80 to 0.85, our own words, the default font. */
  | { readonly side: 'strip'; readonly greys?: readonly number[]; readonly words?: string; readonly font?: FontName };

export type PdfJob = { readonly offset: Placement; readonly title: string } & (
  | { readonly side: 'message'; readonly cards: readonly MessageCard[] }
  | { readonly side: 'address'; readonly cards: readonly AddressCard[] }
  | LabelsJob
  | SheetJob
  /** Lists and sheets to work with, on A4. Always printable: a character that no font has is named on the sheet itself. */
  | { readonly side: 'paper'; readonly paper: Paper }
  | PapersJob
);

/** So many papers one after the other as one file, its pages counted through. The worker asks for them one by one: a book of 10,000 guests never stands in memory at once. */
export interface PapersJob { readonly side: 'papers'; readonly count: number }
/** Everything that its pages need goes to the worker with it. */
export type WholeJob = Exclude<PdfJob, PapersJob>;

export interface Preview {
  readonly svg: string;
  readonly problems: readonly CardProblem[];
}

export type CardPressFailure =
  /** A font file could not be fetched or is broken. */
  | { readonly kind: 'fonts-unavailable'; readonly font: string; readonly reason: string }
  /** Card number `index` (from 0) would lack ink; nothing was made. */
  | { readonly kind: 'unprintable'; readonly index: number; readonly problems: readonly CardProblem[] }
  /** A picture file is damaged. */
  | { readonly kind: 'broken-picture'; readonly reason: string }
  | { readonly kind: 'subset-failed'; readonly reason: string }
  /** He changed his mind. */
  | { readonly kind: 'cancelled' }
  /** The worker died twice over the same work, or threw: a bug, or no memory left. */
  | { readonly kind: 'press-crashed'; readonly reason: string };

export type PressRequest = { readonly id: number; readonly fontFolder: string } & (
  | { readonly task: 'preview'; readonly job: PreviewJob }
  | { readonly task: 'pdf'; readonly job: PdfJob }
  | { readonly task: 'count'; readonly job: WholeJob }
  /** The one that was asked for last. */
  | { readonly task: 'paper'; readonly paper: Paper }
  /** Stops the PDF of the same id at its next breath; it answers with `cancelled`. */
  | { readonly task: 'cancel' }
);

/** Said once: the worker's modules wait for WebAssembly, and a request that arrives before it listens is lost. */
export interface PressReady { readonly kind: 'ready' }

export type PressReply = { readonly id: number } & (
  | { readonly kind: 'preview'; readonly preview: Preview }
  | { readonly kind: 'want-paper'; readonly index: number }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  | { readonly kind: 'count'; readonly pages: number }
  | { readonly kind: 'failed'; readonly failure: CardPressFailure }
);
