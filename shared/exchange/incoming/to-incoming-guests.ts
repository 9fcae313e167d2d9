import { inOneGo, mapInSteps, type Steps } from '#shared/lib/in-steps';
import type { ColumnMeaning } from './column-meaning.ts';
import type { ContactsTable } from './contacts-file.ts';
import { guestOfItems, type GuestSettings } from './guest-of-items.ts';
import type { IncomingGuest } from './incoming-guest.ts';
import { rowItems } from './row-items.ts';

/** The rows of a list as guests, one each, in their order; `meanings` as `recogniseColumns` gave them or he chose. Columns of visits are left alone. Yields rows. */
export const incomingGuestsInSteps = (table: Pick<ContactsTable, 'headers' | 'rows'>, meanings: readonly ColumnMeaning[], settings: GuestSettings = {}): Steps<readonly IncomingGuest[]> =>
  mapInSteps(table.rows, (row) => {
    const { items, problems } = rowItems(table, meanings, row);
    return guestOfItems(items, { where: row.where, problems }, settings);
  });

export const toIncomingGuests = (...list: Parameters<typeof incomingGuestsInSteps>): readonly IncomingGuest[] => inOneGo(incomingGuestsInSteps(...list));
