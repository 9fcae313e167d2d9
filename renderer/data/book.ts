import type { DueItem } from '#shared/follow/due-items';
import type { GuestFlags } from '#shared/follow/follow-subject';
import type { GuestHistory } from '#shared/follow/guest-history';
import type { Instant, PlainDate } from '#shared/lib/plain-date';
import type { Result } from '#shared/lib/result';
import type { Answer } from '#shared/model/answer';
import type { Arrival } from '#shared/model/arrival';
import type { ChannelCost } from '#shared/model/channel-cost';
import type { Decision } from '#shared/model/decision';
import type { EventId, StepKey } from '#shared/model/event';
import type { FigureSettings } from '#shared/model/figure-settings';
import type { Guest, Honorific } from '#shared/model/guest';
import type { AnswerId, GuestId, ImprovementId, LetterId, PhotoId, PictureId, SessionId, TouchId, VisitId } from '#shared/model/ids';
import type { Improvement } from '#shared/model/improvement';
import type { Letter } from '#shared/model/letter';
import type { Plan } from '#shared/model/plan';
import type { PrintProfile } from '#shared/model/print-profile';
import type { Session } from '#shared/model/session';
import type { Shop } from '#shared/model/shop';
import type { Channel, Touch, TouchKind } from '#shared/model/touch';
import type { Visit } from '#shared/model/visit';
import type { VisitColumns } from '#shared/numbers/visit-ledger';
import type { AutoBackup } from './auto-backup.ts';
import type { Backups } from './backup-contract.ts';
import type { Chosen } from './chosen-contract.ts';
import type { Outgoing } from './outgoing-contract.ts';
import type { Experiments } from './experiments-contract.ts';
import type { Imports } from './imports-contract.ts';
import type { Merges } from './merges-contract.ts';
import type { Plans } from './plans-contract.ts';
import type { PostedCardsOfBook } from './posted-cards-contract.ts';

/** What can hinder any writing. Nothing was written then; what was typed is still with the caller. */
export type DiskFull = { readonly kind: 'disk-full' };
/** One slip: where (`address.postalCode`) and what (the kebab-case code of the parser). */
export interface Issue { readonly path: string; readonly code: string }
export type Invalid = { readonly kind: 'invalid'; readonly issues: readonly Issue[] };
export type NotFound = { readonly kind: 'not-found' };
/** Somebody (another tab, another window) saved in between; `current` is what stands there now, null when it was removed. */
export type ChangedElsewhere<T> = { readonly kind: 'changed-elsewhere'; readonly current: T | null };

type Stamped = 'id' | 'createdAt' | 'updatedAt' | 'sample';
/** `id: null` asks for a new one. A form that needs the id beforehand (for a photo, say) may bring its own. */
export type GuestInput = Omit<Guest, Stamped> & { readonly id: GuestId | null };
/** Logging the same evening twice under one id (a key pressed twice, a form restored after a crash) logs it once; another evening under a known id is 'changed-elsewhere'. */
export type VisitInput = Omit<Visit, 'id' | 'recordedAt' | 'sample' | 'broughtBy'> & Partial<Pick<Visit, 'broughtBy'>> & { readonly id: VisitId | null };
export type TouchInput = Omit<Touch, 'id' | 'recordedAt' | 'sample'>;
export type DecisionInput = Omit<Decision, 'decidedAt' | 'sample'>;
/** The id is the seed of the handwriting: a draft takes it before it is saved. */
export type LetterInput = Omit<Letter, Stamped | 'id' | 'printedAt' | 'postedOn' | 'touchId'> & { readonly id: LetterId };
/** A due item is filed under its event and step. */
export type StepRef = StepKey;

export type SaveGuestError = Invalid | ChangedElsewhere<Guest> | DiskFull;
export type SaveVisitError = Invalid | ChangedElsewhere<Visit> | NotFound | DiskFull;
export type SaveLetterError = Invalid | ChangedElsewhere<Letter> | NotFound | DiskFull;
export type RemoveError = NotFound | DiskFull;

/** Hands back what a removal took. Good for 30 days, in any tab, also after a restart. */
export interface UndoToken { readonly id: string; readonly what: 'guest' | 'visit' | 'touch' | 'photo' | 'answer' }
export type UndoError = { readonly kind: 'nothing-to-undo' } | { readonly kind: 'guest-missing' } | { readonly kind: 'place-taken' } | DiskFull;

export interface GuestTotals extends GuestHistory {
  /** Yen over all visits; a visit without an amount counts as nothing. */
  readonly spend: number;
}

/** What the memory knows of every guest: enough for lists, search and the due list, without touching the disk. */
export interface GuestEntry extends GuestFlags {
  readonly no: number;
  /** `displayName`. */
  readonly name: string;
  /** The reading; of the company where there is no person. */
  readonly kana: string;
  readonly company: string;
  readonly honorific: Honorific;
  /** Sorts as plain text; its first character is the 五十音 row. Guests without a reading sort last. */
  readonly kanaKey: string;
  readonly searchKey: string;
  readonly preferredChannels: readonly Channel[];
  /** Who brought this guest (practices G2). */
  readonly introducedBy: GuestId | null;
  /** How the guest came to know the shop. */
  readonly cameBy: Arrival | null;
  readonly totals: GuestTotals;
  readonly sample: boolean;
  readonly updatedAt: Instant;
}

export interface Guests {
  read(id: GuestId): Promise<Guest | null>;
  readMany(ids: readonly GuestId[]): Promise<readonly Guest[]>;
  /** `base` is the `updatedAt` that the form started from; null for a new guest. */
  save(input: GuestInput, base: Instant | null): Promise<Result<Guest, SaveGuestError>>;
  /** Takes the guest with everything that is filed under him. */
  remove(id: GuestId): Promise<Result<UndoToken, RemoveError>>;
}

export interface Directory {
  /** All guests, sorted by reading. The same array until something changed. */
  snapshot(): readonly GuestEntry[];
  subscribe(listener: () => void): () => void;
  /** By kanji, kana, romaji, company or telephone digits; names that begin so come first. An empty query finds nothing. */
  search(query: string, limit?: number): readonly GuestEntry[];
  entry(id: GuestId): GuestEntry | undefined;
}

export interface Visits {
  /** `said`: what the guest answered that evening, kept in the same act. */
  log(input: VisitInput, said?: SaidThen): Promise<Result<Visit, SaveVisitError>>;
  /** A guest met tonight for the first time and the visit, both or neither. The visit's `guestId` must be the guest's own new id. */
  logWithNewGuest(guest: GuestInput & { readonly id: GuestId }, visit: VisitInput, said?: SaidThen): Promise<Result<{ readonly guest: Guest; readonly visit: Visit }, SaveVisitError>>;
  /** `base` is the visit as the form read it. The earlier form is kept beside it (TimelineEntry.corrections). A visit may move to another guest; cards already posted stay where they went. */
  correct(visit: Visit, base: Visit): Promise<Result<Visit, SaveVisitError>>;
  /** Takes `log` or `logWithNewGuest` back in one act. The guest who was made with the visit goes too, unless anything else was recorded of him since. */
  takeBack(id: VisitId, newGuestId: GuestId | null): Promise<Result<UndoToken, RemoveError>>;
  /** 「はがきを見て」: the card that brought this visit; null takes it back. Not a correction: the evening itself stays as it was written. */
  tieToCard(id: VisitId, touchId: TouchId | null): Promise<Result<null, NotFound | DiskFull>>;
  /** Takes decisions, answers and unposted cards along; posted cards and their ledger lines stay. */
  remove(id: VisitId): Promise<Result<UndoToken, RemoveError>>;
  read(id: VisitId): Promise<Visit | null>;
  readMany(ids: readonly VisitId[]): Promise<readonly Visit[]>;
  /** Newest first. */
  ofGuest(guestId: GuestId): Promise<readonly Visit[]>;
  /** Every visit of the book, in no order, as the figures take them (shared/numbers/visit-ledger.ts). */
  columns(): Promise<VisitColumns>;
  /** In the order of logging. */
  onDay(on: PlainDate): Promise<readonly Visit[]>;
  /** 1 for the first visit of a guest, 2 for the second …; null for an unknown visit. */
  ordinal(id: VisitId): Promise<number | null>;
}

export interface Touches {
  /** Newest first. */
  ofGuest(guestId: GuestId): Promise<readonly Touch[]>;
  /** With `settles`, the due item is done in the same act; one that is done or skipped already is 'not-found'. */
  record(input: TouchInput, settles?: StepRef): Promise<Result<Touch, Invalid | NotFound | DiskFull>>;
  /** The newest day on which a touch of this kind went to anybody. */
  lastOn(kind: TouchKind): Promise<PlainDate | null>;
  /** How many of these kinds went out between two days, both counted, to whomever. */
  count(kinds: readonly TouchKind[], from: PlainDate, to: PlainDate): Promise<number>;
  /** Gives the settled item back as it was. The line of a posted card is taken back by `letters.unpost`, not here ('not-found'). */
  remove(id: TouchId): Promise<Result<UndoToken, RemoveError>>;
}

export interface Decisions {
  of(eventId: EventId): Promise<readonly Decision[]>;
  decide(input: DecisionInput): Promise<Result<Decision, Invalid | NotFound | DiskFull>>;
  undo(eventId: EventId, stepId: string): Promise<Result<null, DiskFull>>;
}

export type AnswerInput = Omit<Answer, 'id' | 'recordedAt' | 'sample'>;
/** An answer that is given with a visit: day and guest are the visit's. */
export type SaidThen = Pick<Answer, 'kind' | 'score' | 'words'>;

/** Answers (回答): what guests said, on one of three scales. */
export interface Answers {
  /** Oldest first. */
  all(): Promise<readonly Answer[]>;
  /** Newest first. */
  ofGuest(guestId: GuestId): Promise<readonly Answer[]>;
  ofVisit(visitId: VisitId): Promise<readonly Answer[]>;
  /** Low answers (isLowAnswer) of the last 30 days after which no word with the guest is recorded, oldest first. */
  openLow(today: PlainDate): Promise<readonly Answer[]>;
  ofImprovement(improvementId: ImprovementId): Promise<readonly Answer[]>;
  record(input: AnswerInput): Promise<Result<Answer, Invalid | NotFound | DiskFull>>;
  remove(id: AnswerId): Promise<Result<UndoToken, RemoveError>>;
  /** The improvement that these voices led to; null unties them. */
  tie(ids: readonly AnswerId[], improvementId: ImprovementId | null): Promise<Result<null, NotFound | DiskFull>>;
}

/** What he spent on winning guests, by month and way. */
export interface ChannelCosts {
  all(): Promise<readonly ChannelCost[]>;
  /** One per month and way: a second one takes its place. */
  enter(cost: Omit<ChannelCost, 'sample'>): Promise<Result<ChannelCost, Invalid | DiskFull>>;
  /** Nothing entered is not zero. */
  clear(month: string, arrival: Arrival): Promise<Result<null, DiskFull>>;
}

/** The line of the ledger that a posted card becomes. */
export type PostedWords = Pick<Touch, 'kind' | 'channel' | 'purpose' | 'text'>;

/** A letter as somebody has seen it: what is printed or posted is these words, not what stands there by now. */
export type SeenLetter = Pick<Letter, 'id' | 'updatedAt'>;
/** `current` is the first letter that says something else now. */
export type MarkLetterError = ChangedElsewhere<Letter> | NotFound | DiskFull;

export interface Letters {
  read(id: LetterId): Promise<Letter | null>;
  find(eventId: EventId, stepId: string): Promise<Letter | null>;
  /** The letters that exist for these due items, in no particular order. */
  forItems(items: readonly StepRef[]): Promise<readonly Letter[]>;
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

export const photoSides = ['card-front', 'card-back', 'face'] as const;
export type PhotoSide = (typeof photoSides)[number];
export interface Photo {
  readonly id: PhotoId;
  readonly guestId: GuestId;
  readonly side: PhotoSide;
  readonly picture: Blob;
  readonly width: number;
  readonly height: number;
  readonly addedAt: Instant;
}
export type PutPhotoError =
  | { readonly kind: 'not-a-picture' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | NotFound | DiskFull;

/** `replaced` brings the photo back that was there before, in place of this one. */
export interface PutPhoto { readonly photo: Photo; readonly replaced: UndoToken | null }

export interface Photos {
  ofGuest(guestId: GuestId): Promise<readonly Photo[]>;
  /** JPEG or PNG. Redrawn at 2,000 pixels at most, so that what the camera wrote into the file (place, time, owner) is gone. Replaces the same side. */
  put(guestId: GuestId, side: PhotoSide, file: Blob): Promise<Result<PutPhoto, PutPhotoError>>;
  remove(id: PhotoId): Promise<Result<UndoToken, RemoveError>>;
}

/** The weekly sessions that were finished. */
export interface Sessions {
  /** Newest first. */
  list(): Promise<readonly Session[]>;
  /** Once more under the same id (ended in two windows, an idea taken up afterwards) replaces it. */
  save(session: Session): Promise<Result<Session, Invalid | DiskFull>>;
  /** For undo; nothing happens where it is gone. */
  remove(id: SessionId): Promise<Result<null, DiskFull>>;
}

/** `id: null` asks for a new one. */
export type ImprovementInput = Omit<Improvement, 'id'> & { readonly id: ImprovementId | null };
export interface Improvements {
  /** Newest first. */
  list(): Promise<readonly Improvement[]>;
  save(input: ImprovementInput): Promise<Result<Improvement, Invalid | DiskFull>>;
  /** For undo; nothing happens where it is gone. */
  remove(id: ImprovementId): Promise<Result<null, DiskFull>>;
}

/** A drawing, a photo of the shop or a seal, for cards. */
export interface Picture {
  readonly id: PictureId;
  readonly picture: Blob;
  readonly width: number;
  readonly height: number;
  /** What it shows, in his words: for those who do not see it, and to tell one from another. */
  readonly about: string;
  readonly addedAt: Instant;
}
export interface Pictures {
  /** null where it has gone; whoever names it says so. */
  read(id: PictureId): Promise<Picture | null>;
  /** JPEG or PNG, redrawn as photos are, at 1,000 pixels at most. It stays while a letter or a setting names it, and 30 days in any case. */
  add(file: Blob, about: string): Promise<Result<Picture, Exclude<PutPhotoError, NotFound>>>;
  describe(id: PictureId, about: string): Promise<Result<null, NotFound | DiskFull>>;
}

/** What is being typed survives closing the window and kill -9. The value must survive structured clone. */
export interface FormDrafts {
  /** undefined when there is none. It may come from an older version of the form: parse it. */
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<Result<null, DiskFull>>;
  clear(key: string): Promise<Result<null, DiskFull>>;
  /** Reads and writes in one transaction, so that two windows build on each other. `change` gives the new value, or undefined to clear; the value is what now stands. */
  change(key: string, change: (value: unknown) => unknown): Promise<Result<unknown, DiskFull>>;
}

export type TimelineEntry =
  | { readonly kind: 'visit'; readonly on: PlainDate; readonly visit: Visit; readonly corrections: readonly Correction[] }
  | { readonly kind: 'touch'; readonly on: PlainDate; readonly touch: Touch };
export interface Correction { readonly at: Instant; readonly was: Visit }

export interface SampleBook {
  readonly guests: readonly Guest[];
  readonly visits: readonly Visit[];
  readonly touches: readonly Touch[];
  readonly decisions: readonly Decision[];
  readonly letters: readonly Letter[];
  readonly answers?: readonly Answer[];
}
export interface Sample {
  load(data: SampleBook): Promise<Result<null, { readonly kind: 'already-present' } | DiskFull>>;
  /** One act, `cleanShop` included. A sample guest who got a real visit, touch or photo stays, as a real guest. What lies in the trash goes too. */
  remove(cleanShop?: (shop: Shop) => Shop): Promise<Result<null, DiskFull>>;
  present(): Promise<boolean>;
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
    /** Takes another into use, adds or drops one: all of them anew. */
    arrange(present: PrintProfile, others: readonly PrintProfile[]): Promise<Result<null, Invalid | DiskFull>>;
  };
  /** How 数字 reckons: targets, thresholds, ranks. */
  readonly figureSettings: Setting<FigureSettings> & { read(): Promise<FigureSettings> };
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
  /** What becomes due after `today`, until and with `until`, by day. Occasions are known two months ahead. */
  upcoming(today: PlainDate, until: PlainDate, plans: readonly Plan[]): readonly DueItem[];
  /** Every open item of one guest, also those of coming days: the next promise. */
  dueOf(guestId: GuestId, today: PlainDate, plans: readonly Plan[]): readonly DueItem[];
  /** Days between two visits, as the shop's guests usually have them; null while too few come regularly. For `dryingOf`. */
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
