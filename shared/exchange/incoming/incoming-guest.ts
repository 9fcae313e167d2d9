import type { PlainDate } from '#shared/lib/plain-date';
import type { Address, Birthday, Company, Honorific, JointName, KanaField } from '#shared/model/guest';
import type { GuestId } from '#shared/model/ids';
import type { Mover } from '#shared/model/mover';

/** What a file can say of an address. */
export type IncomingAddress = Pick<Address, 'postalCode' | 'street' | 'building' | 'careOf'>;

/**
 * What a row, a card or a pasted block says of a guest, in the fields of the book. A key that is missing was not said; texts are cleaned
 * (blanks around them, width of digits and of half-width kana) and fit the schema of the guest. Names keep every character as it was.
 */
export interface IncomingFields {
  readonly familyName?: string;
  readonly givenName?: string;
  readonly familyKana?: string;
  readonly givenKana?: string;
  /** Of our own list: which readings nobody has confirmed. */
  readonly unconfirmedKana?: readonly KanaField[];
  readonly honorific?: Honorific;
  readonly jointNames?: readonly JointName[];
  /** Parts that were not said are empty. */
  readonly company?: Company;
  readonly address?: IncomingAddress;
  readonly phone?: string;
  readonly email?: string;
  readonly birthday?: Birthday;
  readonly likes?: string;
  readonly allergies?: string;
  /** Also what has no field of its own, one line each, with the file's name for it: `自宅FAX: 03-…`. */
  readonly memo?: string;
  /** Of our own list, and only for a guest who is not in the book. */
  readonly mourningSince?: PlainDate;
  readonly stoppedOn?: PlainDate;
  readonly consentToOffersOn?: PlainDate;
}

/**
 * What is wrong with a place in the file, or what the reader did there of its own accord. Whatever could not be read as its field stands in
 * the memo with its label, except where the whole row has no name.
 *
 *   name-missing            neither a name nor a company: no guest can be made of it
 *   not-a-date              birthday, or the day of a visit
 *   not-a-postal-code, not-a-number, not-an-email
 *   digits-lost             9.01111E+09: a spreadsheet has rounded a telephone number
 *   too-long                longer than the field holds; the memo has all of it
 *   memo-too-long           the memo is cut, `text` has what is left out
 *   broken-character        bytes that are no character in the encoding of the file; they show as U+FFFD
 *   too-many-joint-names    more than four; the memo has the others
 *   more-cells              the row has more cells than there are headings
 *   broken-quotes           a quotation mark stands where none may stand; the line was read as it is
 *   card-cut                a vCard without its END
 *   day-missing, guest-missing   of a visit
 *
 * Remarks (`isRemark`): the row is fine, and he may want to look.
 *   name-not-split          family and given name stand together in `familyName`
 *   leading-zero-restored   a spreadsheet had taken 0 from the front of a telephone number or a postal code
 *   read-as-company         what stood under "name" is a company
 */
export type RowProblemKind =
  | 'name-missing' | 'not-a-date' | 'not-a-postal-code' | 'not-a-number' | 'not-an-email' | 'digits-lost' | 'too-long' | 'memo-too-long' | 'broken-character'
  | 'too-many-joint-names' | 'more-cells' | 'broken-quotes' | 'card-cut' | 'day-missing' | 'guest-missing'
  | RowRemarkKind;
export type RowRemarkKind = 'name-not-split' | 'leading-zero-restored' | 'read-as-company';

export interface RowProblem {
  /** As the file calls it; empty where it concerns the whole row. */
  readonly column: string;
  readonly kind: RowProblemKind;
  /** What stood there. */
  readonly text: string;
}

const remarks: ReadonlySet<RowProblemKind> = new Set<RowRemarkKind>(['name-not-split', 'leading-zero-restored', 'read-as-company']);

/** Nothing is lost or wrong: the reader only says what it did. */
export const isRemark = ({ kind }: Pick<RowProblem, 'kind'>): boolean => remarks.has(kind);

export interface IncomingPhoto {
  readonly bytes: Uint8Array;
  /** `image/jpeg`, told by the bytes and not by what the card says. */
  readonly mediaType: string;
}

/** A row's or a card's content before it is a guest. */
export interface IncomingGuest {
  /** The row of the spreadsheet (the first is 1), or the number of the card in its file. */
  readonly where: number;
  readonly fields: IncomingFields;
  /** The id that the guest has, or had, in a book of ours. */
  readonly ownId?: GuestId;
  /** Our own program wrote it: two of them are two guests, however like they are. */
  readonly own?: true;
  /** For the memo of a guest who is not in the book: who brought him, by name. */
  readonly memoIfNew?: string;
  readonly photo?: IncomingPhoto;
  readonly problems: readonly RowProblem[];
}

/** Whom a visit of a file belongs to: enough to find the guest, not to make one. Empty where the file does not say. */
export interface NamedGuest {
  readonly name: string;
  readonly kana: string;
  readonly phone: string;
  readonly email: string;
  /** Where the list is our own. */
  readonly ownId?: GuestId;
}

/** A row of a list of visits. `on` is null where the file has no readable day (a problem says so). */
export interface IncomingVisit {
  readonly where: number;
  readonly guest: NamedGuest;
  readonly on: PlainDate | null;
  readonly party: number | null;
  readonly amount: number | null;
  readonly companions: string;
  readonly dishes: string;
  /** Also memos and what else the row says, with labels. */
  readonly talk: string;
  readonly recommendation: string;
  readonly occasion: string;
  /** Only our own list says it. */
  readonly movedBy: Mover | null;
  readonly movedWords: string;
  readonly problems: readonly RowProblem[];
}
