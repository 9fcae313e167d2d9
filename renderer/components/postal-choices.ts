import { lookUpPostalCode, filledAddress } from '#shared/address/postal-lookup';
import type { PostalTable } from '#shared/address/postal-table';
import { splitAddress } from '#shared/address/split-address';
import { typedPostalCode } from '#shared/model/typed-postal-code';

/** An address that a postal code stands for, as it goes into the fields. */
export interface PostalChoice {
  readonly street: string;
  readonly building: string;
  /** Name of an office with a code of its own; empty for a town. */
  readonly office: string;
}

/** What a typed code stands for; empty while it is not whole, or is nobody's. The house of an office is parted from its street. */
export function postalChoices(table: PostalTable | null, typed: string): readonly PostalChoice[] {
  if (!table) return [];
  return lookUpPostalCode(table, typedPostalCode(typed)).map((entry) => {
    const { street, building, office } = filledAddress(entry);
    if (entry.kind === 'town') return { street, building, office };
    const split = splitAddress(table, street);
    return split.block === '' ? { street, building, office } : { street: `${split.place}${split.block}`, building: split.building, office };
  });
}
