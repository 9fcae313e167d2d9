import type { DueItem } from '#shared/follow/due-items';
import type { Instant, PlainDate } from '#shared/lib/plain-date';
import type { Result } from '#shared/lib/result';
import type { FigureSettings } from '#shared/model/figure-settings';
import type { GuestId } from '#shared/model/ids';
import type { Plan } from '#shared/model/plan';
import type { PrintProfile } from '#shared/model/print-profile';
import type { Shop } from '#shared/model/shop';
import type { Answers, ChannelCosts } from './answers-contract.ts';
import type { AutoBackup } from './auto-backup.ts';
import type { Backups } from './backup-contract.ts';
import type { Chosen } from './chosen-contract.ts';
import type { Experiments } from './experiments-contract.ts';
import type { Directory, Guests } from './guests-contract.ts';
import type { Imports } from './imports-contract.ts';
import type { Letters } from './letters-contract.ts';
import type { Merges } from './merges-contract.ts';
import type { Outgoing } from './outgoing-contract.ts';
import type { Photos, Pictures } from './photos-contract.ts';
import type { Plans } from './plans-contract.ts';
import type { PostedCardsOfBook } from './posted-cards-contract.ts';
import type { Sample } from './sample-contract.ts';
import type { Improvements, Sessions } from './sessions-contract.ts';
import type { Decisions, Touches } from './touches-contract.ts';
import type { UnreadSettings } from './unread-settings-contract.ts';
import type { TimelineEntry, Visits } from './visits-contract.ts';
import type { DiskFull, Invalid, NotFound, UndoError, UndoToken } from './write-errors.ts';

/** What is being typed survives closing the window and kill -9. The value must survive structured clone. */
export interface FormDrafts {
  /** undefined when there is none. It may come from an older version of the form: parse it. */
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<Result<null, DiskFull>>;
  clear(key: string): Promise<Result<null, DiskFull>>;
  /** Reads and writes in one transaction, so that two windows build on each other. `change` gives the new value, or undefined to clear; the value is what now stands. */
  change(key: string, change: (value: unknown) => unknown): Promise<Result<unknown, DiskFull>>;
}

export interface Counts { readonly guests: number; readonly visits: number; readonly touches: number }

export interface BookStatus extends Counts {
  readonly bookId: string;
  readonly ledgerNo: number;
  readonly lastBackupAt: Instant | null;
  /** Whether anything was written since the last backup, or there never was one. */
  readonly changedSinceBackup: boolean;
  readonly createdAt: Instant;
  /** false while the second memory outside the book could not be written (full disk): say so, the book itself is safe. */
  readonly witnessed: boolean;
}

/** What `verifyTotals` found different from the rows, and set right. All zero is the healthy answer. */
export interface Repairs { readonly guests: number; readonly months: number; readonly days: number; readonly counts: number }

export interface Setting<T> {
  /** All of it, whatever stood there. To change one field, take `change`. */
  save(value: T): Promise<Result<null, Invalid | DiskFull>>;
  /** Read and written in one act, so that two windows never overwrite each other's fields. It gets what stands there now, a blank one at first. */
  change(part: (current: T) => T): Promise<Result<null, Invalid | DiskFull>>;
}

/** The ledger of one shop on this computer. Every method that writes is one transaction: it happened whole, or not at all. */
export interface Book {
  readonly shop: Setting<Shop> & { read(): Promise<Shop | null> };
  /** The one in use; the others wait under their names (printer, stock, way of feeding). */
  readonly profile: Setting<PrintProfile> & {
    read(): Promise<PrintProfile>;
    others(): Promise<readonly PrintProfile[]>;
    /** Takes this one of the others into use; the one in use waits with them. */
    use(other: PrintProfile): Promise<Result<null, NotFound | DiskFull>>;
    /** A copy of the one in use under another name, in use from now on. */
    add(name: string): Promise<Result<null, Invalid | DiskFull>>;
    /** The one in use goes, and this one of the others takes its place. Resolves to how to bring it back, false when they have changed by then. */
    drop(next: PrintProfile): Promise<Result<() => Promise<boolean>, NotFound | DiskFull>>;
  };
  /** How 数字 reckons: targets, thresholds, ranks. */
  readonly figureSettings: Setting<FigureSettings> & { read(): Promise<FigureSettings> };
  readonly unreadSettings: UnreadSettings;
  readonly plans: Plans;
  readonly guests: Guests;
  readonly directory: Directory;
  readonly visits: Visits;
  readonly touches: Touches;
  readonly decisions: Decisions;
  readonly chosen: Chosen;
  readonly letters: Letters;
  readonly postedCards: PostedCardsOfBook;
  readonly photos: Photos;
  readonly pictures: Pictures;
  readonly sessions: Sessions;
  readonly improvements: Improvements;
  readonly answers: Answers;
  readonly experiments: Experiments;
  readonly channelCosts: ChannelCosts;
  readonly imports: Imports;
  readonly merges: Merges;
  readonly formDrafts: FormDrafts;
  readonly outgoing: Outgoing;
  readonly sample: Sample;
  readonly backups: Backups;
  readonly autoBackup: AutoBackup;
  /** Newest first. */
  timeline(guestId: GuestId): Promise<readonly TimelineEntry[]>;
  /** What is due on `today` or overdue and not lapsed, oldest first, held-back items included. From memory. */
  due(today: PlainDate, plans: readonly Plan[]): readonly DueItem[];
  /** What becomes due after `today`, until and with `until`, by day, held-back items included. Occasions are known two months ahead. */
  upcoming(today: PlainDate, until: PlainDate, plans: readonly Plan[]): readonly DueItem[];
  /** Every open item of one guest, also those of coming days: the next promise. */
  dueOf(guestId: GuestId, today: PlainDate, plans: readonly Plan[]): readonly DueItem[];
  /** Days between two visits, as the shop's guests usually have them; null while too few come regularly. For the plan of those who stay away. */
  shopInterval(): number | null;
  undo(token: UndoToken): Promise<Result<null, UndoError>>;
  counts(): Promise<Counts>;
  status(): Promise<BookStatus>;
  /** Recomputes every total from the rows and repairs what differs. Seconds at 200,000 visits: for idle time. */
  verifyTotals(): Promise<Result<Repairs, DiskFull>>;
  /** Where rows are not what they should be or point at nothing; null when somebody wrote meanwhile. Seconds at 200,000 visits: for idle time. */
  checkRows(): Promise<readonly string[] | null>;
  /** Waits until the marker outside the book has caught up. */
  settled(): Promise<void>;
  /** After the marker has caught up. Nothing may be asked of the book afterwards. */
  close(): Promise<void>;
}
