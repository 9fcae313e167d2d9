import { Dexie, type Table } from 'dexie';
import type { Instant, PlainDate } from '#shared/lib/plain-date';
import type { Arrival } from '#shared/model/arrival';
import type { EventId } from '#shared/model/event';
import type { AnswerId, ExperimentId, GuestId, ImportId, ImprovementId, LetterId, PhotoId, PictureId, SessionId, TouchId, VisitId } from '#shared/model/ids';
import type {
  AnswerRow, ApartRow, AssignmentRow, ChannelCostRow, DayRow, DecisionRow, ExperimentRow, FormDraftRow, GuestRow, ImportPartRow, ImportRow, ImprovementRow, LetterRow, MergeRow, MetaRow,
  MonthRow, PhotoRow, PictureRow, PostedMonthRow, SessionRow, SettingRow, TombstoneRow, TouchRow, TrashRow, VisitRow,
} from './rows.ts';
import { now as clockNow } from '../platform/clock.ts';
import { postedMonths } from './posted-months.ts';
import { newestSchemaVersion, schemaVersions } from './schema.ts';
import { tombstones } from './tombstones.ts';

export interface BookDbOptions {
  /** An older schema, for tests that fill an old book and open it with the present program. */
  readonly schemaVersion?: number;
  /**
   * `strict` waits until the disk has it (one fdatasync per act, +0.3–0.5 ms measured): for everything the owner types. `relaxed` is for
   * bulk, followed by one strict write.
   */
  readonly durability?: 'strict' | 'relaxed';
  /** Called when Chromium opened the store anew because it found the old one corrupt. */
  readonly onTotalLoss?: (said: string) => void;
  /** Dates the tombstones. */
  readonly now?: () => Instant;
}

export class BookDb extends Dexie {
  declare readonly guests: Table<GuestRow, GuestId>;
  declare readonly visits: Table<VisitRow, VisitId>;
  declare readonly touches: Table<TouchRow, TouchId>;
  declare readonly decisions: Table<DecisionRow, [EventId, string]>;
  declare readonly letters: Table<LetterRow, LetterId>;
  declare readonly photos: Table<PhotoRow, PhotoId>;
  declare readonly pictures: Table<PictureRow, PictureId>;
  declare readonly sessions: Table<SessionRow, SessionId>;
  declare readonly improvements: Table<ImprovementRow, ImprovementId>;
  declare readonly answers: Table<AnswerRow, AnswerId>;
  declare readonly experiments: Table<ExperimentRow, ExperimentId>;
  declare readonly assignments: Table<AssignmentRow, [ExperimentId, GuestId]>;
  declare readonly channelCosts: Table<ChannelCostRow, [string, Arrival]>;
  declare readonly visitMonths: Table<MonthRow, string>;
  declare readonly postedMonths: Table<PostedMonthRow, string>;
  declare readonly days: Table<DayRow, PlainDate>;
  declare readonly imports: Table<ImportRow, ImportId>;
  declare readonly importParts: Table<ImportPartRow, [ImportId, number]>;
  declare readonly trash: Table<TrashRow, string>;
  declare readonly tombstones: Table<TombstoneRow, string>;
  declare readonly merges: Table<MergeRow, string>;
  declare readonly apart: Table<ApartRow, string>;
  declare readonly formDrafts: Table<FormDraftRow, string>;
  declare readonly settings: Table<SettingRow, SettingRow['key']>;
  declare readonly meta: Table<MetaRow, MetaRow['key']>;

  constructor(name: string, { schemaVersion = newestSchemaVersion, durability = 'strict', onTotalLoss, now = clockNow }: BookDbOptions = {}) {
    super(name, {
      chromeTransactionDurability: durability,
      // Dexie would answer live queries from what a transaction is about to write. A book shows what is written.
      cache: 'disabled',
      ...(onTotalLoss ? { indexedDB: listening(indexedDB, onTotalLoss) } : {}),
    });
    this.use(tombstones(now));
    this.use(postedMonths);
    for (const { version, stores } of schemaVersions) {
      if (version <= schemaVersion) this.version(version).stores({ ...stores });
    }
  }

  /** The tables that an act may write. Drafts of forms are not part of the ledger. */
  get ledgerTables(): Table[] {
    return this.tables.filter((table) => table.name !== 'formDrafts');
  }
}

/** `dataLoss` is Chromium's own, said once, on the first `upgradeneeded` after the loss. Other browsers never say it. */
interface UpgradeEvent extends IDBVersionChangeEvent { readonly dataLoss?: 'none' | 'total'; readonly dataLossMessage?: string }

export function listening(factory: IDBFactory, onTotalLoss: (said: string) => void): IDBFactory {
  return {
    cmp: (first, second) => factory.cmp(first, second),
    databases: () => factory.databases(),
    deleteDatabase: (name) => factory.deleteDatabase(name),
    open: (name, version) => {
      const request = version === undefined ? factory.open(name) : factory.open(name, version);
      request.addEventListener('upgradeneeded', (event: UpgradeEvent) => {
        if (event.dataLoss === 'total') onTotalLoss(event.dataLossMessage ?? '');
      });
      return request;
    },
  };
}

/** All rows of a compound index `[id+…]` that begin with `id`. */
export const beginningWith = (id: string): [[string, unknown], [string, unknown]] => [[id, Dexie.minKey], [id, Dexie.maxKey]];

