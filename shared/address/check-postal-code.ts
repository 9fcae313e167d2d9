import type { TypedAddress } from './complete-address.ts';
import { findPostalCode } from './find-postal-code.ts';
import { lookUpPostalCode } from './postal-lookup.ts';
import type { PostalEntry, PostalTable, PostalTown } from './postal-table.ts';

/** What there is to say of the code of an address. */
export type PostalAdvice =
  /** It has none: the codes it may have, likeliest first, and in the same order what the post calls each place; more than one where the address leaves it open. */
  | { readonly kind: 'missing'; readonly codes: readonly string[]; readonly places: readonly string[] }
  /** Its code is that of another place; `place` names it, empty where the table knows no such code. `codes`: those of the address. */
  | { readonly kind: 'elsewhere'; readonly codes: readonly string[]; readonly place: string };

/** Null where there is nothing to say: code and address agree, or the table does not recognise the address. Office codes agree with everything. */
export function checkPostalCode(table: PostalTable, address: TypedAddress): PostalAdvice | null {
  if (address.street.trim() === '') return null;
  if (address.postalCode === '') {
    const found = findPostalCode(table, address);
    return found.length === 0 ? null : { kind: 'missing', codes: found.map(({ code }) => code), places: found.map(({ town }) => placeName(town)) };
  }
  const entries = lookUpPostalCode(table, address.postalCode);
  // Nearly every row of a list ends here, without the search for the place.
  if (entries.some((entry) => entry.kind === 'office' || saysPlace(address.street, entry))) return null;
  const found = findPostalCode(table, address);
  if (found.length === 0 || found.some(({ town }) => entries.some((entry) => isNear(entry, town)))) return null;
  const [first] = entries;
  return { kind: 'elsewhere', codes: found.map(({ code }) => code), place: first ? `${first.city.prefecture}${first.city.city}${first.town}` : '' };
}

const placeName = ({ city, town, tower, note }: PostalTown): string => `${city.prefecture}${city.city}${town}${tower === '' ? '' : ` ${tower}`}${note === '' ? '' : `（${note}）`}`;

/** As the post writes it, with or without the prefecture. */
function saysPlace(street: string, { city, town }: PostalEntry): boolean {
  const place = city.city + town;
  return town !== '' && (street.startsWith(place) || street.startsWith(city.prefecture + place));
}

/** A tower, or what the table does not list, has another code in the same town: both are right enough. */
const isNear = ({ city, town }: PostalEntry, { city: itsCity, town: itsTown }: PostalTown): boolean =>
  city.jis === itsCity.jis && (town.startsWith(itsTown) || itsTown.startsWith(town));
