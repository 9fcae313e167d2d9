import type { GuestFlags } from '#shared/follow/follow-subject';
import type { GuestHistory } from '#shared/follow/guest-history';
import type { Instant } from '#shared/lib/plain-date';
import type { Result } from '#shared/lib/result';
import type { Arrival } from '#shared/model/arrival';
import type { Guest, Honorific } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import type { Channel } from '#shared/model/touch';
import type { ChangedElsewhere, DiskFull, Invalid, RemoveError, UndoToken } from './write-errors.ts';

/** What the book itself writes on a record. */
export type Stamped = 'id' | 'createdAt' | 'updatedAt' | 'sample';

/** `id: null` asks for a new one. A form that needs the id beforehand (for a photo, say) may bring its own. */
export type GuestInput = Omit<Guest, Stamped> & { readonly id: GuestId | null };

export type SaveGuestError = Invalid | ChangedElsewhere<Guest> | DiskFull;

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
  /** The reading, or half of it, is the dictionary's and not confirmed. */
  readonly kanaUnconfirmed: boolean;
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
