import { foldForSearch } from '#shared/address/fold-for-search';
import type { IncomingFields } from '#shared/exchange/incoming/incoming-guest';
import { blankGuest, kanaFields, type Address, type Company, type Guest } from '#shared/model/guest';

/** `fill`: only what is empty here. `take`: what the file says goes before what stands here; what it does not say stays. */
export type FillWay = 'fill' | 'take';

export type FillableGuest = Omit<Guest, 'id' | 'createdAt' | 'updatedAt' | 'sample'>;
/** As the schema of the guest allows. */
const longestMemo = 4000;

/** A guest of what the file says alone. `memoIfNew` comes below his memo. A company without a person is 御中 unless the file says otherwise. */
export function guestOfFields(fields: IncomingFields, memoIfNew = ''): FillableGuest {
  const { sample: _, ...blank } = blankGuest;
  const isCompany = (fields.familyName ?? '') === '' && (fields.givenName ?? '') === '' && (fields.company?.name ?? '') !== '';
  return { ...blank, honorific: isCompany ? 'onchu' : 'sama', ...fields, address: { ...blank.address, ...fields.address }, memo: withMemo(fields.memo ?? '', memoIfNew) };
}

/**
 * The guest with what the file says of him. A name and its parts, and an address, go as a whole: half a name of one and half of the other would be nobody's.
 * A memo is never replaced: the lines that are not in it come below. Returns the same object where nothing changes.
 */
export function filledGuest<G extends FillableGuest>(guest: G, fields: IncomingFields, way: FillWay): G {
  const filled: G = {
    ...guest, ...nameOf(guest, fields, way), ...textsOf(guest, fields, way),
    company: companyOf(guest.company, fields.company, way),
    address: addressOf(guest.address, fields.address, way),
    jointNames: fields.jointNames && fields.jointNames.length > 0 && (way === 'take' || guest.jointNames.length === 0) ? fields.jointNames : guest.jointNames,
    birthday: fields.birthday && (way === 'take' || guest.birthday === null) ? fields.birthday : guest.birthday,
    memo: withMemo(guest.memo, fields.memo ?? ''),
  };
  return JSON.stringify(filled) === JSON.stringify(guest) ? guest : filled;
}

/** Of two rows of one person: a telephone or mail that the other one contradicts goes to the memo, whichever of the two stands in the field. */
export function withContradictions(guest: FillableGuest, fields: IncomingFields, way: FillWay): IncomingFields {
  const lost = ([['phone', '電話'], ['email', 'メール']] as const).flatMap(([field, label]) => {
    const said = fields[field] ?? '';
    return said === '' || guest[field] === '' || said === guest[field] ? [] : [`${label}: ${way === 'take' ? guest[field] : said}`];
  });
  return lost.length === 0 ? fields : { ...fields, memo: [...(fields.memo ? [fields.memo] : []), ...lost].join('\n') };
}

/** Whether what the file says would make the memo longer than a memo can be: it stays as it is then, and the screen says so. */
export const memoOverflows = (memo: string, added: string): boolean => joinedMemo(memo, added).length > longestMemo;

function withMemo(memo: string, added: string): string {
  return memoOverflows(memo, added) ? memo : joinedMemo(memo, added);
}

function joinedMemo(memo: string, added: string): string {
  const known = new Set(memo.split('\n').map((line) => line.trim()));
  const lines = added.split('\n').filter((line) => line.trim() !== '' && !known.has(line.trim()));
  return lines.length === 0 ? memo : [...(memo === '' ? [] : [memo]), ...lines].join('\n');
}

type Names = Pick<FillableGuest, 'familyName' | 'givenName' | 'familyKana' | 'givenKana' | 'unconfirmedKana' | 'honorific'>;

function nameOf(guest: Names, { familyName = '', givenName = '', familyKana = '', givenKana = '', unconfirmedKana = [], honorific }: IncomingFields, way: FillWay): Partial<Names> {
  const takes = (has: string, said: string): boolean => said !== '' && (way === 'take' || has === '');
  // What a file says goes before what the dictionary guessed, and not before a half that is his own.
  const heard = kanaFields.map((half) => (guest.unconfirmedKana.includes(half) ? '' : guest[half])).join('');
  const isOtherKana = guest.familyKana !== familyKana || guest.givenKana !== givenKana;
  const said = familyKana + givenKana;
  return {
    ...(takes(guest.familyName + guest.givenName, familyName + givenName) ? { familyName, givenName } : {}),
    ...(isOtherKana && takes(heard, said) ? { familyKana, givenKana, unconfirmedKana, ...guessedHalf(guest, { familyKana, givenKana, unconfirmedKana }) } : {}),
    ...(way === 'take' && honorific ? { honorific } : {}),
  };
}

/** The half of which the file says nothing stays guessed, unless the other field holds the whole reading. */
function guessedHalf(guest: Names, said: Pick<Names, 'familyKana' | 'givenKana' | 'unconfirmedKana'>): Partial<Names> {
  const silent = kanaFields.find((half) => said[half] === '' && guest[half] !== '' && guest.unconfirmedKana.includes(half));
  if (silent === undefined || foldForSearch(said.familyKana + said.givenKana).includes(foldForSearch(guest[silent]))) return {};
  return { [silent]: guest[silent], unconfirmedKana: [...said.unconfirmedKana, silent] };
}

const texts = ['phone', 'email', 'likes', 'allergies'] as const;

function textsOf(guest: FillableGuest, fields: IncomingFields, way: FillWay): Partial<FillableGuest> {
  const taken = texts.filter((field) => (fields[field] ?? '') !== '' && (way === 'take' || guest[field] === ''));
  return Object.fromEntries(taken.map((field) => [field, fields[field] ?? '']));
}

function companyOf(company: Company, said: Company | undefined, way: FillWay): Company {
  if (!said) return company;
  // Department and title of another company are not his.
  if (company.name !== '' && said.name !== '' && company.name !== said.name) return way === 'take' ? said : company;
  const part = (field: keyof Company): string => (said[field] !== '' && (way === 'take' || company[field] === '') ? said[field] : company[field]);
  return { name: part('name'), kana: part('kana'), department: part('department'), title: part('title') };
}

function addressOf(address: Address, said: IncomingFields['address'], way: FillWay): Address {
  if (!said) return address;
  if (address.street === '' || (way === 'take' && said.street !== '' && said.street !== address.street)) {
    return { ...address, ...said, postalCode: said.postalCode || (address.street === '' ? address.postalCode : '') };
  }
  // Of another house nothing is taken: its building and postal code do not belong to this one.
  if (said.street !== '' && said.street !== address.street) return address;
  const part = (field: 'postalCode' | 'building' | 'careOf'): string => (said[field] !== '' && (way === 'take' || address[field] === '') ? said[field] : address[field]);
  return { ...address, postalCode: part('postalCode'), building: part('building'), careOf: part('careOf') };
}
