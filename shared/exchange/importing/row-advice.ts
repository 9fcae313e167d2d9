import { checkPostalCode, type PostalAdvice } from '#shared/address/check-postal-code';
import { readingsOf, type NameReadings } from '#shared/address/name-readings';
import type { PostalTable } from '#shared/address/postal-table';
import type { IncomingFields, IncomingGuest } from '#shared/exchange/incoming/incoming-guest';
import { kanaFields } from '#shared/model/guest';
import type { FillableGuest } from './filled-guest.ts';

/** What the tables of the program know beside the file. Nothing of it comes in unless he says so, and never over what stands there. */
export interface RowAdvice {
  readonly postal: PostalAdvice | null;
  /** Of a name without any reading: what the dictionary proposes, empty for the half it does not know. */
  readonly kana: { readonly familyKana: string; readonly givenKana: string } | null;
}

export interface AdviceBooks { readonly names?: NameReadings; readonly postal?: PostalTable }
export interface AdviceChoices {
  readonly codes: boolean;
  readonly readings: boolean;
  /** Which of several codes he has chosen for a row, by its number. */
  readonly chosenCodes: ReadonlyMap<number, string>;
}

export const noAdvice: RowAdvice = { postal: null, kana: null };

/** Our own list is taken as it stands. */
export const adviceFor = ({ fields, own }: Pick<IncomingGuest, 'fields' | 'own'>, { names, postal }: AdviceBooks): RowAdvice => (own ? noAdvice : {
  postal: postal !== undefined && fields.address !== undefined ? checkPostalCode(postal, fields.address) : null,
  kana: names === undefined ? null : kanaOf(names, fields),
});

function kanaOf({ surnames, givenNames }: NameReadings, { familyName = '', givenName = '', familyKana = '', givenKana = '' }: IncomingFields): RowAdvice['kana'] {
  // One of the two may hold the whole reading.
  if (familyKana + givenKana !== '') return null;
  const [family = ''] = familyName === '' ? [] : readingsOf(surnames, familyName);
  const [given = ''] = givenName === '' ? [] : readingsOf(givenNames, givenName);
  // A reading of the given name alone would file him under its sound.
  if (familyName === '' ? given === '' : family === '') return null;
  return { familyKana: family, givenKana: given };
}

/** The code that a tick takes over: only where the address leaves no doubt. */
export const proposedCode = ({ postal }: RowAdvice): string | null => (postal?.kind === 'missing' && postal.codes.length === 1 ? postal.codes[0] ?? null : null);

interface Advised { readonly where: number; readonly fields: IncomingFields; readonly advice: RowAdvice }

/** The guest that a row has come to, with what he wants of the advice; only what is empty is filled, and a reading is marked as not confirmed. */
export function advisedGuest<G extends FillableGuest>(guest: G, row: Advised, { codes, readings, chosenCodes }: AdviceChoices): G {
  const proposed = chosenCodes.get(row.where) ?? (codes ? proposedCode(row.advice) : null);
  const code = lacksCode(guest, row.fields) ? proposed : null;
  const kana = readings && lacksKana(guest, row.fields) ? row.advice.kana : null;
  if (code === null && kana === null) return guest;
  return {
    ...guest,
    ...(code === null ? {} : { address: { ...guest.address, postalCode: code } }),
    ...(kana === null ? {} : { ...kana, unconfirmedKana: kanaFields.filter((half) => kana[half] !== '') }),
  };
}

/** Of the very house that the row names. */
const lacksCode = ({ address }: FillableGuest, said: IncomingFields): boolean => address.postalCode === '' && address.street === said.address?.street;

const lacksKana = (guest: FillableGuest, { familyName = '', givenName = '' }: IncomingFields): boolean =>
  guest.familyName === familyName && guest.givenName === givenName && guest.familyKana + guest.givenKana === '';
