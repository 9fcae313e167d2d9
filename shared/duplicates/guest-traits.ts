import { foldForSearch } from '#shared/address/fold-for-search';
import type { Birthday, Guest } from '#shared/model/guest';
import { foldAddress } from './fold-address.ts';
import { foldCompany } from './fold-company.ts';

/** What of a guest says who he is. A row of a list has these too, before it is a guest. */
export type Comparable = Pick<Guest, 'familyName' | 'givenName' | 'familyKana' | 'givenKana' | 'phone' | 'email' | 'birthday'> & {
  readonly company: Pick<Guest['company'], 'name'>;
  readonly address: Pick<Guest['address'], 'postalCode' | 'street' | 'building'>;
};

/** The same, folded for comparing: reckoned once for each guest, since a book compares him many times. Empty where nothing is known. */
export interface GuestTraits {
  readonly family: string;
  readonly given: string;
  /** Both together: a list often has the whole name in one column. */
  readonly name: string;
  readonly familyKana: string;
  readonly givenKana: string;
  /** The reading, also where the name itself is written in kana. */
  readonly kana: string;
  /** As it is written, blanks apart: tells 髙 from 高. */
  readonly written: string;
  /** Digits, 81 in front taken for 0. A field may hold several numbers. */
  readonly phones: readonly string[];
  readonly email: string;
  readonly birthday: Birthday | null;
  readonly postalCode: string;
  /** Without the prefecture; 四丁目一番二号 is 4-1-2. */
  readonly street: string;
  /** The town: `street` up to the first number. */
  readonly town: string;
  readonly company: string;
}

const kanaOnly = /^[\u3041-\u3096ー]+$/;

/** Folds everything of a guest that `likenessOfTraits` compares. */
export function traitsOf(guest: Comparable): GuestTraits {
  const [family, given] = [foldForSearch(guest.familyName), foldForSearch(guest.givenName)];
  const name = family + given;
  const [familyKana, givenKana] = [readingOf(guest.familyKana, family), readingOf(guest.givenKana, given)];
  const street = foldAddress(guest.address.street);
  // A reading of the given name alone would contradict the reading of the whole name.
  const isHalfRead = family !== '' && given !== '' && (familyKana === '' || givenKana === '');
  return {
    family, given, name, familyKana, givenKana, kana: isHalfRead ? '' : familyKana + givenKana,
    written: (guest.familyName + guest.givenName).replace(/\s/gu, ''),
    phones: phonesIn(guest.phone),
    email: guest.email.normalize('NFKC').trim().toLowerCase(),
    birthday: guest.birthday,
    postalCode: guest.address.postalCode,
    street, town: street.replace(/\d.*$/u, ''),
    company: foldCompany(guest.company.name),
  };
}

/** A name that is itself kana reads as it stands. Long and small letters are kept: おおの and おの are two people. */
function readingOf(kana: string, foldedName: string): string {
  const folded = foldForSearch(kana);
  return folded !== '' ? folded : kanaOnly.test(foldedName) ? foldedName : '';
}

/** Fewer than nine digits are no Japanese number (an extension, a slip), and would join strangers. */
const shortestPhone = 9;

function phonesIn(phone: string): readonly string[] {
  return phone.normalize('NFKC').split(/[,、;/\n]|\s{2,}/u)
    .map((part) => part.replace(/\D/gu, '').replace(/^(?:0081|81)0?(?=[1-9]\d{8,9}$)/u, '0'))
    .filter((digits) => digits.length >= shortestPhone);
}
