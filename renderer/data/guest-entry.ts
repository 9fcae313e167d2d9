import { foldForSearch } from '#shared/address/fold-for-search';
import { kanaKey } from '#shared/address/kana-key';
import { hasAddress, hasPhone } from '#shared/follow/follow-subject';
import { displayName, type Guest } from '#shared/model/guest';
import { noHistory } from '#shared/follow/guest-history';
import type { GuestEntry, GuestTotals } from './guests-contract.ts';
import type { GuestRow } from './rows.ts';

/** The first private-use character: after every kana and kanji, so guests without a reading stand at the end, in the order of their names. */
const withoutReading = '\u{E000}';
const between = '\n';

export function sortKeys(guest: Guest): Pick<GuestRow, 'kanaKey' | 'searchKey'> {
  const reading = readingOf(guest);
  return {
    kanaKey: reading === '' ? withoutReading + displayName(guest) : kanaKey(reading),
    searchKey: searchKeyOf(guest),
  };
}

/** Each part on a line of its own, so that a query never matches across two of them, and one that begins a part can be told. */
function searchKeyOf(guest: Guest): string {
  const { familyName, givenName, familyKana, givenKana, company, phone, jointNames } = guest;
  const names = [familyName + givenName, familyKana + givenKana, givenName, givenKana, company.name, company.kana, ...jointNames.map((joint) => joint.familyName + joint.givenName)];
  const parts = [...names.map(foldForSearch), digitsOf(phone)];
  return between + [...new Set(parts.filter((part) => part !== ''))].join(between);
}

const readingOf = ({ familyKana, givenKana, company }: Guest): string => [familyKana, givenKana].filter((part) => part !== '').join(' ') || company.kana;

export const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '');

/** Found only where a part of the key begins. */
export const atBeginning = (needle: string): string => between + needle;

export const noTotals: GuestTotals = { ...noHistory, spend: 0 };

export function entryOf(row: GuestRow): GuestEntry {
  return {
    id: row.id, no: row.no, name: displayName(row), kana: readingOf(row), company: row.company.name, honorific: row.honorific,
    kanaUnconfirmed: (row.unconfirmedKana ?? []).length > 0, kanaKey: row.kanaKey, searchKey: row.searchKey,
    mourningSince: row.mourningSince, stoppedOn: row.stoppedOn,
    consentToGreetings: row.consentToGreetings, consentToOffersOn: row.consentToOffersOn,
    preferredChannels: row.preferredChannels, forbiddenChannels: row.forbiddenChannels,
    hasAddress: hasAddress(row), hasPhone: hasPhone(row),
    birthday: row.birthday, anniversaries: row.anniversaries ?? [], plans: row.plans ?? [], introducedBy: row.introducedBy, cameBy: row.cameBy ?? null,
    // A row of the first version lacks what is counted since: open-book.ts has it recounted at once.
    totals: { ...noTotals, ...row.totals }, sample: row.sample, updatedAt: row.updatedAt,
  };
}
