import type { ColumnMeaning } from './column-meaning.ts';
import type { ContactsTable } from './contacts-file.ts';
import { guestOfItems, type GuestSettings } from './guest-of-items.ts';
import type { IncomingGuest } from './incoming-guest.ts';
import { rowItems } from './row-items.ts';

/** The rows of a list as guests, one each, in their order; `meanings` as `recogniseColumns` gave them or he chose. Columns of visits are left alone. */
export const toIncomingGuests = (table: Pick<ContactsTable, 'headers' | 'rows'>, meanings: readonly ColumnMeaning[], settings: GuestSettings = {}): readonly IncomingGuest[] =>
  table.rows.map((row) => {
    const { items, problems } = rowItems(table, meanings, row);
    return guestOfItems(items, { where: row.where, problems }, settings);
  });
