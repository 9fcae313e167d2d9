import { findPostalCode } from './find-postal-code.ts';
import { filledAddress, lookUpPostalCode } from './postal-lookup.ts';
import type { PostalTable } from './postal-table.ts';
import { splitAddress } from './split-address.ts';

export interface TypedAddress {
  /** Seven digits, or empty. */
  readonly postalCode: string;
  readonly street: string;
  readonly building: string;
}

/** What can be proposed for an address, nothing of which may overwrite what stands there. */
export interface AddressProposal {
  /** Codes for an address without one, likeliest first; more than one where the address leaves it open. */
  readonly codes: readonly string[];
  /** Streets for a code without an address. */
  readonly streets: readonly string[];
  /** Street and building that were typed as one; null where there is nothing to part. */
  readonly parted: { readonly street: string; readonly building: string } | null;
}

/** The missing half of an address, by the post's table. All empty where it is complete or not recognised. */
export function completeAddress(table: PostalTable, address: TypedAddress): AddressProposal {
  const { postalCode, street, building } = address;
  const streets = street.trim() === '' && postalCode !== '' ? lookUpPostalCode(table, postalCode).map((entry) => filledAddress(entry).street) : [];
  const codes = postalCode === '' && street.trim() !== '' ? findPostalCode(table, { street, building }).map(({ code }) => code) : [];
  return { codes, streets: [...new Set(streets)], parted: building === '' ? partOf(table, street) : null };
}

function partOf(table: PostalTable, street: string): AddressProposal['parted'] {
  const split = splitAddress(table, street);
  if (split.place === '' || split.block === '' || split.building === '') return null;
  return { street: `${split.place}${split.block}`, building: split.building };
}
