import type { CsvCell } from '#shared/lib/csv-text';
import type { OutgoingGuest } from './outgoing-guest.ts';

/** Heading → what stands under it. */
export type GuestColumns = readonly (readonly [heading: string, cell: (outgoing: OutgoingGuest) => CsvCell])[];

export const tableOf = (columns: GuestColumns, guests: readonly OutgoingGuest[]): readonly (readonly CsvCell[])[] =>
  [columns.map(([heading]) => heading), ...guests.map((guest) => columns.map(([, cell]) => cell(guest)))];

export const nothing = (): CsvCell => '';

/** `6048005` → `604-8005`; what is unknown stays empty. */
export const postalCodeText = (digits: string): string => digits.replace(/^(\d{3})(\d{4})$/, '$1-$2');

const two = (number: number): string => String(number).padStart(2, '0');
/** `1980/01/02`, as spreadsheets and address books write it; `1/2` where the year is unknown. */
export const birthdayText = ({ guest: { birthday } }: OutgoingGuest): string =>
  (birthday === null ? '' : birthday.year === null ? `${birthday.month}/${birthday.day}` : `${birthday.year}/${two(birthday.month)}/${two(birthday.day)}`);
