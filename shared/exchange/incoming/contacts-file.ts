import type { IncomingGuest } from './incoming-guest.ts';
import type { SplitName } from './item.ts';

/** How the bytes of a text were read. `shift_jis` is CP932, as Windows writes it. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp' | 'iso-2022-jp';

/** Programs whose lists are known by their headings, read off example files that others published and the makers' help (2026-11). */
export const knownDialects = [
  'goencho', 'atena-shokunin', 'hagaki-design-kit', 'fudemame-cloud', 'google', 'outlook-ja', 'outlook-en', 'eight', 'sansan', 'kitamura', 'web-post', 'windows-contacts',
] as const;
export type KnownDialect = (typeof knownDialects)[number];

export interface TableRow {
  /** As a spreadsheet numbers it; the first is 1. Empty rows are left out and counted. */
  readonly where: number;
  readonly cells: readonly string[];
  /** A quotation mark stood where none may stand, or one that opens never closed: the line was read as it is. */
  readonly brokenQuotes?: true;
}

export interface ContactsTable {
  readonly kind: 'table';
  readonly format: 'csv' | 'tsv' | 'xlsx';
  /** Null for a spreadsheet file. */
  readonly encoding: TextEncoding | null;
  readonly dialect: KnownDialect | null;
  /** The row of the headings; null where the file has none, and `headers` are the letters A, B, C of the columns. */
  readonly headerAt: number | null;
  /** One for each column that holds anything; a column without a heading is called by its letter. */
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  /** Of a spreadsheet file: what its sheets are called, and which one this is. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
}

export interface ContactsCards {
  readonly kind: 'cards';
  readonly encoding: TextEncoding;
  readonly cards: readonly IncomingGuest[];
}

export type ContactsFile = ContactsTable | ContactsCards;

/** Address books in a form of their own: 筆まめ .fwa .fwb, 筆ぐるめ .fga, 筆王 .fzd, 宛名職人 .ata, Jアドレス .jad, ContactXML. */
export type AddressBookProduct = 'fudemame' | 'fudegurume' | 'fudeo' | 'atena-shokunin' | 'j-address' | 'contact-xml';

/** What a file is, that is no list. */
export type OtherContent = 'pdf' | 'picture' | 'archive' | 'web-page' | 'json' | 'word' | 'open-document' | 'numbers' | 'calendar' | 'backup' | 'other';

export type FileFault =
  /** No bytes, or nothing but blanks. */
  | { readonly kind: 'empty' }
  /** Headings only. */
  | { readonly kind: 'no-rows' }
  | { readonly kind: 'binary-address-book'; readonly product: AddressBookProduct }
  /** .xls of Excel 97–2003. */
  | { readonly kind: 'old-excel' }
  | { readonly kind: 'not-a-list'; readonly content: OtherContent }
  /** More bytes than `most`. */
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'too-many-rows'; readonly most: number }
  /** Small as a file, and enormous once unpacked. */
  | { readonly kind: 'bomb' }
  /** A spreadsheet with a pass-phrase. */
  | { readonly kind: 'encrypted' }
  /** Cut off or changed: it says what it is and cannot be read as that. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'sheet-missing' }
  | { readonly kind: 'cancelled' };

/** What reading takes from the place where it runs. */
export interface ReadingPlace {
  /** `TextDecoder` where there is one: bytes that are no character become U+FFFD, a byte order mark is left out. */
  readonly decode: (bytes: Uint8Array, encoding: TextEncoding) => string;
  /** Raw DEFLATE (`DecompressionStream('deflate-raw')`); null where the bytes are none, or would unpack to more than `most`. */
  readonly inflate: (bytes: Uint8Array, most: number) => Promise<Uint8Array | null>;
  /** Called between portions with a share from 0 to 1; a worker awaits here, so that it hears of a cancel. False stops the reading. */
  readonly onProgress?: (share: number) => Promise<boolean>;
  /** For cards, whose names are told apart while reading; a table gets it with `toIncomingGuests`. */
  readonly splitName?: SplitName;
  /** Which sheet of a spreadsheet; without it the one that looks most like a list. */
  readonly sheet?: string;
}
